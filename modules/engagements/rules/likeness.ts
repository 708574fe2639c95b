/** Two records of one engagement: why they may be one, and where they differ. A person decides. */
import { sameName } from '@comity/names'
import { datesAgree, type SourceDate } from '#platform/time'
import type { Candidate, EngagementKind } from '../schema.ts'
import { span } from './programme.ts'

export interface Compared {
  kind: EngagementKind
  /** The visit it belongs to, where that is known. */
  parentId: string | null
  startOn: SourceDate | null
  endOn: SourceDate | null
  hostState: string | null
  place: string | null
  title: string | null
  states: readonly string[]
  /** One entry for each person, with every name that person is known under. */
  people: readonly (readonly string[])[]
  bodies: readonly string[]
  session: { seriesId: string; number: number | null } | null
}
export type Likeness = Pick<Candidate, 'likeness' | 'reasons' | 'differences'>

/** Kinds that reports mix up: talks for a meeting, a call for an online meeting. A visit is only like a visit. */
const families: readonly (readonly EngagementKind[])[] = [
  ['visit'],
  [
    'talks',
    'meeting',
    'working-session',
    'reception',
    'courtesy-call',
    'dialogue-session',
    'conference',
    'embassy-visit',
    'event',
  ],
  ['phone-call', 'online-meeting', 'talks', 'meeting'],
  ['welcome-ceremony'],
  ['signing-ceremony', 'talks', 'meeting'],
  ['banquet', 'reception'],
]
export const kindsAgree = (a: EngagementKind, b: EngagementKind): boolean =>
  a === b ||
  a === 'other' ||
  b === 'other' ||
  families.some((family) => family.includes(a) && family.includes(b))

/** Whether both can have taken place on one day; what has no date agrees with anything. */
export function spansMeet(
  a: Pick<Compared, 'startOn' | 'endOn'>,
  b: Pick<Compared, 'startOn' | 'endOn'>,
): boolean {
  const [one, other] = [span(a.startOn, a.endOn), span(b.startOn, b.endOn)]
  const apart = (last: string | null, first: string | null) => last !== null && first !== null && last < first
  return !apart(one.to, other.from) && !apart(other.to, one.from)
}

const dated = ({ startOn, endOn }: Pick<Compared, 'startOn' | 'endOn'>) => startOn !== null || endOn !== null

/**
 * Null when the two cannot be one engagement or nothing speaks for it. A visit is the same with agreeing dates,
 * host and states and one person in common. A meeting needs two in common (people or bodies), because a visitor
 * meets many in one day; or all of the smaller of the two, so that a bare report still finds its record.
 */
export function likenessOf(ours: Compared, theirs: Compared): Likeness | null {
  if (!kindsAgree(ours.kind, theirs.kind) || !spansMeet(ours, theirs)) return null
  if (ours.hostState !== null && theirs.hostState !== null && ours.hostState !== theirs.hostState) return null
  const shared = sharedStates(ours.states, theirs.states)
  if (shared === null) return null
  const people = inCommon(ours.people, theirs.people)
  const bodies = inCommon(
    ours.bodies.map((name) => [name]),
    theirs.bodies.map((name) => [name]),
  )
  const sameSession =
    ours.session !== null &&
    ours.session.number !== null &&
    ours.session.seriesId === theirs.session?.seriesId &&
    ours.session.number === theirs.session.number
  if (!sameSession && !enoughInCommon(ours, theirs, people.length, bodies.length)) return null
  const bothDated = dated(ours) && dated(theirs)
  const reasons: Likeness['reasons'] = [
    ...(sameSession ? [{ reason: 'same-series-session' as const, value: String(ours.session?.number) }] : []),
    ...people.map((value) => ({ reason: 'same-participant' as const, value })),
    ...bodies.map((value) => ({ reason: 'same-organisation' as const, value })),
    ...(bothDated ? [{ reason: 'dates-agree' as const, value: theirs.startOn ?? theirs.endOn }] : []),
    ...(ours.hostState !== null && ours.hostState === theirs.hostState
      ? [{ reason: 'same-host' as const, value: ours.hostState }]
      : []),
    ...(shared.length > 1 ? [{ reason: 'same-states' as const, value: shared.join(', ') }] : []),
    ...(ours.kind === theirs.kind ? [{ reason: 'same-kind' as const, value: ours.kind }] : []),
  ]
  return { likeness: weigh(reasons), reasons, differences: differencesOf(ours, theirs) }
}

function enoughInCommon(ours: Compared, theirs: Compared, people: number, bodies: number): boolean {
  if (ours.kind === 'visit' && theirs.kind === 'visit') return people > 0
  const sameVisit = ours.parentId !== null && ours.parentId === theirs.parentId
  // Without a day nothing tells two meetings with the same people apart, unless both are of one visit.
  if (people === 0 || (!sameVisit && (!dated(ours) || !dated(theirs)))) return false
  const fewest = Math.min(ours.people.length, theirs.people.length)
  const oneSideOnly = fewest === 1 && Math.max(ours.people.length, theirs.people.length) > 1
  return people >= 2 || people + bodies >= 3 || (people === fewest && !oneSideOnly && bodies > 0)
}

/** States both name; null when each names states and none is in common. */
function sharedStates(a: readonly string[], b: readonly string[]): string[] | null {
  const shared = a.filter((state) => b.includes(state))
  return shared.length === 0 && a.length > 0 && b.length > 0 ? null : shared
}

/** Our spelling of what both have; each is matched once. */
function inCommon(ours: readonly (readonly string[])[], theirs: readonly (readonly string[])[]): string[] {
  const left = [...theirs]
  return ours.flatMap((names) => {
    const at = left.findIndex((others) => names.some((name) => others.some((other) => sameName(name, other))))
    if (at < 0) return []
    left.splice(at, 1)
    return names[0] === undefined ? [] : [names[0]]
  })
}

const weights: Readonly<Record<Likeness['reasons'][number]['reason'], number>> = {
  'same-series-session': 5,
  'same-participant': 3,
  'same-organisation': 1.5,
  'dates-agree': 2,
  'same-host': 1,
  'same-states': 1,
  'same-kind': 1,
}
/** Saturating, so that the order is by evidence and never says certainty. */
function weigh(reasons: Likeness['reasons']): number {
  const sum = reasons.reduce((total, { reason }) => total + weights[reason], 0)
  return Math.round((sum / (sum + 4)) * 100) / 100
}

function differencesOf(ours: Compared, theirs: Compared): Likeness['differences'] {
  const fields = ['kind', 'title', 'startOn', 'endOn', 'place', 'hostState'] as const
  return fields.flatMap((field) => {
    const [mine, other] = [ours[field], theirs[field]]
    if (mine === null || other === null || mine === other) return []
    if ((field === 'startOn' || field === 'endOn') && datesAgree(mine, other)) return []
    return [{ field, ours: mine, theirs: other }]
  })
}
