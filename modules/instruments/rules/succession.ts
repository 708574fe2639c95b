import { addDays, type Day, daysBetween, type SourceDate } from '#platform/time'
import type { EndWarning } from '../schema.ts'
import { type Lifetime, untilOn } from './force.ts'
import { byTime, firstDay, isSigned, isTurn, lastDay, rankOf } from './steps.ts'

/** How long before an end the desk is told, unless it asks otherwise. */
export const usualHorizonDays = 180

const openEnd = '9999'

/**
 * The last day on which the instrument can end by itself: by its period or by an expiry that was reported. Null when
 * there is no such day, when it was ended on purpose, or when it was never more than a proposal.
 */
export function endToWatch(life: Lifetime): Day | null {
  const lastTurn = life.steps.filter(isTurn).sort(byTime).at(-1)
  if (lastTurn?.verb === 'terminated' || lastTurn?.verb === 'withdrawn-from') return null
  if (life.steps.length > 0 && !life.steps.some((step) => isSigned(step) || rankOf(step) === 0)) return null
  const until = untilOn(life, openEnd)
  const end =
    lastTurn?.verb === 'expired' && lastTurn.on !== null ? lastDay(lastTurn.on) : until && lastDay(until)
  return end === null || end >= openEnd ? null : end
}

/** Warns of an end that is past or within the horizon, when nothing is recorded to follow it and none says it need not. */
export function endsWithoutSuccessor(
  instrument: Lifetime & { hasSuccessor: boolean; noSuccessorReason: string | null },
  today: Day,
  horizonDays: number = usualHorizonDays,
): EndWarning | null {
  if (instrument.hasSuccessor || instrument.noSuccessorReason !== null) return null
  const endsOn = endToWatch(instrument)
  return endsOn === null ? null : toWarning(endsOn, today, horizonDays)
}

export function toWarning(endsOn: Day, today: Day, horizonDays: number): EndWarning | null {
  if (endsOn > addDays(today, horizonDays)) return null
  const daysLeft = daysBetween(today, endsOn)
  return { kind: daysLeft < 0 ? 'ended-without-successor' : 'ends-without-successor', endsOn, daysLeft }
}

/** Where a due date stands: `overdue` once its last day is past, `due` once its first day is within the horizon. */
export function dueState(
  dueOn: SourceDate | null,
  today: Day,
  horizonDays: number,
): 'overdue' | 'due' | 'later' | 'no-date' {
  if (dueOn === null) return 'no-date'
  if (lastDay(dueOn) < today) return 'overdue'
  return firstDay(dueOn) <= addDays(today, horizonDays) ? 'due' : 'later'
}

/** Whether `successor` already leads to `predecessor`: linking them would close a circle. `next` lists successors. */
export function leadsTo(next: (id: string) => readonly string[], from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...next(id))
  }
  return false
}
