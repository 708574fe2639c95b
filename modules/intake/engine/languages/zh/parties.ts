/** Who meets whom: "A与B举行会谈" has the one met before the verb, "A会见B" behind it. */
import type { Parties } from '../../language-rules.ts'
import type { PersonMention, Range, Reading, Sentence } from '../../reading.ts'
import { within } from '../../reading.ts'
import { engagements, grammar, setOf, words } from './words.ts'

const withWords = setOf(engagements.with)
const pointing = setOf(engagements.referenceAfter)
const apart = setOf(engagements.series)
const and = setOf(grammar.and)
const occasion = new Set(['conference', 'dialogue-session'])
const kinds = words.index(engagements.kinds)

/** "会谈中", "在会见苏林部长时", "视频会晤后". */
function isReference(r: Reading, s: Sentence, h: Range, behind: readonly PersonMention[]): boolean {
  if (occasion.has(kinds.longestAt(r.tokens, h.from, s.to)?.value[0] ?? '')) return true
  const last = behind.at(-1)
  return [h.to, last?.to].some((k) => k !== undefined && pointing.longestAt(r.tokens, k, s.to) !== null)
}

/** People in one breath: "A、B和C". */
function listBehind(
  r: Reading,
  people: readonly PersonMention[],
  from: number,
  end: number,
): PersonMention[] {
  const out: PersonMention[] = []
  let k = from
  for (const p of people) {
    if (p.from < from || p.to > end) continue
    const gap = r.tokens.slice(k, p.from)
    if (
      !out.length ? gap.length > 18 || gap.some((t) => t.key === ',' || t.key === ';') : !joined(r, k, p.from)
    )
      break
    out.push(p)
    k = p.to
  }
  return out
}

const joined = (r: Reading, from: number, to: number): boolean =>
  to - from <= 3 && (and.longestAt(r.tokens, from, to) !== null || r.tokens[from]?.key === ',')

export function findParties(r: Reading, s: Sentence, h: Range, next: number): Parties | 'reference' | null {
  const people = within(r.people, s).filter((p) => p.person)
  const behind = listBehind(r, people, h.to, next)
  if (isReference(r, s, h, behind)) return 'reference'
  const before = people.filter((p) => p.to <= h.from)
  const many = apart.findAll(r.tokens, Math.max(s.from, h.from - 8), h.from).length > 0
  if (behind.length)
    return {
      subject: before.findLast((p) => !behind.some((q) => q.person === p.person)) ?? null,
      others: behind,
      bodies: [],
      apart: many,
    }
  for (let k = before.length - 1; k > 0; k--) {
    const a = before[k - 1] as PersonMention
    const met = before.slice(k)
    if (!withWords.findAll(r.tokens, a.to, (met[0] as PersonMention).from).length) continue
    return { subject: a, others: met.filter((p) => p.person !== a.person), bodies: [], apart: many }
  }
  return null
}
