import { Checkbox, MultiSelect, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { planField } from './controls.ts'
import { DayInput, InstantInput } from './day-input.tsx'
import classes from './form.module.css'
import { useForm } from './form-context.ts'
import { HandlingInput } from './handling-input.tsx'
import { SourceDateInput } from './source-date-input.tsx'
import { useWords } from './words-context.tsx'

/** What every control takes. */
export interface ControlProps {
  label: string
  description?: string
  required: boolean
  error?: string
  disabled: boolean
}

export interface FieldProps {
  name: string
  /** A control of the page's own for this field, e.g. one that finds a partner. */
  children?: (control: ControlProps & { value: unknown; onChange: (value: unknown) => void }) => ReactNode
}

/** One field of the contract: label `<module>.field.<name>`, help `….help` when the catalogue has it. */
export function Field({ name, children }: FieldProps) {
  const t = useWords()
  const form = useForm()
  const schema = form.shape[name]
  if (!schema) throw new Error(`no field ${name} in the contract`)
  const { control, required } = planField(schema)
  const help = `${form.module}.field.${name}.help`
  const shared: ControlProps = {
    label: t(`${form.module}.field.${name}`),
    required,
    disabled: form.busy,
    ...(t.has(help) ? { description: t(help) } : {}),
    ...(form.errors[name] ? { error: form.errors[name] } : {}),
  }
  const value = form.values[name]
  const onChange = (next: unknown) => form.set(name, next)
  if (children) return <>{children({ ...shared, value, onChange })}</>
  if (control.kind === 'long' || control.kind === 'list')
    return (
      <div className={classes.wide}>
        <PlainControl name={name} shared={shared} value={value} onChange={onChange} />
      </div>
    )
  return <PlainControl name={name} shared={shared} value={value} onChange={onChange} />
}

function PlainControl(props: {
  name: string
  shared: ControlProps
  value: unknown
  onChange: (value: unknown) => void
}) {
  const t = useWords()
  const form = useForm()
  const { name, shared, value, onChange } = props
  const { control, required } = planField(form.shape[name]!)
  const text = typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value)
  const optionOf = (option: string) => ({ value: option, label: t(`${form.module}.${name}.${option}`) })
  switch (control.kind) {
    case 'long':
      return (
        <Textarea
          {...shared}
          name={name}
          autosize
          minRows={3}
          maxRows={16}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          name={name}
          data={control.options.map(optionOf)}
          value={text || null}
          onChange={(next) => onChange(next ?? '')}
          clearable={!required}
          searchable={control.options.length > 8}
        />
      )
    case 'choices':
      return (
        <MultiSelect
          {...shared}
          data={control.options.map(optionOf)}
          value={(value as string[]) ?? []}
          onChange={onChange}
          searchable
        />
      )
    case 'list':
      return <TagsInput {...shared} value={(value as string[]) ?? []} onChange={onChange} />
    case 'yes':
      return (
        <Checkbox
          label={shared.label}
          description={shared.description}
          error={shared.error}
          disabled={shared.disabled}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...shared}
          name={name}
          value={value as number | string}
          onChange={onChange}
          hideControls
        />
      )
    case 'day':
      return <DayInput {...shared} value={text} onChange={onChange} />
    case 'instant':
      return <InstantInput {...shared} value={text} onChange={onChange} />
    case 'date':
      return <SourceDateInput {...shared} value={text} onChange={onChange} />
    case 'handling':
      return <HandlingInput {...shared} value={text} onChange={onChange} />
    case 'text':
      return (
        <TextInput
          {...shared}
          name={name}
          maxLength={control.max}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    case 'other':
      throw new Error(`the field ${name} needs a control of its own`)
  }
}

/** Several fields of the contract in a grid, each with the control its schema asks for. */
export function Fields({ names }: { names: readonly string[] }) {
  return (
    <div className={classes.fields}>
      {names.map((name) => (
        <Field key={name} name={name} />
      ))}
    </div>
  )
}
