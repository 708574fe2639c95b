/** Who says what with which stance, in Chinese: the subject stands before the verb, "对…" may stand between. */
import { isBoth } from '../../actors.ts'
import { splitClauses } from '../../clauses.ts'
import { actionableStances, type Stance } from '../../draft.ts'
import type { Actor, Discourse, Statement } from '../../language-rules.ts'
import type { Range, Reading, Sentence } from '../../reading.ts'
import { leadOf } from '../han/sides.ts'
import { actorsOf, type Cue, findCues, skip } from './cues.ts'
import { stance as files, grammar, setOf } from './words.ts'

const yielding = new Set(['affirmed', 'said'])
const verbs = setOf(grammar.actionVerbs)
const openings = setOf(grammar.openings)
const past = setOf(files.past)
const signing = setOf(files.signed)

export function findStatements(r: Reading, s: Sentence, said: Discourse): Statement[] {
  const actors = actorsOf(r, s)
  const cues = findCues(r, s, actors)
  const out: Statement[] = []
  const first = cues[0]
  if (!first) out.push(...withoutCue(r, s, actors, said))
  else if (first.lead - s.from > 6) out.push(...withoutCue(r, { ...s, to: first.lead }, actors, said))
  for (let k = 0; k < cues.length; k++) {
    const outer = cues[k] as Cue
    const next = cues[k + 1]
    const inner =
      next && yielding.has(outer.stance) && !outer.before && next.lead - outer.to <= 2 ? next : null
    if (inner) k++
    const end = cues[k + 1]?.lead ?? s.to
    out.push(...unfold(r, s, outer, inner ?? outer, end, actors, said))
  }
  const last = out.at(-1)
  if (last) said.last = last
  return out
}

/** The speaker stands for his body; "our side" after a speaker's name is the speaker's side. */
function speakerOf(r: Reading, subject: Actor | null, said: Discourse): Actor | null {
  if (!subject) return said.last?.by && isBoth(said.last.by) && !said.speaker ? said.last.by : said.speaker
  if (isBoth(subject) || subject.kind === 'person') return subject
  if (said.speaker?.country && said.speaker.country === subject.country && subject.kind === 'country')
    return said.speaker
  return leadOf(r, subject)
}

function unfold(
  r: Reading,
  s: Sentence,
  outer: Cue,
  cue: Cue,
  end: number,
  actors: readonly Actor[],
  said: Discourse,
): Statement[] {
  const speaker = speakerOf(r, outer.subject, said)
  if (outer.subject && speaker && !isBoth(speaker)) said.speaker = speaker
  let by = cue === outer || !cue.subject ? speaker : innerSpeaker(r, speaker, cue.subject)
  let stance = (cue.stance === 'said' ? 'affirmed' : cue.stance) as Stance
  let to: Actor | null =
    cue !== outer && cue.subject && isBoth(cue.subject) && by !== cue.subject ? cue.subject : null
  let start = cue.to
  const after = skip(r, cue.to, end)
  const near = actors.find((a) => a.from >= after && a.from < end)
  if (
    near &&
    near.from - after <= 1 &&
    ['requested', 'hoped', 'proposed'].includes(stance) &&
    !own(near, by)
  ) {
    to = leadOf(r, near)
    start = near.to
    if (stance === 'requested' && isBoth(near)) stance = 'proposed'
  }
  if (cue.subject && stance === 'proposed' && !to && by && !isBoth(by) && cue.subject.country !== by.country)
    to = leadOf(r, cue.subject)
  if (stance === 'proposed' && to && !isBoth(to)) stance = 'requested'
  if (stance === 'proposed') to ??= cue.subject && isBoth(cue.subject) ? cue.subject : null
  if (stance === 'proposed' && by && isBoth(by)) {
    const speaks = cue === outer && said.speaker && !(said.last?.by && isBoth(said.last.by))
    if (speaks) by = said.speaker
    else stance = 'agreed'
    to = by === said.speaker ? (cue.subject ?? to) : to
  }
  if (setOf(grammar.bothInProposal).longestAt(r.tokens, cue.from, cue.to)) to = { ...bothOf(cue) }
  if (signing.longestAt(r.tokens, cue.from, cue.to) || stance === 'discussed')
    by = together(r, actors, by, outer, cue)
  if (by && isBoth(by)) to = by
  return clauses(r, s, outer, cue, stance, start, end).map((clause) => ({
    ...{
      sentence: s,
      stance,
      implicit: false,
      clause,
      cue: clause,
      stanceCue: { from: cue.from, to: cue.to },
    },
    ...{
      by,
      to,
      why: [`stance.verb.${stance}`, ...(cue !== outer ? [`stance.inside.${outer.stance}`] : [])],
    },
  }))
}

