import type { ReadingState } from '#modules/intake/schema'
import type { Tone } from '#platform/web'

export const stateTone: Readonly<Record<ReadingState, Tone>> = {
  open: 'active',
  recorded: 'good',
  'set-aside': 'neutral',
}
