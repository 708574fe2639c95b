/**
 * People of an English report. Full names are gathered from the whole text first; then "Minister Lam", "Lam",
 * "the minister", "he" are read as the person they stand for, so that the rest of the engine meets people only.
 */
import { countryAt } from '../../places.ts'
import type { BodyMention, PersonMention, Reading, Sentence } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { afterBrackets, afterPossessive } from './bodies.ts'
import { bodyNamed, type Description, describe } from './describing.ts'
import { fold, nameRun } from './names.ts'
import { saysAfter } from './said.ts'
import { grammar, setOf, titles, words } from './words.ts'

interface Known {
  name: string
  words: Set<string>
  titles: string[]
  bodies: BodyMention[]
  country: string | null
}
interface Draft {
  from: number
  to: number
  nameFrom: number
  nameTo: number
  of: Description | null
}
interface Cast {
  known: Known[]
  /** Who was last mentioned, and who spoke last. */
  recent: Known[]
  speaker: Known | null
}

const told = new WeakMap<Reading, Map<number, PersonMention[]>>()

export function findPeople(r: Reading, s: Sentence): PersonMention[] {
  const all = told.get(r) ?? readAll(r)
  told.set(r, all)
  return all.get(s.index) ?? []
}

function readAll(r: Reading): Map<number, PersonMention[]> {
  const cast: Cast = { known: [], recent: [], speaker: null }
  const drafts = r.sentences.map((s) => named(r, s))
  for (const evidence of [false, true])
    for (const s of r.sentences)
      if (s.evidenceOnly === evidence) for (const d of drafts[s.index] ?? []) gather(r, cast, d)
  const out = new Map<number, PersonMention[]>()
  for (const s of r.sentences) out.set(s.index, readSentence(r, s, drafts[s.index] ?? [], cast))
  return out
}

/** Names with a description before or behind them. */
function named(r: Reading, s: Sentence): Draft[] {
  const out: Draft[] = []
  for (let i = s.from; i < s.to; ) {
    const d = describe(r, i, s.to)
    const start = d ? afterComma(r, d, s.to) : i
    const run = d || startsName(r, i) ? nameRun(r, start, s.to) : start
    if (run > start && (d || run - start > 1)) {
      const m: Draft = { from: d?.from ?? i, to: run, nameFrom: start, nameTo: run, of: d }
      takeBehind(r, m, s.to)
      if (m.of && !m.of.country && !m.of.bodies.some((b) => b.sure)) m.of.country = delegationOf(r, s, m.from)
      if (m.of) {
        out.push(m)
        i = m.to
        continue
      }
    } else if (
      d &&
      (d.determined || d.country || d.bodies.length || saysAfter(r, d.to, s.to)) &&
      d.titles.length
    )
      out.push({ from: d.from, to: d.to, nameFrom: d.to, nameTo: d.to, of: d })
    i = Math.max(i + 1, d?.to ?? run)
  }
  return out
}

/** "with the Minister of the Interior, X Y, in …": a comma between the post and the name. */
function afterComma(r: Reading, d: Description, end: number): number {
  if (!d.determined || !d.titles.length || r.tokens[d.to]?.key !== ',') return d.to
  const run = nameRun(r, d.to + 1, end)
  const closed = [',', '.', 'and', 'on', 'in', 'at', 'to'].includes(r.tokens[run]?.key ?? '')
  return run - d.to > 2 && closed && !describe(r, d.to + 1, end) ? d.to + 1 : d.to
}

/** "The American delegation was led by | X": the country stands with the delegation. */
function delegationOf(r: Reading, s: Sentence, at: number): string | null {
  const led = setOf(words.files.engagements.ledBy as string[])
    .findAll(r.tokens, Math.max(s.from, at - 6), at + 1)
    .at(-1)
  if (!led) return null
  const place = r.places.findLast(
    (p) => !p.city && p.to <= led.from && p.from >= Math.max(s.from, led.from - 8),
  )
  return place?.country ?? null
}

const startsName = (r: Reading, i: number): boolean =>
  r.tokens[i]?.capital === true && !r.tokens[i - 1]?.capital

/** "X of Guyana", "X (L)", "X, Chairman of the Commission", "X, 45, Deputy Minister". */
function takeBehind(r: Reading, m: Draft, end: number): void {
  m.to = afterBrackets(r, m.to)
  const from = r.tokens[m.to]?.key === 'of' ? countryAt(r, m.to + 1) : null
  if (from && !from.city && m.of) {
    m.of.country ??= from.country
    for (const b of m.of.bodies) if (!b.sure) Object.assign(b, bodyNamed(b.name, from.country, b.from, b.to))
    m.to = from.to
  }
  for (let turns = 0; turns < 4 && r.tokens[m.to]?.key === ','; turns++) {
    const d = describe(r, m.to + 1, end)
    if (!d || d.counterpart || d.addressed || (!d.titles.length && !d.party.length && !d.rank)) return
    if (
      nameRun(r, d.to, end) > d.to ||
      (d.determined && saysAfter(r, d.to, end) && r.tokens[d.to]?.key !== ',')
    )
      return
    const was = m.of
    m.of = was
      ? {
          ...was,
          rank: was.rank ?? d.rank,
          party: [...was.party, ...d.party],
          titles: [...was.titles, ...d.titles],
          bodies: [...was.bodies, ...d.bodies],
          country: was.country ?? d.country,
        }
      : d
    m.to = d.to
  }
}

const wordsIn = (r: Reading, d: Draft): string[] =>
  r.tokens
    .slice(d.nameFrom, d.nameTo)
    .filter((t) => t.kind === 'word')
    .map((t) => fold(t.key))

