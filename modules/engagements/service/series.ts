import { recordClaims } from '#modules/sources'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { seriesOperations } from '../contract/series.ts'
import type { Series } from '../schema.ts'
import * as store from '../store.ts'
import { partsOf } from './reading.ts'
import { settleOrganisations, subjectOf, tell } from './records.ts'
import { cut, inDueOrder, isSoon, openSeriesPage, toLines } from './series-reading.ts'
import { foldedOf, needSeries, needSeriesForChange, needSeriesLocked } from './series-records.ts'

async function done(act: Act, id: string, what: string, detail: object = {}): Promise<Series> {
  await tell(act, what, id, detail)
  return needSeries(act, id)
}

const withdrawalKeeps: Pick<OperationsBy<typeof seriesOperations>, 'withdrawSeries' | 'restoreSeries'> = {
  withdrawSeries: async (input, act) => {
    await needSeriesForChange(act, input)
    const columns = { withdrawn_at: act.now(), withdrawn_reason: input.reason }
    await store.updateSeries(act.db, input.id, columns, act.now())
    return done(act, input.id, 'engagements.series-withdrawn')
  },
  restoreSeries: async ({ id, version }, act) => {
    const series = needed(await store.lockSeries(act.db, id, act.sees), 'engagements.series-unknown', { id })
    refuseStale(version, series)
    if (series.withdrawnAt === null)
      throw new Refusal('engagements.series-not-withdrawn', { status: 409, detail: { id } })
    await store.updateSeries(act.db, id, { withdrawn_at: null, withdrawn_reason: null }, act.now())
    return done(act, id, 'engagements.series-restored')
  },
}

const levelKeeps: Pick<OperationsBy<typeof seriesOperations>, 'raiseLevel' | 'undoRaise'> = {
  raiseLevel: async (input, act) => {
    const { id, level, fromOn, citation } = input
    const series = await needSeriesForChange(act, input)
    if (series.level === level)
      throw new Refusal('engagements.level-same', { status: 409, detail: { level } })
    const eras = [...series.eras, { era: series.eras.length + 1, level, fromOn }]
    await store.updateSeries(act.db, id, { level, eras }, act.now())
    await recordClaims(act, subjectOf(id), { level }, citation)
    return done(act, id, 'engagements.level-raised', { from: series.level, to: level })
  },
  undoRaise: async (input, act) => {
    const series = await needSeriesForChange(act, input)
    const [last, before] = series.eras.toReversed()
    if (last === undefined || before === undefined)
      throw new Refusal('engagements.level-first', { status: 409 })
    const sessions = await store.sessionsOf(act.db, [input.id], act.sees)
    if (sessions.some(({ era, removedAt }) => era === last.era && removedAt === null))
      throw new Refusal('engagements.level-has-sessions', { status: 409 })
    await store.updateSeries(
      act.db,
      input.id,
      { level: before.level, eras: series.eras.slice(0, -1) },
      act.now(),
    )
    return done(act, input.id, 'engagements.level-undone', { level: before.level })
  },
}

const endKeeps: Pick<OperationsBy<typeof seriesOperations>, 'endSeries' | 'resumeSeries'> = {
  endSeries: async (input, act) => {
    const { id, endedOn, reason, citation } = input
    const series = await needSeriesForChange(act, input)
    if (series.ended) throw new Refusal('engagements.series-ended', { status: 409, detail: { id } })
    await store.updateSeries(act.db, id, { ended: true, ended_on: endedOn, ended_reason: reason }, act.now())
    await recordClaims(act, subjectOf(id), { ended: true, endedOn }, citation)
    return done(act, id, 'engagements.series-ended')
  },
  resumeSeries: async (input, act) => {
    const series = await needSeriesForChange(act, input)
    if (!series.ended)
      throw new Refusal('engagements.series-not-ended', { status: 409, detail: { id: input.id } })
    await store.updateSeries(
      act.db,
      input.id,
      { ended: false, ended_on: null, ended_reason: null },
      act.now(),
    )
    await recordClaims(act, subjectOf(input.id), { ended: false }, input.citation)
    return done(act, input.id, 'engagements.series-resumed')
  },
}

export const seriesKeep: OperationsBy<typeof seriesOperations> = {
  ...withdrawalKeeps,
  ...levelKeeps,
  ...endKeeps,
  openSeries: async ({ citation, level, ...made }, act) => {
    const id = act.newId()
    const at = act.now()
    const parties = await settleOrganisations(act, made.parties)
    const eras = [{ era: 1, level, fromOn: null }]
    const unused = { endedOn: null, ended: false, endedReason: null, withdrawnAt: null }
    const series: Series = {
      id,
      ...made,
      level,
      parties,
      eras,
      ...unused,
      createdAt: at,
      changedAt: at,
      version: 1,
    }
    await store.insertSeries(act.db, series, await foldedOf(act, series))
    await recordClaims(act, subjectOf(id), { names: made.names, level, cadence: made.cadence }, citation)
    return done(act, id, 'engagements.series-opened', { level })
  },
  findSeries: async ({ text, due, ended, ...filter }, act) => {
    const series = await store.listSeries(act.db, act.sees, {
      ...filter,
      parts: partsOf(text),
      withEnded: ended === 'shown',
    })
    const lines = inDueOrder(await toLines(act, series))
    const asked = {
      overdue: lines.filter(({ next }) => next.overdue),
      soon: lines.filter(isSoon),
      unknown: lines.filter((line) => line.next.dueOn === null && !line.ended),
    }
    return cut(due === undefined ? lines : asked[due], filter)
  },
  getSeries: ({ id }, act) => openSeriesPage(act, id),
  changeSeries: async (input, act) => {
    const { id, version: _version, citation, parties, ...fields } = input
    const before = await needSeriesForChange(act, input)
    const settled = parties === undefined ? before.parties : await settleOrganisations(act, parties)
    const after = { names: fields.names ?? before.names, parties: settled }
    await store.updateSeries(act.db, id, { ...fields, folded: await foldedOf(act, after) }, act.now())
    if (parties !== undefined) await store.replaceParties(act.db, id, settled)
    const { names, cadence } = fields
    const changed = { names, cadence }
    const claimed = Object.entries(changed).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Series]),
    )
    await recordClaims(act, subjectOf(id), Object.fromEntries(claimed), citation)
    return done(act, id, 'engagements.series-changed', { fields: Object.keys({ ...fields, parties }) })
  },
  noteCount: async ({ id, citation, count, since, asOf }, act) => {
    await needSeriesLocked(act, id)
    await recordClaims(act, subjectOf(id), { sessionsHeld: { count, since, asOf } }, citation)
    await tell(act, 'engagements.count-noted', id, { count })
    return { noted: true as const }
  },
}
