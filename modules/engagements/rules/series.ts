/** Series: what is due, whose turn it is, what is missing. */
import {
  addPeriod,
  daysBetween,
  earliest,
  fromSourceDate,
  latest,
  monthsBetween,
  type SourceDate,
  sortKey,
} from '#platform/time'
import type { Gap, HostTurn, NextDue, Series, Session, SessionCount, Turn } from '../schema.ts'

type SeriesRules = Pick<Series, 'cadence' | 'ended' | 'hosts'>
export type SessionFacts = Pick<Session, 'id' | 'era' | 'number' | 'heldOn' | 'hostState' | 'status'> & {
  engagement?: { endOn: SourceDate | null } | null
}

const endOf = (session: SessionFacts): SourceDate | null => session.engagement?.endOn ?? session.heldOn
const lastDay = (date: SourceDate) => latest(date) ?? sortKey(date)

/** In the order in which they were held: by era, by number where both have one, else by date. */
export function inSessionOrder<T extends SessionFacts>(sessions: readonly T[]): T[] {
  return [...sessions].sort((a, b) => {
    if (a.era !== b.era) return a.era - b.era
    if (a.number !== null && b.number !== null) return a.number - b.number
    const [left, right] = [a.heldOn, b.heldOn].map((date) => (date === null ? '' : sortKey(date)))
    return left === right ? (a.number ?? 0) - (b.number ?? 0) : left! < right! ? -1 : 1
  })
}

/** The session held last; null when none is known. A numbered session without a date outranks earlier numbers. */
export function lastHeld<T extends SessionFacts>(sessions: readonly T[]): T | null {
  const held = sessions.filter(({ status }) => status === 'held')
  const era = Math.max(0, ...held.map((session) => session.era))
  const current = held.filter((session) => session.era === era)
  const byNumber = current.reduce<T | null>(
    (best, one) => (one.number !== null && one.number > (best?.number ?? 0) ? one : best),
    null,
  )
  const byDate = current.reduce<T | null>((best, one) => {
    if (one.heldOn === null) return best
    return best?.heldOn == null || lastDay(one.heldOn) > lastDay(best.heldOn) ? one : best
  }, null)
  if (byNumber === null || byDate === null) return byNumber ?? byDate
  if (byNumber.heldOn === null) return byNumber
  // An unnumbered session held later than the highest number is the last one.
  return byDate.number === null && lastDay(byDate.heldOn!) > lastDay(byNumber.heldOn) ? byDate : byNumber
}

/** The first session that is still planned. */
export function firstPlanned<T extends SessionFacts>(sessions: readonly T[]): T | null {
  const planned = sessions.filter(({ status, heldOn }) => status === 'planned' && heldOn !== null)
  const [first = null] = planned.sort((a, b) => (sortKey(a.heldOn!) < sortKey(b.heldOn!) ? -1 : 1))
  return first
}

/**
 * When the next session is due. A planned session says so itself. Else it is the last session and the cadence the
 * parties wish; nothing is guessed where the last session has no date, and no cadence means no due day. When a source
 * counts more sessions than are known, the last one was held by the day of that count at the latest.
 */
export function nextDue(
  series: SeriesRules,
  sessions: readonly SessionFacts[],
  today: string,
  told: readonly SessionCount[] = [],
): NextDue {
  const unknown = (basis: NextDue['basis'], sessionId: string | null = null): NextDue => ({
    dueOn: null,
    overdue: false,
    byDays: null,
    basis,
    sessionId,
  })
  if (series.ended) return unknown('ended')
  const planned = firstPlanned(sessions)
  if (planned?.heldOn) {
    const due = reckon(planned.heldOn, 'planned', planned.id, today)
    return due.overdue ? { ...due, basis: 'planned-passed' } : due
  }
  if (series.cadence === null) return unknown('no-cadence')
  const last = lastHeld(sessions)
  const later = toldBeyond(last, told)
  if (later !== null) {
    const by = later.asOf === null ? null : latest(later.asOf)
    if (by === null) return unknown('last-session-undated')
    return reckon(addPeriod(`../${by}`, series.cadence), 'told-count', null, today)
  }
  if (last === null) return unknown('no-session')
  const heldOn = endOf(last)
  if (heldOn === null) return unknown('last-session-undated', last.id)
  return reckon(addPeriod(heldOn, series.cadence), 'last-session', last.id, today)
}

