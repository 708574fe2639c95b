/** A Russian stance and its words become statements: whom it is put to, which clauses it governs. */
import { isBoth } from '../../actors.ts'
import { findAreas } from '../../areas.ts'
import { actionableStances, type Stance } from '../../draft.ts'
import type { Actor, Statement } from '../../language-rules.ts'
import type { Range, Reading, Sentence } from '../../reading.ts'
import { russianClauses } from './clauses.ts'
import { bothOf, type Cue, passive, skipOn } from './cues.ts'
import { oblique } from './subjects.ts'
import { exact, grammar, stance as lists, words } from './words.ts'

export interface Told {
  stance: string
  by: Actor | null
  to: Actor | null
  cue: Cue
  outer: Cue
  from: number
  at: number
  end: number
}

const turned = new Set(['requested', 'proposed', 'hoped', 'thanked', 'congratulated', 'praised'])

/** "предложил японской стороне …": whom it is said to. */
export function addressed(r: Reading, t: Told, actors: readonly Actor[]): Told {
  if (!turned.has(t.stance)) return t
  const reach = t.stance === 'thanked' || t.stance === 'congratulated' ? 4 : 3
  let from = skipOn(r, t.at, t.end)
  while (
    (r.tokens[from]?.key === ',' || r.tokens[from]?.key === 'что' || r.tokens[from]?.key === 'чтобы') &&
    from < t.end
  )
    from++
  const put = exact(grammar.bothTo).longestAt(r.tokens, from, t.end)
  if (put && ['requested', 'proposed', 'hoped'].includes(t.stance)) {
    const stance = t.stance === 'hoped' ? 'hoped' : 'proposed'
    return { ...t, stance, to: bothOf(put), from: stance === 'hoped' ? t.from : put.to }
  }
  const inCue =
    t.cue.to - t.cue.from > 2 ? actors.find((a) => a.from > t.cue.from && a.to < t.cue.to) : undefined
  const near = inCue ?? actors.find((a) => a.from >= from && a.from - from < reach && a.to <= t.end)
  if (!near || near === t.by) return t
  if (t.stance === 'praised' || t.stance === 'hoped')
    return isBoth(near) && t.stance === 'hoped' ? { ...t, to: near } : t
  if (!oblique(r, near) || (near.country !== null && near.country === t.by?.country && !isBoth(near)))
    return t
  const told = { ...t, to: near }
  if (t.stance === 'thanked' || t.stance === 'congratulated') return told
  if (isBoth(near)) return { ...told, stance: 'proposed' }
  return { ...told, stance: 'requested' }
}

export function emit(r: Reading, s: Sentence, t: Told, out: Statement[]): void {
  if (t.stance === 'said') {
    if (!onTopic(r, { from: t.at, to: t.end })) return
    t = { ...t, stance: 'affirmed' }
  }
  if (t.stance === 'reported' || t.stance === 'affirmed') if (t.end - t.at < 3 && t.at >= t.outer.to) return
  const both = t.by !== null && isBoth(t.by)
  const act = actionableStances.includes(t.stance)
  const signed = words.set(lists.signed).longestAt(r.tokens, t.cue.from, t.cue.to) !== null
  const start = signed || !act ? Math.min(t.from, t.at) : t.cue.behind ? t.at : t.from
  const range = passiveWhole(r, s, t, start)
  const why = [`stance.verb.${t.cue.stance}`]
  if (t.cue !== t.outer) why.push(`stance.inside.${t.outer.stance}`)
  if (t.outer.behind) why.push('stance.behind')
  for (const clause of russianClauses(
    r,
    range,
    Math.max(range.from, Math.min(t.at, range.to)),
    act && !signed,
  ))
    out.push({
      sentence: s,
      stance: t.stance as Stance,
      implicit: false,
      clause,
      cue: clause,
      stanceCue: {
        from: Math.min(t.outer.from, t.cue.from),
        to: Math.max(t.cue.to, t.outer === t.cue ? t.cue.to : t.cue.to),
      },
      by: t.by,
      to: t.to ?? (both ? t.by : null),
      why,
    })
}

/** "На встрече подписан протокол", "вопросы … были обсуждены": what is done may stand before the verb. */
function passiveWhole(r: Reading, s: Sentence, t: Told, start: number): Range {
  const key = r.tokens[t.cue.to - 1]?.key ?? ''
  const short = t.end - t.cue.to < 4
  if (short && t.by?.kind === 'both' && passive.test(key) && t.by.from === t.cue.from)
    return { from: s.from, to: t.end }
  return { from: start, to: t.end }
}

const topic =
  /^(?:сотруднич|взаимодейств|партнер|отношен|правоохран|преступн|безопасн|полиц|борьб|соглашен|меморандум|договор|диалог|контакт)/
/** Is it about the work of the two sides? */
export function onTopic(r: Reading, range: Range): boolean {
  for (let k = range.from; k < range.to; k++) if (topic.test(r.tokens[k]?.key ?? '')) return true
  return findAreas(r, range)[0] !== 'law-enforcement-general'
}
