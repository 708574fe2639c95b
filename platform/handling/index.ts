/**
 * Handling marks: who may see a record and what may be done with it. A lattice: a level and a set of caveats.
 * Written `level` or `level//caveat//caveat` with caveats in the order of the list below.
 */
import { z } from 'zod'

/** From least to most strict. */
export const handlingLevels = ['public', 'official', 'restricted', 'confidential', 'secret'] as const
export type HandlingLevel = (typeof handlingLevels)[number]

/** `no-evidence`: not in court without the provider's leave. `no-onward`: not passed on without it.
 *  `organisation-only`: stays in the receiving body. `named-only`: for named recipients. */
export const handlingCaveats = ['no-evidence', 'no-onward', 'organisation-only', 'named-only'] as const
export type HandlingCaveat = (typeof handlingCaveats)[number]

const pattern = new RegExp(`^(${handlingLevels.join('|')})((//(${handlingCaveats.join('|')}))*)$`)
export const HandlingLevel = z.enum(handlingLevels)
export const Handling: z.ZodString = z
  .string()
  .regex(pattern)
  .refine((mark): boolean => toHandling(fromHandling(mark)) === mark)
  .meta({ description: 'level//caveat//…', examples: ['official', 'restricted//no-onward'] })
/** A mark's text. */
export type Handling = string

export interface HandlingParts {
  level: HandlingLevel
  caveats: readonly HandlingCaveat[]
}

export function fromHandling(mark: string): HandlingParts {
  const [level, ...caveats] = mark.split('//')
  return { level: level as HandlingLevel, caveats: caveats as HandlingCaveat[] }
}

export function toHandling({ level, caveats }: HandlingParts): Handling {
  return [level, ...handlingCaveats.filter((caveat) => caveats.includes(caveat))].join('//')
}

/** The mark that keeps every restriction of both: associative, commutative, idempotent, never widening. */
export function stricter(a: Handling, b: Handling): Handling {
  const one = fromHandling(a)
  const other = fromHandling(b)
  const level =
    handlingLevels[Math.max(handlingLevels.indexOf(one.level), handlingLevels.indexOf(other.level))]!
  return toHandling({ level, caveats: [...one.caveats, ...other.caveats] })
}

/** The levels a clearance opens. No clearance opens nothing. */
export function levelsSeen(clearance: HandlingLevel | null): HandlingLevel[] {
  return clearance === null ? [] : handlingLevels.slice(0, handlingLevels.indexOf(clearance) + 1)
}

export const maySee = (clearance: HandlingLevel | null, mark: Handling) =>
  levelsSeen(clearance).includes(fromHandling(mark).level)
