import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { engagementsContract } from '#modules/engagements/contract'
import type { SeriesPage } from '#modules/engagements/schema'
import { Form, Page, RefusalBox, useOperation, useTell, useWords } from '#platform/web'
import { wordingIn } from '../headline.ts'
import { SeriesFields } from './fields.tsx'

export default function EditSeriesPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const t = useWords()
  const asked = useOperation(engagementsContract.getSeries, { id })
  const name = asked.data && wordingIn(asked.data.names, t.language)?.text
  return (
    <Page
      title={t('engagements.series.edit.title')}
      breadcrumbs={[
        { label: t('engagements.series.title'), to: '/series' },
        { label: name ?? t('engagements.series.one'), to: `/series/${id}` },
      ]}
    >
      {asked.error && <RefusalBox error={asked.error} retry={() => void asked.refetch()} />}
      {asked.data && <Edit key={id} read={asked.data} />}
    </Page>
  )
}

function Edit({ read }: { read: SeriesPage }) {
  const t = useWords()
  const tell = useTell()
  const go = useNavigate()
  // As it was first read: what another officer saves meanwhile is then shown as a conflict, not overwritten.
  const [{ id, version, names, parties, cadence, hosts, areas, handling }] = useState(read)
  const back = () => void go({ to: `/series/${id}` as string })
  return (
    <Form
      name={`engagements.change-series.${id}`}
      operation={engagementsContract.changeSeries}
      start={{ names, parties, cadence, hosts, areas, handling }}
      fixed={{ id, version }}
      onDone={() => {
        tell(t('engagements.done.changed'))
        back()
      }}
      onCancel={back}
    >
      <SeriesFields />
    </Form>
  )
}
