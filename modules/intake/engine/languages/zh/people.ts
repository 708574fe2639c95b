/**
 * People of a Chinese report: "body post name rank" ("公安部部长苏林大将"), then "name post" and names known from elsewhere.
 */
import { bodyAt } from '../../bodies.ts'
import { countryAt } from '../../places.ts'
import type { BodyMention, PersonMention, Reading, Sentence } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { boundary, nameEnd, startsFamily } from './names.ts'
import { grammar, setOf, titles } from './words.ts'

interface Described {
  from: number
  to: number
  titleFrom: number
  titleTo: number
  rank: string | null
  party: string[]
  posts: number
  former: boolean
  bodies: BodyMention[]
  country: string | null
}

const posts = setOf(titles.titles)
const ranks = setOf(titles.ranks)
const parties = setOf(titles.party)
const formers = setOf(titles.former)
const joins = setOf(titles.joins)
const honorifics = setOf(titles.honorifics)
const notPosts = setOf(titles.notTitles)
const tails = setOf(grammar.unitTails)
const stops = setOf(grammar.nameStops)

/** One piece of a description at token k; the end of it, or k. */
function piece(r: Reading, d: Described, k: number, end: number): number {
  const t = r.tokens
  if (notPosts.longestAt(t, k, end)) return k
  const party = parties.longestAt(t, k, end)
  const post = posts.longestAt(t, k, end)
  if (party && party.to >= (post?.to ?? 0)) {
    d.party.push(textOf(r, k, party.to))
    d.country ??= bodyAt(r, k)?.country ?? null
    return party.to
  }
  const body = bodyAt(r, k)
  if (body && body.to <= end && body.to > (post?.to ?? 0)) {
    d.bodies.push(body)
    if (body.sure) d.country ??= body.country
    // "公安部长" is "公安部" and "部长" sharing a letter.
    return t[body.to]?.key === '长' ? body.to - 1 : body.to
  }
  if (post) return takePost(d, k, post.to)
  const rank = ranks.longestAt(t, k, end)
  if (rank) {
    d.rank ??= textOf(r, k, rank.to)
    return rank.to
  }
  const place = countryAt(r, k)
  if (place && place.to <= end) {
    if (!place.city) d.country ??= place.country
    return t[place.to]?.key === '国' && place.to - place.from > 1 ? place.to + 1 : place.to
  }
  const former = formers.longestAt(t, k, end)
  if (former) {
    d.former = true
    return former.to
  }
  return k > d.from || opens(r, k) ? unit(r, d, k, end) : k
}

const opens = (r: Reading, k: number): boolean =>
  r.tokens[k - 1]?.kind !== 'word' || r.tokens[k]?.newLine === true

function takePost(d: Described, k: number, to: number): number {
  if (!d.posts) d.titleFrom = k
  d.posts++
  d.titleTo = to
  return to
}

/** A unit that no register lists, up to its post: "国际合作局 | 局长". */
function unit(r: Reading, d: Described, k: number, end: number): number {
  if (r.tokens[k]?.kind !== 'word' || r.tokens[k]?.capital || stops.longestAt(r.tokens, k, end)) return k
  for (let i = k + 1; i < Math.min(end, k + 16); i++) {
    const t = r.tokens[i]
    if (t?.kind !== 'word' || t.newLine || bodyAt(r, i)) return k
    const post = posts.longestAt(r.tokens, i, end)
    if (post && !notPosts.longestAt(r.tokens, i, end)) {
      const named = tails.longestAt(r.tokens, i - 1, i) ?? tails.longestAt(r.tokens, i - 2, i)
      const shared =
        t.key !== '长' && tails.longestAt(r.tokens, i, i + 1) !== null && r.tokens[i + 1]?.key === '长'
      if (named?.to !== i && !shared) return k
      const to = shared ? i + 1 : i
      if (!d.bodies.length)
        d.bodies.push({
          ...{ from: k, to, id: null, country: d.country, kind: 'other', suffix: textOf(r, k, to) },
          ...{ name: textOf(r, k, to), sure: d.country !== null },
        })
      return i
    }
    if (i - k > 1 && boundary(r, i, end) && !tails.longestAt(r.tokens, i, i + 1) && !bodyAt(r, i)) return k
  }
  return k
}

export function describe(r: Reading, from: number, end: number): Described | null {
  const d: Described = {
    ...{ from, to: from, titleFrom: from, titleTo: from, rank: null, party: [], posts: 0 },
    ...{ former: false, bodies: [], country: null },
  }
  let k = from
  let last = from
  for (let turns = 0; turns < 14 && k < end; turns++) {
    const join = k > from && k === last ? joins.longestAt(r.tokens, k, end) : null
    const start = join?.to ?? k
    const before = d.posts + d.party.length
    const next = r.tokens[start]?.key === '驻' ? start + 1 : piece(r, d, start, end)
    if (next === start) break
    k = next
    if (join && d.posts + d.party.length === before && !continues(r, k, end)) return close(d, last)
    if (d.posts + d.party.length > before || d.rank) last = k
  }
  return close(d, last)
}

const continues = (r: Reading, k: number, end: number): boolean =>
  posts.longestAt(r.tokens, k, end) !== null ||
  parties.longestAt(r.tokens, k, end) !== null ||
  bodyAt(r, k) !== null ||
  countryAt(r, k) !== null ||
  unit(r, { bodies: [{}], country: null } as unknown as Described, k, end) > k

