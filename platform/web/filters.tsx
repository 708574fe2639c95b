import { Button, CloseButton, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { InputOf, OperationContract } from '#platform/operation/contract'
import { Day } from '#platform/time'
import { DayInput } from './day-input.tsx'
import classes from './filters.module.css'
import { Keys, useShortcut } from './shortcuts.tsx'
import { useWords } from './words-context.tsx'

/** Typing is gathered this long before the address, and with it the list, changes. */
const typingMs = 250

/** The filter in the address, so that it can be kept, sent and gone back to. What the contract does not take is dropped. */
export function useFilters<O extends OperationContract>(
  contract: O,
): [Partial<InputOf<O>>, (change: Record<string, string | undefined>) => void] {
  const search = useSearch({ strict: false }) as Record<string, string>
  const set = useSetFilters()
  const filters = useMemo(() => {
    const taken = Object.entries(search).filter(([name, value]) => {
      const field = contract.input.shape[name]
      return value !== '' && field?.safeParse(value).success
    })
    return Object.fromEntries(taken) as Partial<InputOf<O>>
  }, [search, contract])
  return [filters, set]
}

function useSetFilters() {
  const navigate = useNavigate()
  return useCallback(
    (change: Record<string, string | undefined>) => {
      void navigate({
        to: '.',
        replace: true,
        resetScroll: false,
        search: ((before: Record<string, unknown>) => {
          const after: Record<string, unknown> = { ...before, ...change }
          return Object.fromEntries(
            Object.entries(after).filter(([, value]) => value !== undefined && value !== ''),
          )
        }) as never,
      })
    },
    [navigate],
  )
}

export interface FilterField {
  /** The field of the listing's contract and of the address. */
  name: string
  /** A key of the catalogue. */
  label: string
  kind: 'text' | 'choice' | 'day'
  /** For a choice: each option and its words, said already. */
  options?: readonly { value: string; label: string }[]
}

/** Filters of a list, kept in the address; `/` goes to the first. */
export function FilterBar({ fields }: { fields: readonly FilterField[] }) {
  const t = useWords()
  const search = useSearch({ strict: false }) as Record<string, string>
  const set = useSetFilters()
  const bar = useRef<HTMLFormElement>(null)
  useShortcut('/', 'platform.filter', () => bar.current?.querySelector<HTMLElement>('input, select')?.focus())
  const active = fields.filter(({ name }) => search[name])
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not known to every reader yet
    <form
      ref={bar}
      role="search"
      aria-label={t('platform.filter')}
      className={classes.bar}
      onSubmit={(event) => event.preventDefault()}
    >
      {fields.map((field, at) => (
        <FilterControl
          key={field.name}
          field={field}
          first={at === 0}
          value={search[field.name] ?? ''}
          set={set}
        />
      ))}
      {active.length > 0 && (
        <Button
          variant="subtle"
          onClick={() => set(Object.fromEntries(fields.map(({ name }) => [name, undefined])))}
        >
          {t('platform.filter.clear')}
        </Button>
      )}
    </form>
  )
}

/** The address changes once the day is whole. */
const isWholeDay = (day: string) => Day.safeParse(day).success

function FilterControl(props: {
  field: FilterField
  first: boolean
  value: string
  set: (change: Record<string, string | undefined>) => void
}) {
  const t = useWords()
  const { field, value, set } = props
  const label = t(field.label)
  if (field.kind === 'text') return <TextFilter {...props} label={label} />
  if (field.kind === 'day')
    return (
      <DayInput
        label={label}
        required={false}
        disabled={false}
        value={value}
        onChange={(day) => (day === '' || isWholeDay(day)) && set({ [field.name]: day })}
      />
    )
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => set({ [field.name]: event.currentTarget.value })}
      data={[{ value: '', label: t('platform.filter.any') }, ...(field.options ?? [])]}
    />
  )
}

function TextFilter(props: {
  field: FilterField
  first: boolean
  value: string
  label: string
  set: (change: Record<string, string | undefined>) => void
}) {
  const t = useWords()
  const { field, value, set, label } = props
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => set({ [field.name]: text.trim() }), typingMs)
  }
  return (
    <TextInput
      className={classes.text}
      label={label}
      value={typed}
      leftSection={<IconFilter size={16} aria-hidden />}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed) {
          event.stopPropagation()
          change('')
        }
      }}
      rightSectionWidth={typed ? undefined : 36}
      rightSection={
        typed ? (
          <CloseButton size="sm" aria-label={t('platform.filter.clear')} onClick={() => change('')} />
        ) : props.first ? (
          <Group visibleFrom="sm" aria-hidden>
            <Keys keys="/" />
          </Group>
        ) : null
      }
    />
  )
}
