/** The year a report speaks in, when its dates give day and month only. Inferred years are always marked. */
import type { DateMention, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import { tokenAt } from './tokens.ts'

const year = (key: string | undefined): number | null =>
  key && /^(?:19|20)\d{2}$/.test(key) ? Number(key) : null

/** Strongest first: a full date, the page's date, "in the year N", an event still ahead. */
export function findYear(r: Reading, dates: readonly DateMention[]): Reading['year'] {
  const full = dates.find((d) => d.yearInText && !bracketed(r, d) && !tooOld(r, d))
  if (full) return { year: Number(full.start.slice(0, 4)), basis: 'year.full-date', sure: true }
  if (r.docDate) return { year: Number(r.docDate.slice(0, 4)), basis: 'year.page-date', sure: true }
  const w = r.words.files.dates as Record<string, string[]>
  const present = r.words.set(w.presentYear)
  const head = r.words.set(w.presentYearAtHead)
  const past = r.words.set(w.pastYear)
  const compare = r.words.set(w.compareYear)
  const votes = new Map<number, number>()
  let compared = 0
  let ahead: number | null = null
  for (const s of r.sentences) {
    if (s.evidenceOnly) continue
    for (let i = s.from; i < s.to; i++) {
      const y = year(r.tokens[i]?.key)
      if (y === null) continue
      const before = (set: typeof present): boolean =>
        [1, 2, 3, 4, 5, 6].some((n) => i - n >= s.from && set.longestAt(r.tokens, i - n, i)?.to === i)
      if (before(compare)) compared = Math.max(compared, y)
      else if (before(past)) continue
      else if (before(present) ? !tellsPast(r, s.from, i) : i === s.from + 1 && before(head))
        votes.set(y, (votes.get(y) ?? 0) + 1)
      else if (eventBefore(r, i, s.from)) ahead = ahead === null ? y : Math.min(ahead, y)
    }
  }
  const best = [...votes.entries()].sort((a, b) => b[0] - a[0])[0]
  if (best) return { year: best[0], basis: 'year.named-in-body', sure: false }
  if (ahead !== null && ahead > compared) return { year: ahead, basis: 'year.event-ahead', sure: false }
  return null
}

/** "… did … in the year N" looks back, unless the year is named in passing at the end of a plan. */
const tellsPast = (r: Reading, from: number, to: number): boolean =>
  r.words.set(r.words.files.stance.past).findAll(r.tokens, Math.max(from, to - 60), to).length > 0 &&
  r.words
    .set((r.words.files.dates as Record<string, string[]>).newYear)
    .findAll(r.tokens, Math.max(from, to - 4), to).length === 0

/** "(19/8/1945 - 19/8/2025)" explains something else. */
const bracketed = (r: Reading, d: DateMention): boolean =>
  r.tokens[d.from - 1]?.key === '(' || r.tokens[d.to]?.key === ')'
const tooOld = (r: Reading, d: DateMention): boolean =>
  r.today !== null && Number(d.start.slice(0, 4)) > Number(r.today.slice(0, 4))

function eventBefore(r: Reading, i: number, floor: number): boolean {
  const named = r.words.set((r.words.files.events as Record<string, string[]>).named)
  for (let k = Math.max(floor, i - 6); k < i; k++) if (named.longestAt(r.tokens, k, i)) return true
  return false
}

export function withYear(r: Reading, date: string | null): string | null {
  if (!date) return null
  if (!date.startsWith('0000')) return date
  return r.year ? `${r.year.year}${date.slice(4)}` : null
}

const dayMonthYear = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/
const yearFirst = /(?<!\d)(20\d{2}|19\d{2})[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?(?!\d)/
const two = (s: string): string => s.padStart(2, '0')

/** The first year of each Japanese era, less one. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }
const eraDate = /(令和|平成|昭和) ?(\d{1,2}|元) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/
export const eraYear = (era: string, n: string): number => (eras[era] ?? 0) + (n === '元' ? 1 : Number(n))

/** A date line among the top lines is the day of publication, unless the top is the site's own clock. */
export function pageDate(text: string): string | null {
  const a = dayMonthYear.exec(text)
  if (a && Number(a[2]) <= 12 && Number(a[1]) <= 31)
    return `${a[3]}-${two(a[2] as string)}-${two(a[1] as string)}`
  const c = eraDate.exec(text)
  if (c) return `${eraYear(c[1] as string, c[2] as string)}-${two(c[3] as string)}-${two(c[4] as string)}`
  const b = yearFirst.exec(text)
  if (b && Number(b[2]) <= 12)
    return b[3] ? `${b[1]}-${two(b[2] as string)}-${two(b[3])}` : `${b[1]}-${two(b[2] as string)}`
  return null
}

/** Dates in the whole report, sentence by sentence, in order. */
export function datesBySentence(r: Reading): DateMention[][] {
  return r.sentences.map((s) => r.rules.findDates(r, s))
}

export const cueText = (r: Reading, from: number): string =>
  textOf(r, from, Math.min(from + 12, tokenAt(r.tokens, Number.MAX_SAFE_INTEGER)))
