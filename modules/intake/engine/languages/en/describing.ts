/**
 * What stands before or behind an English name: "Vietnamese Minister of Public Security Gen.", "NPA Commissioner
 * General", "his Japanese counterpart", ", Chairman of the National Public Safety Commission of Japan".
 */
import { assign, bodyAt } from '../../bodies.ts'
import { countryAt } from '../../places.ts'
import type { BodyMention, Reading } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { tokenise } from '../../tokens.ts'
import { afterBrackets, afterPossessive } from './bodies.ts'
import { unlistedOwner } from './units.ts'
import { setOf, titles, words } from './words.ts'

export interface Description {
  from: number
  to: number
  rank: string | null
  party: string[]
  titles: string[]
  bodies: BodyMention[]
  country: string | null
  former: boolean
  addressed: boolean
  counterpart: boolean
  /** "the", "his" …: a post that may stand without a name. */
  determined: boolean
}

const fresh = (from: number): Description => ({
  from, to: from, rank: null, party: [], titles: [], bodies: [], country: null, former: false, addressed: false, counterpart: false, determined: false,
}) // biome-ignore format: one record

const determiners = setOf(['the', 'his', 'her', 'their', 'this', 'that', 'its'])
const post = (name: string): string => `post:${name}`
const borrowed = Object.keys(titles)
  .filter((k) => k.startsWith('post:'))
  .map((k) => ({
    name: k.slice(post('').length),
    posts: setOf((titles as unknown as Record<string, string[]>)[k] ?? []),
  }))

export const isNamed = (d: Description): boolean =>
  d.titles.length + d.party.length > 0 || d.rank !== null || d.addressed || d.counterpart

/** The description that begins at token i, or null. */
export function describe(r: Reading, i: number, end: number): Description | null {
  const d = fresh(i)
  let k = i
  for (let turns = 0; turns < 16 && k < end; turns++) {
    let next = takePiece(r, d, k, end)
    if (next === k && k > i && d.titles.length + d.party.length && glue(r, k)) {
      const tried: Description = { ...d, titles: [...d.titles], party: [...d.party], bodies: [...d.bodies] }
      const after = takePiece(r, tried, k + 1, end)
      if (
        after > k + 1 &&
        (tried.titles.length > d.titles.length ||
          tried.party.length > d.party.length ||
          tried.rank !== d.rank)
      ) {
        Object.assign(d, tried)
        next = after
      }
    }
    if (next === k) break
    k = next
  }
  d.to = k
  embassy(r, d)
  settle(d)
  return isNamed(d) ? d : null
}

/** "Politburo member | and | Minister", "Member of the Politburo | , | Minister". */
const glue = (r: Reading, k: number): boolean =>
  r.tokens[k]?.key === 'and' || r.tokens[k]?.key === ',' || r.tokens[k]?.key === 'cum'

function takePiece(r: Reading, d: Description, k: number, end: number): number {
  const t = r.tokens
  const party = setOf(titles.party).longestAt(t, k, end)
  const title = setOf(titles.titles).longestAt(t, k, end)
  const rank = t[k]?.capital ? setOf(titles.ranks).longestAt(t, k, end) : null
  if (party && party.to >= (title?.to ?? 0)) {
    d.party.push(textOf(r, party.from, party.to))
    return takeOf(r, d, party.to, end, false)
  }
  if (rank && rank.to >= (title?.to ?? 0)) {
    d.rank ??= textOf(r, rank.from, rank.to)
    return rank.to
  }
  if (title && t[k]?.capital) return takeTitle(r, d, k, title.to, end)
  const address = t[k]?.capital ? setOf(titles.honorifics).longestAt(t, k, end) : null
  if (address) {
    d.addressed = true
    return address.to
  }
  return takeSetting(r, d, k, end)
}

/** Words around a post: articles, countries, bodies, "former", "counterpart". */
function takeSetting(r: Reading, d: Description, k: number, end: number): number {
  const t = r.tokens
  const former = setOf(titles.former).longestAt(t, k, end)
  if (former) {
    d.former = true
    return former.to
  }
  const body = bodyAt(r, k)
  if (body && body.to <= end) {
    d.bodies.push(body)
    return afterPossessive(r, afterBrackets(r, body.to))
  }
  const country = countryAt(r, k)
  if (country && country.to <= end && t[country.to]?.key !== '-') {
    if (!country.city) d.country ??= country.country
    return afterPossessive(r, country.to)
  }
  const counterpart = setOf(titles.counterparts).longestAt(t, k, end)
  if (counterpart) {
    d.counterpart = true
    return counterpart.to
  }
  const word = setOf(titles.fresh).longestAt(t, k, end)
  if (!word || isNamed(d)) return k
  if (determiners.longestAt(t, k, k + 1)) d.determined = true
  return word.to
}

/** A post and what it is the post of. */
function takeTitle(r: Reading, d: Description, from: number, head: number, end: number): number {
  const before = d.bodies.length
  let k = takeOf(r, d, head, end, true)
  const tail = setOf(titles.titleTails).longestAt(r.tokens, k, end)
  if (tail) k = takeOf(r, d, tail.to, end, true)
  if (d.bodies.length === before) borrowBody(r, d, from, head)
  d.titles.push(textOf(r, from, k))
  return k
}

