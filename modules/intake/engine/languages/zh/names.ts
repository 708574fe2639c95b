/** Where a name without capitals ends: a family name and one or two more, or a run up to a word that follows names. */
import { bodyAt } from '../../bodies.ts'
import { countryAt } from '../../places.ts'
import type { Reading } from '../../reading.ts'
import { grammar, setOf, titles, words } from './words.ts'

const families = setOf(titles.families)
const doubles = setOf(titles.doubleFamilies)
const stops = setOf(grammar.nameStops)
const behind = [setOf(titles.titles), setOf(titles.ranks), setOf(titles.honorifics)]
const kinds = words.index(words.files.engagements.kinds)
const han = /^\p{Script=Han}$/u

/** Does something other than a name begin at token i? */
export function boundary(r: Reading, i: number, end: number): boolean {
  const t = r.tokens[i]
  if (!t || i >= end || t.newLine || t.kind !== 'word') return true
  if (stops.longestAt(r.tokens, i, end) || kinds.longestAt(r.tokens, i, end)) return true
  if (behind.some((set) => set.longestAt(r.tokens, i, end))) return true
  if (words.stance.longestAt(r.tokens, i, end)?.value[0]) return true
  const place = countryAt(r, i)
  return bodyAt(r, i) !== null || (place !== null && place.to - place.from > 1)
}

/** Letters that spell foreign names by sound. */
const sounds = new Set(grammar.nameSounds.join(''))
const foreign = (r: Reading, from: number, to: number): boolean =>
  r.tokens.slice(from, to).filter((t) => sounds.has(t.key)).length >= (to - from) * 0.75

/** Latin letters: "Kanetaka Masahito". */
function latinEnd(r: Reading, i: number, end: number): number {
  let k = i
  while (k < end && k - i < 5 && r.tokens[k]?.capital && !(k > i && r.tokens[k]?.newLine)) k++
  return k
}

export const startsFamily = (r: Reading, i: number): boolean =>
  families.longestAt(r.tokens, i, i + 1) !== null || doubles.longestAt(r.tokens, i, i + 2) !== null

/** End of the name that begins at token i, or i when none does. */
export function nameEnd(r: Reading, i: number, end: number): number {
  if (r.tokens[i]?.capital) return latinEnd(r, i, end)
  if (boundary(r, i, end) && !startsFamily(r, i)) return i
  let k = i
  while (k < end && k - i < 12) {
    const t = r.tokens[k]
    if (!t || (t.newLine && k > i)) break
    if (t.key === '·' || t.key === '・') {
      k++
      continue
    }
    if (!han.test(t.key) || (k - i >= 2 && boundary(r, k, end))) break
    if (k === i + 1 && boundary(r, k, end) && !likelySecond(r, k, end)) break
    k++
  }
  const length = k - i
  if (length < 2) return i
  if (!startsFamily(r, i) || r.tokens.slice(i, k).some((t) => t.key === '·')) return length <= 12 ? k : i
  return length <= 4 || foreign(r, i, k) ? k : i + 3
}

/** A given name may begin with a letter that is also a word ("孙为民"): only marks, verbs and posts end a name of one. */
const likelySecond = (r: Reading, k: number, end: number): boolean => {
  const t = r.tokens[k]
  return t?.kind === 'word' && !t.newLine && (stops.longestAt(r.tokens, k, end)?.to ?? k + 2) === k + 1
}
