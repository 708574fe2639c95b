/** The life of one promise: said → accepted → planned → under way → done, or dropped, or disputed. */
import { earliest, latest, type SourceDate } from '#platform/time'
import type { Stance, Status, Step } from '../schema.ts'

/** Stances that ask for work; the rest is courtesy, assessment or report. */
export const actionableStances = ['agreed', 'requested', 'pledged', 'offered', 'proposed', 'hoped'] as const
export const isActionable = (stance: Stance): boolean =>
  (actionableStances as readonly Stance[]).includes(stance)

/** Everything a status can be before repetition is looked at. */
export type OwnStatus = Exclude<Status, 'repeated'>

/** Nothing more is expected; the work was kept or given up. */
const closed: readonly Status[] = ['done', 'dropped', 'repeated']
export const isOpen = (status: Status): boolean => !closed.includes(status)

const steps: Record<OwnStatus, readonly Step[]> = {
  said: ['accepted', 'planned', 'under-way', 'done', 'dropped', 'disputed'],
  accepted: ['planned', 'under-way', 'done', 'dropped', 'disputed'],
  planned: ['under-way', 'done', 'dropped', 'disputed'],
  'under-way': ['planned', 'done', 'dropped', 'disputed'],
  done: ['disputed', 'reopened'],
  dropped: ['reopened'],
  disputed: ['accepted', 'planned', 'under-way', 'done', 'dropped', 'reopened'],
}
export const stepsFrom = (status: Status): readonly Step[] => (status === 'repeated' ? [] : steps[status])

export type MoveRule =
  | 'commitments.step-allowed'
  | 'commitments.step-not-allowed'
  | 'commitments.is-repetition'

/** Whether a promise in one state may be reported in another; the rule says why not. */
export function mayMove(from: Status, to: Step): { allowed: boolean; rule: MoveRule } {
  if (from === 'repeated') return { allowed: false, rule: 'commitments.is-repetition' }
  const allowed = steps[from].includes(to)
  return { allowed, rule: allowed ? 'commitments.step-allowed' : 'commitments.step-not-allowed' }
}

/** Dropping, disputing and reopening are told with a reason. */
export const needsReason = (step: Step): boolean => ['dropped', 'disputed', 'reopened'].includes(step)
export const needsEvidence = (step: Step): boolean => step === 'done'

/** What the fold needs of a move. */
export interface LifeEvent {
  readonly id: string
  readonly to: Step
  readonly on: SourceDate | null
  readonly recordedAt: string
  readonly undoneAt: string | null
}

/** Last day the event can mean, so that `2013` does not come before `2013-07`; unknown: the day it was recorded. */
const dayOfEvent = ({ on, recordedAt }: LifeEvent): string =>
  (on && (latest(on) ?? earliest(on))) ?? recordedAt.slice(0, 10)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** How far the work has come; closing steps and their undoing are as far as it goes. */
const progress: Readonly<Record<Step, number>> = {
  accepted: 1,
  planned: 2,
  'under-way': 3,
  done: 4,
  dropped: 4,
  disputed: 4,
  reopened: 4,
}

/**
 * The day by which an event is placed. One without a day of its own was there before a further step that was reported
 * after it: who first notes "planned" and then "done in 2021" has not planned it after it was done.
 */
function placeOf(event: LifeEvent, all: readonly LifeEvent[]): string {
  const day = dayOfEvent(event)
  if (event.on !== null || progress[event.to] === progress.done) return day
  return all
    .filter(
      (other) =>
        other.on !== null && other.recordedAt > event.recordedAt && progress[other.to] > progress[event.to],
    )
    .map(dayOfEvent)
    .reduce((first, other) => (other < first ? other : first), day)
}

/** Events as they happened; those of one day as they were recorded, then by id, so that the order is total. */
export function inOrder<E extends LifeEvent>(events: readonly E[]): E[] {
  const placed = events.map((event) => ({ event, day: placeOf(event, events) }))
  placed.sort(
    (a, b) =>
      compare(a.day, b.day) ||
      compare(a.event.recordedAt, b.event.recordedAt) ||
      compare(a.event.id, b.event.id),
  )
  return placed.map(({ event }) => event)
}

export interface Life {
  status: OwnStatus
  /** Last day something was reported; null when nothing was. */
  lastNewsOn: string | null
  /** The first step the rules do not allow where it stands; it changes nothing. */
  fault: { id: string; from: OwnStatus; to: Step } | null
}

/** What became of a promise, from all that was reported of it and not undone. */
export function fold(events: readonly LifeEvent[]): Life {
  const life: Life = { status: 'said', lastNewsOn: null, fault: null }
  let lastOpen: OwnStatus = 'said'
  for (const event of inOrder(events.filter(({ undoneAt }) => undoneAt === null))) {
    const { id, to } = event
    if (!mayMove(life.status, to).allowed) {
      life.fault ??= { id, from: life.status, to }
      continue
    }
    life.status = to === 'reopened' ? lastOpen : to
    if (isOpen(life.status) && life.status !== 'disputed') lastOpen = life.status
    life.lastNewsOn = laterDay(life.lastNewsOn, dayOfEvent(event))
  }
  return life
}

/** The last day a due date can mean has gone by and the work is neither done nor given up. `today`: a day. */
export function isLate(
  { status, dueOn }: { status: Status; dueOn: SourceDate | null },
  today: string,
): boolean {
  const last = dueOn && latest(dueOn)
  return isOpen(status) && last !== null && last < today
}

/** Months without news after which a promise is called silent, unless the officer says another number. */
export const silentAfterMonths = 12

/** The day so many months before, the last of its month where there is no such day. */
export function monthsBefore(today: string, months: number): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  const count = year * 12 + (month - 1) - months
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1]
  const leap = (toYear % 4 === 0 && toYear % 100 !== 0) || toYear % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][toMonth - 1]!
  const pad = (n: number, size = 2) => String(n).padStart(size, '0')
  return `${pad(toYear, 4)}-${pad(toMonth)}-${pad(Math.min(day, days))}`
}

/** Open, and nothing heard of it for so many months; where no day at all is known it is not called silent. */
export function isSilent(
  { status, lastNewsOn }: { status: Status; lastNewsOn: string | null },
  today: string,
  months: number = silentAfterMonths,
): boolean {
  return isOpen(status) && lastNewsOn !== null && lastNewsOn < monthsBefore(today, months)
}

/** The later of two days that may be unknown. */
export const laterDay = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a >= b ? a : b

/** The day a telling is news of: the last it can mean. */
export const newsDayOf = (saidOn: SourceDate | null): string | null =>
  saidOn && (latest(saidOn) ?? earliest(saidOn))
