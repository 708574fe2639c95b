import { addDays, dayOf, daysBetween, fromWall, type Instant, onWall } from '#platform/time'
import type { ContactPoint, Hours } from '../schema.ts'

/** Whether somebody is there at that instant, by the clock on the wall of the contact point. */
export function isReachable(hours: Hours, at: Instant): boolean {
  if (hours.kind === 'day-and-night') return true
  const { weekday, time } = onWall(at, hours.timeZone)
  const dayBefore = weekday === 1 ? 7 : weekday - 1
  return hours.spans.some(({ days, from, until }) => {
    if (from < until) return days.includes(weekday) && from <= time && time < until
    return (days.includes(weekday) && from <= time) || (days.includes(dayBefore) && time < until)
  })
}

/** When it is next reachable: null when it is so now. Looks a week ahead, within which every span begins again. */
export function reachesAt(hours: Hours, at: Instant): Instant | null {
  if (hours.kind === 'day-and-night' || isReachable(hours, at)) return null
  const today = onWall(at, hours.timeZone)
  const starts = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((ahead) => {
    const weekday = ((today.weekday - 1 + ahead) % 7) + 1
    const day = addDays(today.day, ahead)
    return hours.spans
      .filter(({ days }) => days.includes(weekday))
      .map(({ from }) => fromWall(day, from, hours.timeZone))
  })
  return starts.filter((start) => start > at).sort()[0] ?? null
}

/** A contact point is tried at least this often; our own custom, not a treaty's. */
export const testEveryDays = 180

/** Why a contact point should be tried now; null when it answered lately. */
export function contactTestDue(
  point: Pick<ContactPoint, 'lastTestedAt' | 'lastTestResult'>,
  now: Instant,
): 'failed' | 'never' | 'long-ago' | null {
  if (point.lastTestedAt === null) return 'never'
  if (point.lastTestResult !== 'answered') return 'failed'
  return daysBetween(dayOf(point.lastTestedAt), dayOf(now)) > testEveryDays ? 'long-ago' : null
}
