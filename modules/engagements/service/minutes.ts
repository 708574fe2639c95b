import { findDocument } from '#modules/sources'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { minutesOperations } from '../contract/minutes.ts'
import type { Minutes } from '../schema.ts'
import * as store from '../store.ts'
import { needLocked, tell } from './records.ts'

async function needDocuments(act: Act, ids: readonly string[]): Promise<void> {
  for (const id of ids) needed(await findDocument(act, id), 'sources.document-unknown', { id })
}

/** The minutes, held, of an engagement this officer may see and that is in use. */
async function needForChange(act: Act, { id, version }: { id: string; version: number }): Promise<Minutes> {
  const found = needed(await store.lockMinutes(act.db, id), 'engagements.minutes-unknown', { id })
  await needLocked(act, found.engagementId)
  refuseStale(version, found)
  return found
}

async function done(act: Act, minutes: Minutes, what: string): Promise<Minutes> {
  await tell(act, what, minutes.engagementId, { minutes: minutes.id, language: minutes.language })
  return needed(await store.lockMinutes(act.db, minutes.id), 'engagements.minutes-unknown')
}

export const minutesKeep: OperationsBy<typeof minutesOperations> = {
  addMinutes: async ({ id, ...made }, act) => {
    await needLocked(act, id)
    await needDocuments(act, made.documentIds)
    const at = act.now()
    const kept = { withdrawnAt: null, createdAt: at, createdBy: act.actor.name, changedAt: at, version: 1 }
    const minutes: Minutes = { id: act.newId(), engagementId: id, ...made, ...kept }
    await store.insertMinutes(act.db, minutes)
    return done(act, minutes, 'engagements.minutes-added')
  },
  changeMinutes: async ({ id, version, ...fields }, act) => {
    const minutes = await needForChange(act, { id, version })
    if (minutes.withdrawnAt !== null) throw new Refusal('engagements.minutes-withdrawn', { status: 409 })
    await needDocuments(act, fields.documentIds ?? [])
    await store.updateMinutes(act.db, id, fields, act.now())
    return done(act, minutes, 'engagements.minutes-changed')
  },
  withdrawMinutes: async (input, act) => {
    const minutes = await needForChange(act, input)
    if (minutes.withdrawnAt !== null) throw new Refusal('engagements.minutes-withdrawn', { status: 409 })
    await store.updateMinutes(act.db, minutes.id, { withdrawnAt: act.now() }, act.now())
    return done(act, minutes, 'engagements.minutes-withdrawn')
  },
  restoreMinutes: async (input, act) => {
    const minutes = await needForChange(act, input)
    if (minutes.withdrawnAt === null) throw new Refusal('engagements.minutes-not-withdrawn', { status: 409 })
    await store.updateMinutes(act.db, minutes.id, { withdrawnAt: null }, act.now())
    return done(act, minutes, 'engagements.minutes-restored')
  },
  attachDocument: async ({ id, sourceId }, act) => {
    await needLocked(act, id)
    await needDocuments(act, [sourceId])
    const attached = await store.attach(act.db, id, sourceId, act.now())
    if (!attached) throw new Refusal('engagements.document-attached', { status: 409 })
    await tell(act, 'engagements.document-attached', id, { document: sourceId })
    return { attached }
  },
  detachDocument: async ({ id, sourceId }, act) => {
    await needLocked(act, id)
    const detached = await store.detach(act.db, id, sourceId)
    if (!detached) throw new Refusal('engagements.document-not-attached', { status: 409 })
    await tell(act, 'engagements.document-detached', id, { document: sourceId })
    return { attached: false }
  },
}
