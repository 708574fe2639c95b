/**
 * Reads who says what with which stance, for languages where the subject stands before the governing verb.
 * One verb governs a chain of clauses until a new subject or a new verb of saying; a clause is split at a semicolon,
 * at "at the same time", and at a new verb with its own object (corpus LABELS, splitting rule).
 */

import { findActors, isBoth } from './actors.ts'
import { splitClauses } from './clauses.ts'
import type { Stance } from './draft.ts'
import { actionableStances } from './draft.ts'
import type { Actor, Discourse, Statement } from './language-rules.ts'
import type { Hit } from './phrases.ts'
import type { Range, Reading, Sentence } from './reading.ts'
import { within } from './reading.ts'
import { endsWithPhrase } from './words.ts'

interface Cue extends Range {
  stance: string
  subject: Actor | null
  /** Stands at the head of a clause without a subject of its own. */
  bare: boolean
  /** Behind the words of time that follow the verb. */
  after?: number
}

export function subjectFirstStatements(r: Reading, s: Sentence, said: Discourse): Statement[] {
  const actors = findActors(r, s)
  const cues = governing(r, s, actors)
  const out: Statement[] = []
  for (let k = 0; k < cues.length; k++) {
    const outer = cues[k] as Cue
    const speaker = outer.subject ?? said.speaker
    let cue = outer
    const inner = cues[k + 1]
    if (inner && yields(r, outer, inner)) {
      cue = { ...inner }
      k++
    }
    const end = cues[k + 1] ? startOf(r, cues[k + 1] as Cue, s) : s.to
    out.push(...unfold(r, s, outer, cue, speaker, end, actors, said))
    if (speaker && !isBoth(speaker)) said.speaker = speaker
  }
  if (!cues.length) out.push(...withoutCue(r, s, actors, said))
  const last = out.at(-1)
  if (last) {
    said.last = last
    if (last.by && isBoth(last.by) && (actionableStances.includes(last.stance) || last.stance === 'reported'))
      said.bothStance = last.stance
  }
  return out
}

