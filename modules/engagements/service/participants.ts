import type { Act, OperationsBy } from '#platform/operation'
import { needed } from '#platform/refusal'
import type { participantOperations } from '../contract/participants.ts'
import type { Participant } from '../schema.ts'
import * as store from '../store.ts'
import { claimPerson, needForChange, needLocked, reindex, settlePerson, tell } from './records.ts'

/** Counts the engagement's version up: people are part of it. */
async function touch(act: Act, id: string, done: string, participantId: string) {
  await reindex(act, id)
  const version = await store.updateEngagement(act.db, id, {}, act.now())
  await tell(act, done, id, { participant: participantId })
  return { participantId, version }
}

const needPerson = async (act: Act, id: string, participantId: string, removed: boolean) => {
  const person = await store.findParticipant(act.db, id, participantId)
  const fits = person?.removed === removed ? person : undefined
  return needed(fits, 'engagements.participant-unknown', { id: participantId })
}

export const participantsKeep: OperationsBy<typeof participantOperations> = {
  addParticipant: async ({ id, citation, ...made }, act) => {
    await needLocked(act, id)
    const others = await store.participantsOf(act.db, [id])
    const position = Math.max(-1, ...others.map((other) => other.position)) + 1
    const person: Participant = { ...(await settlePerson(act, made)), id: act.newId(), position }
    await store.insertParticipants(act.db, id, [person])
    await claimPerson(act, person, citation)
    return touch(act, id, 'engagements.participant-added', person.id)
  },
  changeParticipant: async ({ id, version, participantId, citation, ...fields }, act) => {
    await needForChange(act, { id, version })
    const before = await needPerson(act, id, participantId, false)
    const settled = await settlePerson(act, fields)
    const changed = Object.fromEntries(
      Object.entries(settled).filter(
        ([field, value]) => value !== undefined && value !== before[field as keyof typeof before],
      ),
    ) as Partial<Participant>
    await store.updateParticipant(act.db, participantId, changed)
    await claimPerson(act, { ...changed, id: participantId }, citation)
    return touch(act, id, 'engagements.participant-changed', participantId)
  },
  removeParticipant: async ({ id, version, participantId }, act) => {
    await needForChange(act, { id, version })
    await needPerson(act, id, participantId, false)
    await store.setRemoved(act.db, participantId, act.now())
    return touch(act, id, 'engagements.participant-removed', participantId)
  },
  restoreParticipant: async ({ id, version, participantId }, act) => {
    await needForChange(act, { id, version })
    await needPerson(act, id, participantId, true)
    await store.setRemoved(act.db, participantId, null)
    return touch(act, id, 'engagements.participant-restored', participantId)
  },
}
