/** Who meets whom: the one met stands before the verb with と, the subject with は or が. */
import type { Parties } from '../../language-rules.ts'
import type { PersonMention, Range, Reading, Sentence } from '../../reading.ts'
import { within } from '../../reading.ts'
import { engagements, setOf, words } from './words.ts'

const pointing = setOf(engagements.referenceAfter)
const kinds = words.index(engagements.kinds)
const apart = setOf(engagements.series)

const after = (r: Reading, m: Range): string => r.tokens[m.to]?.key ?? ''
const isTopic = (r: Reading, m: Range): boolean =>
  ['は', 'が', 'も'].includes(after(r, m)) || (after(r, m) === 'ら' && r.tokens[m.to + 1]?.key === 'は')

export function findParties(r: Reading, s: Sentence, h: Range, _next: number): Parties | 'reference' | null {
  const kind = kinds.longestAt(r.tokens, h.from, s.to)?.value[0] ?? ''
  const people = within(r.people, s).filter((p) => p.person)
  if (kind === 'conference' || kind === 'dialogue-session') return 'reference'
  if (pointing.longestAt(r.tokens, h.to, s.to)) return meantBy(r, people, h)
  const before = people.filter((p) => p.to <= h.from)
  const subject = before.find((p) => isTopic(r, p)) ?? null
  let others = before.filter(
    (p) => p.person !== subject?.person && p.from > (subject?.to ?? s.from) - 1 && !isPossessed(r, p),
  )
  if (!subject && others.length === 2) {
    const [a, ...rest] = others as [PersonMention, ...PersonMention[]]
    others = rest
    return { subject: a, others, bodies: [], apart: false }
  }
  const bodies = within(r.bodies, { from: subject?.to ?? s.from, to: h.from }).filter(
    (b) => b.country !== subject?.person?.country,
  )
  if (!others.length && !(subject && bodies.length)) return null
  const many =
    apart.findAll(r.tokens, Math.max(s.from, h.from - 6), h.to).length > 0 ||
    (others.length > 1 && listed(r, others))
  return { subject, others, bodies: others.length ? [] : bodies.slice(-1), apart: many }
}

/** "X長官との会見で": the meeting with X, told before or here. */
function meantBy(r: Reading, people: readonly PersonMention[], h: Range): Parties | 'reference' {
  const met = people.find((p) => p.to <= h.from && h.from - p.to <= 3 && after(r, p) === 'と')
  if (!met) return 'reference'
  const subject = people.find(
    (p) => p.person !== met.person && p.person?.country !== met.person?.country && isTopic(r, p),
  )
  return { subject: subject ?? null, others: [met], bodies: [], apart: false }
}

const isPossessed = (r: Reading, p: PersonMention): boolean =>
  (after(r, p) === 'を' && r.tokens[p.to + 1]?.key !== '団') ||
  after(r, p) === '率' ||
  after(r, p) === 'に' ||
  after(r, p) === 'の'

/** "A、B、Cと会見": each was met by himself. */
const listed = (r: Reading, people: readonly PersonMention[]): boolean =>
  people.slice(1).every((p, k) => p.from - (people[k]?.to ?? 0) <= 2 && r.tokens[p.from - 1]?.kind === 'mark')
