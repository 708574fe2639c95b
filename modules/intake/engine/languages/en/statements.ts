/**
 * Who says what in English. A verb of saying may stand before or behind what is said, and hands its stance over to a
 * modal inside ("said the ministry will …" pledges, "said the two sides should …" proposes).
 */
import { isBoth } from '../../actors.ts'
import { findAreas } from '../../areas.ts'
import { actionableStances } from '../../draft.ts'
import type { Actor, Discourse, Statement } from '../../language-rules.ts'
import type { Reading, Sentence } from '../../reading.ts'
import { trim } from './clauses.ts'
import { type Cue, cuesIn } from './cues.ts'
import { actorsIn } from './subjects.ts'
import { addressed, emit, type Scene, type Told } from './told.ts'
import { stance as lists, setOf } from './words.ts'

export function englishStatements(r: Reading, s: Sentence, said: Discourse): Statement[] {
  const actors = actorsIn(r, s, said)
  const scene: Scene = { r, s, actors, said, out: [] }
  const cues = cuesIn(r, s, actors, said)
  let start = s.from
  for (let k = 0; k < cues.length; ) {
    const cue = cues[k] as Cue
    const behind = cues.findIndex((c, n) => n >= k && c.behind)
    if (behind >= 0 && cues.slice(k, behind).every((c) => inside(c, cues[behind] as Cue))) {
      const post = cues[behind] as Cue
      content(scene, post, cues.slice(k, behind), start, post.opens)
      speak(scene, post)
      start = post.to
      k = behind + 1
      continue
    }
    let n = k + 1
    while (n < cues.length && governs(scene, cue, cues[n] as Cue)) n++
    const end = cues[n] ? breakBefore(r, cues[n] as Cue, cue.to) : s.to
    tell(scene, cue, cues.slice(k + 1, n), end)
    speak(scene, cue)
    start = end
    k = n
  }
  const last = scene.out.at(-1)
  if (last) {
    said.last = last
    if (last.by && isBoth(last.by)) said.bothStance = last.stance
  }
  return scene.out
}

const saying = (c: Cue): boolean => lists.outerThatYields.includes(c.stance)
/** What stands before ", he said": anything but another person's own speech. */
const inside = (c: Cue, post: Cue): boolean =>
  c.modal ||
  c.subject?.kind !== 'person' ||
  c.chained ||
  c.subject?.person?.person === post.subject?.person?.person

function speak(scene: Scene, c: Cue): void {
  const a = c.subject
  if (a && !isBoth(a) && (a.kind === 'person' || a.kind === 'body') && !c.modal) scene.said.speaker = a
}

/** Does `later` stand inside what `cue` tells? */
function governs(scene: Scene, cue: Cue, later: Cue): boolean {
  if (later.behind) return false
  if (later.chained) return false
  if (cue.modal && cue.stance !== 'hoped' && !later.modal) return false
  const between = scene.r.tokens.slice(cue.to, later.opens)
  if (between.some((t) => t.key === ';')) return false
  if (later.modal) return !(later.subject?.kind === 'person' && between.some((t) => t.key === 'while'))
  if (!saying(cue) && !actionableStances.includes(cue.stance)) return false
  return later.subject?.kind !== 'person' && !between.some((t) => t.key === 'while')
}

/** Where the text of the next cue begins; the joining words before it belong to neither. */
function breakBefore(r: Reading, c: Cue, floor: number): number {
  let k = c.opens
  while (k - 1 > floor && [',', 'and', 'while', 'that', 'but', 'the'].includes(r.tokens[k - 1]?.key ?? ''))
    k--
  return k
}

/** A verb that stands before what it governs. */
function tell(scene: Scene, cue: Cue, inner: Cue[], end: number): void {
  if (cue.modal && cue.stance !== 'hoped') {
    alone(scene, cue, end)
    return
  }
  if (saying(cue) && cue.stance !== 'praised' && cue.stance !== 'discussed') {
    content(scene, cue, inner, cue.to, end)
    return
  }
  emit(
    scene,
    addressed(scene, {
      stance: cue.stance,
      by: cue.subject,
      to: null,
      cue,
      outer: cue,
      from: cue.from,
      at: cue.to,
      end,
    }),
  )
}

