import { useNavigate } from '@tanstack/react-router'
import { sourcesContract } from '#modules/sources/contract'
import { Fields, Form, Page, useWords } from '#platform/web'

/** Keeps a document by hand, when there is nothing to read out of it. */
export default function NewPage() {
  const t = useWords()
  const go = useNavigate()
  return (
    <Page title={t('sources.new.title')} breadcrumbs={[{ label: t('sources.title'), to: '/sources' }]}>
      <Form
        name="sources.add"
        operation={sourcesContract.add}
        start={{ kind: 'report', handling: 'official' }}
        onDone={({ id }) => void go({ to: `/sources/${id}` as string })}
        onCancel={() => void go({ to: '/sources' as string })}
      >
        <Fields names={['title', 'kind', 'docDate', 'language', 'publisher', 'url', 'handling', 'text']} />
      </Form>
    </Page>
  )
}
