import type { StateCode } from '#modules/parties/schema'
import type { OperationsBy } from '#platform/operation'
import { needed, Refusal } from '#platform/refusal'
import { type commitmentsContract, Filter } from '../contract.ts'
import { directionOf, directions } from '../rules.ts'
import { statuses } from '../schema.ts'
import * as store from '../store.ts'
import { toRows, viewOf } from './showing.ts'

type Keeps = OperationsBy<typeof commitmentsContract>

/** Tellings that were folded into their first one have no column of their own. */
const boardStatuses = statuses.filter((status) => status !== 'repeated')
/** More would no longer be a list one picks from. */
const mostFilters = 50

const noTally: store.Tally = { open: 0, kept: 0, late: 0, silent: 0, dropped: 0 }
const addTally = (a: store.Tally, b: store.Tally): store.Tally => ({
  open: a.open + b.open,
  kept: a.kept + b.kept,
  late: a.late + b.late,
  silent: a.silent + b.silent,
  dropped: a.dropped + b.dropped,
})

function toCounts(groups: Awaited<ReturnType<typeof store.countGroups>>, own: string | undefined) {
  const by = (kind: (typeof groups)[number]['by']) => groups.filter((group) => group.by === kind)
  const sum = (list: readonly store.Tally[]) => list.reduce(addTally, noTally)
  const states = [...new Set(by('states').flatMap((group) => group.states ?? []))].sort() as StateCode[]
  return {
    total: by('status').reduce((total, { count }) => total + count, 0),
    byDirection:
      own === undefined
        ? []
        : directions.map((direction) => ({
            direction,
            ...sum(by('doers').filter(({ doers }) => directionOf(doers ?? [], own) === direction)),
          })),
    byStatus: by('status').map(({ status, count }) => ({ status: status!, count })),
    byYear: by('year').map(({ year, status, count }) => ({ year: year || null, status: status!, count })),
    byState: states.map((state) => ({
      state,
      ...sum(by('states').filter((group) => group.states?.includes(state))),
    })),
  }
}

export const readingKeeps = {
  find: async ({ limit, after, sort, order, ...filter }, act) => {
    const page = await store.findRows(act.db, filter, { sort, order }, { limit, after }, viewOf(act))
    return { ...page, items: await toRows(act, page.items, { months: filter.months }) }
  },
  board: async ({ sort, order, perColumn, ...filter }, act) => {
    const view = viewOf(act)
    const asked = filter.status === undefined ? boardStatuses : [filter.status].flat()
    const columns = await store.findColumns(act.db, asked, filter, { sort, order }, perColumn, view)
    const shown = await toRows(
      act,
      columns.flatMap(({ rows }) => rows),
      { months: filter.months },
    )
    let at = 0
    return {
      columns: columns.map(({ status, total, rows }) => {
        const items = shown.slice(at, at + rows.length)
        at += rows.length
        return { status, total, items }
      }),
    }
  },
  counts: async (input, act) =>
    toCounts(await store.countGroups(act.db, Filter.parse(input), viewOf(act)), input.own),
  findFilters: (_input, act) => store.findSavedFilters(act.db, act.actor.accountId),
  saveFilter: async ({ name, query }, act) => {
    const saved = await store.findSavedFilters(act.db, act.actor.accountId)
    if (saved.length >= mostFilters && !saved.some((one) => one.name === name))
      throw new Refusal('commitments.too-many-filters', { status: 409, detail: { most: mostFilters } })
    const filter = await store.saveFilter(act.db, act.actor.accountId, { id: act.newId(), name, query })
    await act.record({ act: 'commitments.filter-saved', subject: { module: 'commitments', id: filter.id } })
    return filter
  },
  removeFilter: async ({ id }, act) => {
    const filter = await store.removeSavedFilter(act.db, act.actor.accountId, id)
    const removed = needed(filter, 'commitments.filter-unknown')
    await act.record({ act: 'commitments.filter-removed', subject: { module: 'commitments', id } })
    return removed
  },
} satisfies Partial<Keeps>
