import { Select } from '@mantine/core'
import { useState } from 'react'
import { sourcesContract } from '#modules/sources/contract'
import { type ControlProps, useOperation, useWords } from '#platform/web'

/** Which document says so; nothing chosen is the officer's own word. */
export function SourcePicker(props: ControlProps & { value: unknown; onChange: (value: unknown) => void }) {
  const t = useWords()
  const { value, onChange, ...control } = props
  const [typed, setTyped] = useState('')
  const chosen = (value as { sourceId: string } | null | undefined)?.sourceId ?? null
  const found = useOperation(sourcesContract.find, { limit: 30, ...(typed ? { text: typed } : {}) })
  const kept = useOperation(sourcesContract.open, chosen === null ? null : { id: chosen })
  const options = (found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))
  if (kept.data && !options.some((option) => option.value === kept.data.id))
    options.unshift({ value: kept.data.id, label: kept.data.title })
  return (
    <Select
      {...control}
      required={false}
      value={chosen}
      onChange={(id) => onChange(id === null ? null : { sourceId: id })}
      data={options}
      filter={({ options: all }) => all}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={(text) => setTyped(text === kept.data?.title ? '' : text)}
      placeholder={t('parties.source.own-word')}
      nothingFoundMessage={t('parties.picker.nothing')}
    />
  )
}
