import type { Day } from '#platform/time'
import type { CompetentCandidate } from '../contract/competence.ts'
import type { Certainty, Competence } from '../schema.ts'
import { heldOn, type Span } from './dates.ts'

type Weighed = Pick<CompetentCandidate, 'competence' | 'reason' | 'certainty' | 'overridden'>
const exactness = { 'named-for-instrument': 0, 'named-for-instrument-kind': 1, 'at-large': 2 } as const

/** Why a competence fits a request, null when it does not. */
function reasonOf(
  competence: Competence,
  asked: { instrumentId?: string | undefined; instrumentKind?: string | undefined },
): Weighed['reason'] | null {
  if (competence.instrumentId !== null)
    return competence.instrumentId === asked.instrumentId ? 'named-for-instrument' : null
  if (competence.instrumentKind !== null)
    return competence.instrumentKind === asked.instrumentKind ? 'named-for-instrument-kind' : null
  return 'at-large'
}

/**
 * Which competences a request of this kind may go to on that day, most exact first. One state has several authorities,
 * one for each instrument: what an instrument names overrides what holds at large, once it holds for certain.
 */
export function weighCompetences(
  competences: readonly Competence[],
  asked: {
    requestKind: string
    instrumentId?: string | undefined
    instrumentKind?: string | undefined
    on: Day
  },
): Weighed[] {
  const fitting = competences.flatMap((competence) => {
    const reason = competence.requestKind === asked.requestKind ? reasonOf(competence, asked) : null
    const certainty = inForceOn(competence, asked.on)
    return reason === null || certainty === 'no' ? [] : [{ competence, reason, certainty }]
  })
  const firmest = Math.min(
    9,
    ...fitting
      .filter(({ competence, certainty }) => firm(competence, certainty))
      .map(({ reason }) => exactness[reason]),
  )
  return fitting
    .map((one) => ({ ...one, overridden: exactness[one.reason] > firmest }))
    .sort((a, b) => exactness[a.reason] - exactness[b.reason] || (a.certainty < b.certainty ? -1 : 1))
}

/** A rule of competence holds until an end is told, unlike a post, whose holder may have gone unnoticed. */
export const inForceOn = ({ fromOn, untilOn }: Span, on: Day): Certainty =>
  heldOn({ fromOn, untilOn: untilOn ?? `${on}/..` }, on)

/** Overrides what is less exact: it holds for certain, or nobody has said since when. */
const firm = ({ fromOn }: Competence, certainty: Certainty) => certainty === 'certain' || fromOn === null
