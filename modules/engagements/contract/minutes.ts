import { z } from 'zod'
import { Id } from '#platform/ids'
import { operation, writers } from '#platform/operation/contract'
import { Minutes } from '../schema.ts'
import { onEngagement, versioned } from './shared.ts'

const fields = Minutes.pick({ language: true, text: true, agreed: true, documentIds: true })
const onMinutes = [...onEngagement, 'engagements.minutes-unknown'] as const
const attached = z.object({ attached: z.boolean() })

export const minutesOperations = {
  addMinutes: operation({
    id: 'engagements.add-minutes',
    method: 'POST',
    path: '/engagements/:id/minutes',
    summary: 'Adds minutes in one language, agreed by both sides or our own.',
    input: fields.extend({
      id: Id,
      agreed: fields.shape.agreed.default(false),
      documentIds: fields.shape.documentIds.max(50).default([]),
    }),
    output: Minutes,
    refusals: [...onEngagement, 'sources.document-unknown'],
    roles: writers,
  }),
  changeMinutes: operation({
    id: 'engagements.change-minutes',
    method: 'PUT',
    path: '/minutes/:id',
    summary: 'Changes the given fields of minutes.',
    input: fields.partial().extend(versioned),
    output: Minutes,
    refusals: [...onMinutes, 'engagements.minutes-withdrawn', 'sources.document-unknown'],
    roles: writers,
  }),
  withdrawMinutes: operation({
    id: 'engagements.withdraw-minutes',
    method: 'POST',
    path: '/minutes/:id/withdraw',
    summary: 'Takes minutes out of use; they can be restored.',
    input: z.object(versioned),
    output: Minutes,
    refusals: [...onMinutes, 'engagements.minutes-withdrawn'],
    roles: writers,
  }),
  restoreMinutes: operation({
    id: 'engagements.restore-minutes',
    method: 'POST',
    path: '/minutes/:id/restore',
    summary: 'Puts withdrawn minutes back into use.',
    input: z.object(versioned),
    output: Minutes,
    refusals: [...onMinutes, 'engagements.minutes-not-withdrawn'],
    roles: writers,
  }),
  attachDocument: operation({
    id: 'engagements.attach-document',
    method: 'POST',
    path: '/engagements/:id/documents',
    summary: 'Attaches a kept document to an engagement.',
    input: z.object({ id: Id, sourceId: Id }),
    output: attached,
    refusals: [...onEngagement, 'engagements.document-attached', 'sources.document-unknown'],
    roles: writers,
  }),
  detachDocument: operation({
    id: 'engagements.detach-document',
    method: 'POST',
    path: '/engagements/:id/documents/:sourceId/detach',
    summary: 'Takes a document off an engagement; the document itself stays kept.',
    input: z.object({ id: Id, sourceId: Id }),
    output: attached,
    refusals: [...onEngagement, 'engagements.document-not-attached'],
    roles: writers,
  }),
}
