import { countryAt, silentRanges } from './places.ts'
import type { BodyMention, Reading } from './reading.ts'
import { textOf } from './reading.ts'
import type { Token } from './tokens.ts'
import type { BodyName } from './words.ts'

/** Bodies known by name, then those known only by their kind of name (a company, an embassy, a local police). */
export function findBodies(r: Reading): BodyMention[] {
  const out: BodyMention[] = []
  const closed = silentRanges(r)
  let c = 0
  for (let i = 0; i < r.tokens.length; ) {
    while (c < closed.length && (closed[c] as { to: number }).to <= i) c++
    const shut = closed[c]
    if (shut && i >= shut.from) {
      i = shut.to
      continue
    }
    const found = listedAlike(r, i, out.at(-1)) ?? r.rules.findBody?.(r, i) ?? knownBody(r, i)
    if (found) out.push(found)
    i = found ? Math.max(found.to, i + 1) : i + 1
  }
  return out
}

/** "công ty A, B và C": names listed behind a company are companies, unless a post or a register says otherwise. */
function listedAlike(r: Reading, i: number, last: BodyMention | undefined): BodyMention | null {
  if (
    !last ||
    i - last.to !== 1 ||
    (last.kind !== 'company' && last.kind !== 'media-group') ||
    !r.tokens[i]?.capital
  )
    return null
  if (
    r.tokens[last.to]?.key !== ',' &&
    !r.words.set(r.words.files.grammar.and).longestAt(r.tokens, last.to, i)
  )
    return null
  const w = r.words.files.titles
  for (const list of [w.titles, w.ranks, w.party, w.honorifics, w.notNames, w.bodyHeads])
    if (r.words.set(list).longestAt(r.tokens, i)) return null
  if (countryAt(r, i) || r.words.bodies.longestAt(r.tokens, i)) return null
  const to = capitalRun(r.tokens, i, 4)
  const next = r.tokens[to]
  if (
    next &&
    next.kind === 'word' &&
    !r.words.set(r.words.files.grammar.and).longestAt(r.tokens, to, to + 1) &&
    !next.newLine
  )
    return null
  return {
    from: i,
    to,
    id: null,
    country: null,
    kind: 'company',
    suffix: plainId(textOf(r, i, to)),
    name: textOf(r, i, to),
    sure: false,
  }
}

export function knownBody(r: Reading, i: number): BodyMention | null {
  const hit = r.words.bodies.longestAt(r.tokens, i)
  if (!hit || (r.rules.placesNeedCapital && !r.tokens.slice(hit.from, hit.to).some((t) => t.capital)))
    return null
  const beside = r.rules.countryBeside(r, hit)
  const named = countryInside(r, hit.from, hit.to)
  const country = beside?.country ?? named
  const fit = choose(hit.value, country)
  const to = beside && beside.to > hit.to ? beside.to : hit.to
  const id = fit.id ?? (country ? `${country}:${fit.suffix}` : null)
  return {
    from: hit.from,
    to,
    id,
    country: fit.country ?? country,
    kind: fit.kind,
    suffix: fit.suffix,
    name: nameOf(r, fit, hit, to),
    sure: country !== null || (hit.value.length === 1 && fit.id !== undefined),
  }
}

/** Where words change their endings, the name is given as in the dictionary. */
function nameOf(r: Reading, fit: BodyName, hit: { from: number; to: number }, to: number): string {
  const text = textOf(r, hit.from, to)
  if (r.language !== 'ru') return text
  const rest = textOf(r, hit.to, to)
  return rest ? `${fit.name} ${rest}` : fit.name
}

function countryInside(r: Reading, from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const p = countryAt(r, i)
    if (p && p.to <= to) return p.country
  }
  return null
}

function choose(names: readonly BodyName[], country: string | null): BodyName {
  const exact = country ? names.find((n) => n.country === country) : undefined
  if (exact) return exact
  if (country) {
    const kind = names.find((n) => n.country === null && n.id === undefined)
    if (kind) return kind
    const first = names[0] as BodyName
    // A body of that name in a country that the register does not list: the same kind of body there.
    return first.id?.startsWith('INT:') || !first.id
      ? first
      : { suffix: first.suffix, country, kind: first.kind, name: first.name }
  }
  return names.length === 1
    ? (names[0] as BodyName)
    : ({ ...(names[0] as BodyName), id: undefined, country: null } as BodyName)
}

export const unlisted: ReadonlySet<string> = new Set(['company', 'media-group', 'association'])

/** Gives bodies that stand without a country the one the text gave that name before, else the teller's own. */
export function settleBodies(r: Reading): void {
  const before = new Map<string, BodyMention>()
  const key = (b: BodyMention): string => b.suffix
  for (const b of r.bodies) if (b.sure && b.id && !before.has(key(b))) before.set(key(b), b)
  for (const b of r.bodies) {
    if (b.id || b.country || unlisted.has(b.kind)) continue
    const candidates = r.words.bodies.longestAt(r.tokens, b.from, b.to)?.value ?? []
    const own = candidates.find((n) => n.country === r.home && n.id)
    const other = candidates.find((n) => n.country === r.other && n.id)
    const earlier = before.get(key(b))
    if (own) assign(b, own.id as string, own.country)
    else if (earlier) assign(b, earlier.id as string, earlier.country)
    else if (other) assign(b, other.id as string, other.country)
    else if (r.other) assign(b, `${r.other}:${b.suffix}`, r.other)
  }
}

export function assign(b: BodyMention, id: string, country: string | null): void {
  b.id = id
  b.country = country
}

export function bodyAt(r: Reading, from: number): BodyMention | null {
  let low = 0
  let high = r.bodies.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((r.bodies[mid] as BodyMention).from < from) low = mid + 1
    else high = mid
  }
  const b = r.bodies[low]
  return b && b.from === from ? b : null
}

export const plainId = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** A run of capitalised words from token i, as far as `limit` words. */
export function capitalRun(tokens: readonly Token[], i: number, limit: number): number {
  let k = i
  while (k < tokens.length && k - i < limit && tokens[k]?.capital && (k === i || !tokens[k]?.newLine)) k++
  return k
}
