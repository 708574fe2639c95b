import { Select } from '@mantine/core'
import { useState } from 'react'
import { sourcesContract } from '#modules/sources/contract'
import { type ControlProps, useOperation, useWords } from '#platform/web'

/** Finds a kept document by its title. */
export function SourceInput(
  props: ControlProps & { value: string | null; placeholder?: string; onChange: (id: string | null) => void },
) {
  const t = useWords()
  const { value, onChange, ...control } = props
  const [typed, setTyped] = useState('')
  const kept = useOperation(sourcesContract.open, value === null ? null : { id: value })
  const asked = typed.trim() === '' || typed === kept.data?.title ? {} : { text: typed.trim() }
  const found = useOperation(sourcesContract.find, { limit: 30, ...asked })
  const options = (found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))
  if (kept.data && !options.some((option) => option.value === kept.data.id))
    options.unshift({ value: kept.data.id, label: kept.data.title })
  return (
    <Select
      {...control}
      value={value}
      onChange={onChange}
      data={options}
      // Found by the node already.
      filter={({ options: all }) => all}
      searchable
      clearable={!control.required}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('instruments.source.nothing')}
    />
  )
}

/** Which document says so; nothing chosen is the officer's own word. */
export function CitationInput(props: ControlProps & { value: unknown; onChange: (value: unknown) => void }) {
  const t = useWords()
  const cited = (props.value as { sourceId: string } | null | undefined)?.sourceId ?? null
  return (
    <SourceInput
      {...props}
      value={cited}
      placeholder={t('instruments.source.own-word')}
      onChange={(id) => props.onChange(id === null ? null : { sourceId: id })}
    />
  )
}
