import { z } from 'zod'
import { operation, writers } from '#platform/operation/contract'
import { Engagement } from '../schema.ts'
import { cited, onEngagement, reason, versioned } from './shared.ts'

/** Where an engagement stands: planned, held, postponed, cancelled; in use or withdrawn. */
export const standingOperations = {
  markHeld: operation({
    id: 'engagements.mark-held',
    method: 'POST',
    path: '/engagements/:id/held',
    summary:
      'Says that an engagement took place, on a source or on the officer’s word. Dates alone never say so.',
    input: z.object({ ...versioned, ...cited }),
    output: Engagement,
    refusals: [
      ...onEngagement,
      'engagements.status-already',
      'engagements.held-in-future',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  postpone: operation({
    id: 'engagements.postpone',
    method: 'POST',
    path: '/engagements/:id/postpone',
    summary: 'Puts a planned engagement off without a new date; reopen it when there is one.',
    input: z.object({ ...versioned, reason, ...cited }),
    output: Engagement,
    refusals: [
      ...onEngagement,
      'engagements.status-already',
      'engagements.not-planned',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  cancel: operation({
    id: 'engagements.cancel',
    method: 'POST',
    path: '/engagements/:id/cancel',
    summary: 'Says that a planned engagement will not take place.',
    input: z.object({ ...versioned, reason, ...cited }),
    output: Engagement,
    refusals: [
      ...onEngagement,
      'engagements.status-already',
      'engagements.not-planned',
      'sources.document-unknown',
    ],
    roles: writers,
  }),
  reopen: operation({
    id: 'engagements.reopen',
    method: 'POST',
    path: '/engagements/:id/reopen',
    summary: 'Makes an engagement planned again: it was postponed or cancelled, or marked held by mistake.',
    input: z.object({ ...versioned, ...cited }),
    output: Engagement,
    refusals: [...onEngagement, 'engagements.status-already', 'sources.document-unknown'],
    roles: writers,
  }),
  withdraw: operation({
    id: 'engagements.withdraw',
    method: 'POST',
    path: '/engagements/:id/withdraw',
    summary: 'Takes a record out of use with a reason; it stays readable and can be restored.',
    input: z.object({ ...versioned, reason }),
    output: Engagement,
    refusals: [...onEngagement, 'engagements.has-meetings'],
    roles: writers,
  }),
  restore: operation({
    id: 'engagements.restore',
    method: 'POST',
    path: '/engagements/:id/restore',
    summary: 'Puts a withdrawn record back into use.',
    input: z.object(versioned),
    output: Engagement,
    refusals: ['engagements.engagement-unknown', 'engagements.not-withdrawn', 'engagements.parent-unknown'],
    roles: writers,
  }),
}
