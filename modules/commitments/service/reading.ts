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

const emptyTally = { open: 0, kept: 0, late: 0, silent: 0, dropped: 0 }

function tallyByDirection(rows: readonly (store.Tally & { doers: string[] })[], own: string) {
  return directions.map((direction) => {
    const sum = { ...emptyTally }
    for (const { doers, ...tally } of rows)
      if (directionOf(doers, own) === direction)
        for (const key of Object.keys(sum) as (keyof store.Tally)[]) sum[key] += tally[key]
    return { direction, ...sum }
  })
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
  counts: async (input, act) => {
    const view = viewOf(act)
    const filter = Filter.parse(input)
    const byStatus = await store.countByStatus(act.db, filter, view)
    const doers = filter.own === undefined ? [] : await store.tallyByDoers(act.db, filter, view)
    return {
      total: byStatus.reduce((sum, { count }) => sum + count, 0),
      byDirection: filter.own === undefined ? [] : tallyByDirection(doers, filter.own),
      byStatus,
      byYear: await store.countByYear(act.db, filter, view),
      byState: await store.tallyByState(act.db, filter, view),
    }
  },
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
