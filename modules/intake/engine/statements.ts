/**
 * Reads who says what with which stance, for languages where the subject stands before the governing verb.
 * One verb governs a chain of clauses until a new subject or a new verb of saying; a clause is split at a semicolon,
 * at "at the same time", and at a new verb with its own object (corpus LABELS, splitting rule).
 */
import { findActors, isBoth } from './actors.ts'
import { splitClauses } from './clauses.ts'
import { type Cue, governing, possessed, skipTime, startOf, yields } from './cues.ts'
import { actionableStances, type Stance } from './draft.ts'
import type { Actor, Discourse, Statement } from './language-rules.ts'
import { firstFrom, type Range, type Reading, type Sentence } from './reading.ts'
import { endsWithPhrase } from './words.ts'

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
  const near = firstFrom(actors, after)
  const asked = near && near.from - after <= 2 && near.from < end ? near : undefined
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

/** "On behalf of G, X thanked": the thanks are G's. */
function actingFor(r: Reading, s: Sentence, speaker: Actor | null, actors: readonly Actor[]): Actor | null {
  const hit = r.words.set(r.words.files.grammar.onBehalf).longestAt(r.tokens, s.from, s.to)
  const named = hit ? firstFrom(actors, hit.to) : undefined
  if (
    !named ||
    !hit ||
    named.from - hit.to > 3 ||
    !speaker ||
    named.country !== speaker.country ||
    named === speaker
  )
    return null
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
