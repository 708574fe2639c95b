import type { PlaceMention, Reading } from './reading.ts'
import { type Token, tokenAt } from './tokens.ts'

const silent = new Set(['related', 'footer', 'site-header', 'url'])

/** Token ranges in which nothing may be read at all. */
export function silentRanges(r: Pick<Reading, 'ignored' | 'tokens'>): { from: number; to: number }[] {
  return r.ignored
    .filter((s) => silent.has(s.reason))
    .map((s) => ({ from: tokenAt(r.tokens, s.charStart), to: tokenAt(r.tokens, s.charEnd) }))
}

export function findPlaces(r: Reading): PlaceMention[] {
  const t = r.tokens
  const out: PlaceMention[] = []
  const closed = silentRanges(r)
  let c = 0
  for (let i = 0; i < t.length; ) {
    while (c < closed.length && (closed[c] as { to: number }).to <= i) c++
    const shut = closed[c]
    if (shut && i >= shut.from) {
      i = shut.to
      continue
    }
    const hit = r.words.places.longestAt(t, i)
    if (!hit) {
      i++
      continue
    }
    const place = hit.value[0]
    if (place && fits(r, hit.from, hit.to, place.short) && (r.rules.mayBePlace?.(r, hit) ?? true))
      out.push({ from: hit.from, to: hit.to, country: place.country, city: place.city ? place.name : null })
    i = hit.to
  }
  return out
}

/** A short name ("Trung", "Nhật") is a country only where it cannot be part of somebody's name. */
function fits(r: Reading, from: number, to: number, short: boolean): boolean {
  const t = r.tokens
  const first = t[from] as Token
  if (!r.rules.placesNeedCapital) return true
  if (!first.capital) return false
  if (!short || to - from > 1) return true
  const before = t[from - 1]
  const after = t[to]
  if (before?.key === '-' || after?.key === '-') return true
  if (before?.capital && !before.newLine && from > 0 && before.end + 1 >= first.start) return false
  return !r.words.set(r.words.files.grammar.shortPlaces).longestAt(t, from, to) || !after?.capital
}

export function countryAt(r: Reading, from: number): PlaceMention | null {
  let low = 0
  let high = r.places.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((r.places[mid] as PlaceMention).from < from) low = mid + 1
    else high = mid
  }
  const p = r.places[low]
  return p && p.from === from ? p : null
}

export function countryEndingAt(r: Reading, to: number): PlaceMention | null {
  let low = 0
  let high = r.places.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((r.places[mid] as PlaceMention).to < to) low = mid + 1
    else high = mid
  }
  const p = r.places[low]
  return p && p.to === to ? p : null
}

/** The two sides: the language's home if it is there, and the foreign country named most often. */
export function findSides(r: Reading): void {
  const count = new Map<string, number>()
  const add = (c: string | null, n: number): void => {
    if (c) count.set(c, (count.get(c) ?? 0) + n)
  }
  for (const p of r.places) add(p.country, p.city ? 0.5 : 1)
  for (const b of r.bodies) if (b.sure) add(b.country, 1)
  const order = [...count.entries()].sort((a, b) => b[1] - a[1]).map(([c]) => c)
  const assumed = r.rules.findHome?.(r) ?? r.rules.home
  r.home = assumed && (count.has(assumed) || r.bodies.some((b) => !b.sure)) ? assumed : (order[0] ?? null)
  r.other = order.find((c) => c !== r.home) ?? null
}
