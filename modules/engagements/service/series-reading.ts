import { authorityLabels } from '#modules/parties'
import type { FoldedField } from '#modules/sources/schema'
import type { Act } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import { latest } from '#platform/time'
import {
  countDifferencesIn,
  firstPlanned,
  gapsIn,
  inSessionOrder,
  keptMonths,
  lastHeld,
  nextDue,
  whoseTurn,
} from '../rules.ts'
import {
  type HostTurn,
  type Series,
  type SeriesLine,
  type SeriesPage,
  type Session,
  SessionCount,
  type ToldCount,
} from '../schema.ts'
import * as store from '../store.ts'
import { claimsOf, present, today } from './records.ts'
import { needSeries } from './series-records.ts'

/** A session is due soon when that many days are left. */
export const soonDays = 90

/** Series with what follows from their sessions and from the counts sources tell. */
export async function toLines(act: Act, series: readonly Series[]): Promise<SeriesLine[]> {
  const ids = series.map(({ id }) => id)
  const sessions = (await store.sessionsOf(act.db, ids, act.sees)).filter(
    ({ removedAt }) => removedAt === null,
  )
  const bySeries = Map.groupBy(sessions, ({ seriesId }) => seriesId)
  const stateOf = await hostStates(act, series)
  const lines: SeriesLine[] = []
  for (const one of series) {
    const counts = toCounts(await claimsOf(act, one.id))
    lines.push(toLine(act, one, bySeries.get(one.id) ?? [], { stateOf, counts }))
  }
  return lines
}

type StateOf = (turn: HostTurn) => string | null

async function hostStates(act: Act, series: readonly Series[]): Promise<StateOf> {
  const ids = series.flatMap(({ hosts }) => hosts.map(({ authorityId }) => authorityId))
  const labels = await authorityLabels(act, present(ids))
  return ({ state, authorityId }) => state ?? labels.get(authorityId ?? '')?.state ?? null
}

interface Beside {
  stateOf: StateOf
  counts: readonly ToldCount[]
}

function toLine(
  act: Act,
  series: Series,
  sessions: readonly Session[],
  { stateOf, counts }: Beside,
): SeriesLine {
  const told = onlyEra(series, counts)
  const states = series.parties.map(({ state }) => state).filter((state) => state !== null)
  return {
    ...series,
    states: [...new Set(states)].sort(),
    next: nextDue(series, sessions, today(act), told),
    turn: whoseTurn(series, sessions, stateOf, told),
    last: lastHeld(sessions),
    planned: firstPlanned(sessions),
    sessionCount: sessions.filter(({ status }) => status === 'held').length,
    gapCount: gapsIn(sessions, toldNumbers(told)).length,
  }
}

/** The most overdue first, then what is due next, then what nobody can say, then what has ended. */
export function inDueOrder(lines: readonly SeriesLine[]): SeriesLine[] {
  const rank = ({ ended, next }: SeriesLine) => (ended ? 2e9 : next.byDays === null ? 1e9 : -next.byDays)
  return [...lines].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

export const isSoon = ({ next }: SeriesLine) =>
  next.byDays !== null && next.byDays <= 0 && next.byDays >= -soonDays

/** A page of lines that are already in order. */
export function cut(
  lines: readonly SeriesLine[],
  { limit, after }: { limit: number; after?: string | undefined },
) {
  const start = after === undefined ? 0 : lines.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && start === 0)
    throw new Refusal('platform.input-invalid', { status: 400, detail: { field: 'after' } })
  const items = lines.slice(start, start + limit)
  const more = start + limit < lines.length
  return { items, next: more ? (items.at(-1)?.id ?? null) : null, total: lines.length }
}

export async function openSeriesPage(act: Act, id: string): Promise<SeriesPage> {
  const series = await needSeries(act, id)
  const all = await store.sessionsOf(act.db, [id], act.sees)
  const sessions = inSessionOrder(all.filter(({ removedAt }) => removedAt === null))
  const claims = await claimsOf(act, id)
  const counts = toCounts(claims)
  const line = toLine(act, series, sessions, { stateOf: await hostStates(act, [series]), counts })
  const bodies = [...series.parties, ...series.hosts].map(({ authorityId }) => authorityId)
  const gaps = gapsIn(sessions, toldNumbers(onlyEra(series, counts)))
  return {
    ...line,
    gapCount: gaps.length,
    sessions,
    removedSessions: all.filter(({ removedAt }) => removedAt !== null),
    gaps,
    counts,
    countDifferences: countDifferencesIn(counts, (day) => knownBy(sessions, day)),
    keptMonths: keptMonths(sessions),
    authorities: [...(await authorityLabels(act, present(bodies))).values()],
    claims: claims.filter(({ field }) => field !== 'sessionsHeld'),
    today: today(act),
  }
}

/** Counts that sources tell and that were not taken back, oldest first. */
function toCounts(claims: readonly FoldedField[]): ToldCount[] {
  const told = claims.filter(({ field }) => field === 'sessionsHeld').flatMap(({ values }) => values)
  const counts = told.flatMap(({ claims: stated }) =>
    stated
      .filter(({ retractedAt }) => retractedAt === null)
      .flatMap(({ id, value, sourceTitle, citation, statedBy }): ToldCount[] => {
        const count = SessionCount.safeParse(value)
        return count.success ? [{ ...count.data, claimId: id, sourceTitle, citation, statedBy }] : []
      }),
  )
  return counts.sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1))
}

/** A told count says how far the numbers go only while they never began anew. */
const onlyEra = ({ eras }: Series, counts: readonly ToldCount[]) => (eras.length > 1 ? [] : counts)

const toldNumbers = (counts: readonly ToldCount[]): Map<number, number> =>
  counts.length === 0 ? new Map() : new Map([[1, Math.max(...counts.map(({ count }) => count))]])

/** Sessions that were certainly held by a day, by number where they are numbered. */
function knownBy(sessions: readonly Session[], day: string): number {
  const held = sessions.filter(({ status, heldOn }) => {
    const last = heldOn === null ? null : latest(heldOn)
    return status === 'held' && last !== null && last <= day
  })
  const numbered = Math.max(0, ...held.filter(({ era }) => era === 1).map(({ number }) => number ?? 0))
  return Math.max(held.length, numbered)
}
