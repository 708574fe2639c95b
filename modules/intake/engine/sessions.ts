/** Sessions of a standing mechanism: "the Nth conference took place in …", "X and Y co-chaired". */
import type { EngagementKind } from './draft.ts'
import type { PersonMention, Reading, Sentence } from './reading.ts'
import { within } from './reading.ts'

export interface SessionTold {
  kind: EngagementKind
  number: number | null
  chairs: PersonMention[]
  city: string | null
  country: string | null
  from: number
  to: number
}

type Lists = Record<string, string[]> & {
  sessionNouns: Record<string, string[]>
  ordinalWords: Record<string, string[]>
}
const filesOf = (r: Reading): Lists => r.words.files.engagements as unknown as Lists

/** A sentence tells a session when somebody chairs it, or when a numbered session is said to take place. */
export function sessionIn(r: Reading, s: Sentence, people: readonly PersonMention[]): SessionTold | null {
  const f = filesOf(r)
  const noun = r.words.index(f.sessionNouns).findAll(r.tokens, s.from, s.to)[0]
  const chair = r.words.set(f.chairing).findAll(r.tokens, s.from, s.to)[0]
  if (!noun) return null
  const number =
    ordinalBefore(r, s, noun.from) ??
    ordinalIn(r, s, f.ordinalFirst ? Math.max(s.from, noun.from - 20) : noun.to)
  const happens =
    r.words.set(f.happening).findAll(r.tokens, noun.to, s.to)[0] ??
    (f.happensBefore
      ? r.words.set(f.happening).findAll(r.tokens, Math.max(s.from, noun.from - 6), noun.from)[0]
      : undefined)
  const chairs = chair ? chairsOf(people, chair) : []
  const hosts = f.hosting?.length ? hostOf(r, s, people, noun.from) : null
  if (hosts && chairs.length < 2) chairs.push(hosts)
  if (chairs.length < 2 && inSpeech(r, s, noun.from)) return null
  const told =
    hosts !== null ||
    chairs.length >= 2 ||
    (number !== null && happens !== undefined && happens.from - noun.to < 60)
  if (!told || isAhead(r, s, chair?.from ?? happens?.from ?? noun.to) || chairs.some((c) => !c.person))
    return null
  const city = within(r.places, s).find((p) => p.city && !inside(p, people)) ?? null
  return {
    kind: noun.value as EngagementKind,
    number,
    chairs,
    city: happens || number ? (city?.city ?? null) : null,
    country: happens || number ? (city?.country ?? null) : null,
    from: Math.min(noun.from, chair?.from ?? noun.from),
    to: Math.max(noun.to, chair?.to ?? happens?.to ?? noun.to),
  }
}

/** "X hosted the Nth meeting": one chair is told. */
function hostOf(
  r: Reading,
  s: Sentence,
  people: readonly PersonMention[],
  noun: number,
): PersonMention | null {
  const hit = r.words.set(filesOf(r).hosting).findAll(r.tokens, Math.max(s.from, noun - 8), noun)[0]
  return hit ? (people.find((p) => p.person && hit.from - p.to <= 1 && p.to <= hit.from) ?? null) : null
}

/** "X said at the 8th conference …": told in passing. */
function inSpeech(r: Reading, s: Sentence, noun: number): boolean {
  return r.words.stance
    .findAll(r.tokens, Math.max(s.from, noun - 6), noun)
    .some((h) => h.value === 'said' || h.value === 'affirmed')
}

/** "will take place": not held yet. */
export function isAhead(r: Reading, s: Sentence, at: number): boolean {
  return r.words.set(filesOf(r).future).findAll(r.tokens, Math.max(s.from, at - 14), at).length > 0
}

const inside = (p: { from: number; to: number }, people: readonly PersonMention[]): boolean =>
  people.some((m) => m.from <= p.from && p.to <= m.to)

/** Those who chair stand before the verb, or behind "chaired by". */
function chairsOf(people: readonly PersonMention[], chair: { from: number; to: number }): PersonMention[] {
  const before = people.filter((p) => p.to <= chair.from && p.person)
  if (before.length >= 2) return before.slice(-2)
  const after = people.filter((p) => p.from >= chair.to && p.person)
  return [...before, ...after.slice(0, 2 - before.length)]
}

/** "lần thứ 3", "lần thứ ba", "lần thứ IX". */
function ordinalIn(r: Reading, s: Sentence, from: number): number | null {
  const f = filesOf(r)
  const mark = r.words.set(f.session).findAll(r.tokens, from, s.to)[0]
  if (!mark || mark.from - from > 24) return null
  const t = r.tokens[mark.to]
  if (!t) return null
  if (t.kind === 'number' && /^\d{1,2}$/.test(t.key)) return Number(t.key)
  const word = r.words.index(f.ordinalWords).longestAt(r.tokens, mark.to, s.to)
  return word ? Number(word.value[0]) : romanOf(t.key)
}

/** "the 7th … dialogue", "the seventh … dialogue": the ordinal stands before, with nothing but the name between. */
function ordinalBefore(r: Reading, s: Sentence, to: number): number | null {
  const f = filesOf(r)
  if (!f.ordinalBefore?.length) return null
  for (let k = to - 1; k >= Math.max(s.from, to - 10); k--) {
    const t = r.tokens[k]
    if (!t || t.key === ',' || t.key === ';') return null
    const word = r.words.index(f.ordinalWords).longestAt(r.tokens, k, k + 1)
    if (word) return Number(word.value[0])
    const roman = t.capital && t.key.length > 1 ? romanOf(t.key) : null
    if (roman) return roman
    if (
      t.kind === 'number' &&
      /^\d{1,2}$/.test(t.key) &&
      r.words.set(f.ordinalBefore).longestAt(r.tokens, k + 1, k + 2)
    )
      return Number(t.key)
  }
  return null
}

export function romanOf(key: string): number | null {
  if (!/^[ivx]{1,5}$/.test(key)) return null
  const value: Record<string, number> = { i: 1, v: 5, x: 10 }
  let n = 0
  for (let k = 0; k < key.length; k++) {
    const a = value[key[k] as string] as number
    n += a < (value[key[k + 1] as string] ?? 0) ? -a : a
  }
  return n
}
