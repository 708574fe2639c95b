import { useNavigate } from '@tanstack/react-router'
import { engagementsContract } from '#modules/engagements/contract'
import { Form, Page, useAct, useTell, useWords } from '#platform/web'
import { SeriesFields } from './fields.tsx'

/** Begins the record of a standing mechanism; its sessions are added on its page. */
export default function NewSeriesPage() {
  const t = useWords()
  const go = useNavigate()
  const tell = useTell()
  const withdraw = useAct(engagementsContract.withdrawSeries)
  return (
    <Page
      title={t('engagements.series.new.title')}
      breadcrumbs={[{ label: t('engagements.series.title'), to: '/series' }]}
    >
      <Form
        name="engagements.open-series"
        operation={engagementsContract.openSeries}
        submit="engagements.series.new.act"
        start={{ names: [{ text: '', lang: t.language }], handling: 'official' }}
        onDone={({ id, version }) => {
          const undo = () => withdraw.mutate({ id, version, reason: t('engagements.undo.reason') })
          tell(t('engagements.done.opened'), { undo })
          void go({ to: `/series/${id}` as string })
        }}
        onCancel={() => void go({ to: '/series' as string })}
      >
        <SeriesFields isNew />
      </Form>
    </Page>
  )
}