/** Stance verbs whose subject stands right before them, or that open a clause. */
function governing(r: Reading, s: Sentence, actors: readonly Actor[]): Cue[] {
  const people = within(r.people, s)
  const out: Cue[] = []
  for (const hit of r.words.stance.findAll(r.tokens, s.from, s.to) as Hit<string | null>[]) {
    if (hit.value === null || people.some((p) => p.from <= hit.from && hit.to <= p.to)) continue
    const back = skipAdverbs(r, hit.from, s.from)
    const subject = actors.find((a) => a.to === back) ?? null
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
  return r.words.set(r.words.files.grammar.modals).longestAt(r.tokens, hit.from, hit.to)?.to === hit.to
}
/** "the visit of the minister praised": the minister is not the subject. */
const possessed = (r: Reading, a: Actor): boolean =>
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

function yields(r: Reading, outer: Cue, inner: Cue): boolean {
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
function startOf(r: Reading, cue: Cue, s: Sentence): number {
  const from = cue.subject ? Math.min(cue.subject.from, cue.from) : skipAdverbs(r, cue.from, s.from)
  const broken = endsWithPhrase(r.words.set(r.words.files.grammar.clauseBreaks), r.tokens, from, s.from)
  return broken ?? from
}

function unfold(
  r: Reading,
  s: Sentence,
  outer: Cue,
  cue: Cue,
  speaker: Actor | null,
  end: number,
  actors: readonly Actor[],
  said: Discourse,
): Statement[] {
  const why = [`stance.verb.${cue.stance}`]
  if (cue !== outer) why.push(`stance.inside.${outer.stance}`)
  if (outer.bare) why.push('speaker.carried')
  let stance = cue.stance
  let by = actingFor(r, s, speaker, actors) ?? speaker ?? (cue === outer ? null : cue.subject)
  if (cue !== outer && cue.subject)
    by = isBoth(cue.subject) ? (stance === 'proposed' ? speaker : cue.subject) : (speaker ?? cue.subject)
  let to: Actor | null = cue !== outer && cue.subject && isBoth(cue.subject) ? cue.subject : null
  let start = cue.to
  const after = skipTime(r, cue.to, end)
  const asked = actors.find((a) => a.from >= after && a.from - after <= 2 && a.from < end)
  if (asked && (stance === 'requested' || stance === 'hoped' || stance === 'proposed')) {
    to = asked
    start = asked.to
    if (stance === 'requested' && isBoth(asked)) stance = 'proposed'
    const need = r.words.set(r.words.files.grammar.modals).longestAt(r.tokens, start, end)
    if (need) start = need.to
  }
  if (stance === 'proposed' && !to && cue.subject && isBoth(cue.subject)) {
    to = cue.subject
    by = said.speaker ?? cue.subject
  }
  if (
    stance === 'proposed' &&
    r.words.set(r.words.files.grammar.bothInProposal).longestAt(r.tokens, cue.from, cue.to)
  )
    to = bothOf(cue)
  if (stance === 'said') {
    const told = tellsOfBoth(r, actors, start, end)
    if (!told) return []
    stance = 'reported'
    by = told
    to = told
  }
  if (stance === 'affirmed' && by && isBoth(by)) to = by
  const act = actionableStances.includes(stance)
  const from =
    act && stance !== 'pledged' && stance !== 'offered' && stance !== 'agreed'
      ? start
      : outer === cue
        ? outer.from
        : cue.from
  const pieces = splitClauses(
    r,
    { from: stance === 'reported' ? start : from, to: end },
    { at: Math.max(start, from), verbs: act },
  )
  return pieces.map((clause) => ({
    sentence: s,
    stance: stance as Stance,
    implicit: false,
    clause,
    cue: clause,
    stanceCue: { from: outer.from, to: cue.to },
    by,
    to,
    why,
  }))
}

/** "đề nghị, | thời gian tới, | hai bên …" */
function skipTime(r: Reading, from: number, end: number): number {
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

/** "On behalf of G, X thanked": the thanks are G's. */
function actingFor(r: Reading, s: Sentence, speaker: Actor | null, actors: readonly Actor[]): Actor | null {
  const hit = r.words.set(r.words.files.grammar.onBehalf).longestAt(r.tokens, s.from, s.to)
  const named = hit ? actors.find((a) => a.from - hit.to <= 3 && a.from >= hit.to) : undefined
  if (!named || !speaker || named.country !== speaker.country || named === speaker) return null
  return { ...speaker, id: named.id, more: undefined }
}

const bothOf = (at: Range): Actor => ({ kind: 'both', from: at.from, to: at.to, country: null, id: 'both' })

/** "He said that … both sides have done …" */
function tellsOfBoth(r: Reading, actors: readonly Actor[], from: number, to: number): Actor | null {
  const past = r.words.set(r.words.files.stance.past)
  return (
    actors.find(
      (a) => a.from >= from && a.to <= to && isBoth(a) && past.longestAt(r.tokens, a.to, to) !== null,
    ) ?? null
  )
}

/** No verb of saying: both sides + verb, a list that goes on, or an assessment. */
function withoutCue(r: Reading, s: Sentence, actors: readonly Actor[], said: Discourse): Statement[] {
  const g = r.words.files.grammar
  const past = r.words.set(r.words.files.stance.past)
  const verbs = r.words.set(g.actionVerbs)
  const make = (
    stance: Stance,
    clause: Range,
    by: Actor | null,
    to: Actor | null,
    cue: Range,
    why: string,
    implicit = true,
  ): Statement => ({ sentence: s, stance, implicit, clause, cue: clause, stanceCue: cue, by, to, why: [why] })
  const out: Statement[] = []
  const subjects = actors.filter(
    (a) =>
      isBoth(a) &&
      !possessed(r, a) &&
      (past.longestAt(r.tokens, a.to, s.to) || verbs.longestAt(r.tokens, a.to, s.to)) &&
      headOfClause(r, s, a),
  )
  subjects.forEach((a, k) => {
    const end = subjects[k + 1]?.from ?? s.to
    const was = past.longestAt(r.tokens, a.to, end)
    const signed = r.words.set(r.words.files.stance.signed).longestAt(r.tokens, a.to, end)
    if (was && meets(r, was.to, end)) return
    const stance: Stance = signed
      ? 'agreed'
      : was
        ? 'reported'
        : said.bothStance === 'reported'
          ? 'reported'
          : 'agreed'
    const from = a.from
    for (const clause of splitClauses(r, { from, to: end }, { at: a.to, verbs: stance === 'agreed' }))
      out.push(
        make(
          stance,
          clause,
          a,
          a,
          { from: a.from, to: was?.to ?? a.to + 1 },
          signed ? 'stance.signed' : was ? 'stance.past.both' : 'stance.bare.both',
        ),
      )
  })
  if (out.length) return out
  if (
    verbs.longestAt(r.tokens, s.from, s.to) &&
    said.last &&
    (actionableStances.includes(said.last.stance) ||
      (said.last.by && isBoth(said.last.by) && said.last.stance !== 'affirmed')) &&
    s.index - said.last.sentence.index <= 2
  ) {
    for (const clause of splitClauses(r, s, { at: s.from, verbs: true }))
      out.push(
        make(
          said.last.stance,
          clause,
          said.last.by,
          said.last.to,
          said.last.stanceCue,
          'stance.goes-on',
          false,
        ),
      )
    return out
  }
  const assessed = r.words.set(r.words.files.stance.assessment).findAll(r.tokens, s.from, s.to)[0]
  if (assessed && !r.words.set(g.notAssessed).longestAt(r.tokens, s.from, s.to)) {
    const both = bothOf(assessed)
    const by = said.speaker && !talksOfResults(r, s) ? said.speaker : both
    out.push(make('affirmed', s, by, by === both ? both : null, assessed, 'stance.assessment'))
  }
  return out
}

/** "both have chaired / held talks": a meeting, not work done. */
const meets = (r: Reading, at: number, to: number): boolean =>
  r.words.set(r.words.files.engagements.chairing as string[]).longestAt(r.tokens, at, to) !== null ||
  r.words.index(r.words.files.engagements.kinds).longestAt(r.tokens, at, to) !== null

const talksOfResults = (r: Reading, s: Sentence): boolean =>
  r.words.set(r.words.files.engagements.resultOf as string[]).longestAt(r.tokens, s.from, s.to) !== null

/** The subject opens the sentence, or follows a comma or semicolon. */
function headOfClause(r: Reading, s: Sentence, a: Actor): boolean {
  if (a.from === s.from) return true
  const before = r.tokens[a.from - 1]?.key
  return (
    before === ',' ||
    before === ';' ||
    before === '...' ||
    endsWithPhrase(r.words.set(r.words.files.grammar.openings), r.tokens, a.from, s.from) !== null
  )
}
