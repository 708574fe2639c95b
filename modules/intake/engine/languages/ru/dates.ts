/** Russian dates: "3 апреля 2023 года", "с 5 по 12 июня", "5-12 июня", "16 сен", "03.04.2023", "в тот же день". */
import type { DateMention, Range, Reading } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { tokenAt } from '../../tokens.ts'
import { words } from './words.ts'

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const month =
  '(янв(?:аря|ь)?|фев(?:раля|раль)?|мар(?:та|т)?|апр(?:еля|ель)?|мая|май|июн(?:я|ь)?|июл(?:я|ь)?|авг(?:уста|уст)?|сен(?:т|тября|тябрь)?|окт(?:ября|ябрь)?|ноя(?:б|бря|брь)?|дек(?:абря|абрь)?)(?![а-яё])'
const year = '(?:,? (\\d{4})(?: ?г(?:ода|оду|\\.)?)?)?'
const before = '(?<![\\d.,/-])'
const span = new RegExp(
  `${before}(?:с )?(\\d{1,2})(?: ${month})?${year} ?(?:по|-|до|и) ?(\\d{1,2}) ${month}${year}`,
  'giu',
)
const single = new RegExp(`${before}(\\d{1,2})(?:-го)? ${month}${year}`, 'giu')
const plain = /(?<![\d.,/-])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/g
/** "ХАНОЙ, 3 апреля. /ТАСС/", "МОСКВА, 25 мая – РИА Новости": when it was sent, not when it was. */
const wire =
  /^\s*(?:[\p{Lu} -]{3,}|[\p{L}-]+)[,.] \d{1,2} [а-яё]+\.?(?: \d{4})? ?(?:\/|[-—–] ?(?:РИА|Sputnik|БЕЛТА|Interfax|ИНТЕРФАКС)|\.? INTERFAX)/u

const two = (n: string | number): string => String(n).padStart(2, '0')
const monthNumber = (name: string): number => months.findIndex((m) => name.toLowerCase().startsWith(m)) + 1
const iso = (y: string | undefined, m: string, d: string): string =>
  `${y ?? '0000'}-${two(monthNumber(m))}-${two(d)}`

export function findDates(r: Reading, range: Range): DateMention[] {
  const start = r.tokens[range.from]?.start ?? 0
  const text = textOf(r, range.from, range.to)
  const sent = wire.exec(text)
  const found: { at: number; end: number; m: DateMention }[] = []
  const push = (index: number, length: number, from: string, to: string | null, known: boolean): void => {
    if (found.some((f) => index < f.end && f.at < index + length)) return
    if (sent && index < sent[0].length) return
    if (/-(?:00|3[2-9]|[4-9]\d)$/.test(from)) return
    const a = tokenAt(r.tokens, start + index)
    const b = tokenAt(r.tokens, start + index + length)
    found.push({
      at: index,
      end: index + length,
      m: {
        from: a,
        to: Math.max(b, a + 1),
        start: from,
        end: to,
        yearInText: known,
        timeOfDay: timeOfDay(r, a, range),
        sameDay: false,
      },
    })
  }
  for (const m of text.matchAll(span)) {
    if (/ и /.test(m[0]) && !m[0].startsWith('с ')) continue
    const y = m[6] ?? m[3]
    push(
      m.index,
      m[0].length,
      iso(m[3] ?? y, m[2] ?? (m[5] as string), m[1] as string),
      iso(y, m[5] as string, m[4] as string),
      y !== undefined,
    )
  }
  for (const m of text.matchAll(single))
    push(m.index, m[0].length, iso(m[3], m[2] as string, m[1] as string), null, m[3] !== undefined)
  for (const m of text.matchAll(plain))
    if (Number(m[2]) >= 1 && Number(m[2]) <= 12)
      push(m.index, m[0].length, `${m[3]}-${two(m[2] as string)}-${two(m[1] as string)}`, null, true)
  for (const hit of words.set(words.files.dates.sameDay as string[]).findAll(r.tokens, range.from, range.to))
    found.push({
      at: (r.tokens[hit.from]?.start ?? 0) - start,
      end: 0,
      m: {
        from: hit.from,
        to: hit.to,
        start: '',
        end: null,
        yearInText: false,
        timeOfDay: null,
        sameDay: true,
      },
    })
  return found.sort((a, b) => a.at - b.at).map((f) => f.m)
}

function timeOfDay(r: Reading, at: number, range: Range): string | null {
  const index = words.index(words.files.dates.timeOfDay as Record<string, string[]>)
  const hit = index.findAll(r.tokens, Math.max(range.from, at - 6), Math.min(range.to, at + 4))[0]
  return hit?.value ?? null
}
