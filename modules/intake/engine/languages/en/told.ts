/** One thing told: whom it is addressed to, and its clauses. */
import { isBoth } from '../../actors.ts'
import type { Stance } from '../../draft.ts'
import { actionableStances } from '../../draft.ts'
import type { Actor, Discourse, Statement } from '../../language-rules.ts'
import type { Range, Reading, Sentence } from '../../reading.ts'
import { englishClauses } from './clauses.ts'
import { bothAt, type Cue } from './cues.ts'
import { askedAfter } from './subjects.ts'
import { grammar, setOf } from './words.ts'

export interface Scene {
  r: Reading
  s: Sentence
  actors: Actor[]
  said: Discourse
  out: Statement[]
}
export interface Told {
  stance: string
  by: Actor | null
  to: Actor | null
  cue: Cue
  outer: Cue
  /** The clause begins here; the governed part begins at `at`. */
  from: number
  at: number
  end: number
}

/** "asked the Japanese side to …": the addressee, and what is asked. */
export function addressed(scene: Scene, t: Told): Told {
  const { r, actors } = scene
  if (!['requested', 'proposed', 'hoped', 'agreed', 'thanked', 'congratulated'].includes(t.stance)) return t
  const asked = askedAfter(r, t.at, t.end, actors)
  if (t.stance === 'agreed') return t
  if (!asked || (asked.country !== null && asked.country === t.by?.country && !isBoth(asked)))
    return callsForBoth(scene, t)
  const told = { ...t, to: asked }
  if (t.stance === 'thanked' || t.stance === 'congratulated') return told
  told.at = told.from = afterModal(r, asked.to, t.end)
  if (isBoth(asked)) return t.stance === 'requested' ? { ...told, stance: 'proposed' } : told
  return t.stance === 'proposed' ? { ...told, stance: 'requested' } : told
}

/** "called for closer ties between the two sides": put to both. */
function callsForBoth(scene: Scene, t: Told): Told {
  if (t.stance !== 'requested')
    return t.stance === 'thanked' || t.stance === 'congratulated' ? t : { ...t, from: t.at }
  const both = scene.actors.find((a) => a.from >= t.at && a.to <= t.end && isBoth(a))
  return both ? { ...t, stance: 'proposed', to: both, from: t.at } : { ...t, from: t.at }
}

const afterModal = (r: Reading, at: number, end: number): number =>
  setOf(grammar.modals).longestAt(r.tokens, at, end)?.to ?? at

export function emit(scene: Scene, t: Told, implicit = false): void {
  const { r, s } = scene
  if (t.stance === 'said') return
  const act = actionableStances.includes(t.stance)
  const both = t.by !== null && isBoth(t.by)
  const range: Range = { from: t.from, to: t.end }
  const why = [`stance.verb.${t.cue.stance}`]
  if (t.cue !== t.outer) why.push(`stance.inside.${t.outer.stance}`)
  if (t.cue.chained) why.push('speaker.carried')
  if (implicit) why.push('stance.bare.both')
  for (const clause of englishClauses(r, range, t.at, act || t.stance === 'reported'))
    scene.out.push({
      sentence: s,
      stance: t.stance as Stance,
      implicit,
      clause,
      cue: clause,
      stanceCue: {
        from: t.outer.behind ? t.cue.from : Math.min(t.outer.from, t.cue.from),
        to: Math.max(t.cue.to, t.cue === t.outer ? t.cue.to : t.cue.to),
      },
      by: t.by,
      to: t.to ?? (both ? (t.by ?? bothAt(clause)) : null),
      why,
    })
}
