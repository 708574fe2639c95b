import { Button, Group, MultiSelect, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { draftOf, type Item } from '#modules/intake/schema'
import { SourceDateInput, useShortcut, useWords } from '#platform/web'
import classes from '../intake.module.css'
import { type EditorField, editorFields } from './editor-fields.ts'
import { titleOf, wordFor } from './item-words.ts'

type Values = Record<string, unknown>

/** Corrects what was read; the reading itself stays, so the correction can be taken back. */
export function ItemEditor(props: {
  item: Item
  items: readonly Item[]
  onSave: (corrected: Values) => void
  onClose: () => void
}) {
  const t = useWords()
  const { item, onSave, onClose } = props
  const [values, setValues] = useState<Values>({ ...item.read, ...item.corrected })
  const checked = draftOf[item.kind].safeParse(values)
  const faults = new Set(checked.success ? [] : checked.error.issues.map(({ path }) => String(path[0])))
  const save = () => checked.success && onSave(values)
  useShortcut('mod+s', 'platform.save', save)
  return (
    <form
      className={classes.editor}
      aria-label={t('intake.review.correct')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={classes.fields}>
        {editorFields[item.kind].map((field) => (
          <Control
            key={field.name}
            field={field}
            items={props.items}
            value={values[field.name]}
            fault={faults.has(field.name)}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
      </div>
      <Group gap="xs">
        <Button type="submit" size="xs" disabled={!checked.success}>
          {t('intake.review.save-confirm')}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('platform.cancel')}
        </Button>
      </Group>
    </form>
  )
}

function Control(props: {
  field: EditorField
  items: readonly Item[]
  value: unknown
  fault: boolean
  onChange: (value: unknown) => void
}) {
  const t = useWords()
  const { field, value, onChange } = props
  const label = t(`intake.item.${field.name}`)
  const shared = { label, size: 'xs', ...(props.fault ? { error: t('intake.review.fault') } : {}) } as const
  const orNull = (text: string) => onChange(text.trim() === '' ? null : text)
  const said = value === null || value === undefined ? '' : String(value)
  switch (field.control) {
    case 'date':
      return (
        <SourceDateInput
          label={label}
          required={false}
          disabled={false}
          value={said}
          onChange={orNull}
          {...(props.fault ? { error: t('intake.review.fault') } : {})}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...shared}
          value={said === '' ? '' : Number(said)}
          onChange={(n) => onChange(n === '' ? null : Number(n))}
        />
      )
    case 'long':
      return (
        <Textarea {...shared} autosize value={said} onChange={(event) => orNull(event.currentTarget.value)} />
      )
    case 'areas':
      return <AreaChoice label={label} field={field} value={value as string[]} onChange={onChange} />
    case 'choice':
    case 'item': {
      const options =
        field.control === 'choice'
          ? (field.values ?? []).map((one) => ({ value: one, label: wordFor(t, field.words ?? '', one) }))
          : itemOptions(props.items, field, t)
      return (
        <NativeSelect
          {...shared}
          data={options}
          value={said}
          onChange={(event) => orNull(event.currentTarget.value)}
        />
      )
    }
    default:
      return <TextInput {...shared} value={said} onChange={(event) => orNull(event.currentTarget.value)} />
  }
}

function itemOptions(items: readonly Item[], { of }: EditorField, t: ReturnType<typeof useWords>) {
  const named = items.filter(({ kind, decision }) => kind === of && decision !== 'dropped')
  return [
    { value: '', label: t('intake.review.none') },
    ...named.map((one) => ({ value: one.key, label: titleOf(one, items, t) })),
  ]
}

function AreaChoice(props: {
  label: string
  field: EditorField
  value: string[]
  onChange: (value: string[]) => void
}) {
  const t = useWords()
  const { field } = props
  return (
    <MultiSelect
      label={props.label}
      size="xs"
      searchable
      data={(field.values ?? []).map((one) => ({ value: one, label: wordFor(t, field.words ?? '', one) }))}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
