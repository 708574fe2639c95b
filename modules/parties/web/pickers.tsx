import { Loader, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { partiesContract } from '#modules/parties/contract'
import { stateName, states } from '#modules/parties/schema'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { type ControlProps, call, queryKeyOf, useOperation, useWords } from '#platform/web'
import { chooseName } from './choose-name.ts'

interface PickerProps extends Partial<ControlProps> {
  label: string
  value: unknown
  onChange: (value: unknown) => void
  /** Only parties of this state. */
  state?: string | undefined
  /** Left out of the choice, e.g. the record itself. */
  without?: string | undefined
}

/** Asks as one types; what was found before stays until the new answer is here. */
const useFound = <O extends OperationContract>(contract: O, input: InputOf<O>) =>
  useQuery({
    queryKey: queryKeyOf(contract, input as object),
    queryFn: ({ signal }) => call(contract, input, { signal }) as Promise<OutputOf<O>>,
    placeholderData: keepPreviousData,
  })

interface Option {
  value: string
  label: string
}

function SearchSelect(
  props: PickerProps & {
    found: readonly Option[]
    chosen: Option | null
    busy: boolean
    typed: string
    onType: (text: string) => void
  },
) {
  const t = useWords()
  const { found, chosen, busy, typed, onType, value, onChange, state: _state, without, ...control } = props
  const options = [...(chosen && !found.some((one) => one.value === chosen.value) ? [chosen] : []), ...found]
  return (
    <Select
      {...control}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next) => onChange(next)}
      data={options.filter((one) => one.value !== without)}
      // The node has found them by folded names in any script; the control must not filter them again.
      filter={({ options }) => options}
      searchable
      clearable={!control.required}
      searchValue={typed}
      onSearchChange={onType}
      nothingFoundMessage={t('parties.picker.nothing')}
      placeholder={t('parties.picker.placeholder')}
      rightSection={busy ? <Loader size="xs" /> : undefined}
    />
  )
}

const searchable = (typed: string, chosen: Option | null) =>
  typed.trim() === '' || typed === chosen?.label ? {} : { text: typed.trim() }

/** Finds an authority by any of its names or its code. */
export function AuthorityPicker(props: PickerProps) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const id = typeof props.value === 'string' && props.value !== '' ? props.value : null
  const opened = useOperation(partiesContract.openAuthority, id === null ? null : { id })
  const label = (one: { code: string | null; names: { text: string; lang: string }[] }) =>
    [chooseName(one.names, t.language)?.text, one.code].filter(Boolean).join(' · ')
  const chosen = opened.data && id ? { value: id, label: label(opened.data) } : null
  const asked = useFound(partiesContract.findAuthorities, {
    limit: 20,
    ...(props.state ? { state: props.state } : {}),
    ...searchable(typed, chosen),
  })
  const found = (asked.data?.items ?? []).map((one) => ({ value: one.id, label: label(one) }))
  return (
    <SearchSelect
      {...props}
      found={found}
      chosen={chosen}
      busy={asked.isFetching}
      typed={typed}
      onType={setTyped}
    />
  )
}

/** Finds an official by any of the names, in any order and script. */
export function OfficialPicker(props: PickerProps) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const id = typeof props.value === 'string' && props.value !== '' ? props.value : null
  const opened = useOperation(partiesContract.openOfficial, id === null ? null : { id })
  const label = (one: { names: { text: string; lang: string }[] }) =>
    [...new Set([chooseName(one.names, t.language)?.text, one.names[0]?.text])].filter(Boolean).join(' · ')
  const chosen = opened.data && id ? { value: id, label: label(opened.data) } : null
  const asked = useFound(partiesContract.findOfficials, {
    limit: 20,
    ...(props.state ? { state: props.state } : {}),
    ...searchable(typed, chosen),
  })
  const found = (asked.data?.items ?? []).map((one) => ({ value: one.id, label: label(one) }))
  return (
    <SearchSelect
      {...props}
      found={found}
      chosen={chosen}
      busy={asked.isFetching}
      typed={typed}
      onType={setTyped}
    />
  )
}

/** One of the closed table of states, named in the reader's language. */
export function StatePicker({ value, onChange, state: _state, without: _without, ...control }: PickerProps) {
  const t = useWords()
  const options = states
    .map((code) => ({ value: code, label: stateName(code, t.language) }))
    .sort((a, b) => a.label.localeCompare(b.label, t.language))
  return (
    <Select
      {...control}
      value={typeof value === 'string' && value !== '' ? value : null}
      onChange={(next) => onChange(next ?? '')}
      data={options}
      searchable
      clearable={!control.required}
    />
  )
}
