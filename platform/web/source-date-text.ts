import { fromSourceDate, type SourceDate } from '#platform/time'
import type { Words } from '#platform/words'
import { calendarText } from './dates.ts'

/** A source's date with its bound and whether it was inferred, in words; what cannot be read is shown as it is. */
export function sourceDateText(date: SourceDate, t: Words): string {
  try {
    const { value, bound, inferred } = fromSourceDate(date)
    const day = calendarText(value, t.language)
    const bounded = bound === 'exact' ? day : t(`platform.date.${bound}`, { date: day })
    return inferred ? t('platform.date.inferred', { date: bounded }) : bounded
  } catch {
    return date
  }
}
