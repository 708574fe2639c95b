import { type Day, earliest, fromSourceDate, latest, type SourceDate, toSourceDate } from '#platform/time'
import type { Certainty } from '../schema.ts'

/** First and last day that something held, as far as sources tell. */
export interface Span {
  fromOn: SourceDate | null
  untilOn: SourceDate | null
}

const inferred = (date: SourceDate | null) => date !== null && fromSourceDate(date).inferred

/**
 * Whether it held on that day. `no`: the dates rule the day out. `certain`: it began on that day or before and ended on
 * that day or after, whatever the imprecise dates mean. `possible`: anything between, and anything that rests on an
 * inferred date. No date says nothing, so an end that no source tells leaves every later day open.
 */
export function heldOn({ fromOn, untilOn }: Span, on: Day): Certainty {
  const begins = fromOn === null ? null : earliest(fromOn)
  const ends = untilOn === null ? null : latest(untilOn)
  if (begins !== null && begins > on) return 'no'
  if (ends !== null && ends < on) return 'no'
  if (inferred(fromOn) || inferred(untilOn)) return 'possible'
  const begun = fromOn === null ? null : latest(fromOn)
  // With no end told, the last day on which it is known to have held is the day it began.
  const lasted = untilOn === null ? (begun !== null && begun === begins ? begun : null) : earliest(untilOn)
  return begun !== null && lasted !== null && begun <= on && on <= lasted ? 'certain' : 'possible'
}

/** Whether the end comes before the beginning, whatever the imprecise dates mean. */
export function datesReversed({ fromOn, untilOn }: Span): boolean {
  const begins = fromOn === null ? null : earliest(fromOn)
  const ends = untilOn === null ? null : latest(untilOn)
  return begins !== null && ends !== null && ends < begins
}

/** Whether no day of `date` is ruled out for good: what was seen then can be this very tenure. */
export function mayCover(span: Span, date: SourceDate): boolean {
  const first = earliest(date) ?? latest(date)!
  const last = latest(date) ?? earliest(date)!
  return heldOn(span, first) !== 'no' || heldOn(span, last) !== 'no'
}

/** Whether it is known for certain on every day that `date` can mean. */
export function coversCertainly(span: Span, date: SourceDate): boolean {
  const first = earliest(date)
  const last = latest(date)
  return (
    first !== null && last !== null && heldOn(span, first) === 'certain' && heldOn(span, last) === 'certain'
  )
}

const bound = (date: SourceDate, side: 'not-after' | 'not-before'): SourceDate | null => {
  const { value, bound: kept, inferred: guessed } = fromSourceDate(date)
  return kept === 'exact' || kept === side ? toSourceDate({ value, bound: side, inferred: guessed }) : null
}

/** What one sighting tells by itself: held by then, and still held then. */
export const spanOfSighting = (date: SourceDate): Span => ({
  fromOn: bound(date, 'not-after'),
  untilOn: bound(date, 'not-before'),
})

/**
 * The span once it is also seen on `date`. Dates that say more than a bound stay as they are; two sightings of one post
 * are taken as one unbroken holding.
 */
export function widen(span: Span, date: SourceDate): Span {
  const seen = spanOfSighting(date)
  return {
    fromOn: pick(span.fromOn, seen.fromOn, (old, next) => latest(next)! < latest(old)!, 'not-after'),
    untilOn: pick(span.untilOn, seen.untilOn, (old, next) => earliest(next)! > earliest(old)!, 'not-before'),
  }
}

function pick(
  old: SourceDate | null,
  next: SourceDate | null,
  further: (old: SourceDate, next: SourceDate) => boolean,
  side: 'not-after' | 'not-before',
): SourceDate | null {
  if (old === null || next === null) return old ?? next
  return fromSourceDate(old).bound === side && further(old, next) ? next : old
}
