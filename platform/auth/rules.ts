import type { Instant } from '#platform/time'

/** How long a session lasts from sign-in. */
export const sessionHours = 12
/** Wrong passwords before the account waits; each further one doubles the wait, up to an hour. */
export const freeFailures = 5

/** Seconds an account waits after this many wrong passwords in a row. */
export function lockSeconds(failures: number): number {
  return failures < freeFailures ? 0 : Math.min(3600, 30 * 2 ** (failures - freeFailures))
}

export const isLocked = (lockedUntil: Instant | null, now: Instant) =>
  lockedUntil !== null && lockedUntil > now

export const addSeconds = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) + seconds * 1000).toISOString()
