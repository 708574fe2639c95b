/** Who is meant to act, seen from one side. */
import type { Side, Stance } from '../schema.ts'

interface Sided {
  stance: Stance
  by: readonly Pick<Side, 'state'>[]
  to: readonly Pick<Side, 'state'>[]
}

const asks: readonly Stance[] = ['requested', 'proposed', 'hoped']
const statesOf = (sides: readonly Pick<Side, 'state'>[]) =>
  [...new Set(sides.map(({ state }) => state))].sort()

/** Every state named, each once, sorted. */
export const statesIn = ({ by, to }: Omit<Sided, 'stance'>): string[] => statesOf([...by, ...to])

/**
 * The states whose turn it is: who was asked, where one side asks, proposes or hopes; else who agreed, pledged or
 * offered. An ask without an addressee stays with the one who asked.
 */
export function doersOf({ stance, by, to }: Sided): string[] {
  return asks.includes(stance) && to.length > 0 ? statesOf(to) : statesOf(by)
}

export const directions = ['ours', 'joint', 'theirs'] as const
export type Direction = (typeof directions)[number]

/** Seen from `own`; null where nobody is named. */
export function directionOf(doers: readonly string[], own: string): Direction | null {
  if (doers.length === 0) return null
  if (!doers.includes(own)) return 'theirs'
  return doers.length === 1 ? 'ours' : 'joint'
}
