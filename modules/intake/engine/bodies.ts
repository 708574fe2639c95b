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
    const found = r.rules.findBody?.(r, i) ?? knownBody(r, i)
    if (found) out.push(found)
    i = found ? Math.max(found.to, i + 1) : i + 1
  }
  return out
}

export function knownBody(r: Reading, i: number): BodyMention | null {
  const hit = r.words.bodies.longestAt(r.tokens, i)
  if (
    !hit ||
    (r.rules.placesNeedCapital &&
      !r.tokens[i]?.capital &&
      !hit.value.some((v) => v.kind === 'party' || v.kind === 'international-organisation'))
  )
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
    name: textOf(r, hit.from, to),
    sure: country !== null || (hit.value.length === 1 && fit.id !== undefined),
  }
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

/** Gives bodies that stand without a country the one the text gave that name before, else the teller's own. */
export function settleBodies(r: Reading): void {
  const before = new Map<string, BodyMention>()
  const key = (b: BodyMention): string => b.suffix
  for (const b of r.bodies) if (b.sure && b.id && !before.has(key(b))) before.set(key(b), b)
  for (const b of r.bodies) {
    if (b.id || b.country) continue
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
