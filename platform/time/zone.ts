/** Instants on a wall clock of an IANA time zone, and back. */
import { Temporal } from 'temporal-polyfill'
import type { Day, Instant } from './clock.ts'

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export interface WallClock {
  day: Day
  /** 1 is Monday, 7 is Sunday. */
  weekday: number
  /** `HH:mm`, seconds cut off. */
  time: string
}

/** What calendar and clock on the wall show there at that instant. */
export function onWall(at: Instant, timeZone: string): WallClock {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  return {
    day: there.toPlainDate().toString(),
    weekday: there.dayOfWeek,
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/**
 * The instant when the wall clock there shows that day and time. A time that the change to summer time skips becomes
 * the one after the gap; of two, the first.
 */
export function fromWall(day: Day, time: string, timeZone: string): Instant {
  const there = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone)
  return there.toInstant().toString({ smallestUnit: 'millisecond' })
}
