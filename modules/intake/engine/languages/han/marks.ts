/** Names that stand in marks of their own, and names of countries of one letter. */
import type { Range, Reading, Sentence } from '../../reading.ts'

const opening = new Map([['《', '》'], ['「', '」'], ['『', '』'], ['“', '”']]) // biome-ignore format: pairs
const closing = new Set(opening.values())

/** The marks right around the range: 《…协定》. */
export function markedAround(r: Reading, s: Sentence, noun: Range, limit = 60): Range | null {
  let from = noun.from
  while (from > s.from && noun.from - from < limit && !closing.has(r.tokens[from - 1]?.key ?? '')) {
    const close = opening.get(r.tokens[from - 1]?.key ?? '')
    if (!close) {
      from--
      continue
    }
    for (let k = noun.to; k < Math.min(s.to, noun.to + 12); k++)
      if (r.tokens[k]?.key === close) return { from, to: k }
    return null
  }
  return null
}

const beside = (r: Reading, i: number): boolean => {
  const hit = r.words.places.longestAt(r.tokens, i)
  return hit !== null && hit.to === i + 1 && hit.value[0] !== null
}

/** "中越", "日・ベトナム", "俄内务部", "訪日": one letter is a country beside another, before a body, behind "to visit". */
export function letterMayBePlace(
  r: Reading,
  place: Range,
  before: readonly string[],
  after: readonly string[],
): boolean {
  if (place.to - place.from > 1) return true
  const t = r.tokens
  const dotted = (k: number, step: number): number => (t[k]?.key === '・' || t[k]?.key === '-' ? k + step : k)
  const next = dotted(place.to, 1)
  if (beside(r, next) || (next !== place.to && r.words.places.longestAt(t, next))) return true
  const prior = dotted(place.from - 1, -1)
  if (beside(r, prior)) return true
  for (let k = Math.max(0, prior - 6); prior !== place.from - 1 && k <= prior; k++)
    if (r.words.places.longestAt(t, k)?.to === prior + 1) return true
  if (r.words.set(before).longestAt(t, place.from - 1, place.from)) return true
  return r.words.set(after).longestAt(t, place.to) !== null || r.words.bodies.longestAt(t, place.to) !== null
}
