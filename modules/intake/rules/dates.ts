import { SourceDate, toSourceDate } from '#platform/time'

/** The engine's `YYYY[-MM[-DD]]` as a date with its precision; null when the text does not say or it is no date. */
export function toSourceDateOf(
  value: string | null | undefined,
  inferred: boolean,
  bound: 'exact' | 'not-after' = 'exact',
): SourceDate | null {
  if (value === null || value === undefined || !SourceDate.safeParse(value).success) return null
  return toSourceDate({ value, bound, inferred })
}
