/** What a calendar shows of a date that may be less exact than a day: always whole days, and marked. */
import { addDays, earliest, fromSourceDate, latest, type SourceDate } from '#platform/time'

export type Exactness = 'exact' | 'within' | 'not-after' | 'not-before'

export interface CalendarSpan {
  /** First day. */
  from: string
  /** The day after the last, as iCalendar (RFC 5545 3.6.1) ends whole-day events. */
  until: string
  /** `within`: one day or some days of this span, it is not known which. */
  exactness: Exactness
  inferred: boolean
}

/**
 * `2027-03` is the whole of March, `within`. A date that is open on one side is the one day it names. Null when there
 * is no date. An end that is before the start, as sources that disagree may have it, is left out.
 */
export function calendarSpan(startOn: SourceDate | null, endOn: SourceDate | null): CalendarSpan | null {
  const first = startOn ?? endOn
  if (first === null) return null
  const parts = fromSourceDate(first)
  const from = earliest(first) ?? latest(first)!
  const alone = endOn === null || startOn === null
  const ends = alone ? null : latest(endOn)
  const end = ends !== null && ends >= from ? ends : parts.bound === 'exact' ? latest(first)! : from
  const vague = [startOn, endOn].some((date) => date !== null && fromSourceDate(date).precision !== 'day')
  const exactness = parts.bound !== 'exact' ? parts.bound : vague ? 'within' : 'exact'
  const inferred = [startOn, endOn].some((date) => date !== null && fromSourceDate(date).inferred)
  return { from, until: addDays(end, 1), exactness, inferred }
}