/** The highest count that goes beyond the last known session and was told after it. */
function toldBeyond(last: SessionFacts | null, told: readonly SessionCount[]): SessionCount | null {
  const highest = told.reduce<SessionCount | null>(
    (best, one) => (one.count > (best?.count ?? 0) ? one : best),
    null,
  )
  if (highest === null || highest.count <= (last?.number ?? 0)) return null
  const heldBy = last?.heldOn == null ? null : latest(last.heldOn)
  const toldBy = highest.asOf === null ? null : latest(highest.asOf)
  return heldBy !== null && toldBy !== null && heldBy > toldBy ? null : highest
}

function reckon(
  dueOn: SourceDate,
  basis: NextDue['basis'],
  sessionId: string | null,
  today: string,
): NextDue {
  const last = latest(dueOn)
  const byDays = last === null ? null : daysBetween(last, today)
  return { dueOn, overdue: byDays !== null && byDays > 0, byDays, basis, sessionId }
}

/**
 * Whose turn it is to host. Counted on from the last session only when its host is known and stands in the agreed
 * order: parity over sessions nobody has a record of would be a guess.
 */
export function whoseTurn(
  series: SeriesRules,
  sessions: readonly SessionFacts[],
  stateOf: (turn: HostTurn) => string | null = ({ state }) => state,
  told: readonly SessionCount[] = [],
): Turn {
  if (series.ended) return { host: null, reason: 'ended' }
  const planned = firstPlanned(sessions)
  const among = (state: string) => series.hosts.find((turn) => stateOf(turn) === state)
  if (planned?.hostState) {
    const host = among(planned.hostState) ?? { authorityId: null, state: planned.hostState }
    return { host, reason: 'planned' }
  }
  const [first] = series.hosts
  if (first === undefined) return { host: null, reason: 'no-order' }
  const last = lastHeld(sessions)
  if (toldBeyond(last, told) !== null) return { host: null, reason: 'last-host-unknown' }
  if (last === null) return { host: first, reason: 'first-of-order' }
  if (last.hostState === null) return { host: null, reason: 'last-host-unknown' }
  const at = series.hosts.findIndex((turn) => stateOf(turn) === last.hostState)
  if (at < 0) return { host: null, reason: 'last-host-outside-order' }
  return { host: series.hosts[(at + 1) % series.hosts.length]!, reason: 'after-last-host' }
}

/** Numbers below the highest known one (`told`: or below a count a source gives) of which no session is known. */
export function gapsIn(
  sessions: readonly SessionFacts[],
  told: ReadonlyMap<number, number> = new Map(),
): Gap[] {
  const eras = new Set([...sessions.map(({ era }) => era), ...told.keys()])
  return [...eras]
    .sort((a, b) => a - b)
    .flatMap((era) => {
      const numbered = sessions.filter((session) => session.era === era && session.number !== null)
      const numbers = new Set(numbered.map(({ number }) => number!))
      const highest = Math.max(0, told.get(era) ?? 0, ...numbers)
      const missing = Array.from({ length: highest }, (_, n) => n + 1).filter(
        (number) => !numbers.has(number),
      )
      return missing.map((number) => ({ era, number, ...boundsOf(number, numbered) }))
    })
}

function boundsOf(number: number, numbered: readonly SessionFacts[]): Pick<Gap, 'after' | 'before'> {
  const dated = numbered.filter(({ heldOn }) => heldOn !== null).sort((a, b) => a.number! - b.number!)
  return {
    after: dated.findLast((session) => session.number! < number)?.heldOn ?? null,
    before: dated.find((session) => session.number! > number)?.heldOn ?? null,
  }
}

/** Mean months between numbered sessions of the last era, from the first and last of known day or month. */
export function keptMonths(sessions: readonly SessionFacts[]): number | null {
  const era = Math.max(0, ...sessions.map((session) => session.era))
  const exact = inSessionOrder(sessions).filter(
    ({ era: own, number, heldOn, status }) =>
      own === era && number !== null && heldOn !== null && status === 'held' && isNarrow(heldOn),
  )
  const [first, last] = [exact[0], exact.at(-1)]
  if (!first || !last || first.number === last.number) return null
  const months = monthsBetween(earliest(first.heldOn!)!, earliest(last.heldOn!)!)
  return Math.round((months / (last.number! - first.number!)) * 10) / 10
}

function isNarrow(date: SourceDate): boolean {
  const { precision, bound } = fromSourceDate(date)
  return bound === 'exact' && precision !== 'year'
}
