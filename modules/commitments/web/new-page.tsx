import { useNavigate, useSearch } from '@tanstack/react-router'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import { Form, Page, useOwnSide, useTell, useWords } from '#platform/web'
import { CommitmentFields } from './fields/commitment-fields.tsx'

/** Records a promise by hand. */
export default function NewPage() {
  const t = useWords()
  const tell = useTell()
  const navigate = useNavigate()
  const own = useOwnSide()
  const { state, engagement } = useSearch({ strict: false }) as { state?: string; engagement?: string }
  const side = (code: string | undefined) =>
    code ? [{ state: code, authorityId: null, officialId: null, words: null }] : []
  return (
    <Page
      title={t('commitments.new.title')}
      breadcrumbs={[{ label: t('commitments.title'), to: '/commitments' }]}
    >
      <Form
        key={own?.state}
        name="commitments.new"
        operation={contract.open}
        start={{
          by: side(own?.state),
          to: side(state),
          handling: 'official',
          ...(engagement ? { engagement: { module: 'engagements', id: engagement } } : {}),
        }}
        onDone={({ id, number }) => {
          tell(t('commitments.done.opened', { number }))
          void navigate({ to: `/commitments/${id}` as string })
        }}
        onCancel={() => void navigate({ to: '/commitments' as string })}
      >
        <CommitmentFields isNew />
      </Form>
    </Page>
  )
}
