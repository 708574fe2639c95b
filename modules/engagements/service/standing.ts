import type { Citation } from '#modules/sources/schema'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { standingOperations } from '../contract/standing.ts'
import type { Engagement, EngagementStatus } from '../schema.ts'
import * as store from '../store.ts'
import { claim, needEngagement, needForChange, refuseHeldAhead, tell } from './records.ts'

interface Move {
  id: string
  version: number
  citation: Citation | null
  reason?: string
}

async function moveTo(
  act: Act,
  input: Move,
  status: EngagementStatus,
  from: readonly EngagementStatus[],
): Promise<Engagement> {
  const engagement = await needForChange(act, input)
  const detail = { status: engagement.status }
  if (engagement.status === status) throw new Refusal('engagements.status-already', { status: 409, detail })
  if (!from.includes(engagement.status)) throw new Refusal('engagements.not-planned', { status: 409, detail })
  if (status === 'held') refuseHeldAhead(act, engagement.startOn ?? engagement.endOn)
  const columns = { status, statusReason: input.reason ?? null }
  await store.updateEngagement(act.db, input.id, columns, act.now())
  await claim(act, input.id, { status }, input.citation)
  await tell(act, `engagements.${status === 'planned' ? 'reopened' : status}`, input.id, {
    from: engagement.status,
  })
  return needEngagement(act, input.id)
}

/** A meeting comes back only into a visit that is itself in use. */
async function refuseGoneParent(act: Act, { parentId }: Engagement): Promise<void> {
  if (parentId === null) return
  const parent = await store.lockEngagement(act.db, parentId, act.sees)
  if (parent === undefined || parent.withdrawnAt !== null || parent.mergedInto !== null)
    throw new Refusal('engagements.parent-unknown', { status: 404, detail: { id: parentId } })
}

export const standingKeep: OperationsBy<typeof standingOperations> = {
  markHeld: (input, act) => moveTo(act, input, 'held', ['planned', 'postponed', 'cancelled']),
  postpone: (input, act) => moveTo(act, input, 'postponed', ['planned']),
  cancel: (input, act) => moveTo(act, input, 'cancelled', ['planned', 'postponed']),
  reopen: (input, act) => moveTo(act, input, 'planned', ['held', 'postponed', 'cancelled']),
  withdraw: async (input, act) => {
    await needForChange(act, input)
    if ((await store.meetingIds(act.db, input.id)).length > 0)
      throw new Refusal('engagements.has-meetings', { status: 409, detail: { id: input.id } })
    const columns = { withdrawnAt: act.now(), withdrawnReason: input.reason }
    await store.updateEngagement(act.db, input.id, columns, act.now())
    await tell(act, 'engagements.withdrawn', input.id)
    return needEngagement(act, input.id)
  },
  restore: async ({ id, version }, act) => {
    const engagement = needed(
      await store.lockEngagement(act.db, id, act.sees),
      'engagements.engagement-unknown',
      { id },
    )
    refuseStale(version, engagement)
    if (engagement.withdrawnAt === null)
      throw new Refusal('engagements.not-withdrawn', { status: 409, detail: { id } })
    await refuseGoneParent(act, engagement)
    await store.updateEngagement(act.db, id, { withdrawnAt: null, withdrawnReason: null }, act.now())
    await tell(act, 'engagements.restored', id)
    return needEngagement(act, id)
  },
}
