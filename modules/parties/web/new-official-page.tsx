import { Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { partiesContract } from '#modules/parties/contract'
import { Field, Fields, Form, Mark, Page, useForm, useOperation, useTell, useWords } from '#platform/web'
import { CitationField, told } from './form-dialog.tsx'
import { PersonNamesField } from './official-forms.tsx'
import classes from './parties.module.css'
import { OfficialLink, WordingText } from './party-names.tsx'
import { StatePicker } from './pickers.tsx'
import { useUndo } from './undo.ts'

export default function NewOfficialPage() {
  const t = useWords()
  const tell = useTell()
  const navigate = useNavigate()
  const undo = useUndo('official')
  const { state = '' } = useSearch({ strict: false }) as { state?: string }
  return (
    <Page
      title={t('parties.official.new')}
      breadcrumbs={[{ label: t('parties.officials.title'), to: '/officials' }]}
    >
      <Text size="sm" c="dimmed" maw="70ch">
        {t('parties.official.public-office')}
      </Text>
      <Form
        name={`parties.official.new.${state}`}
        operation={partiesContract.addOfficial}
        start={{ state, handling: 'official' }}
        invalidates={told}
        onDone={(made) => {
          tell(t('parties.done.added'), { undo: undo.added(made) })
          void navigate({ to: `/officials/${made.id}` })
        }}
      >
        <Field name="state">{(control) => <StatePicker {...control} />}</Field>
        <PersonNamesField />
        <KnownAlready />
        <Fields names={['handling']} />
        <CitationField />
      </Form>
    </Page>
  )
}

/** Before a second record of one person is made: who may be the same, and why. */
function KnownAlready() {
  const t = useWords()
  const { values } = useForm()
  const names = Array.isArray(values.names) ? (values.names as { text: string }[]) : []
  const name = names[0]?.text.trim() ?? ''
  const state = typeof values.state === 'string' && values.state !== '' ? { state: values.state } : {}
  const { data } = useOperation(partiesContract.proposeSame, name.length < 2 ? null : { name, ...state })
  if (!data || data.length === 0) return null
  return (
    <section className={classes.known} aria-label={t('parties.same.title')}>
      <Text size="sm" fw={600}>
        {t('parties.same.title')}
      </Text>
      <ul className={classes.plain}>
        {data.slice(0, 5).map(({ official, reasons, latest }) => (
          <li key={official.id}>
            <OfficialLink official={official} /> {latest && <WordingText texts={latest.titles} />}{' '}
            {reasons.map((reason) => (
              <Mark key={reason} tone="active">
                {t(`parties.same.${reason}`)}
              </Mark>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