const knownBy = (cast: Cast, words: readonly string[]): Known | undefined => {
  const fits = (k: Known): boolean => words.every((w) => k.words.has(w))
  return cast.recent.findLast(fits) ?? cast.known.find(fits)
}

function gather(r: Reading, cast: Cast, d: Draft): void {
  const words = wordsIn(r, d)
  if (!words.length) return
  let k = cast.known.find((x) => words.every((w) => x.words.has(w)))
  if (!k && words.length > 1) {
    k = {
      name: textOf(r, d.nameFrom, d.nameTo).replace(/\s+/g, ' '),
      words: new Set(words),
      titles: [],
      bodies: [],
      country: null,
    }
    cast.known.push(k)
  }
  if (!k || !d.of) return
  k.titles.push(...d.of.titles)
  k.bodies.push(...d.of.bodies)
  k.country ??= d.of.country ?? homeOf(r, k)
}

const families = new Set(titles.vietnameseFamilies.map(fold))
/** A Vietnamese name is known by its form. */
function homeOf(r: Reading, k: Known): string | null {
  const first = [...k.words][0] ?? ''
  const strong =
    k.words.size > 2 &&
    [
      'nguyen',
      'tran',
      'pham',
      'hoang',
      'phan',
      'dang',
      'bui',
      'ngo',
      'dinh',
      'trinh',
      'luong',
      'huynh',
    ].includes(first)
  const here = strong || r.home === 'VN' || r.other === 'VN' || r.places.some((p) => p.country === 'VN')
  return here && families.has(first) && (k.words.size > 2 || k.name.split(' ').length === 2) ? 'VN' : null
}

function readSentence(r: Reading, s: Sentence, drafts: readonly Draft[], cast: Cast): PersonMention[] {
  const out: PersonMention[] = []
  let first: Known | null = null
  let spoke: Known | null = null
  let opened = false
  let n = 0
  const keep = (m: PersonMention, k: Known | null): void => {
    out.push(m)
    if (!k) return
    cast.recent.push(k)
    if (!first && !setOf(grammar.possessive).longestAt(r.tokens, m.from - 1, m.from)) {
      first = k
      opened = m.from - s.from < 3
    }
    if (saysAfter(r, m.to, s.to)) cast.speaker = spoke = k
  }
  for (let i = s.from; i < s.to; ) {
    const d = drafts[n]
    if (d && d.from <= i) {
      n++
      const [m, k] = fromDraft(r, s, d, cast)
      if (m) keep(m, k)
      i = Math.max(d.to, i + 1)
      continue
    }
    const found = bare(r, s, i, cast, first)
    if (found) keep(found[0], found[1])
    i = found ? Math.max(found[0].to, i + 1) : i + 1
  }
  if (!spoke && first && opened && !s.evidenceOnly) cast.speaker = first
  return out
}

const mention = (r: Reading, s: Sentence, d: Draft, name: string): PersonMention => ({
  from: d.from, to: d.to, nameFrom: d.nameFrom, nameTo: d.nameTo, name: name || textOf(r, d.nameFrom, d.nameTo), rank: d.of?.rank ?? null, party: d.of?.party ?? [], titles: d.of?.titles ?? [], former: d.of?.former ?? false, body: d.of?.bodies[0] ?? null, bodies: d.of?.bodies ?? [], country: d.of?.country ?? null, person: null, evidenceOnly: s.evidenceOnly,
}) // biome-ignore format: one record

function fromDraft(r: Reading, s: Sentence, d: Draft, cast: Cast): [PersonMention | null, Known | null] {
  const words = wordsIn(r, d)
  if (!words.length) {
    const k = d.of ? byPost(cast, d.of) : null
    return k ? [{ ...mention(r, s, { ...d, of: null }, k.name) }, k] : [null, null]
  }
  const k = knownBy(cast, words) ?? null
  if (d.of?.counterpart && k && !k.titles.length) borrowPost(d.of, cast, k)
  if (d.of && k && !d.of.bodies.length) ownMinistry(r, d.of, k)
  const m = mention(r, s, d, k?.name ?? '')
  m.country ??= k?.country ?? null
  return [m, k]
}

/** "Deputy Minister X" with no ministry named: the ministry of his country that the report speaks of. */
function ownMinistry(r: Reading, d: Description, k: Known): void {
  if (k.bodies.length || !d.titles.some((t) => /^(?:deputy |vice |first deputy )?minister$/i.test(t))) return
  const country = d.country ?? k.country
  const body = r.bodies.find((b) => b.kind === 'ministry' && b.country === country && b.id)
  if (!country || !body) return
  d.bodies.push(body)
  k.bodies.push(body)
}

/** "his Chinese counterpart X" holds the speaker's post on the other side. */
function borrowPost(d: Description, cast: Cast, k: Known): void {
  const model = cast.recent.findLast((x) => x !== k && x.titles.length)
  const title = model?.titles[0]
  if (!title || d.titles.length) return
  d.titles.push(title)
  k.titles.push(title)
  const body = model?.bodies[0]
  if (body && d.country) d.bodies.push(bodyNamed(body.name, d.country, d.from, d.to))
  k.country ??= d.country
}

const headOf = (title: string): string => fold(title).split(/ (?:of|for|to|in) /)[0] ?? ''

/** "the Chinese minister", "the Deputy Minister": the last person who fits country and post. */
function byPost(cast: Cast, d: Description): Known | null {
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

function bare(
  r: Reading,
  s: Sentence,
  i: number,
  cast: Cast,
  first: Known | null,
): [PersonMention, Known] | null {
  const t = r.tokens[i]
  if (!t || t.kind !== 'word') return null
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
