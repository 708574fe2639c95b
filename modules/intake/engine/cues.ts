/** Finds the verbs that govern: their subject stands right before them, or they open a clause. */
import { actionableStances } from './draft.ts'
import type { Actor } from './language-rules.ts'
import type { Hit } from './phrases.ts'
import { holds, type Range, type Reading, type Sentence, within } from './reading.ts'
import { endsWithPhrase } from './words.ts'

export interface Cue extends Range {
  stance: string
  subject: Actor | null
  /** Stands at the head of a clause without a subject of its own. */
  bare: boolean
  /** Behind the words of time that follow the verb. */
  after?: number
}

/** Stance verbs whose subject stands right before them, or that open a clause. */
export function governing(r: Reading, s: Sentence, actors: readonly Actor[]): Cue[] {
  const people = within(r.people, s)
  const byEnd = new Map(actors.map((a) => [a.to, a]))
  const out: Cue[] = []
  for (const hit of r.words.stance.findAll(r.tokens, s.from, s.to) as Hit<string | null>[]) {
    if (hit.value === null || holds(people, hit)) continue
    const back = skipAdverbs(r, hit.from, s.from)
    const subject = byEnd.get(back) ?? null
    const last = out.at(-1)
    const bare = !subject && opensClause(r, s, back)
    if (!subject && !bare) {
      if (last && hit.from - last.to <= 1 && isAnd(r, last.to, hit.from)) last.to = hit.to
      continue
    }
    if (bare && last && hit.from - last.to <= 1) continue
    if (subject && s.from < subject.from && possessed(r, subject)) continue
    if (subject && (addressed(r, subject, out) || insideWish(r, last, hit))) continue
    out.push({
      from: hit.from,
      to: hit.to,
      stance: hit.value,
      subject,
      bare,
    })
  }
  return out
}

const isAnd = (r: Reading, from: number, to: number): boolean =>
  from === to ||
  r.words.set(r.words.files.grammar.and).longestAt(r.tokens, from, to) !== null ||
  r.tokens[from]?.key === ','

/** "X hopes that … the ambassador will …": the modal belongs to what is hoped or asked. */
function insideWish(r: Reading, last: Cue | undefined, hit: Range): boolean {
  if (!last || r.words.files.stance.outerThatYields.includes(last.stance)) return false
  for (let i = last.to; i < hit.from; i++) if (r.tokens[i]?.key === ';') return false
  const breaks = r.words.set(r.words.files.grammar.clauseBreaks)
  // "thanked X, who has supported …": what X did is the reason, not a statement.
  if (last.stance === 'thanked' || last.stance === 'congratulated')
    return breaks.findAll(r.tokens, last.to, hit.from).length === 0
  return r.words.set(r.words.files.grammar.modals).longestAt(r.tokens, hit.from, hit.to)?.to === hit.to
}

/** "the visit of the minister praised": the minister is not the subject. */
export const possessed = (r: Reading, a: Actor): boolean =>
  r.words.set(r.words.files.grammar.possessive).longestAt(r.tokens, a.from - 1, a.from) !== null

/** An actor right behind a request is asked, and does not speak. */
const addressed = (r: Reading, a: Actor, cues: readonly Cue[]): boolean => {
  const last = cues.at(-1)
  if (last && a.from > last.to) last.after = skipTime(r, last.to, a.from + 1)
  return (
    last !== undefined &&
    a.from - (last.after ?? last.to) <= 2 &&
    a.from >= last.to &&
    !r.words.files.stance.outerThatYields.includes(last.stance)
  )
}

function skipAdverbs(r: Reading, from: number, floor: number): number {
  const adverbs = r.words.set(r.words.files.grammar.adverbs)
  let k = from
  for (let turns = 0; turns < 8 && k > floor; turns++) {
    const before = endsWithPhrase(adverbs, r.tokens, k, floor, 7)
    if (before !== null) k = before
    else if (r.tokens[k - 1]?.key === ',' && endsWithPhrase(adverbs, r.tokens, k - 1, floor, 7) !== null) k--
    else if (r.tokens[k - 1]?.key === ',' && turns > 0) return k - 1
    else break
  }
  return k
}

function opensClause(r: Reading, s: Sentence, at: number): boolean {
  if (at <= s.from) return true
  const before = r.tokens[at - 1]?.key
  if (before === ';' || before === ':' || before === '...') return true
  if (
    before === ',' &&
    endsWithPhrase(r.words.set(r.words.files.grammar.openings), r.tokens, at - 1, s.from) !== null &&
    at - s.from < 8
  )
    return true
  return (
    endsWithPhrase(r.words.set(r.words.files.grammar.clauseBreaks), r.tokens, at, s.from) !== null ||
    (before === ',' && r.tokens[at]?.key !== undefined && chained(r, at))
  )
}

/** ", khẳng định …": a verb of saying behind a comma goes on with the same speaker. */
const chained = (r: Reading, at: number): boolean =>
  r.words.set(r.words.files.stance.chained).longestAt(r.tokens, at) !== null

export function yields(r: Reading, outer: Cue, inner: Cue): boolean {
  const st = r.words.files.stance
  if (!st.outerThatYields.includes(outer.stance) || !inner.subject || inner.bare) return false
  for (let i = outer.to; i < inner.from; i++) if (r.tokens[i]?.key === ';') return false
  if (inner.subject.from < outer.to || inner.from - outer.to > 60) return false
  return (
    r.words.set(st.inner).longestAt(r.tokens, inner.from, inner.to) !== null ||
    (outer.stance === 'said' && actionableStances.includes(inner.stance))
  )
}

/** Where the text of the next cue begins: its subject, or the verb itself. */
export function startOf(r: Reading, cue: Cue, s: Sentence): number {
  const from = cue.subject ? Math.min(cue.subject.from, cue.from) : skipAdverbs(r, cue.from, s.from)
  const broken = endsWithPhrase(r.words.set(r.words.files.grammar.clauseBreaks), r.tokens, from, s.from)
  return broken ?? from
}

/** "đề nghị, | thời gian tới, | hai bên …" */
export function skipTime(r: Reading, from: number, end: number): number {
  const time = r.words.set(r.words.files.grammar.timePhrases)
  let k = from
  for (let turns = 0; turns < 5; turns++) {
    const hit = time.longestAt(r.tokens, k, end)
    if (hit) k = hit.to
    else if (r.tokens[k]?.key === ',' && (k > from || time.longestAt(r.tokens, k + 1, end) !== null)) k++
    else break
  }
  return k
}
