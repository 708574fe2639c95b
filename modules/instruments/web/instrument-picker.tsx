import { Select } from '@mantine/core'
import { useState } from 'react'
import { instrumentsContract } from '#modules/instruments/contract'
import { type ControlProps, useOperation, useWords } from '#platform/web'
import { titleIn } from './titles.tsx'

/** Finds an instrument by its title in any language. */
export function InstrumentPicker(
  props: Partial<ControlProps> & {
    label: string
    value: unknown
    onChange: (value: unknown) => void
    /** Only instruments of this state. */
    state?: string | undefined
    without?: string | undefined
  },
) {
  const t = useWords()
  const { value, onChange, state, without, ...control } = props
  const [typed, setTyped] = useState('')
  const id = typeof value === 'string' && value !== '' ? value : null
  const kept = useOperation(instrumentsContract.get, id === null ? null : { id })
  const label = (one: { titles: { text: string; lang: string }[] }) => titleIn(one.titles, t.language).text
  const chosen = kept.data ? { value: kept.data.id, label: label(kept.data) } : null
  const text = typed.trim() === '' || typed === chosen?.label ? {} : { text: typed.trim() }
  const found = useOperation(instrumentsContract.find, { limit: 30, ...(state ? { state } : {}), ...text })
  const options = (found.data?.items ?? []).map((one) => ({ value: one.id, label: label(one) }))
  if (chosen && !options.some((one) => one.value === chosen.value)) options.unshift(chosen)
  return (
    <Select
      {...control}
      value={id}
      onChange={onChange}
      data={options.filter((one) => one.value !== without)}
      // The node finds titles without their marks; the control must not filter them again.
      filter={({ options: all }) => all}
      searchable
      clearable={!control.required}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('instruments.picker.nothing')}
    />
  )
}
