/**
 * What a language model answered, checked as outside text. An item is kept only when its clause stands in the report
 * letter for letter, outside page furniture, and every value is on its closed list. Spans are computed here.
 */
import { z } from 'zod'
import { areas } from '#modules/safeguards/schema'
import { actionableStances, type Draft, type DraftCommitment, Stance } from '../engine/draft.ts'

/** A promise suggested beside the engine's; never in place of one. */
export interface SuggestedCommitment extends DraftCommitment {
  origin: 'second-opinion'
  /** Name of the model, as configured. */
  model: string
  /** Id of the engine's commitment that this one reads differently; null when the engine has none there. */
  differsFrom: string | null
}

/** Why an item of the answer was not kept. */
export const dropReasons = [
  'wrong-shape',
  'clause-not-in-text',
  'cue-not-in-clause',
  'side-unknown',
  'already-found',
] as const
export type DropReason = (typeof dropReasons)[number]

export const Answer = z.strictObject({ items: z.array(z.unknown()).max(200) })

const AnswerItem = z.strictObject({
  clause: z.string().min(4).max(2000),
  cue: z.string().min(1).max(300),
  stanceCue: z.string().min(1).max(100),
  stance: Stance,
  by: z.string().nullable(),
  to: z.string().nullable(),
  areas: z.array(z.enum(areas)).max(12),
})
type AnswerItem = z.infer<typeof AnswerItem>

/** The shape of the answer for `response_format`. */
export const answerJsonSchema = z.toJSONSchema(z.strictObject({ items: z.array(AnswerItem) }))

/** A stretch of the text, end exclusive. */
export interface Span {
  start: number
  end: number
}

export interface Checked {
  items: SuggestedCommitment[]
  dropped: Record<DropReason, number>
}

/** Turns `offered` into suggestions; what cannot be kept is counted by its reason. */
export function checkItems(
  offered: readonly unknown[],
  { text, draft, body, parties, model }: Ground,
): Checked {
  const items: SuggestedCommitment[] = []
  const dropped = Object.fromEntries(dropReasons.map((reason) => [reason, 0])) as Record<DropReason, number>
  for (const offer of offered) {
    const parsed = AnswerItem.safeParse(offer)
    const placed = parsed.success ? place(parsed.data, text, body, parties) : 'wrong-shape'
    if (typeof placed === 'string') {
      dropped[placed] += 1
      continue
    }
    const rival = draft.commitments.find((known) => overlaps(known, placed))
    if (
      (rival && sameReading(rival, placed)) ||
      items.some((item) => overlaps(item, placed) && sameReading(item, placed))
    ) {
      dropped['already-found'] += 1
      continue
    }
    const id = `second-opinion-${items.length + 1}`
    const why = [rival ? 'second-opinion.differs' : 'second-opinion.missed']
    items.push({ ...placed, id, why, origin: 'second-opinion', model, differsFrom: rival?.id ?? null })
  }
  return { items, dropped }
}

/** What items are checked against. */
export interface Ground {
  text: string
  draft: Draft
  /** The stretches of the text that were sent. */
  body: readonly Span[]
  parties: readonly string[]
  model: string
}

type Placed = Omit<DraftCommitment, 'id' | 'why'>

/** A model says nothing usable about its own sureness: every suggestion is as unsure as the next. */
const confidence = 0.3

function place(
  item: AnswerItem,
  text: string,
  body: readonly Span[],
  parties: readonly string[],
): Placed | DropReason {
  const charStart = findInBody(item.clause, text, body)
  if (charStart === null) return 'clause-not-in-text'
  const cueAt = item.clause.indexOf(item.cue)
  const stanceAt = item.clause.indexOf(item.stanceCue)
  if (cueAt < 0 || stanceAt < 0) return 'cue-not-in-clause'
  if ([item.by, item.to].some((side) => side !== null && !parties.includes(side))) return 'side-unknown'
  const { stance, by, to, cue, stanceCue } = item
  return {
    ...{ stance, by, to, cue, stanceCue, confidence },
    areas: [...new Set(item.areas)],
    actionable: actionableStances.includes(stance),
    charStart,
    charEnd: charStart + item.clause.length,
    cueStart: charStart + cueAt,
    cueEnd: charStart + cueAt + cue.length,
    stanceStart: charStart + stanceAt,
    stanceEnd: charStart + stanceAt + stanceCue.length,
  }
}

/** Where `clause` stands, whole, in one stretch of the body. */
function findInBody(clause: string, text: string, body: readonly Span[]): number | null {
  if (clause.trim() === '') return null
  for (const { start, end } of body) {
    const at = text.slice(start, end).indexOf(clause)
    if (at >= 0) return start + at
  }
  return null
}

type Reading = Pick<DraftCommitment, 'charStart' | 'charEnd' | 'stance' | 'by' | 'to' | 'areas'>

/** More than half of the shorter clause is shared. */
function overlaps(a: Reading, b: Reading): boolean {
  const shared = Math.min(a.charEnd, b.charEnd) - Math.max(a.charStart, b.charStart)
  return shared * 2 > Math.min(a.charEnd - a.charStart, b.charEnd - b.charStart)
}

function sameReading(a: Reading, b: Reading): boolean {
  const sorted = (list: readonly string[]) => [...list].sort().join(' ')
  return a.stance === b.stance && a.by === b.by && a.to === b.to && sorted(a.areas) === sorted(b.areas)
}
