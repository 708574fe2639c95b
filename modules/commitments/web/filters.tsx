import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { commitmentsContract as contract, directions, sorts } from '#modules/commitments/contract'
import { stances, statuses } from '#modules/commitments/schema'
import { stateName, states } from '#modules/parties/schema'
import { areas } from '#modules/safeguards/schema'
import type { InputOf } from '#platform/operation/contract'
import { FilterBar, type FilterField, useFilters, useOwnSide, useWords } from '#platform/web'

/** Names that stand in the address of a list of promises. */
export type Filters = Partial<InputOf<typeof contract.find>>

/** The filter of the address, seen from our own side, so that "ours" means ours. */
export function usePromiseFilters(): Filters {
  const [filters] = useFilters(contract.find)
  const own = useOwnSide()?.state
  return own === undefined ? filters : { ...filters, own: own as Filters['own'] }
}

const choices = (values: readonly string[], label: (value: string) => string) =>
  values.map((value) => ({ value, label: label(value) }))

/** Everything a list can be narrowed by, the usual first. */
function useFilterFields(): FilterField[] {
  const t = useWords()
  const byName = choices(states, (code) => stateName(code, t.language)).sort((a, b) =>
    a.label.localeCompare(b.label, t.language),
  )
  const only = (key: string) => [{ value: 'true', label: t(key) }]
  return [
    { name: 'text', kind: 'text', label: 'commitments.filter.text' },
    { name: 'state', kind: 'choice', label: 'commitments.filter.state', options: byName },
    {
      name: 'direction',
      kind: 'choice',
      label: 'commitments.filter.direction',
      options: choices(directions, (one) => t(`commitments.direction.${one}`)),
    },
    {
      name: 'status',
      kind: 'choice',
      label: 'commitments.field.status',
      options: choices(statuses, (one) => t(`commitments.status.${one}`)),
    },
    {
      name: 'area',
      kind: 'choice',
      label: 'commitments.field.areas',
      options: choices(areas, (one) => t(`safeguards.area.${one}`)),
    },
    {
      name: 'stance',
      kind: 'choice',
      label: 'commitments.field.stance',
      options: choices(stances, (one) => t(`commitments.stance.${one}`)),
    },
    { name: 'late', kind: 'choice', label: 'commitments.late', options: only('commitments.filter.late') },
    {
      name: 'silent',
      kind: 'choice',
      label: 'commitments.silent',
      options: only('commitments.filter.silent'),
    },
    { name: 'dueBefore', kind: 'day', label: 'commitments.filter.dueBefore' },
    { name: 'owner', kind: 'text', label: 'commitments.field.owner' },
    {
      name: 'actionable',
      kind: 'choice',
      label: 'commitments.filter.actionable',
      options: [{ value: 'all', label: t('commitments.filter.actionable.all') }],
    },
    {
      name: 'tellings',
      kind: 'choice',
      label: 'commitments.filter.tellings',
      options: [{ value: 'all', label: t('commitments.filter.tellings.all') }],
    },
    {
      name: 'withdrawn',
      kind: 'choice',
      label: 'commitments.filter.withdrawn',
      options: only('commitments.filter.withdrawn.only'),
    },
    {
      name: 'sort',
      kind: 'choice',
      label: 'commitments.filter.sort',
      options: choices(sorts, (one) => t(`commitments.sort.${one}`)),
    },
    {
      name: 'order',
      kind: 'choice',
      label: 'commitments.filter.order',
      options: choices(['asc', 'desc'], (one) => t(`commitments.order.${one}`)),
    },
  ]
}

const usual = ['text', 'state', 'direction', 'status', 'area', 'late', 'silent']

/** The usual filters; the rest is shown on demand, and whenever one of them narrows the list. */
export function PromiseFilters({ without = [] }: { without?: readonly string[] }) {
  const t = useWords()
  const search = useSearch({ strict: false }) as Record<string, string>
  const fields = useFilterFields().filter(({ name }) => !without.includes(name))
  const [opened, setOpened] = useState(false)
  const inUse = fields.some(({ name }) => !usual.includes(name) && search[name])
  const shown = opened || inUse ? fields : fields.filter(({ name }) => usual.includes(name))
  return (
    <div>
      <FilterBar fields={shown} />
      {!inUse && (
        <Button size="compact-sm" variant="subtle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t(opened ? 'commitments.filter.fewer' : 'commitments.filter.more')}
        </Button>
      )}
    </div>
  )
}
