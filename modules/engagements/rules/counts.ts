/** Exchange of delegations: who went to whom in which year. Counts engagements, never persons. */
import { earliest, latest, type SourceDate } from '#platform/time'
import type { EngagementKind } from '../schema.ts'

export interface Counted {
  kind: EngagementKind
  parentId: string | null
  startOn: SourceDate | null
  hostState: string | null
  /** States of the people and bodies. */
  states: readonly string[]
}
export interface ExchangeCount {
  /** Null: the sources leave the year open. */
  year: number | null
  /** Who came; null when the host is unknown, since then nobody can say who travelled. */
  from: string | null
  to: string | null
  /** The states that took part, when the host is unknown. */
  between: string[]
  delegations: number
  meetings: number
}

/** The one year a date can mean. */
export function yearOf(date: SourceDate | null): number | null {
  if (date === null) return null
  const [first, last] = [earliest(date)?.slice(0, 4), latest(date)?.slice(0, 4)]
  return first !== undefined && first === last ? Number(first) : null
}

/**
 * A delegation is an engagement that stands on its own (a visit, or a meeting no visit is known for); what stands
 * in a visit is one of its meetings. Each guest state of one engagement is one delegation.
 */
export function countExchanges(engagements: readonly Counted[]): ExchangeCount[] {
  const counts = new Map<string, ExchangeCount>()
  for (const one of engagements) {
    const year = yearOf(one.startOn)
    const guests = one.states.filter((state) => state !== one.hostState)
    const routes =
      one.hostState === null
        ? [{ from: null, to: null, between: [...one.states].sort() }]
        : guests.map((from) => ({ from, to: one.hostState, between: [] }))
    for (const route of routes) {
      const key = JSON.stringify([year, route])
      const count = counts.get(key) ?? { year, ...route, delegations: 0, meetings: 0 }
      counts.set(key, count)
      if (one.parentId === null) count.delegations += 1
      if (one.kind !== 'visit') count.meetings += 1
    }
  }
  const order = (count: ExchangeCount) =>
    `${9999 - (count.year ?? 0)} ${count.to} ${count.from} ${count.between}`
  return [...counts.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}
