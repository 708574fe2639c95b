import { z } from 'zod'
import { Id } from '#platform/ids'
import { operation, writers } from '#platform/operation/contract'
import { Engagement, Participant } from '../schema.ts'
import { NewParticipant } from './engagements.ts'
import { cited, onEngagement, versioned } from './shared.ts'

const Changed = z.object({ participantId: Id, version: Engagement.shape.version })
const known = ['parties.official-unknown', 'parties.authority-unknown', 'sources.document-unknown'] as const

export const participantOperations = {
  addParticipant: operation({
    id: 'engagements.add-participant',
    method: 'POST',
    path: '/engagements/:id/participants',
    summary: 'Adds a person with title and rank as of that day. Two officers may add at once.',
    input: NewParticipant.extend({ id: Id, ...cited }),
    output: Changed,
    refusals: [...onEngagement, ...known],
    roles: writers,
  }),
  changeParticipant: operation({
    id: 'engagements.change-participant',
    method: 'PUT',
    path: '/engagements/:id/participants/:participantId',
    summary: 'Changes the given fields of a participant; `version` is the engagement’s.',
    input: Participant.omit({ id: true })
      .partial()
      .extend({ ...versioned, participantId: Id, ...cited }),
    output: Changed,
    refusals: [...onEngagement, 'engagements.participant-unknown', ...known],
    roles: writers,
  }),
  removeParticipant: operation({
    id: 'engagements.remove-participant',
    method: 'POST',
    path: '/engagements/:id/participants/:participantId/remove',
    summary: 'Takes a participant off; what sources said stays and it can be restored.',
    input: z.object({ ...versioned, participantId: Id }),
    output: Changed,
    refusals: [...onEngagement, 'engagements.participant-unknown'],
    roles: writers,
  }),
  restoreParticipant: operation({
    id: 'engagements.restore-participant',
    method: 'POST',
    path: '/engagements/:id/participants/:participantId/restore',
    summary: 'Puts a participant back who was taken off.',
    input: z.object({ ...versioned, participantId: Id }),
    output: Changed,
    refusals: [...onEngagement, 'engagements.participant-unknown'],
    roles: writers,
  }),
}
