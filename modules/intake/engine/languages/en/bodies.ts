/** Bodies in English: the country stands before ("Japan's …", "the Chinese …") or behind ("… of Vietnam"). */
import { capitalRun, plainId } from '../../bodies.ts'
import { countryAt, countryEndingAt } from '../../places.ts'
import type { BodyMention, PlaceMention, Range, Reading } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { grammar, setOf, words } from './words.ts'

/** "'s" or a bare apostrophe behind a name: where it ends. */
export const afterPossessive = (r: Reading, at: number): number =>
  r.tokens[at]?.key === "'" ? at + (r.tokens[at + 1]?.key === 's' ? 2 : 1) : at

/** "(MPS)", "(R)", "(then …)" of at most four words. */
export function afterBrackets(r: Reading, at: number): number {
  if (r.tokens[at]?.key !== '(') return at
  for (let k = at + 1; k < at + 6; k++) if (r.tokens[k]?.key === ')') return k + 1
  return at
}

/** The country right before token `at`: "Japan's |", "the Chinese |". */
export function countryBefore(r: Reading, at: number): PlaceMention | null {
  let k = at
  if (r.tokens[k - 1]?.key === 's' && r.tokens[k - 2]?.key === "'") k -= 2
  else if (r.tokens[k - 1]?.key === "'") k--
  const p = countryEndingAt(r, k)
  return p && !p.city && r.tokens[p.from - 1]?.key !== '-' ? p : null
}

/** The country behind: "of | from (the) Vietnam". */
export function countryBehind(r: Reading, at: number): PlaceMention | null {
  const k = afterBrackets(r, at)
  const of = setOf(['of', 'from', 'of the', 'of both', ',']).longestAt(r.tokens, k)
  const p = of && r.tokens[k]?.key !== ',' ? countryAt(r, of.to) : null
  if (!p || p.city || r.tokens[p.to]?.key === '-') return null
  // "of the Vietnamese side", "of Chinese police": the adjective belongs to what follows.
  return afterPossessive(r, p.to) === p.to ? p : null
}

export function countryBeside(r: Reading, body: Range): { country: string; to: number } | null {
  const behind = countryBehind(r, body.to)
  if (behind) return { country: behind.country, to: behind.to }
  const before = countryBefore(r, body.from)
  return before ? { country: before.country, to: body.to } : null
}

const make = (r: Reading, from: number, to: number, id: string | null, country: string | null, kind: string): BodyMention => ({
  from, to, id, country, kind, suffix: id?.slice(id.indexOf(':') + 1) ?? plainId(textOf(r, from, to)), name: textOf(r, from, to), sure: id !== null,
}) // biome-ignore format: one record

/** "the Embassy of A in B", "the A Embassy in B". */
export function findEmbassy(r: Reading, i: number): BodyMention | null {
  const head = words
    .index({ embassy: grammar.embassyHeads, consulate: grammar.consulateHeads })
    .longestAt(r.tokens, i)
  if (!head || !r.tokens[i]?.capital) return null
  const kind = head.value[0] ?? 'embassy'
  const behind = r.tokens[head.to - 1]?.key === 'of' ? countryAt(r, head.to) : countryBehind(r, head.to)
  const sender = behind ?? countryBefore(r, i)
  if (!sender) return null
  let to = behind ? behind.to : head.to
  const where = setOf(grammar.at).longestAt(r.tokens, to) ? countryAt(r, to + 1) : null
  if (where) to = where.to
  const host = where && where.country !== sender.country ? where.country : null
  const id =
    kind === 'consulate'
      ? `${sender.country}:CG-${where?.city ? plainId(where.city) : (host ?? '')}`
      : `${sender.country}:EMB${host ? `-${host}` : ''}`
  return make(r, i, to, id, sender.country, kind)
}

const tails = setOf(grammar.localPolice)

