import { useNavigate } from '@tanstack/react-router'
import { instrumentsContract } from '#modules/instruments/contract'
import { Form, Page, useWords } from '#platform/web'
import { InstrumentFields } from './instrument-fields.tsx'

/** Begins the record of an instrument; its steps are added on its page. */
export default function NewPage() {
  const t = useWords()
  const go = useNavigate()
  return (
    <Page
      title={t('instruments.new.title')}
      breadcrumbs={[{ label: t('instruments.title'), to: '/instruments' }]}
    >
      <Form
        name="instruments.open"
        operation={instrumentsContract.open}
        submit="instruments.new.act"
        start={{ titles: [{ text: '', lang: t.language }], handling: 'official' }}
        onDone={({ id }) => void go({ to: `/instruments/${id}` as string })}
        onCancel={() => void go({ to: '/instruments' as string })}
      >
        <InstrumentFields />
      </Form>
    </Page>
  )
}