function close(d: Described, last: number): Described | null {
  d.to = last
  return d.posts || d.party.length || d.rank ? d : null
}

const toMention = (r: Reading, s: Sentence, from: number, a: number, b: number, to: number, d: Described | null): PersonMention => ({
  ...{ from, to, nameFrom: a, nameTo: b, name: textOf(r, a, b), rank: d?.rank ?? null, party: d?.party ?? [] },
  titles: d?.posts ? [titleOf(r, d)] : [],
  former: d?.former ?? false,
  body: d?.bodies.find((x) => x.kind !== 'party') ?? d?.bodies[0] ?? null,
  ...{ bodies: d?.bodies ?? [], country: d?.country ?? null, person: null, evidenceOnly: s.evidenceOnly },
}) // biome-ignore format: one record

/** The post with the body that it heads. */
function titleOf(r: Reading, d: Described): string {
  const body = d.bodies.findLast((b) => b.from < d.titleFrom)
  const from = body && body.to >= d.titleFrom - 1 ? body.from : d.titleFrom
  const country = countryAt(r, from - 2)?.to === from ? from - 2 : from
  return textOf(r, country, d.titleTo)
}

/** What follows a name: a rank, a post, a form of address, the name in letters. */
function takeBehind(r: Reading, m: PersonMention, end: number): void {
  let k = m.to
  for (let turns = 0; turns < 4; turns++) {
    const t = r.tokens
    if (t[k]?.key === '(' && (t[k + 1]?.capital || turns > 0)) {
      let close = k + 1
      while (close < end && t[close]?.key !== ')' && close - k < 9) close++
      if (t[close]?.key !== ')') break
      k = close + 1
      continue
    }
    const rank = ranks.longestAt(t, k, end)
    const post = notPosts.longestAt(t, k, end) ? null : posts.longestAt(t, k, end)
    const address = honorifics.longestAt(t, k, end)
    if (rank) m.rank ??= textOf(r, k, rank.to)
    if (post && !rank) m.titles.push(textOf(r, k, post.to))
    const next = rank?.to ?? post?.to ?? address?.to
    if (!next) break
    k = next
  }
  m.to = k
}

export function findPeople(r: Reading, s: Sentence): PersonMention[] {
  const out: PersonMention[] = []
  for (let i = s.from; i < s.to; ) {
    const d = describe(r, i, s.to)
    const to = d ? nameEnd(r, d.to, s.to) : i
    if (d && to > d.to) {
      const m = toMention(r, s, i, d.to, to, to, d)
      takeBehind(r, m, s.to)
      out.push(m)
      i = m.to
      continue
    }
    const m = nameFirst(r, s, i)
    if (m) {
      out.push(m)
      i = m.to
    } else i = d?.posts ? Math.max(i + 1, d.to) : i + 1
  }
  return out
}

/** "苏林部长", "Kanetaka Masahito副司令": a family name or letters right before a post or rank. */
function nameFirst(r: Reading, s: Sentence, i: number): PersonMention | null {
  const t = r.tokens
  const latin = t[i]?.capital === true && !t[i - 1]?.capital
  if (!latin && !startsFamily(r, i)) return null
  if (!latin && i > s.from && t[i - 1]?.kind === 'word' && !boundary(r, i - 1, s.to) && !closesWord(r, i, s))
    return null
  if (bodyAt(r, i) || (countryAt(r, i)?.to ?? 0) > i + 1 || insideWord(r, i, s)) return null
  const lengths = latin ? [nameEnd(r, i, s.to) - i] : [3, 2, 4]
  for (const n of lengths) {
    if (n < 2 || t.slice(i, i + n).some((x) => x.kind !== 'word' || (x.newLine && x !== t[i]))) continue
    const at = i + n
    const post = notPosts.longestAt(t, at, s.to) ? null : posts.longestAt(t, at, s.to)
    if (!post && !ranks.longestAt(t, at, s.to) && !honorifics.longestAt(t, at, s.to)) continue
    if (
      !latin &&
      [...Array(n - 1).keys()].some((k) => bodyAt(r, i + k + 1) || posts.longestAt(t, i + k + 1, at))
    )
      continue
    const m = toMention(r, s, i, i, at, at, null)
    takeBehind(r, m, s.to)
    return m
  }
  return null
}

/** "感谢蔡奇同志": the letter belongs to the verb before the name. */
function insideWord(r: Reading, i: number, s: Sentence): boolean {
  for (let k = Math.max(s.from, i - 4); k < i; k++)
    if ((r.words.stance.longestAt(r.tokens, k, s.to)?.to ?? 0) > i) return true
  return false
}

/** The letter before the name ends a word: a verb, a particle, a country. */
function closesWord(r: Reading, i: number, s: Sentence): boolean {
  for (let k = Math.max(s.from, i - 4); k < i; k++) {
    if (r.words.stance.longestAt(r.tokens, k, i)?.to === i) return true
    if (r.words.index(r.words.files.engagements.kinds).longestAt(r.tokens, k, i)?.to === i) return true
    if (setOf(grammar.nameStops).longestAt(r.tokens, k, i)?.to === i) return true
  }
  return false
}