/** "Interior Minister" is the head of a Ministry of Interior. */
function borrowBody(r: Reading, d: Description, from: number, head: number): void {
  const found = borrowed.find((b) => b.posts.longestAt(r.tokens, from, head)?.to === head)
  if (!found || d.bodies.length) return
  const name =
    found.name === 'Home Office' && d.country && d.country !== 'GB' ? 'Ministry of Home Affairs' : found.name
  d.bodies.push(bodyNamed(name, d.country, from, head))
}

/** A body that is named by its field only. */
export function bodyNamed(name: string, country: string | null, from: number, to: number): BodyMention {
  const known = words.bodies.longestAt(tokenise(name), 0)?.value ?? []
  const own = known.find((b) => b.country === country && b.id)
  const only = !country && known.length === 1 && known[0]?.id ? known[0] : undefined
  const any = only ?? known.find((b) => b.country === null && b.id === undefined) ?? known[0]
  return {
    from, to, id: own?.id ?? only?.id ?? (country && any ? `${country}:${any.suffix}` : null), country: country ?? only?.country ?? null, kind: any?.kind ?? 'ministry', suffix: own?.suffix ?? any?.suffix ?? 'MINISTRY', name, sure: country !== null || only !== undefined,
  } // biome-ignore format: one record
}

const ofWords = setOf(['of', 'for', 'to', 'at', 'in', 'on', 'in charge of', 'with'])
const skipped = setOf(['the', 'ruling', 'visiting', 'both', 'a', 'governing'])

/** "of Public Security", "of Japan's National Police Agency (NPA)", "for Internal Affairs and Communications". */
function takeOf(r: Reading, d: Description, from: number, end: number, field: boolean): number {
  const t = r.tokens
  let k = from
  for (let turns = 0; turns < 4; turns++) {
    const of = ofWords.longestAt(t, k, end)
    if (!of) break
    const next = takeOwner(r, d, of.to, end, field && turns === 0 && ['of', 'for'].includes(t[k]?.key ?? ''))
    if (next === of.to) break
    k = next
  }
  return k
}

function takeOwner(r: Reading, d: Description, from: number, end: number, field: boolean): number {
  const t = r.tokens
  let k = from
  for (let skip = skipped.longestAt(t, k, end); skip; skip = skipped.longestAt(t, k, end)) k = skip.to
  const plain = k
  const whole = bodyAt(r, k)
  const first = field ? ministryOf(r, d, k, end) : null
  if (first) return first
  const country = whole ? null : countryAt(r, k)
  if (country && country.to <= end) {
    if (!country.city) d.country ??= country.country
    k = afterPossessive(r, country.to)
  }
  const body = whole ?? bodyAt(r, k)
  if (body && body.to <= end) {
    d.bodies.push(body)
    return (
      setOf(['Central Committee', 'Central Committe']).longestAt(t, afterBrackets(r, body.to), end)?.to ??
      afterBrackets(r, body.to)
    )
  }
  const ministry = field ? ministryOf(r, d, k, end) : null
  if (ministry) return ministry
  if (k > plain && (k === country?.to || !t[k]?.capital)) return k
  return field && t[k]?.capital && !t[k]?.newLine ? unlistedOwner(r, k, end) : k > plain ? k : from
}

function ministryOf(r: Reading, d: Description, k: number, end: number): number | null {
  const noun = tokenise('Ministry of')
  const line = [...noun, ...r.tokens.slice(k, Math.min(end, k + 10))]
  const hit = words.bodies.longestAt(line, 0)
  if (!hit || hit.to <= noun.length || !r.tokens[k]?.capital) return null
  const to = k + hit.to - noun.length
  d.bodies.push(bodyNamed(`Ministry of ${textOf(r, k, to)}`, d.country, k, to))
  return to
}

/** "Ambassador of A to B", "the A Ambassador": stands for the embassy of A in B. */
function embassy(r: Reading, d: Description): void {
  const post = d.titles.some((x) => setOf(titles.embassyPosts).longestAt(tokenise(x), 0) !== null)
  if (!post || !d.country || d.former || d.bodies.length) return
  const named = r.places.filter((p) => p.from >= d.from && p.to <= d.to)
  const host = named.find((p) => p.country !== d.country)?.country ?? (d.country === r.home ? null : r.home)
  const sender = named.find((p) => p.country === d.country)
  const name = sender ? `Embassy of ${textOf(r, sender.from, sender.to)}` : 'Embassy'
  const id = `${d.country}:EMB${host ? `-${host}` : ''}`
  d.bodies.push({
    from: d.from,
    to: d.to,
    id,
    country: d.country,
    kind: 'embassy',
    suffix: 'EMB',
    name,
    sure: true,
  })
}

/** The country that stands beside a post is also that of the body without one. */
function settle(d: Description): void {
  // An office in a party stands behind the office in government.
  if (d.titles.length) d.bodies.sort((a, b) => Number(a.kind === 'party') - Number(b.kind === 'party'))
  const sure = d.bodies.find((b) => b.sure && b.country)
  d.country ??= sure?.country ?? null
  for (const b of d.bodies) {
    if (b.sure || !d.country || b.country === d.country) continue
    const own = (words.bodies.longestAt(tokenise(b.name), 0)?.value ?? []).find(
      (n) => n.country === d.country && n.id,
    )
    if (b.country && b.id && !own) continue
    assign(b, own?.id ?? `${d.country}:${b.suffix}`, d.country)
    b.sure = true
  }
}