const bothOf = (at: Range): Actor => ({ kind: 'both', from: at.from, to: at.to, country: null, id: 'both' })
const own = (a: Actor, by: Actor | null): boolean =>
  a.country !== null && a.country === by?.country && a.kind !== 'both'

/** "王小洪表示,中方愿": his side's wish is his; "双方" inside is whom it is about. */
const innerSpeaker = (r: Reading, speaker: Actor | null, subject: Actor): Actor | null =>
  speaker ?? (isBoth(subject) ? subject : leadOf(r, subject))

/** "A同B签署": those who sign or discuss do it together. */
function together(
  r: Reading,
  actors: readonly Actor[],
  by: Actor | null,
  outer: Cue,
  cue: Cue,
): Actor | null {
  if (by && isBoth(by)) return by
  const with_ = setOf(grammar.with)
  const partner = actors.find(
    (a) =>
      a.from > (outer.subject?.to ?? outer.lead) - 1 &&
      a.to <= cue.from &&
      a.from > 0 &&
      with_.longestAt(r.tokens, a.from - 1, a.from) !== null &&
      a.country !== by?.country,
  )
  return partner || (signing.longestAt(r.tokens, cue.from, cue.to) && !by) ? bothOf(cue) : by
}

function clauses(
  r: Reading,
  s: Sentence,
  outer: Cue,
  cue: Cue,
  stance: Stance,
  start: number,
  end: number,
): Range[] {
  const act = actionableStances.includes(stance)
  if (cue.before) return splitClauses(r, { from: cue.lead, to: end }, { at: cue.to, verbs: false })
  const from =
    act && !['pledged', 'offered', 'agreed'].includes(stance) ? start : cue === outer ? outer.from : cue.from
  return splitClauses(r, { from, to: end }, { at: Math.max(start, from), verbs: act }).filter(
    (c) => c.to - c.from > 2 && c.from >= s.from,
  )
}

/** No verb of saying: both sides and a verb, or a list that goes on. */
function withoutCue(r: Reading, s: Sentence, actors: readonly Actor[], said: Discourse): Statement[] {
  const head = skip(r, s.from, s.to)
  const subject = actors.find((a) => a.from === head && isBoth(a))
  const make = (
    stance: Stance,
    clause: Range,
    by: Actor | null,
    to: Actor | null,
    cue: Range,
    why: string,
  ): Statement => ({
    ...{
      sentence: s,
      stance,
      implicit: why !== 'stance.goes-on',
      clause,
      cue: clause,
      stanceCue: cue,
      by,
      to,
      why: [why],
    },
  })
  if (subject) {
    const at = skip(r, subject.to, s.to)
    if (!verbs.longestAt(r.tokens, at, s.to) && !verbs.longestAt(r.tokens, subject.to, s.to)) return []
    const was = past.findAll(r.tokens, subject.to, Math.min(s.to, at + 24)).length > 0
    const stance = was ? 'reported' : 'agreed'
    return splitClauses(r, { from: subject.from, to: s.to }, { at: subject.to, verbs: !was }).map((c) =>
      make(
        stance,
        c,
        subject,
        subject,
        { from: subject.from, to: subject.to + 1 },
        was ? 'stance.past.both' : 'stance.bare.both',
      ),
    )
  }
  const last = said.last
  if (!last || s.index - last.sentence.index > 2 || !actionableStances.includes(last.stance)) return []
  const opened = openings.longestAt(r.tokens, s.from, s.to)
  if (!verbs.longestAt(r.tokens, head, s.to) && !(opened && verbs.longestAt(r.tokens, opened.to + 1, s.to)))
    return []
  if (actors.some((a) => a.from <= head && a.kind === 'person')) return []
  return splitClauses(r, s, { at: s.from, verbs: true }).map((c) =>
    make(last.stance, c, last.by, last.to, last.stanceCue, 'stance.goes-on'),
  )
}