/** "Osaka Prefectural Police", "Hanoi Police", "Department of Public Security of Nghe An province". */
export function findLocalPolice(r: Reading, i: number): BodyMention | null {
  const place = countryAt(r, i)
  if (!place?.city) return null
  const tail = tails.longestAt(r.tokens, place.to)
  if (!tail || !r.tokens[tail.to - 1]?.capital) return null
  return make(
    r,
    i,
    tail.to,
    `${place.country}:${plainId(textOf(r, i, place.to))}`,
    place.country,
    'local-police',
  )
}

const notFirm = setOf([
  'Working',
  'Joint',
  'Task',
  'Liaison',
  'Expert',
  'Steering',
  'The',
  'This',
  'World',
  'Friendship',
  'State',
])

/** "X Group", "Y Corporation". */
export function findCompany(r: Reading, i: number): BodyMention | null {
  if (!r.tokens[i]?.capital || countryAt(r, i)) return null
  const to = capitalRun(r.tokens, i, 5)
  for (let k = i + 1; k < to; k++) {
    if (!setOf(grammar.companyTails).longestAt(r.tokens, k, to)) continue
    if (words.bodies.longestAt(r.tokens, i) || k - i > 3 || notFirm.findAll(r.tokens, i, k).length)
      return null
    return { ...make(r, i, k + 1, null, null, 'company'), sure: false }
  }
  return null
}

const unlistedHeads = setOf([
  'Ministry of',
  'Ministry for',
  'Department of',
  'Office of the',
  'Bureau of',
  'Agency for',
  'Commission on',
  'Commission for',
])

/** A body that no register lists: "Ministry of Land, Infrastructure and Tourism". */
export function findUnlisted(r: Reading, i: number): BodyMention | null {
  const head = unlistedHeads.longestAt(r.tokens, i)
  if (!head || !r.tokens[i]?.capital || !r.tokens[head.to]?.capital || words.bodies.longestAt(r.tokens, i))
    return null
  const to = fieldEnd(r, head.to, Math.min(r.tokens.length, i + 16))
  const b = make(r, i, to, null, null, r.tokens[i]?.key === 'ministry' ? 'ministry' : 'other')
  const country = countryBeside(r, { from: i, to })?.country ?? null
  return { ...b, id: country ? `${country}:${b.suffix}` : null, country, sure: country !== null }
}

/** Capitalised words joined by commas, "and", "of": "Land, Infrastructure, Transport and Tourism". */
export function fieldEnd(r: Reading, from: number, end: number): number {
  const t = r.tokens
  let k = from
  while (k < end && t[k]?.capital && !t[k]?.newLine) {
    k++
    const and = t[k]?.key === 'and' || t[k]?.key === 'of' || t[k]?.key === '&' || t[k]?.key === 'on'
    if (and && t[k + 1]?.capital) {
      const closes = t[k]?.key === 'and'
      k++
      if (closes) return k + 1
    } else if (t[k]?.key === ',' && t[k + 1]?.capital && closedByAnd(r, k + 1, end)) k++
    else if (!t[k]?.capital) break
    else if (from + 1 <= k && !listed(r, k)) break
  }
  return k
}
/** A comma list counts as one name only where "and" closes it. */
function closedByAnd(r: Reading, from: number, end: number): boolean {
  for (let k = from; k < Math.min(end, from + 8); k++) {
    if (r.tokens[k]?.key === 'and') return true
    if (!r.tokens[k]?.capital && r.tokens[k]?.key !== ',') return false
  }
  return false
}
const nouns = setOf([
  'Affairs',
  'Security',
  'Justice',
  'Cooperation',
  'Relations',
  'Control',
  'Enforcement',
  'Police',
  'Investigation',
  'Department',
  'Division',
  'Management',
  'Crime',
  'Development',
  'Services',
  'Protection',
  'Law',
  'Narcotics',
  'International',
])
const listed = (r: Reading, k: number): boolean => nouns.longestAt(r.tokens, k) !== null
