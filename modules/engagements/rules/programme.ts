/** A visit and its meetings: what may stand in what, in which order, and whose work it is. */
import { earliest, latest, type SourceDate, sortKey } from '#platform/time'
import type { EngagementStatus, ParticipantRole } from '../schema.ts'

interface Placed {
  id: string
  parentId: string | null
}

/**
 * Why `child` may not stand below `parent`; null when it may. A visit contains meetings and meetings contain nothing:
 * two levels are what ministries' programmes have, and they make a circle impossible.
 */
export function mayContain(
  parent: Placed,
  child: { id: string; hasMeetings: boolean },
): 'engagements.own-parent' | 'engagements.parent-is-meeting' | 'engagements.has-meetings' | null {
  if (parent.id === child.id) return 'engagements.own-parent'
  if (parent.parentId !== null) return 'engagements.parent-is-meeting'
  return child.hasMeetings ? 'engagements.has-meetings' : null
}

/** Whether it certainly ends before it starts. Dates that leave it open pass. */
export function endsBeforeStart(startOn: SourceDate | null, endOn: SourceDate | null): boolean {
  const first = startOn === null ? null : earliest(startOn)
  const last = endOn === null ? null : latest(endOn)
  return first !== null && last !== null && last < first
}

/** First and last day it can touch; null where its dates leave that side open, or say nothing. */
export function span(
  startOn: SourceDate | null,
  endOn: SourceDate | null,
): { from: string | null; to: string | null } {
  const first = startOn ?? endOn
  const last = endOn ?? startOn
  // A start that is only "not after" still says something of its first day: that it is open.
  return { from: first === null ? null : earliest(first), to: last === null ? null : latest(last) }
}

/** Its days are certainly over and nobody has said whether it was held. */
export function awaitsWord(
  it: { status: EngagementStatus; startOn: SourceDate | null; endOn: SourceDate | null },
  today: string,
): boolean {
  const { to } = span(it.startOn, it.endOn)
  return it.status === 'planned' && to !== null && to < today
}

/** A meeting whose days certainly lie outside its visit's: shown, never refused, since sources do differ. */
export function outsideVisit(
  visit: { startOn: SourceDate | null; endOn: SourceDate | null },
  meeting: { startOn: SourceDate | null; endOn: SourceDate | null },
): boolean {
  const outer = span(visit.startOn, visit.endOn)
  const inner = span(meeting.startOn, meeting.endOn)
  const before = inner.to !== null && outer.from !== null && inner.to < outer.from
  const visitEnds = visit.endOn === null ? null : outer.to
  return before || (inner.from !== null && visitEnds !== null && inner.from > visitEnds)
}

const hourOf: Readonly<Record<string, string>> = {
  morning: '09:00',
  midday: '12:00',
  afternoon: '14:00',
  evening: '18:00',
  night: '21:00',
}

/** The order of a programme: day, then hour; what has no hour stands first on its day, what has no day last. */
export function inProgrammeOrder<
  T extends { startOn: SourceDate | null; timeOfDay: string | null; id: string },
>(meetings: readonly T[]): T[] {
  const keyOf = ({ startOn, timeOfDay, id }: T) =>
    `${startOn === null ? '9999' : sortKey(startOn)} ${timeOfDay === null ? '' : (hourOf[timeOfDay] ?? timeOfDay)} ${id}`
  return [...meetings].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const roleOrder: readonly ParticipantRole[] = [
  'head-of-delegation',
  'co-chair',
  'receiver',
  'host',
  'visitor',
  'counterpart',
  'signatory',
  'guest',
  'speaker',
  'member',
  'mentioned',
]
/** Heads first, then as they were set down. */
export const inRankOrder = <T extends { role: ParticipantRole; position: number }>(
  people: readonly T[],
): T[] =>
  [...people].sort((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) || a.position - b.position)

/** Whom an engagement is with: its host, its people, its bodies. Sorted, each once. */
export function statesOf(it: {
  hostState: string | null
  people: readonly { state: string | null }[]
  bodies: readonly { state: string | null }[]
}): string[] {
  const all = [it.hostState, ...it.people.map(({ state }) => state), ...it.bodies.map(({ state }) => state)]
  return [...new Set(all.filter((state) => state !== null))].sort()
}
