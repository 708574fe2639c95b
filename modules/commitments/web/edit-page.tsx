import { Skeleton } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import type { Commitment, ShownSide } from '#modules/commitments/schema'
import { Form, Page, RefusalBox, useOperation, useTell, useWords } from '#platform/web'
import { useDo } from './acts.tsx'
import { CommitmentFields } from './fields/commitment-fields.tsx'

/** Corrects what was recorded; what each source says stays beside it. */
export default function EditPage() {
  const t = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useOperation(contract.get, { id })
  return (
    <Page
      title={t('commitments.edit.title')}
      breadcrumbs={[
        { label: t('commitments.title'), to: '/commitments' },
        { label: data?.number ?? t('commitments.one'), to: `/commitments/${id}` },
      ]}
    >
      {data ? (
        <EditForm key={id} of={data} />
      ) : error ? (
        <RefusalBox error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton height={320} />
      )}
    </Page>
  )
}

const toSides = (sides: readonly ShownSide[]) =>
  sides.map(({ state, authorityId, officialId, words }) => ({ state, authorityId, officialId, words }))

const toFields = ({
  stance,
  by,
  to,
  areas,
  gist,
  saidOn,
  engagement,
  instrumentId,
  handling,
}: Commitment) => ({
  stance,
  by: toSides(by),
  to: toSides(to),
  areas,
  gist,
  saidOn,
  engagement,
  instrumentId,
  handling,
})

function EditForm({ of }: { of: Commitment }) {
  const t = useWords()
  const tell = useTell()
  const navigate = useNavigate()
  const back = useDo(contract.change)
  const before = toFields(of)
  const leave = () => void navigate({ to: `/commitments/${of.id}` as string })
  return (
    <Form
      name={`commitments.edit.${of.id}`}
      operation={contract.change}
      start={before}
      fixed={{ id: of.id, version: of.version }}
      invalidates={['sources', 'ledger']}
      onCancel={leave}
      onDone={({ version }) => {
        tell(t('commitments.done.changed'), {
          undo: () => back.run({ id: of.id, version, ...before }, { say: 'commitments.done.undone' }),
        })
        leave()
      }}
    >
      <CommitmentFields />
    </Form>
  )
}
