/** Arithmetic on calendar days and on dates as sources give them; nothing here knows the time of day. */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Day } from './clock.ts'
import { earliest, fromSourceDate, latest, type SourceDate, toSourceDate } from './source-date.ts'

/** A length of calendar time in ISO 8601: `P1Y`, `P6M`, `P2W`, `P1Y6M`. Never empty, never with hours. */
export const Period = z
  .string()
  .regex(/^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/)
  .meta({ description: 'ISO 8601 period', examples: ['P1Y', 'P6M', 'P2Y'] })
export type Period = z.infer<typeof Period>

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** Whole months from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'month' }).months

/**
 * The date one period later, no more exact than the date itself: 2017 and a year is 2018. A year and six months
 * cannot be written as a year, so the answer is then the last day it can be (`../2018-06-30`). Bound and `?` stay.
 */
export function addPeriod(date: SourceDate, period: Period): SourceDate {
  const { value, precision, bound, inferred } = fromSourceDate(date)
  const length = Temporal.Duration.from(period)
  const whole = precision === 'day' || (length.weeks === 0 && length.days === 0)
  if (precision === 'year' && whole && length.months % 12 === 0) {
    const year = Number(value) + length.years + length.months / 12
    return toSourceDate({ value: String(year).padStart(4, '0'), bound, inferred })
  }
  if (precision === 'month' && whole)
    return toSourceDate({
      value: Temporal.PlainYearMonth.from(value).add(length).toString(),
      bound,
      inferred,
    })
  if (precision === 'day')
    return toSourceDate({ value: Temporal.PlainDate.from(value).add(length).toString(), bound, inferred })
  const edge = bound === 'not-before' ? earliest(date) : latest(date)
  const moved = Temporal.PlainDate.from(edge!).add(length).toString()
  return toSourceDate({ value: moved, bound: bound === 'not-before' ? 'not-before' : 'not-after', inferred })
}

/** The weeks that a month (`2026-11`) touches, each from Monday to Sunday. */
export function weeksOfMonth(month: string): Day[][] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  const start = first.subtract({ days: first.dayOfWeek - 1 })
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  const weeks: Day[][] = []
  for (let week = start; Temporal.PlainDate.compare(week, last) <= 0; week = week.add({ days: 7 }))
    weeks.push(Array.from({ length: 7 }, (_, day) => week.add({ days: day }).toString()))
  return weeks
}

export const monthAfter = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString()
