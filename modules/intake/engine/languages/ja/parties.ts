/** Who meets whom: the one met stands before the verb with と, the subject with は or が. */
import type { Parties } from '../../language-rules.ts'
import type { PersonMention, Range, Reading, Sentence } from '../../reading.ts'
import { within } from '../../reading.ts'
import { engagements, setOf, words } from './words.ts'

const pointing = setOf(engagements.referenceAfter)
const kinds = words.index(engagements.kinds)
const apart = setOf(engagements.series)

const after = (r: Reading, m: Range): string => r.tokens[m.to]?.key ?? ''
const isTopic = (r: Reading, m: Range): boolean => ['は', 'が', 'も'].includes(after(r, m)) || (after(r, m) === 'ら' && r.tokens[m.to + 1]?.key === 'は')

export function findParties(r: Reading, s: Sentence, h: Range, _next: number): Parties | 'reference' | null {
  const kind = kinds.longestAt(r.tokens, h.from, s.to)?.value[0] ?? ''
  if (kind === 'conference' || kind === 'dialogue-session' || pointing.longestAt(r.tokens, h.to, s.to)) return 'reference'
  const people = within(r.people, s).filter((p) => p.person)
  const before = people.filter((p) => p.to <= h.from)
  const subject = before.find((p) => isTopic(r, p)) ?? null
  const others = before.filter((p) => p.person !== subject?.person && p.from > (subject?.to ?? s.from) - 1 && !isPossessed(r, p))
  const bodies = within(r.bodies, { from: subject?.to ?? s.from, to: h.from }).filter((b) => b.country !== subject?.person?.country)
  if (!others.length && !(subject && bodies.length)) return null
  const many = apart.findAll(r.tokens, Math.max(s.from, h.from - 6), h.to).length > 0 || (others.length > 1 && listed(r, others))
  return { subject, others, bodies: others.length ? [] : bodies.slice(-1), apart: many }
}

const isPossessed = (r: Reading, p: PersonMention): boolean =>
  after(r, p) === 'を' || after(r, p) === '率' || after(r, p) === 'に' || after(r, p) === 'の'

/** "A、B、Cと会見": each was met by himself. */
const listed = (r: Reading, people: readonly PersonMention[]): boolean =>
  people.slice(1).every((p, k) => p.from - (people[k]?.to ?? 0) <= 2 && r.tokens[p.from - 1]?.kind === 'mark')
