import { earliest, latest, type SourceDate } from '#platform/time'
import { type Status, type Step, type StepVerb, stepVerbs } from '../schema.ts'

/** What the rules need to know of a step. */
export type DatedStep = Pick<Step, 'verb' | 'on' | 'untilOn'>

/** How far each verb brings an instrument on its way to being carried out, and the status it then has. */
const progress: Partial<Record<StepVerb, { rank: number; status: Status }>> = {
  proposed: { rank: 1, status: 'proposed' },
  'negotiation-opened': { rank: 2, status: 'under-negotiation' },
  'text-agreed': { rank: 3, status: 'agreed-text' },
  signed: { rank: 4, status: 'signed' },
  // Each side approves or ratifies in its own time; no order among these.
  approved: { rank: 5, status: 'signed' },
  ratified: { rank: 5, status: 'signed' },
  'notes-exchanged': { rank: 5, status: 'signed' },
  'entered-into-force': { rank: 6, status: 'in-force' },
  'implementation-started': { rank: 7, status: 'being-implemented' },
}

const inForceRank = 6
export const rankOf = ({ verb }: Pick<Step, 'verb'>): number => progress[verb]?.rank ?? 0
export const isSigned = (step: Pick<Step, 'verb'>): boolean => rankOf(step) >= 4

/** Verbs that turn the life of an instrument that is already there; the last of them counts. */
const turns: Partial<Record<StepVerb, Status | 'as-before'>> = {
  suspended: 'suspended',
  resumed: 'as-before',
  renewed: 'renewed',
  'withdrawn-from': 'withdrawn-from',
  terminated: 'terminated',
  expired: 'expired',
}
export const isTurn = ({ verb }: Pick<Step, 'verb'>): boolean => verb in turns

export const firstDay = (on: SourceDate | null): string => (on === null ? '' : (earliest(on) ?? ''))
/** `9999` stands for an open end, so that texts compare as days do. */
export const lastDay = (on: SourceDate | null): string =>
  on === null ? '9999-12-31' : (latest(on) ?? '9999-12-31')

/** A total order of steps that depends on nothing but what they say: by day, then by the order of a life. */
export function byTime(a: DatedStep, b: DatedStep): number {
  const key = ({ verb, on, untilOn }: DatedStep) =>
    [
      firstDay(on),
      lastDay(on),
      String(stepVerbs.indexOf(verb)).padStart(2, '0'),
      on ?? '',
      untilOn ?? '',
    ].join(' ')
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}

/** Whether a step has happened by a day; a month or year that has begun counts, a later day does not. */
export const hasHappened = (step: DatedStep, day: string): boolean => firstDay(step.on) <= day

/**
 * The status the steps give as of a day, in whatever order they were reported. The furthest step of forming counts,
 * whatever the others say of its date; on top of it the last turn (suspended, resumed, renewed, ended).
 */
export function statusOn(steps: readonly DatedStep[], day: string): Status {
  const happened = steps.filter((step) => hasHappened(step, day))
  const formed = happened
    .flatMap(({ verb }) => progress[verb] ?? [])
    .reduce((far, one) => (one.rank > far.rank ? one : far), { rank: 0, status: 'unspecified' as Status })
  const last = happened.filter(isTurn).sort(byTime).at(-1)
  const turned = last === undefined ? 'as-before' : turns[last.verb]!
  if (turned !== 'as-before') return turned
  // Resumed, and nothing says it had entered into force: it is carried on all the same.
  return last !== undefined && formed.rank < inForceRank ? 'in-force' : formed.status
}

/** A round of talks shows that negotiation was open, whether or not a source says when it opened. */
export const withRounds = (
  steps: readonly DatedStep[],
  rounds: readonly { on: SourceDate | null }[],
): DatedStep[] => [
  ...steps,
  ...rounds.map(({ on }): DatedStep => ({ verb: 'negotiation-opened', on, untilOn: null })),
]

/** Verbs that happen once in a life; proposals, ratifications by each side and renewals can be several. */
const onceOnly: readonly StepVerb[] = [
  'text-agreed',
  'signed',
  'notes-exchanged',
  'entered-into-force',
  'terminated',
  'expired',
]

/** Two steps that cannot both be dated right: a later stage of forming before an earlier one. */
export function contradictions<S extends DatedStep>(steps: readonly S[]): { earlier: S; later: S }[] {
  const formed = steps.filter(({ verb, on }) => verb in progress && on !== null).sort(byTime)
  return formed.flatMap((later, at) =>
    formed
      .slice(0, at)
      .filter((earlier) => rankOf(earlier) > rankOf(later) && lastDay(earlier.on) < firstDay(later.on))
      .map((earlier) => ({ earlier, later })),
  )
}

/** Steps of one verb whose dates cannot all mean one day, grouped: what sources say differently. */
export function disagreements<S extends DatedStep>(steps: readonly S[]): S[][] {
  return onceOnly.flatMap((verb) => {
    const told = steps.filter((step) => step.verb === verb && step.on !== null).sort(byTime)
    const apart = told.some((one, at) =>
      told.slice(at + 1).some((other) => lastDay(one.on) < firstDay(other.on)),
    )
    return apart ? [told] : []
  })
}

/** The most exact date that steps of one verb give, the earliest of these; null when none is dated. */
export function bestDate(steps: readonly DatedStep[], verb: StepVerb): SourceDate | null {
  const dates = steps.flatMap((step) => (step.verb === verb && step.on !== null ? [step.on] : []))
  const exactness = (date: SourceDate) =>
    date.replace('?', '').length - (/\.\./.test(date) ? 6 : 0) - (date.includes('?') ? 1 : 0)
  return dates.sort((a, b) => exactness(b) - exactness(a) || (a < b ? -1 : a > b ? 1 : 0))[0] ?? null
}
