import type { Carriers } from '#modules/intake'
import { commitments } from './commitments.ts'
import { engagements, series } from './engagements.ts'
import { instruments } from './instruments.ts'
import { bodies, people } from './parties.ts'

/** How what intake confirmed reaches the modules that keep it. */
export const carriers: Carriers = { people, bodies, engagements, series, instruments, commitments }
