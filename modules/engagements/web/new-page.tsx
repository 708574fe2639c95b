import { useNavigate, useSearch } from '@tanstack/react-router'
import { engagementsContract } from '#modules/engagements/contract'
import { Form, Page, useAct, useTell, useWords } from '#platform/web'
import { EngagementFields } from './fields/engagement-fields.tsx'

/** Begins the record of a visit or a meeting; the address may say in which visit. */
export default function NewPage() {
  const t = useWords()
  const go = useNavigate()
  const tell = useTell()
  const { parentId, hostState, kind, seriesId } = useSearch({ strict: false }) as Record<
    string,
    string | undefined
  >
  const withdraw = useAct(engagementsContract.withdraw)
  const given = Object.fromEntries(Object.entries({ parentId, hostState }).filter(([, value]) => value))
  const session = seriesId ? { session: { seriesId, number: null } } : {}
  return (
    <Page
      title={t('engagements.new.title')}
      breadcrumbs={[{ label: t('engagements.title'), to: '/engagements' }]}
    >
      <Form
        name={`engagements.open.${parentId ?? seriesId ?? ''}`}
        operation={engagementsContract.open}
        submit="engagements.new.act"
        start={{
          kind: kind ?? (parentId ? 'meeting' : ''),
          status: 'planned',
          handling: 'official',
          ...given,
          ...session,
        }}
        onDone={({ id, version }) => {
          const undo = () => withdraw.mutate({ id, version, reason: t('engagements.undo.reason') })
          tell(t('engagements.done.opened'), { undo })
          void go({ to: `/engagements/${id}` as string })
        }}
        onCancel={() => void go({ to: '/engagements' as string })}
      >
        <EngagementFields isNew />
      </Form>
    </Page>
  )
}
