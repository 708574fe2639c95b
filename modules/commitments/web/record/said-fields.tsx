import { MultiSelect, Select } from '@mantine/core'
import { stances } from '#modules/commitments/schema'
import { Field, SourceDateInput, useWords } from '#platform/web'
import { useAreaOptions } from '../fields/inputs.tsx'

type Said = Record<string, unknown>

/** What the further source says; only what is filled in is noted. */
export function SaidFields() {
  return (
    <Field name="fields">
      {({ value, onChange, disabled }) => (
        <Inputs said={(value ?? {}) as Said} disabled={disabled} onChange={onChange} />
      )}
    </Field>
  )
}

function Inputs(props: { said: Said; disabled: boolean; onChange: (said: Said) => void }) {
  const t = useWords()
  const options = useAreaOptions()
  const { said, disabled } = props
  const set = (field: string, value: unknown) => {
    const { [field]: _before, ...rest } = said
    const empty = value === '' || value === null || (Array.isArray(value) && value.length === 0)
    props.onChange(empty ? rest : { ...rest, [field]: value })
  }
  const shared = (field: string) => ({ label: t(`commitments.field.${field}`), required: false, disabled })
  return (
    <>
      <Select
        {...shared('stance')}
        clearable
        value={(said.stance as string | undefined) ?? null}
        onChange={(stance) => set('stance', stance)}
        data={stances.map((stance) => ({ value: stance, label: t(`commitments.stance.${stance}`) }))}
      />
      {['saidOn', 'dueOn'].map((field) => (
        <SourceDateInput
          key={field}
          {...shared(field)}
          value={String(said[field] ?? '')}
          onChange={(date) => set(field, date)}
        />
      ))}
      <MultiSelect
        {...shared('areas')}
        data={options}
        searchable
        value={(said.areas as string[] | undefined) ?? []}
        onChange={(areas) => set('areas', areas)}
      />
    </>
  )
}
