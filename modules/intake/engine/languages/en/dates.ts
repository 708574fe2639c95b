/** "April 3", "3 April 2023", "Jan. 10", "from June 5 to 12", "18 November to 23 November, 2015". A weekday is no date. */
import type { DateMention, Range, Reading } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { tokenAt } from '../../tokens.ts'
import { endsWithPhrase } from '../../words.ts'
import { dates, setOf, words } from './words.ts'

const monthNames = Object.entries(dates.months).flatMap(([n, names]) => names.map((x) => [x, n] as const))
const month = `(${monthNames
  .map(([x]) => x)
  .sort((a, b) => b.length - a.length)
  .join('|')})\\.?,?`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '(?:,?\\s+(\\d{4}))?'
const to = '\\s*(?:-|to|until|till|through|and)\\s*'
const edge = '(?![\\d%])\\b'
const form = (body: string): RegExp => new RegExp(`\\b${body}${edge}`, 'gi')

interface Found {
  at: number
  length: number
  start: string
  end: string | null
  yearInText: boolean
}
type Groups = (string | undefined)[]
const two = (s: string | undefined): string => (s ?? '').padStart(2, '0')
const monthOf = (name: string | undefined): string =>
  two(monthNames.find(([x]) => x === name?.toLowerCase().replace('.', ''))?.[1])
const iso = (y: string | undefined, m: string | undefined, d: string | undefined): string =>
  `${y ?? '0000'}-${monthOf(m)}-${two(d)}`

/** Longest forms first; each says which of its groups are year, month and day, at the start and at the end. */
const forms: { form: RegExp; read(g: Groups): Omit<Found, 'at' | 'length'> }[] = [
  {
    form: form(`${month}\\s+${day}${to}${month}\\s+${day}${year}`),
    read: (g) => ({
      start: iso(g[5], g[1], g[2]),
      end: iso(g[5], g[3], g[4]),
      yearInText: g[5] !== undefined,
    }),
  },
  {
    form: form(`${day}\\s+${month}${to}${day}\\s+${month}${year}`),
    read: (g) => ({
      start: iso(g[5], g[2], g[1]),
      end: iso(g[5], g[4], g[3]),
      yearInText: g[5] !== undefined,
    }),
  },
  {
    form: form(`${month}\\s+${day}${to}${day}${year}`),
    read: (g) => ({
      start: iso(g[4], g[1], g[2]),
      end: iso(g[4], g[1], g[3]),
      yearInText: g[4] !== undefined,
    }),
  },
  {
    form: form(`${day}${to}${day}(?: of)?\\s+${month}${year}`),
    read: (g) => ({
      start: iso(g[4], g[3], g[1]),
      end: iso(g[4], g[3], g[2]),
      yearInText: g[4] !== undefined,
    }),
  },
  {
    form: form(`${month}\\s+${day}${year}`),
    read: (g) => ({ start: iso(g[3], g[1], g[2]), end: null, yearInText: g[3] !== undefined }),
  },
  {
    form: form(`${day}(?: of)?\\s+${month}${year}`),
    read: (g) => ({ start: iso(g[3], g[2], g[1]), end: null, yearInText: g[3] !== undefined }),
  },
]

const valid = (d: string): boolean => Number(d.slice(8)) >= 1 && Number(d.slice(8)) <= 31

function datesIn(text: string): Found[] {
  const out: Found[] = []
  for (const f of forms)
    for (const m of text.matchAll(f.form)) {
      const read = f.read(m)
      if (!valid(read.start) || (read.end && !valid(read.end))) continue
      if (out.some((o) => m.index < o.at + o.length && o.at < m.index + m[0].length)) continue
      out.push({ at: m.index, length: m[0].length, ...read })
    }
  return out.sort((a, b) => a.at - b.at)
}

export function findDates(r: Reading, range: Range): DateMention[] {
  const start = r.tokens[range.from]?.start ?? 0
  const out: DateMention[] = []
  for (const f of datesIn(textOf(r, range.from, range.to))) {
    const from = tokenAt(r.tokens, start + f.at)
    const end = Math.max(tokenAt(r.tokens, start + f.at + f.length), from + 1)
    if (ofAnotherTime(r, from, range.from)) continue
    out.push({
      from,
      to: end,
      start: f.start,
      end: f.end,
      yearInText: f.yearInText,
      timeOfDay: partOfDay(r, from, range),
      sameDay: false,
    })
  }
  for (const hit of setOf(dates.sameDay).findAll(r.tokens, range.from, range.to))
    out.push({
      from: hit.from,
      to: hit.to,
      start: '',
      end: null,
      yearInText: false,
      timeOfDay: partOfDay(r, hit.from, range),
      sameDay: true,
    })
  return out.sort((a, b) => a.from - b.from)
}

/** "which took effect on …", "signed on …": the date of something else. */
function ofAnotherTime(r: Reading, at: number, floor: number): boolean {
  return (
    endsWithPhrase(setOf(dates.pastMarks), r.tokens, at, floor, 5) !== null || r.tokens[at - 1]?.key === '('
  )
}

function partOfDay(r: Reading, at: number, range: Range): string | null {
  const index = words.index(dates.timeOfDay)
  for (let i = Math.max(range.from, at - 4); i < at; i++) {
    const hit = index.longestAt(r.tokens, i, at)
    if (hit) return hit.value[0] ?? null
  }
  return null
}

const named = new RegExp(`\\b(?:${month}\\s+${day},?\\s+(\\d{4})|${day}\\s+${month}\\s+(\\d{4}))\\b`, 'i')

/** The day of publication in a line at the top: "June, 01 2018", "20 August 2015". */
export function pageDate(text: string): string | null {
  const m = named.exec(text)
  if (!m) return null
  const found = m[3] ? iso(m[3], m[1], m[2]) : iso(m[6], m[5], m[4])
  return valid(found) ? found : null
}
