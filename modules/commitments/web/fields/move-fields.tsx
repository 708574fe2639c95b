import { Select, Textarea } from '@mantine/core'
import { needsEvidence, needsReason } from '#modules/commitments/contract'
import type { Step } from '#modules/commitments/schema'
import { Field, Fields, useForm, useWords } from '#platform/web'
import { CitationField, SourceSelect } from './inputs.tsx'

interface Given {
  sourceId: string | null
  note: string | null
  on: string | null
}

/** What became of it, when, and what shows it; reason and evidence are asked where the step needs them. */
export function MoveFields({ steps }: { steps: readonly Step[] }) {
  const t = useWords()
  const step = useForm().values.to as Step | undefined
  return (
    <>
      <Field name="to">
        {({ value, onChange, ...control }) => (
          <Select
            {...control}
            label={t('commitments.field.step')}
            value={(value as string | undefined) || null}
            onChange={(next) => onChange(next ?? '')}
            data={steps.map((one) => ({ value: one, label: t(`commitments.step.${one}`) }))}
            allowDeselect={false}
          />
        )}
      </Field>
      <Fields names={['on']} />
      {step && needsReason(step) && <Fields names={['reason']} />}
      {step && needsEvidence(step) && <EvidenceField />}
      <Fields names={['note']} />
      <CitationField />
    </>
  )
}

/** One piece of evidence: a document, or a note with the day of the step. */
function EvidenceField() {
  const { values } = useForm()
  return (
    <Field name="evidence">
      {({ value, onChange, ...control }) => {
        const [given] = (value as Given[] | undefined) ?? []
        const set = (part: Partial<Given>) => {
          const next = { sourceId: null, note: null, ...given, ...part, on: (values.on as string) || null }
          onChange(next.sourceId === null && next.note === null ? [] : [next])
        }
        return <EvidenceInput {...control} given={given} set={set} />
      }}
    </Field>
  )
}

export function EvidenceInput(props: {
  label: string
  description?: string
  error?: string
  disabled: boolean
  given: Partial<Given> | undefined
  set: (part: Partial<Given>) => void
}) {
  const t = useWords()
  const { given, set, disabled } = props
  return (
    <>
      <SourceSelect
        label={t('commitments.evidence.document')}
        {...(props.description ? { description: props.description } : {})}
        {...(props.error ? { error: props.error } : {})}
        disabled={disabled}
        required={false}
        value={given?.sourceId ?? null}
        onChange={(sourceId) => set({ sourceId })}
      />
      <Textarea
        label={t('commitments.evidence.note')}
        disabled={disabled}
        autosize
        maxLength={1000}
        value={given?.note ?? ''}
        onChange={({ currentTarget: { value } }) => set({ note: value === '' ? null : value })}
      />
    </>
  )
}
