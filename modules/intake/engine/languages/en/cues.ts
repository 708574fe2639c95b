/** The verbs of an English sentence that carry a stance, each with its subject. */
import type { Actor, Discourse } from '../../language-rules.ts'
import type { Range, Reading, Sentence } from '../../reading.ts'
import { within } from '../../reading.ts'
import { backTo, isObject } from './subjects.ts'
import { setOf, stance } from './words.ts'

export interface Cue extends Range {
  stance: string
  subject: Actor | null
  /** Where this cue's own text begins: its subject, or the verb. */
  opens: number
  /** "will", "should", "is ready to", "hopes": says how a thing told inside a saying is meant. */
  modal: boolean
  /** ", he said": governs what stands before it. */
  behind: boolean
  chained: boolean
}

const modals = setOf(stance.inner)
const sayings = setOf(stance.saying)
const irregular = new Set([
  'said',
  'told',
  'spoke',
  'held',
  'sought',
  'made',
  'reached',
  'put',
  'took',
  'came',
  'went',
  'drew',
  'paid',
  'gave',
  'stood',
])
const joins = new Set([',', 'and', 'while', ';', 'but', 'then', 'by', ':', '-'])
const impersonal = new Set(['it', 'a', 'an', 'agreement', 'consensus', 'discussions', 'talks', 'topics'])

export function cuesIn(r: Reading, s: Sentence, actors: readonly Actor[], said: Discourse): Cue[] {
  const people = within(r.people, s)
  const out: Cue[] = []
  for (const hit of r.words.stance.findAll(r.tokens, s.from, s.to)) {
    if (hit.value === null || people.some((p) => p.from <= hit.from && hit.from < p.to)) continue
    const cue = toCue(r, s, actors, hit as Range & { value: string }, out, said)
    if (cue) out.push(cue)
  }
  // "Thanking X for …, Lam said": the participle at the head has the next verb's subject.
  const own = out.find((c) => c.subject && !c.chained)
  for (const c of out) if (!c.subject && own && c.from < own.from) c.subject = own.subject
  return out.filter((c) => c.subject)
}

function toCue(
  r: Reading,
  s: Sentence,
  actors: readonly Actor[],
  hit: Range & { value: string },
  before: readonly Cue[],
  said: Discourse,
): Cue | null {
  const first = r.tokens[hit.from]?.key ?? ''
  const modal = modals.longestAt(r.tokens, hit.from, hit.to) !== null
  const base = { from: hit.from, to: hit.to, stance: hit.value, modal, behind: false, chained: false }
  if (first === 'according') return accordingTo(s, actors, hit, base)
  if (impersonal.has(first)) return { ...base, subject: bothAt(hit), opens: hit.from }
  const back = backTo(r, s, hit.from, actors)
  const subject = actors.find((a) => a.to === back && !isObject(r, a, s)) ?? null
  if (subject && !first.endsWith('ing')) {
    const behind =
      sayings.longestAt(r.tokens, hit.from, hit.to) !== null &&
      governsBefore(r, s, subject.from, hit.to, before)
    return { ...base, subject, opens: subject.from, behind }
  }
  const inverted = sayings.longestAt(r.tokens, hit.from, hit.to)
    ? actors.find((a) => a.from - hit.to <= 1 && a.from >= hit.to && a.kind !== 'both')
    : undefined
  if (inverted && [',', '"', '”'].includes(r.tokens[hit.from - 1]?.key ?? '') && hit.from - s.from > 4)
    return { ...base, to: inverted.to, subject: inverted, opens: hit.from, behind: true }
  return chainedCue(r, s, base, back, first, before, said)
}

/** No subject of its own: ", adding that …", "and hoped that …". */
function chainedCue(
  r: Reading,
  s: Sentence,
  base: Omit<Cue, 'subject' | 'opens'>,
  back: number,
  first: string,
  before: readonly Cue[],
  said: Discourse,
): Cue | null {
  const last = before.at(-1)
  const mark = r.tokens[back - 1]?.key ?? ''
  if (base.from === s.from || back === s.from) {
    if (first.endsWith('ing')) return { ...base, subject: null, opens: base.from, chained: true }
    return null
  }
  if (!joins.has(mark)) return null
  const finite =
    first.endsWith('ed') || irregular.has(first) || /^(?:highly|warmly|greatly|deeply|also)$/.test(first)
  if (!last || !(first.endsWith('ing') || (finite && !base.modal))) return null
  if (first.endsWith('ing') && mark !== ',' && mark !== 'while' && mark !== 'and') return null
  if (mark === 'and' && !finite && !r.tokens[last.from]?.key.endsWith('ing')) return null
  const subject =
    before.findLast((c) => c.subject?.kind === 'person' && !c.modal)?.subject ??
    before.findLast((c) => c.subject && !c.modal)?.subject ??
    last.subject ??
    said.speaker
  return { ...base, subject, opens: base.from, chained: true }
}

function accordingTo(
  s: Sentence,
  actors: readonly Actor[],
  hit: Range,
  base: Omit<Cue, 'subject' | 'opens'>,
): Cue | null {
  const who = actors.find((a) => a.from - hit.to <= 1 && a.from >= hit.to && a.kind !== 'both')
  return who ? { ...base, to: who.to, subject: who, opens: hit.from, behind: hit.from - s.from > 5 } : null
}

/** ", he said." and ", Lam said, adding that …": the words told stand before. */
function governsBefore(r: Reading, s: Sentence, from: number, to: number, before: readonly Cue[]): boolean {
  const mark = r.tokens[from - 1]?.key ?? ''
  if (![',', '"', '”', '’'].includes(mark) || from - s.from < 5) return false
  if (before.some((c) => !c.modal && !c.chained && !c.behind))
    return from - (before.findLast((c) => !c.modal)?.to ?? 0) > 4 && endsSoon(r, s, to)
  return endsSoon(r, s, to)
}

function endsSoon(r: Reading, s: Sentence, to: number): boolean {
  const next = r.tokens[to]?.key ?? ''
  return (
    to >= s.to - 1 ||
    ['.', ',', './.', ';', '"'].includes(next) ||
    (['at', 'in', 'during', 'on', 'after', 'to', 'while', 'when'].includes(next) && s.to - to < 12)
  )
}

export const bothAt = (at: Range): Actor => ({
  kind: 'both',
  from: at.from,
  to: at.to,
  country: null,
  id: 'both',
})
