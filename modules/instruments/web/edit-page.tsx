import { Skeleton } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { instrumentsContract, type OpenInstrument } from '#modules/instruments/contract'
import { Form, Page, RefusalBox, useOperation, useTell, useWords } from '#platform/web'
import { InstrumentFields } from './instrument-fields.tsx'
import { titleIn } from './titles.tsx'

/** Changes what the record says of itself; steps and talks are changed on its page. */
export default function EditPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data, error, refetch } = useOperation(instrumentsContract.get, { id })
  if (error) return <RefusalBox error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton height={240} />
  return <Edit instrument={data} />
}

function Edit({ instrument }: { instrument: OpenInstrument }) {
  const t = useWords()
  const go = useNavigate()
  const tell = useTell()
  const {
    id,
    version,
    kind,
    titles,
    parties,
    areas,
    startOn,
    endOn,
    signatories,
    note,
    noSuccessorReason,
    handling,
  } = instrument
  const back = `/instruments/${id}`
  const start = {
    kind,
    titles,
    parties,
    areas,
    startOn,
    endOn,
    signatories,
    note,
    noSuccessorReason,
    handling,
  }
  return (
    <Page
      title={t('instruments.edit.title')}
      breadcrumbs={[
        { label: t('instruments.title'), to: '/instruments' },
        { label: titleIn(titles, t.language).text, to: back },
      ]}
    >
      <Form
        name={`instruments.change.${id}`}
        operation={instrumentsContract.change}
        start={start}
        fixed={{ id, version }}
        onDone={() => {
          tell(t('instruments.done.changed'))
          void go({ to: back as string })
        }}
        onCancel={() => void go({ to: back as string })}
      >
        <InstrumentFields more={['noSuccessorReason']} />
      </Form>
    </Page>
  )
}
