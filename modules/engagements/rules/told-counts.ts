/** Running counts as sources tell them: "seven since 2014", "five since 2013". Shown with what contradicts them. */
import { datesAgree, earliest, latest } from '#platform/time'
import type { CountDifference, SessionCount } from '../schema.ts'

/**
 * Pairs of counts (by their place in the list) that cannot both be true: they begin in different years, they give
 * two numbers for one day, or the later one is lower. And single counts lower than the sessions we know by that day.
 */
export function countDifferencesIn(
  counts: readonly SessionCount[],
  knownBy: (day: string) => number = () => 0,
): CountDifference[] {
  const pairs = counts.flatMap((first, n) =>
    counts.slice(n + 1).flatMap((second, m): CountDifference[] => {
      const difference = differenceOf(first, second)
      return difference === null ? [] : [{ difference, first: n, second: n + 1 + m }]
    }),
  )
  const contradicted = counts.flatMap(({ count, asOf }, n): CountDifference[] => {
    const day = asOf === null ? null : earliest(asOf)
    return day !== null && knownBy(day) > count
      ? [{ difference: 'more-sessions-known', first: n, second: null }]
      : []
  })
  return [...pairs, ...contradicted]
}

function differenceOf(a: SessionCount, b: SessionCount): CountDifference['difference'] | null {
  if (a.since !== null && b.since !== null && !datesAgree(a.since, b.since)) return 'first-year'
  if (a.asOf === null || b.asOf === null || a.count === b.count) return null
  if (a.asOf === b.asOf) return 'same-day'
  const [low, high] = a.count < b.count ? [a, b] : [b, a]
  const highBy = latest(high.asOf!)
  const lowFrom = earliest(low.asOf!)
  return highBy !== null && lowFrom !== null && highBy < lowFrom ? 'falling' : null
}
