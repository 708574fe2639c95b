/** What stands for a person named before: a surname, "the minister", "the head of the agency", "he". */
import { countryAt } from '../../places.ts'
import { type PersonMention, type Reading, type Sentence, textOf } from '../../reading.ts'
import { afterPossessive } from './bodies.ts'
import { byPost, type Cast, type Known, mention } from './cast.ts'
import type { Description } from './describing.ts'
import { fold } from './names.ts'
import { saysAfter } from './said.ts'
import { grammar, setOf, titles } from './words.ts'

const lowPosts = setOf(titles.lowTitles)
const loose = setOf([
  'official',
  'officer',
  'leader',
  'diplomat',
  'chief',
  'guest',
  'host',
  'minister',
  'counterpart',
])
const pronouns = setOf(grammar.pronouns)
/** Words that are also names: read as names only where they speak. */
const alsoWords = setOf([
  'to',
  'an',
  'do',
  'so',
  'no',
  'may',
  'will',
  'mark',
  'grant',
  'van',
  'long',
  'son',
  'bo',
  'in',
  'on',
  'law',
  'park',
  'day',
  'june',
  'april',
  'general',
])

export function bare(
  r: Reading,
  s: Sentence,
  i: number,
  cast: Cast,
  first: Known | null,
): [PersonMention, Known] | null {
  const t = r.tokens[i]
  if (t?.kind !== 'word') return null
  const at = (
    from: number,
    to: number,
    k: Known | null | undefined,
    nameFrom = to,
  ): [PersonMention, Known] | null =>
    k ? [mention(r, s, { from, to, nameFrom, nameTo: to, of: null }, k.name), k] : null
  if (pronouns.longestAt(r.tokens, i, i + 1)) return at(i, i + 1, first ?? cast.speaker)
  if (t.key === 'the' || t.key === 'his' || t.key === 'her') return lowPost(r, s, i, cast, at)
  if (!t.capital) return null
  const word = fold(t.key)
  if (countryAt(r, i) || r.bodies.some((b) => b.from <= i && i < b.to)) return null
  const k = cast.recent.findLast((x) => x.words.has(word)) ?? cast.known.find((x) => x.words.has(word))
  if (!k) return null
  let to = i + 1
  while (to < s.to && r.tokens[to]?.capital && k.words.has(fold(r.tokens[to]?.key ?? ''))) to++
  if (alsoWords.longestAt(r.tokens, i, i + 1) && to === i + 1 && !saysAfter(r, to, s.to)) return null
  if (to === i + 1 && setOf(titles.notNames).longestAt(r.tokens, i, i + 1) && !saysAfter(r, to, s.to))
    return null
  return at(i, to, k, i)
}

function lowPost(
  r: Reading,
  s: Sentence,
  i: number,
  cast: Cast,
  at: (from: number, to: number, k: Known | null | undefined) => [PersonMention, Known] | null,
): [PersonMention, Known] | null {
  let k = i + 1
  const word = setOf(['visiting', 'former', 'senior', 'top', 'new'])
  for (let skip = word.longestAt(r.tokens, k, s.to); skip; skip = word.longestAt(r.tokens, k, s.to))
    k = skip.to
  const country = countryAt(r, k)
  if (country) k = afterPossessive(r, country.to)
  for (let skip = word.longestAt(r.tokens, k, s.to); skip; skip = word.longestAt(r.tokens, k, s.to))
    k = skip.to
  const hit = lowPosts.longestAt(r.tokens, k, s.to)
  if (
    !hit ||
    r.tokens[hit.to]?.key === "'" ||
    (r.tokens[hit.to]?.kind === 'word' && lowPosts.longestAt(r.tokens, hit.to, s.to))
  )
    return null
  const of = setOf(['of', 'of the']).longestAt(r.tokens, hit.to, s.to)
  const led = of ? r.bodies.find((b) => b.from >= of.to && b.from - of.to < 3 && b.to <= s.to) : undefined
  if (led)
    return at(
      i,
      led.to,
      cast.recent.findLast((x) => x.bodies.some((b) => b.id !== null && b.id === led.id)),
    )
  if (r.tokens[k]?.key === 'head' && hit.to - k === 1) return null
  const code = country?.country ?? null
  if (loose.longestAt(r.tokens, k, hit.to) && (code || hit.to - k === 1)) {
    const fits = (x: Known): boolean => !code || x.country === code
    const self = cast.speaker && fits(cast.speaker) && !code ? cast.speaker : null
    return at(i, hit.to, self ?? cast.recent.findLast(fits))
  }
  const d = { titles: [textOf(r, k, hit.to)], country: code } as unknown as Description
  return at(i, hit.to, byPost(cast, d))
}