/** "The two sides will …", "The ministry would also …" without a verb of saying. */
function alone(scene: Scene, cue: Cue, end: number): void {
  const { said } = scene
  const both = cue.subject !== null && isBoth(cue.subject)
  const speaker = said.speaker && said.last && !isBoth(said.last.by ?? said.speaker) ? said.speaker : null
  let stance = cue.stance
  let by = cue.subject
  if (both && stance === 'pledged') stance = 'agreed'
  if (both && stance === 'proposed' && speaker) by = speaker
  if (!both && stance === 'proposed' && cue.subject) by = speaker ?? by
  const to = both ? cue.subject : null
  emit(scene, { stance, by, to, cue, outer: cue, from: cue.from, at: cue.to, end }, both)
}

/** What is said: modals inside take the stance over. */
function content(scene: Scene, outer: Cue, inner: Cue[], from: number, end: number): void {
  const speaker = outer.subject
  const inners = outermost(
    scene.r,
    inner.filter((c) => c.modal || actionableStances.includes(c.stance)),
  )
  const first = inners[0]
  if (!first) {
    plain(scene, outer, from, end)
    return
  }
  if (first.opens - from > 9 && !outer.behind) plain(scene, outer, from, breakBefore(scene.r, first, from))
  inners.forEach((c, k) => {
    const to = inners[k + 1] ? breakBefore(scene.r, inners[k + 1] as Cue, c.to) : end
    emit(scene, meant(scene, outer, c, speaker, to))
  })
}

/** "said he hopes the two sides will …": the wish holds what follows it. */
function outermost(r: Reading, list: readonly Cue[]): Cue[] {
  const out: Cue[] = []
  for (const c of list) {
    const last = out.at(-1)
    const held =
      last &&
      ['hoped', 'requested', 'proposed'].includes(last.stance) &&
      !(last.stance === 'proposed' && last.modal)
    if (held && c.modal && !r.tokens.slice(last.to, c.opens).some((t) => t.key === ';')) continue
    out.push(c)
  }
  return out
}

function meant(scene: Scene, outer: Cue, c: Cue, speaker: Actor | null, end: number): Told {
  const subject = c.subject
  const both = subject !== null && isBoth(subject)
  const told: Told = {
    stance: c.stance,
    by: speaker ?? subject,
    to: null,
    cue: c,
    outer,
    from: c.from,
    at: c.to,
    end,
  }
  if (both) {
    told.to = subject
    if (c.stance !== 'proposed' && c.stance !== 'hoped') told.by = subject
    return told
  }
  const other = subject?.country && speaker?.country && subject.country !== speaker.country
  if (c.stance === 'proposed' && other) return { ...told, stance: 'requested', to: subject }
  if (c.stance === 'pledged' && other) return { ...told, stance: 'affirmed' }
  return addressed(scene, told)
}

const relation = setOf([
  'relations',
  'ties',
  'relationship',
  'cooperation',
  'cooperative',
  'friendship',
  'partnership',
  'coordination',
  'collaboration',
  'visit',
  'crime',
  'crimes',
  'security',
  'police',
  'law enforcement',
  'support',
  'agreement',
  'results',
  'achievements',
])
const need = setOf(['should be', 'must be', 'need to be', 'needs to be', 'needs to', 'should'])
const done = setOf(['have', 'has', 'had'])

/** A saying with no modal inside: an assessment, a report of what was done, or talk beside the point. */
function plain(scene: Scene, outer: Cue, from: number, end: number): void {
  const { r } = scene
  let stance = outer.stance
  let by = outer.subject
  let to: Actor | null = null
  const told = trim(r, { from, to: end })
  if (stance === 'said' || stance === 'affirmed') {
    const both = scene.actors.find(
      (a) => a.from >= told.from && a.to <= told.to && isBoth(a) && done.longestAt(r.tokens, a.to, told.to),
    )
    if (need.findAll(r.tokens, told.from, told.to).length) stance = 'proposed'
    else if (both && outer.stance === 'said') {
      stance = 'reported'
      by = to = both
    } else if (stance === 'said') {
      if (
        !relation.findAll(r.tokens, told.from, told.to).length &&
        findAreas(r, told)[0] === 'law-enforcement-general'
      )
        return
      stance = 'affirmed'
    }
  }
  if (by && isBoth(by)) to = by
  emit(scene, { stance, by, to, cue: outer, outer, from: outer.behind ? from : outer.from, at: from, end })
}
