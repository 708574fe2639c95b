import { z } from 'zod'
import { Id } from '#platform/ids'
import { operation, writers } from '#platform/operation/contract'
import { Session } from '../schema.ts'
import { cited, onSeries, versioned } from './shared.ts'

const fields = Session.pick({ number: true, heldOn: true, place: true, hostState: true }).extend({
  status: z.enum(['planned', 'held']),
})
const onSession = [...onSeries, 'engagements.session-unknown'] as const

export const sessionOperations = {
  addSession: operation({
    id: 'engagements.add-session',
    method: 'POST',
    path: '/series/:id/sessions',
    summary:
      'Adds a session that is known by its number or its date, before or without a record of the meeting.',
    input: fields.extend({
      id: Id,
      era: z.number().int().positive().optional(),
      number: fields.shape.number.default(null),
      heldOn: fields.shape.heldOn.default(null),
      place: fields.shape.place.default(null),
      hostState: fields.shape.hostState.default(null),
      status: fields.shape.status.default('held'),
      ...cited,
    }),
    output: Session,
    refusals: [
      ...onSeries,
      'engagements.era-unknown',
      'engagements.session-number-taken',
      'engagements.held-in-future',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  changeSession: operation({
    id: 'engagements.change-session',
    method: 'PUT',
    path: '/sessions/:id',
    summary: 'Changes the given fields of a session.',
    input: fields.partial().extend({ ...versioned, ...cited }),
    output: Session,
    refusals: [
      ...onSession,
      'engagements.session-number-taken',
      'engagements.held-in-future',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  linkSession: operation({
    id: 'engagements.link-session',
    method: 'POST',
    path: '/sessions/:id/link',
    summary: 'Says which engagement this session is; date, place and state are then the engagement’s.',
    input: z.object({ id: Id, engagementId: Id }),
    output: Session,
    refusals: [
      ...onSession,
      'engagements.engagement-unknown',
      'engagements.withdrawn',
      'engagements.merged-away',
      'engagements.session-linked',
      'engagements.session-has-engagement',
    ],
    roles: writers,
  }),
  unlinkSession: operation({
    id: 'engagements.unlink-session',
    method: 'POST',
    path: '/sessions/:id/unlink',
    summary: 'Takes the link to the engagement back; the session keeps its number.',
    input: z.object({ id: Id }),
    output: Session,
    refusals: [...onSession, 'engagements.session-not-linked'],
    roles: writers,
  }),
  removeSession: operation({
    id: 'engagements.remove-session',
    method: 'POST',
    path: '/sessions/:id/remove',
    summary: 'Takes a session off its series; it can be restored.',
    input: z.object({ id: Id }),
    output: Session,
    refusals: [...onSession],
    roles: writers,
  }),
  restoreSession: operation({
    id: 'engagements.restore-session',
    method: 'POST',
    path: '/sessions/:id/restore',
    summary: 'Puts a session back that was taken off.',
    input: z.object({ id: Id }),
    output: Session,
    refusals: [...onSession, 'engagements.session-number-taken', 'engagements.session-has-engagement'],
    roles: writers,
  }),
}
