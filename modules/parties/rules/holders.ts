import { type Day, earliest, latest } from '#platform/time'
import type { Tenure } from '../schema.ts'
import { heldOn } from './dates.ts'
import { sameTitle } from './names.ts'

/** The same post of one holder at a time: the head of the same authority under one of the same titles. */
function samePost(a: Tenure, b: Tenure): boolean {
  if (a.standing !== 'head' || b.standing !== 'head' || a.authorityId !== b.authorityId) return false
  return sameTitle(a.titles, b.titles)
}

/** Days on which a tenure is known for certain, first and last; null when there is none. */
function certainDays(tenure: Tenure): { first: Day; last: Day } | null {
  const ends = [tenure.fromOn, tenure.untilOn].flatMap((date) => date?.match(/\d{4}-\d\d-\d\d/) ?? [])
  const days = ends.filter((day) => heldOn(tenure, day) === 'certain').sort()
  return days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! }
}

/** The days around which a tenure is known, even where its dates are too imprecise for certainty. */
function knownDays({ fromOn, untilOn }: Tenure): { first: Day; last: Day } | null {
  const begun = fromOn === null ? null : latest(fromOn)
  const lasted = untilOn === null ? null : earliest(untilOn)
  const days = [begun, lasted].filter((day) => day !== null).sort()
  return days.length === 0 ? null : { first: days[0]!, last: days.at(-1)! }
}

/**
 * Whether somebody else's certain days in the same sole post leave no room for this tenure on that day: the other held
 * it then, or was seen in it between this one's known days and that day. A post passes on and does not come back,
 * unless a source says so. The day of a handover belongs to both.
 */
export function displaced(tenure: Tenure, others: readonly Tenure[], on: Day): boolean {
  const own = knownDays(tenure)
  return others.some((other) => {
    if (other.officialId === tenure.officialId || !samePost(tenure, other)) return false
    if (other.fromOn === on || other.untilOn === on) return false
    if (heldOn(other, on) === 'certain') return true
    const known = certainDays(other)
    if (own === null || known === null) return false
    return (own.last < known.first && known.first <= on) || (on <= known.last && known.last < own.first)
  })
}
