/**
 * What the demonstration's promises are, as data that people read and correct. Each rests on a public report, retold;
 * `quote` is a piece of the retelling. Owners and due days after 2016 are invented and say so.
 */
import type { Stance, Step } from '#modules/commitments/schema'
import type { Area } from '#modules/safeguards/schema'
import promises from './promises.json' with { type: 'json' }
import reports from './reports.json' with { type: 'json' }

export type PromiseReport = keyof typeof reports
export interface WorldPromise {
  key: string
  stance: Stance
  /** Codes of authorities, or states. */
  by: string[]
  to: string[]
  areas: Area[]
  gist: string
  quote: string
  saidOn: string
  source: PromiseReport
  /** Key of the demonstration's engagement. */
  engagement?: string
  /** English title of the demonstration's instrument. */
  instrument?: string
  owner?: string
  dueOn?: string
  moves?: [to: Step, on: string, source: PromiseReport][]
  /** Key of the promise it is a later telling of; that one comes earlier in the list. */
  repeats?: string
}

export const commitmentsWorld = { promises: promises as unknown as WorldPromise[], reports } as const
