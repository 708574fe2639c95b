/** Every reason for which there is no second opinion. The engine's draft stands, whatever happens here. */
import { Refusal } from '#platform/refusal'

export const secondOpinionRefusals = [
  /** No address is configured; this is the default. */
  'second-opinion.off',
  /** No connection, no answer within `limitMs`, a redirect, or an HTTP `status` other than success. */
  'second-opinion.unreachable',
  /** An answer came and is no list of items: `reason` is `too-large`, `not-json` or `wrong-shape`. */
  'second-opinion.answer-unusable',
] as const

export type SecondOpinionRefusal = (typeof secondOpinionRefusals)[number]

/** 409: the node is set up without it; 424 (RFC 4918 §11.4): what it depends on failed. */
export function refusal(code: SecondOpinionRefusal, detail: Record<string, string | number> = {}): Refusal {
  return new Refusal(code, { detail, status: code === 'second-opinion.off' ? 409 : 424 })
}
