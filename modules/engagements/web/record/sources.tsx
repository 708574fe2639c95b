import { Select, TextInput } from '@mantine/core'
import { engagementsContract } from '#modules/engagements/contract'
import { type EngagementPage, engagementKinds } from '#modules/engagements/schema'
import { ledgerContract } from '#modules/ledger/contract'
import { StatePicker } from '#modules/parties/web'
import { Field, InstantText, Section, SourceDateInput, useOperation, useWords } from '#platform/web'
import classes from '../engagements.module.css'
import { CitationField } from '../fields/inputs.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useMay } from '../may.ts'
import { Claims } from './claims.tsx'

/** What each source says of the engagement, and what was done to its record. */
export function SourcesAndHistory({ it, mayChange }: { it: EngagementPage; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  return (
    <>
      <Section
        title={t('engagements.sources.title')}
        actions={mayChange && may(engagementsContract.addSource) && <AddSource id={it.id} />}
      >
        <Claims claims={it.claims} />
      </Section>
      <History id={it.id} />
    </>
  )
}

type Said = Record<string, unknown>

/** What a further source says; only what is filled in is noted. */
function AddSource({ id }: { id: string }) {
  return (
    <FormDialog
      label="engagements.sources.add"
      form={{
        name: `engagements.add-source.${id}`,
        operation: engagementsContract.addSource,
        start: { fields: {} },
        fixed: { id },
      }}
      done="engagements.done.source-added"
    >
      <CitationField />
      <Field name="fields">
        {({ value, onChange, disabled }) => (
          <SaidFields said={(value ?? {}) as Said} disabled={disabled} onChange={onChange} />
        )}
      </Field>
    </FormDialog>
  )
}

function SaidFields(props: { said: Said; disabled: boolean; onChange: (said: Said) => void }) {
  const t = useWords()
  const { said, disabled } = props
  const set = (field: string, value: unknown) => {
    const { [field]: _before, ...rest } = said
    props.onChange(value === '' || value === null ? rest : { ...rest, [field]: value })
  }
  const shared = (field: string) => ({ label: t(`engagements.field.${field}`), required: false, disabled })
  const text = (field: string) => String(said[field] ?? '')
  return (
    <>
      {['startOn', 'endOn'].map((field) => (
        <SourceDateInput
          key={field}
          {...shared(field)}
          value={text(field)}
          onChange={(date) => set(field, date)}
        />
      ))}
      {['title', 'place', 'invitedBy'].map((field) => (
        <TextInput
          key={field}
          {...shared(field)}
          value={text(field)}
          onChange={({ currentTarget }) => set(field, currentTarget.value)}
        />
      ))}
      <StatePicker
        {...shared('hostState')}
        value={said.hostState}
        onChange={(state) => set('hostState', state)}
      />
      <Select
        {...shared('kind')}
        clearable
        value={text('kind') || null}
        onChange={(kind) => set('kind', kind)}
        data={engagementKinds.map((kind) => ({ value: kind, label: t(`engagements.kind.${kind}`) }))}
      />
    </>
  )
}

export function History({ id }: { id: string }) {
  const t = useWords()
  const { data } = useOperation(ledgerContract.history, { module: 'engagements', subjectId: id })
  return (
    <Section title={t('engagements.history.title')}>
      <ol className={classes.plain}>
        {data?.map(({ seq, at, accountName, act }) => (
          <li key={seq}>
            <InstantText at={at} /> · {accountName} · {t(`engagements.history.${act.split('.')[1]}`)}
          </li>
        ))}
      </ol>
    </Section>
  )
}
