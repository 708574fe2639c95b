/** Whether an instrument is in force on a day. What no source says is answered with "uncertain", never guessed. */
import { addDays, type Day, type SourceDate } from '#platform/time'
import type { Force, Status } from '../schema.ts'
import { byTime, type DatedStep, firstDay, isSigned, isTurn, lastDay, rankOf, statusOn } from './steps.ts'

/** All that the answer depends on. Steps in any order; those taken back are left out by the caller. */
export interface Lifetime {
  readonly steps: readonly DatedStep[]
  readonly startOn: SourceDate | null
  readonly endOn: SourceDate | null
  readonly parties: number
}

const force = (answer: Force['answer'], why: Force['why']): Force => ({ answer, why })

/**
 * `yes` only where a source dates the entry into force and nothing says it ended; a signature alone is `uncertain`,
 * since many texts enter into force later (VCLT art. 24) and some on signature.
 */
export function inForceOn(life: Lifetime, day: Day): Force {
  const began = beginning(life, day)
  if (began.answer === 'no') return began
  const stopped = stopping(life, day)
  if (stopped.answer !== 'yes') return stopped
  const ended = periodEnd(life, day)
  if (ended.answer !== 'yes') return ended
  return began.answer === 'yes' && stopped.why === 'renewed' ? stopped : began
}

function beginning({ steps, startOn }: Lifetime, day: Day): Force {
  if (startOn !== null && day < firstDay(startOn)) return force('no', 'before-period')
  const entries = steps.filter(({ verb }) => verb === 'entered-into-force')
  if (entries.length === 0) return withoutEntry(steps, startOn, day)
  const dated = entries.filter(({ on }) => on !== null)
  if (dated.length === 0) return force('uncertain', 'entry-imprecise')
  if (dated.every(({ on }) => day < firstDay(on))) return force('no', 'before-entry')
  // Sources that disagree leave it open until the last of their days.
  return dated.every(({ on }) => lastDay(on) <= day)
    ? force('yes', 'entered')
    : force('uncertain', 'entry-imprecise')
}

function withoutEntry(steps: readonly DatedStep[], startOn: SourceDate | null, day: Day): Force {
  if (steps.every((step) => rankOf(step) === 0))
    return force('uncertain', startOn === null ? 'nothing-stated' : 'entry-not-stated')
  const signed = steps.filter(isSigned)
  if (signed.length === 0) return force('no', 'not-signed')
  if (signed.every(({ on }) => day < firstDay(on))) return force('no', 'before-signature')
  const carriedOut = signed.some(({ verb, on }) => verb === 'implementation-started' && firstDay(on) <= day)
  return force('uncertain', carriedOut ? 'being-implemented' : 'entry-not-stated')
}

/** What a turn makes of the answer from its day on. */
function effectOf({ verb }: DatedStep, parties: number): Force {
  if (verb === 'suspended') return force('no', 'suspended')
  if (verb === 'terminated' || verb === 'expired') return force('no', 'ended')
  // One of many parties leaving does not end the text for the others.
  if (verb === 'withdrawn-from')
    return parties > 2 ? force('uncertain', 'party-withdrew') : force('no', 'ended')
  return force('yes', verb === 'renewed' ? 'renewed' : 'entered')
}

/** The day of expiry is still a day in force; the day of any other turn is not. */
const begins = (step: DatedStep, day: Day, edge: (on: SourceDate | null) => string) =>
  step.verb === 'expired' ? edge(step.on) < day : edge(step.on) <= day

function stopping({ steps, parties }: Lifetime, day: Day): Force {
  const turned = steps.filter((step) => isTurn(step) && begins(step, day, firstDay)).sort(byTime)
  const surely = turned.filter((step) => begins(step, day, lastDay))
  const last = surely.at(-1)
  const now = last === undefined ? force('yes', 'entered') : effectOf(last, parties)
  const perhaps = turned.filter(
    (step) => !surely.includes(step) && (last === undefined || byTime(last, step) < 0),
  )
  const open = perhaps.some((step) => effectOf(step, parties).answer !== now.answer)
  return open ? force('uncertain', 'ending-imprecise') : now
}

/** The end of the period as it stands on a day: of the last renewal that says one, else of the text itself. */
export function untilOn({ steps, endOn }: Pick<Lifetime, 'steps' | 'endOn'>, day: string): SourceDate | null {
  const renewal = steps
    .filter(({ verb, on }) => verb === 'renewed' && firstDay(on) <= day)
    .sort(byTime)
    .at(-1)
  return renewal === undefined ? endOn : renewal.untilOn
}

function periodEnd(life: Lifetime, day: Day): Force {
  const until = untilOn(life, day)
  if (until === null) return force('yes', 'entered')
  if (lastDay(until) < day) return force('no', 'period-over')
  // "Not after" and "not before" leave the end open; "2021" runs through that year.
  const open = until.startsWith('../') || (until.endsWith('/..') && firstDay(until) < day)
  return open ? force('uncertain', 'period-end-imprecise') : force('yes', 'entered')
}

export interface Stretch {
  /** First day of this answer; `0000` before all. */
  from: string
  status: Status
  force: Force
}

/** Days on which an answer can change: the edges of every date, and the day after each. */
function edges({ steps, startOn, endOn }: Lifetime): string[] {
  const dates = [...steps.flatMap(({ on, untilOn: until }) => [on, until]), startOn, endOn].filter(
    (on) => on !== null,
  )
  const days = dates.flatMap((on) => [firstDay(on), lastDay(on)]).filter((day) => day !== '' && day < '9999')
  return [...new Set(days.flatMap((day) => [day, addDays(day, 1)]))].sort()
}

const dawn = '0000'

/** Status and force over all time, as stretches; the store keeps them so that lists can be filtered by day. */
export function stretchesOf(life: Lifetime): Stretch[] {
  const at = (from: string): Stretch => ({
    from,
    status: statusOn(life.steps, from),
    force: inForceOn(life, from),
  })
  return [dawn, ...edges(life)].map(at).filter((stretch, n, all) => {
    const before = all[n - 1]
    const same = (a: Stretch, b: Stretch) =>
      a.status === b.status && a.force.answer === b.force.answer && a.force.why === b.force.why
    return before === undefined || !same(before, stretch)
  })
}

export const stretchAt = (stretches: readonly Stretch[], day: string): Stretch =>
  stretches.findLast(({ from }) => from <= day) ?? stretches[0]!
