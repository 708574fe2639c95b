/**
 * A date as a source gives it, with its precision, never completed by guessing.
 * A subset of EDTF (ISO 8601-2:2019): `2023`, `2023-04`, `2023-04-03`, `../2018-09-06` (not after),
 * `2018-09-06/..` (not before), and a closing `?` where the source does not say it and it was inferred.
 */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const body = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`
const pattern = new RegExp(`^(?:${body}\\??|\\.\\./${body}\\??|${body}\\??/\\.\\.)$`)

export const SourceDate = z
  .string()
  .regex(pattern)
  .refine((text) => isCalendarDate(parts(text).value))
  .meta({
    description: 'EDTF date',
    examples: ['2023', '2023-04', '2023-04-03', '../2018-09-06', '2017-06-05?'],
  })
export type SourceDate = z.infer<typeof SourceDate>

export type DatePrecision = 'year' | 'month' | 'day'
export interface SourceDateParts {
  value: string
  precision: DatePrecision
  bound: 'exact' | 'not-after' | 'not-before'
  inferred: boolean
}

function parts(text: string): SourceDateParts {
  const bound = text.startsWith('../') ? 'not-after' : text.endsWith('/..') ? 'not-before' : 'exact'
  const inner = text.replace(/^\.\.\//, '').replace(/\/\.\.$/, '')
  const value = inner.replace(/\?$/, '')
  const precision = value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day'
  return { value, precision, bound, inferred: inner.endsWith('?') }
}

function isCalendarDate(value: string): boolean {
  if (value.length < 10) return true
  try {
    Temporal.PlainDate.from(value)
    return true
  } catch {
    return false
  }
}

export const fromSourceDate = (date: SourceDate): SourceDateParts => parts(SourceDate.parse(date))

export function toSourceDate({ value, bound, inferred }: Omit<SourceDateParts, 'precision'>): SourceDate {
  const text = inferred ? `${value}?` : value
  return SourceDate.parse(bound === 'not-after' ? `../${text}` : bound === 'not-before' ? `${text}/..` : text)
}

/** First day it can mean; null when open to the past. */
export function earliest(date: SourceDate): string | null {
  const { value, bound } = parts(date)
  if (bound === 'not-after') return null
  return value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value
}

/** Last day it can mean; null when open to the future. */
export function latest(date: SourceDate): string | null {
  const { value, bound } = parts(date)
  if (bound === 'not-before') return null
  if (value.length === 4) return `${value}-12-31`
  if (value.length === 7) return Temporal.PlainYearMonth.from(value).toPlainDate({ day: 31 }).toString()
  return value
}

/** Whether both can speak of one day: 2023 and 2023-04-03 agree, 2023-04-03 and 2023-04-04 differ. */
export function datesAgree(a: SourceDate, b: SourceDate): boolean {
  const startsBefore = (x: SourceDate, y: SourceDate) => {
    const start = earliest(x)
    const end = latest(y)
    return start === null || end === null || start <= end
  }
  return startsBefore(a, b) && startsBefore(b, a)
}

/** For sorting: the first day it can mean, else the last. */
export const sortKey = (date: SourceDate): string => earliest(date) ?? latest(date) ?? ''
