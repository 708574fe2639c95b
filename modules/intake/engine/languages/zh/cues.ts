/** Verbs of saying and wishing in a Chinese sentence, with the one who says it. */
import { findActors, personSide } from '../../actors.ts'
import type { Actor } from '../../language-rules.ts'
import type { Hit } from '../../phrases.ts'
import type { Reading, Sentence } from '../../reading.ts'
import { holds, within } from '../../reading.ts'
import { grammar, setOf, stance, words } from './words.ts'

export interface Cue {
  from: number
  to: number
  stance: string
  subject: Actor | null
  /** Where the cue's own clause begins. */
  lead: number
  /** What is thanked, praised or discussed stands before the verb. */
  before: boolean
}

const openings = setOf(grammar.openings)
const time = setOf(grammar.timePhrases)
const adverbs = setOf(grammar.adverbs)
const prepositions = setOf(grammar.prepositions)
const weak = setOf(stance.weak)
const objectBefore = setOf(stance.withObjectBefore)
const breaks = new Set([',', ';', ':', '。', '?', '!', '"'])

/** "中方", "越南公安部", "日本有关部门", "中越双方" are one actor each. */
export function actorsOf(r: Reading, s: Sentence): Actor[] {
  const out: Actor[] = []
  for (const a of findActors(r, s)) {
    const last = out.at(-1)
    const gap = last ? a.from - last.to : -1
    if (
      last?.kind === 'country' &&
      (gap === 0 || (gap === 1 && r.tokens[last.to]?.key === '的')) &&
      a.kind !== 'person'
    ) {
      out.pop()
      const id = a.kind === 'group' ? `${last.country}:${a.id?.slice(a.id.indexOf(':') + 1)}` : a.id
      const country = a.kind === 'group' ? last.country : a.country
      out.push({ ...a, from: last.from, country, id })
    } else if (
      last?.kind === 'both' &&
      a.kind !== 'person' &&
      (gap === 0 || (gap === 1 && r.tokens[last.to]?.key === '的'))
    )
      last.to = a.to
    else out.push(a)
  }
  return out
}

export function findCues(r: Reading, s: Sentence, actors: readonly Actor[]): Cue[] {
  const people = within(r.people, s)
  const out: Cue[] = []
  for (const hit of words.stance.findAll(r.tokens, s.from, s.to) as Hit<string | null>[]) {
    if (hit.value === null || holds(people, hit) || holds(r.bodies, hit)) continue
    const cue = governed(r, s, actors, hit as Hit<string>, out.at(-1))
    if (cue) out.push(cue)
  }
  return out
}

function governed(
  r: Reading,
  s: Sentence,
  actors: readonly Actor[],
  hit: Hit<string>,
  last: Cue | undefined,
): Cue | null {
  let start = hit.from
  const floor = Math.max(s.from, last?.to ?? s.from)
  while (start > floor && hit.from - start < 160 && !breaks.has(r.tokens[start - 1]?.key ?? '')) start--
  const head = skip(r, start, hit.from)
  const subject = actorFrom(r, actors, head, hit.from) ?? pronoun(r, head)
  const rest = skip(r, subject?.to ?? head, hit.from)
  const direct = rest >= hit.from
  const light = weak.longestAt(r.tokens, hit.from, hit.to)?.to === hit.to
  const before = objectBefore.longestAt(r.tokens, hit.from, hit.to)?.to === hit.to
  const follows = last !== undefined && start - last.to <= 1
  const lead = before ? topicBefore(r, start, floor) : start
  const cue = { from: hit.from, to: hit.to, stance: hit.value, subject, lead, before: false }
  if (direct) return light && !subject && !follows ? null : cue
  const led =
    prepositions.longestAt(r.tokens, rest, hit.from) !== null ||
    openings.longestAt(r.tokens, rest, hit.from) !== null
  if (led && (before || (subject && !light) || (subject && signs(r, hit)))) return { ...cue, before }
  return before && subject ? { ...cue, before: true } : null
}

/** "对于…机制,他表示赞赏": what is praised stands in the clause before. */
function topicBefore(r: Reading, start: number, floor: number): number {
  if (start === floor || r.tokens[start - 1]?.key !== ',') return start
  let k = start - 1
  while (k > floor && !breaks.has(r.tokens[k - 1]?.key ?? '')) k--
  return ['对', '就'].includes(r.tokens[k]?.key ?? '') ? k : start
}

/** "他说": the person named last. */
function pronoun(r: Reading, i: number): Actor | null {
  const key = r.tokens[i]?.key
  if (key !== '他' && key !== '她') return null
  const person = r.people.findLast((p) => p.to <= i && !p.evidenceOnly)
  const country = person?.person?.country ?? null
  return person
    ? { kind: 'person', from: i, to: i + 1, person, country, id: personSide(r, person.person) }
    : null
}

const signs = (r: Reading, hit: Hit<string>): boolean =>
  setOf(stance.signed).longestAt(r.tokens, hit.from, hit.to) !== null

/** The actor at token i; actors side by side ("中越 | 双方") give the last. */
function actorFrom(r: Reading, actors: readonly Actor[], i: number, to: number): Actor | null {
  let found: Actor | null = null
  let k = i
  for (const a of actors) {
    if (a.from < k) continue
    if (a.from > k || a.to > to) break
    found = found && found.kind === 'person' ? found : a
    k = a.to
    if (r.tokens[k]?.key === '等' || r.tokens[k]?.key === '均') k++
  }
  return found
}

/** Past words of time, place and manner. */
export function skip(r: Reading, from: number, to: number): number {
  let k = from
  for (let turns = 0; turns < 10 && k < to; turns++) {
    const hit = [openings, time, adverbs].map((x) => x.longestAt(r.tokens, k, to)?.to ?? 0)
    const far = Math.max(...hit)
    const frame = framed(r, k, to)
    if (Math.max(far, frame) > k) k = Math.max(far, frame)
    else if (
      r.tokens[k]?.key === ',' ||
      r.tokens[k]?.kind === 'number' ||
      '年月日'.includes(r.tokens[k]?.key ?? '-')
    )
      k++
    else break
  }
  return k
}

/** "在会谈中", "在讲话时". */
function framed(r: Reading, k: number, to: number): number {
  if (r.tokens[k]?.key !== '在') return 0
  for (let i = k + 2; i < Math.min(to, k + 24); i++) {
    if (breaks.has(r.tokens[i]?.key ?? '')) return 0
    if ('时中上后'.includes(r.tokens[i]?.key ?? '-') && (i + 1 === to || i - k > 2)) return i + 1
  }
  return 0
}
