/** Numbers with a unit: how many people, cases, sessions, how much money; "nearly", and the change told with them. */
import type { DraftFigure } from './draft.ts'
import { bodySentences, place } from './named-things.ts'
import type { Hit } from './phrases.ts'
import type { Reading, Sentence } from './reading.ts'
import { textOf } from './reading.ts'
import { endsWithPhrase } from './words.ts'

interface Files {
  units: Record<string, string[]>
  multipliers: Record<string, string[]>
  approx: Record<string, string[]>
  not: string[]
  up: string[]
  down: string[]
  against: string[]
  skipBefore: string[]
  /** Units that stand before the number: "$5 million". */
  unitsBefore?: Record<string, string[]>
  grouping: string
  decimal: string
}
const filesOf = (r: Reading): Files => r.words.files.figures as unknown as Files

/** Null when the digits are not a number of this language's form. */
export function toNumber(key: string, grouping: string, decimal: string): number | null {
  const groups = key.split(grouping)
  if (groups.length > 1 && groups.slice(1).every((g) => /^\d{3}(?:$|\D)/.test(g)))
    return Number(groups.join('').replace(decimal, '.'))
  const plain = decimal === ',' ? key.replace(',', '.') : key
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

export function findFigures(r: Reading): DraftFigure[] {
  const out: DraftFigure[] = []
  const seen = new Set<string>()
  for (const s of bodySentences(r)) {
    for (let i = s.from; i < s.to; i++) {
      if (r.tokens[i]?.kind !== 'number') continue
      const f = figureAt(r, s, i)
      if (!f) continue
      if (f.unit === 'percent') {
        const before = out.at(-1)
        const change = changeAt(r, s, i)
        if (before && change && before.textEnd !== null && (r.tokens[i]?.start ?? 0) - before.textEnd < 30) {
          before.change = change.value
          before.textEnd = r.tokens[change.to - 1]?.end ?? before.textEnd
          before.text = r.flat.slice(before.textStart ?? 0, before.textEnd)
          i = change.to - 1
          continue
        }
      }
      const key = `${f.value} ${f.unit}`
      if (seen.has(key)) continue
      seen.add(key)
      out.push(f)
    }
  }
  return out
}

/** "16 000": the last token of a number whose groups stand apart. */
function grouped(r: Reading, i: number, end: number): number {
  let k = i
  if (!/^\d{1,3}$/.test(r.tokens[i]?.key ?? '')) return i
  while (
    k + 1 < end &&
    /^\d{3}(?:,\d+)?$/.test(r.tokens[k + 1]?.key ?? '') &&
    r.tokens[k + 1]?.start === (r.tokens[k]?.end ?? 0) + 1
  )
    k++
  return k
}

function figureAt(r: Reading, s: Sentence, i: number): DraftFigure | null {
  const f = filesOf(r)
  if (endsWithPhrase(r.words.set(f.skipBefore), r.tokens, i, s.from, 2) !== null) return null
  if (['/', '-', '.'].includes(r.tokens[i - 1]?.key ?? '') || ['/', '-'].includes(r.tokens[i + 1]?.key ?? ''))
    return null
  if (f.grouping === ' ' && i > s.from && grouped(r, i - 1, i + 1) === i) return null
  const last = f.grouping === ' ' ? grouped(r, i, s.to) : i
  const digits = r.tokens.slice(i, last + 1).map((t) => t.key)
  const base = toNumber(digits.join(last > i ? f.grouping : ''), f.grouping, f.decimal)
  if (base === null) return null
  const times = r.words.index(f.multipliers).longestAt(r.tokens, last + 1, s.to)
  const unitFrom = times?.to ?? last + 1
  if (r.words.set(f.not).longestAt(r.tokens, unitFrom, s.to)) return null
  const unit = r.words.index(f.units).longestAt(r.tokens, unitFrom, s.to) ?? unitBefore(r, s, i, unitFrom)
  if (!unit) return null
  const approxFrom = endsWithPhrase(r.words.set(Object.values(f.approx).flat()), r.tokens, i, s.from, 2)
  const approx =
    approxFrom === null
      ? null
      : (r.words.index(f.approx).longestAt(r.tokens, approxFrom, i)?.value[0] ?? null)
  const to = unit.to
  const value = base * (times ? Number(times.value[0]) : 1)
  return {
    what: textOf(r, unit.from, Math.min(s.to, unit.to + 10)),
    value: Math.round(value * 1e6) / 1e6,
    unit: unit.value[0] ?? '',
    approx: approx as DraftFigure['approx'],
    asOf: null,
    change: null,
    ...place(r, { from: approxFrom ?? i, to }),
    confidence: 0.75,
    why: [`figure.${unit.value[0]}`],
  }
}

/** "$5 million", "US$ 5": read as if the unit stood behind. */
function unitBefore(r: Reading, s: Sentence, i: number, to: number): Hit<string[]> | null {
  const units = r.words.index(filesOf(r).unitsBefore)
  const from = endsWithPhrase(units, r.tokens, i, s.from, 3)
  const hit = from === null ? null : units.longestAt(r.tokens, from, i)
  return hit ? { from: i, to, value: hit.value } : null
}

function changeAt(
  r: Reading,
  s: Sentence,
  i: number,
): { value: NonNullable<DraftFigure['change']>; to: number } | null {
  const f = filesOf(r)
  const up = endsWithPhrase(r.words.set(f.up), r.tokens, i, s.from, 3)
  const down = endsWithPhrase(r.words.set(f.down), r.tokens, i, s.from, 3)
  const value = toNumber(r.tokens[i]?.key ?? '', f.grouping, f.decimal)
  if ((up === null && down === null) || value === null) return null
  let to = i + 2
  const against = r.words.set(f.against).longestAt(r.tokens, to, s.to)
  let told: string | null = null
  if (against) {
    let k = against.to
    while (k < s.to && r.tokens[k]?.kind !== 'mark' && k - against.to < 8) k++
    told = textOf(r, against.to, k)
    to = k
  }
  return { value: { value, unit: 'percent', direction: up !== null ? 'up' : 'down', against: told }, to }
}
