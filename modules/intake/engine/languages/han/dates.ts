/** Days as Chinese and Japanese write them: year, month, day; a day alone says no date. */
import type { DateMention, Range, Reading } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { eraYear } from '../../years.ts'

const year = '(?:(令和|平成|昭和) ?(\\d{1,2}|元) ?年 ?|((?:19|20)\\d{2}) ?年 ?)?'
const single = '(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号號]?'
const weekday = '(?:\\([月火水木金土日]\\)|（[月火水木金土日]）)?'
const tail = `(?: ?(?:午前|午後|夜|朝)? ?(?:から|至|到|-|—|~|～|〜) ?(?:同月|同)?(?:(\\d{1,2}) ?月 ?)?(\\d{1,2}) ?[日号號])?`
const form = new RegExp(`(?<![\\d.])${year}${single}${weekday}${tail}`, 'g')
const two = (s: string): string => s.padStart(2, '0')
const fits = (m: string | undefined, d: string | undefined): boolean =>
  Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31

interface Lists {
  sameDay: string[]
  timeOfDay: Record<string, string[]>
}

export function eastAsianDates(r: Reading, range: Range): DateMention[] {
  const start = r.tokens[range.from]?.start ?? 0
  const text = textOf(r, range.from, range.to)
  const out: DateMention[] = []
  for (const m of text.matchAll(form)) {
    const [all, era, n, western, month, day, lastMonth, lastDay] = m
    if (!fits(month, day) || !/[日号號]/.test(all) || (lastDay && !fits(lastMonth ?? month, lastDay)))
      continue
    const y = era && n ? String(eraYear(era, n)) : (western ?? '0000')
    const from = indexAt(r, start + m.index, range)
    const to = Math.max(from + 1, indexAt(r, start + m.index + all.length, range))
    out.push({
      from,
      to,
      start: `${y}-${two(month ?? '')}-${two(day ?? '')}`,
      end: lastDay ? `${y}-${two(lastMonth ?? month ?? '')}-${two(lastDay)}` : null,
      yearInText: y !== '0000',
      timeOfDay: timeBehind(r, to, range.to),
      sameDay: false,
    })
  }
  const lists = r.words.files.dates as unknown as Lists
  for (const hit of r.words.set(lists.sameDay).findAll(r.tokens, range.from, range.to))
    out.push({
      ...{ from: hit.from, to: hit.to, start: '', end: null, yearInText: false },
      timeOfDay: timeBehind(r, hit.to, range.to) ?? timeBehind(r, hit.to - 2, hit.to),
      sameDay: true,
    })
  return out.sort((a, b) => a.from - b.from)
}

function timeBehind(r: Reading, at: number, to: number): string | null {
  const lists = r.words.files.dates as unknown as Lists
  return r.words.index(lists.timeOfDay).longestAt(r.tokens, Math.max(0, at), to)?.value[0] ?? null
}

function indexAt(r: Reading, offset: number, range: Range): number {
  let low = range.from
  let high = range.to
  while (low < high) {
    const mid = (low + high) >> 1
    if ((r.tokens[mid]?.start ?? 0) < offset) low = mid + 1
    else high = mid
  }
  return low
}
