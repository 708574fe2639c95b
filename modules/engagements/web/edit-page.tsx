import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { engagementsContract, EngagementFields as Fields } from '#modules/engagements/contract'
import type { EngagementPage } from '#modules/engagements/schema'
import { Form, Page, RefusalBox, useOperation, useTell, useWords } from '#platform/web'
import { EngagementFields } from './fields/engagement-fields.tsx'
import { headline } from './headline.ts'

export default function EditPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const t = useWords()
  const asked = useOperation(engagementsContract.get, { id })
  const { data } = asked
  const name = data ? headline({ ...data, people: data.participants }, t) : t('engagements.one')
  return (
    <Page
      title={t('engagements.edit.title')}
      breadcrumbs={[
        { label: t('engagements.title'), to: '/engagements' },
        { label: name, to: `/engagements/${id}` },
      ]}
    >
      {asked.error && <RefusalBox error={asked.error} retry={() => void asked.refetch()} />}
      {data && <Edit key={id} read={data} />}
    </Page>
  )
}

function Edit({ read }: { read: EngagementPage }) {
  const t = useWords()
  const tell = useTell()
  const go = useNavigate()
  // As it was first read: what another officer saves meanwhile is then shown as a conflict, not overwritten.
  const [first] = useState(read)
  const back = () => void go({ to: `/engagements/${first.id}` as string })
  const fields = Object.keys(Fields.shape) as (keyof typeof Fields.shape)[]
  return (
    <Form
      name={`engagements.change.${first.id}`}
      operation={engagementsContract.change}
      start={Object.fromEntries(fields.map((field) => [field, first[field]]))}
      fixed={{ id: first.id, version: first.version }}
      onDone={() => {
        tell(t('engagements.done.changed'))
        back()
      }}
      onCancel={back}
    >
      <EngagementFields />
    </Form>
  )
}
