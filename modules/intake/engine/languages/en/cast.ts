/** Who is known by name so far, and who was last spoken of. */
import type { BodyMention, PersonMention, Reading, Sentence } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import type { Description } from './describing.ts'
import { fold } from './names.ts'

export interface Known {
  name: string
  words: Set<string>
  titles: string[]
  bodies: BodyMention[]
  country: string | null
}
export interface Draft {
  from: number
  to: number
  nameFrom: number
  nameTo: number
  of: Description | null
}
export interface Cast {
  known: Known[]
  /** Who was last mentioned, and who spoke last. */
  recent: Known[]
  speaker: Known | null
}

export const wordsIn = (r: Reading, d: Draft): string[] =>
  r.tokens
    .slice(d.nameFrom, d.nameTo)
    .filter((t) => t.kind === 'word')
    .map((t) => fold(t.key))

export const knownBy = (cast: Cast, words: readonly string[]): Known | undefined => {
  const fits = (k: Known): boolean => words.every((w) => k.words.has(w))
  return cast.recent.findLast(fits) ?? cast.known.find(fits)
}

export const mention = (r: Reading, s: Sentence, d: Draft, name: string): PersonMention => ({
  from: d.from, to: d.to, nameFrom: d.nameFrom, nameTo: d.nameTo, name: name || textOf(r, d.nameFrom, d.nameTo), rank: d.of?.rank ?? null, party: d.of?.party ?? [], titles: d.of?.titles ?? [], former: d.of?.former ?? false, body: d.of?.bodies[0] ?? null, bodies: d.of?.bodies ?? [], country: d.of?.country ?? null, person: null, evidenceOnly: s.evidenceOnly,
}) // biome-ignore format: one record

const headOf = (title: string): string => fold(title).split(/ (?:of|for|to|in) /)[0] ?? ''

/** "the Chinese minister", "the Deputy Minister": the last person who fits country and post. */
export function byPost(cast: Cast, d: Description): Known | null {
  const heads = d.titles.map(headOf)
  const holds = (k: Known): boolean =>
    (!d.country || k.country === d.country) &&
    (!heads.length || k.titles.some((t) => heads.includes(headOf(t))))
  const body = d.bodies?.[0]?.id
  const leads = (k: Known): boolean =>
    body !== undefined && body !== null && k.bodies.some((b) => b.id === body)
  return (
    (cast.speaker && holds(cast.speaker) ? cast.speaker : null) ??
    cast.recent.findLast(holds) ??
    cast.recent.findLast(leads) ??
    null
  )
}
