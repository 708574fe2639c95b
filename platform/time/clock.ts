import { z } from 'zod'

/** UTC with milliseconds, `2026-11-22T06:30:00.000Z`; fields that hold one end in `At`. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.infer<typeof Instant>

/** A calendar day, `2026-11-22`; fields that hold one end in `On`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** Passed in everywhere; nothing in the house reads the machine's clock by itself. */
export interface Clock {
  now(): Instant
}
export const systemClock: Clock = { now: () => new Date().toISOString() }

/** A clock that a test sets and moves. */
export function setClock(start: Instant): Clock & { set(at: Instant): void } {
  let at = start
  return {
    now: () => at,
    set: (next) => {
      at = next
    },
  }
}

export const dayOf = (at: Instant): Day => at.slice(0, 10)
