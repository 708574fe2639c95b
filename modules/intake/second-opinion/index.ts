/**
 * An optional second opinion on a draft, from a language model behind an OpenAI-compatible address. Off unless an
 * address is configured. Its items stand beside the engine's, marked; an officer confirms or drops each.
 */
import type { Draft } from '../engine/draft.ts'
import { Answer, checkItems, type DropReason, type Span, type SuggestedCommitment } from './answer.ts'
import { complete, parseJson, type SecondOpinionConfig } from './ask.ts'
import { messagesFor } from './prompt.ts'
import { refusal } from './refusals.ts'

export { type DropReason, dropReasons, type SuggestedCommitment } from './answer.ts'
export type { SecondOpinionConfig } from './ask.ts'
export { type SecondOpinionRefusal, secondOpinionRefusals } from './refusals.ts'

export interface SecondOpinion {
  items: SuggestedCommitment[]
  model: string
  /** Items of the answer that were not kept, counted by reason. */
  dropped: Record<DropReason, number>
  /** True when the body was too long to send whole: its end has had no second opinion. */
  partial: boolean
}

/** UTF-16 units of the body that are sent. */
const maxBodyUnits = 60_000

/**
 * Asks for promises the engine missed or reads differently. Only the body is sent: page furniture, headlines and
 * captions stay here. `config` null means off. Refuses with `secondOpinionRefusals`; the draft is never changed.
 */
export async function askSecondOpinion(
  text: string,
  draft: Draft,
  config: SecondOpinionConfig | null,
): Promise<SecondOpinion> {
  if (config === null) throw refusal('second-opinion.off')
  const whole = bodyOf(text, draft)
  const body = firstUnits(whole, maxBodyUnits)
  const parties = partiesOf(draft)
  const sent = body.map(({ start, end }) => text.slice(start, end)).join('\n\n')
  const content = await complete(messagesFor(sent, draft, parties), config)
  const answer = Answer.safeParse(parseJson(withoutFence(content)))
  if (!answer.success) throw refusal('second-opinion.answer-unusable', { reason: 'wrong-shape' })
  const ground = { text, draft, body, parties, model: config.model }
  const units = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return {
    ...checkItems(answer.data.items, ground),
    model: config.model,
    partial: units(body) < units(whole),
  }
}

/** Models without `response_format` tend to put JSON into a code fence. */
const withoutFence = (content: string): string =>
  /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/.exec(content)?.[1] ?? content

/** The text without the draft's `ignoreSpans`. */
function bodyOf(text: string, draft: Draft): Span[] {
  const body: Span[] = []
  let at = 0
  for (const { charStart, charEnd } of [...draft.ignoreSpans].sort((a, b) => a.charStart - b.charStart)) {
    if (charStart > at) body.push({ start: at, end: charStart })
    at = Math.max(at, charEnd)
  }
  if (at < text.length) body.push({ start: at, end: text.length })
  return body.filter(({ start, end }) => text.slice(start, end).trim() !== '')
}

function firstUnits(body: readonly Span[], limit: number): Span[] {
  let left = limit
  return body.flatMap(({ start, end }) => {
    const taken = Math.min(left, end - start)
    left -= taken
    return taken > 0 ? [{ start, end: start + taken }] : []
  })
}

/** Sides the engine found in this report, and `both`: a model may not bring in others. */
function partiesOf(draft: Draft): string[] {
  const named = draft.commitments.flatMap(({ by, to }) => [by, to])
  const bodies = draft.engagements.flatMap(({ organisations }) => organisations.map(({ id }) => id))
  return [...new Set(['both', ...named, ...bodies])].filter((side) => typeof side === 'string')
}
