import { z } from 'zod'
import { Id } from '#platform/ids'
import { operation, readers, versionField, writers } from '#platform/operation/contract'
import { SourceDate } from '#platform/time'
import { Candidate, Engagement, EngagementKind, StateCode } from '../schema.ts'
import { onEngagement } from './shared.ts'

/** Fields where two records can differ and an officer chooses. */
export const choiceFields = [
  'kind',
  'title',
  'startOn',
  'endOn',
  'timeOfDay',
  'place',
  'hostState',
  'form',
  'official',
  'invitedBy',
  'status',
] as const
/** `keep` unless said; a field that is blank in the kept record is filled from the other all the same. */
export const MergeChoices = z.partialRecord(z.enum(choiceFields), z.enum(['keep', 'merge']))
export type MergeChoices = z.infer<typeof MergeChoices>

/** What a merge moved, so that it can be undone. */
export const MergeNote = z.object({
  participants: z.array(Id),
  filled: z.array(z.object({ id: Id, after: z.record(z.string(), z.json()) })),
  meetings: z.array(Id),
  minutes: z.array(Id),
  documents: z.array(Id),
  session: Id.nullable(),
  before: z.record(z.string(), z.json()),
  after: z.record(z.string(), z.json()),
})
export type MergeNote = z.infer<typeof MergeNote>

export const mergeOperations = {
  findSimilar: operation({
    id: 'engagements.find-similar',
    method: 'POST',
    path: '/engagements/find-similar',
    summary:
      'Finds records that may be of the same engagement, with reasons and differences. Changes nothing.',
    input: z.object({
      kind: EngagementKind,
      /** The visit it is told to belong to. */
      parentId: Id.nullable().default(null),
      startOn: SourceDate.nullable().default(null),
      endOn: SourceDate.nullable().default(null),
      hostState: StateCode.nullable().default(null),
      place: z.string().max(200).nullable().default(null),
      title: z.string().max(300).nullable().default(null),
      participantNames: z.array(z.string().max(300)).max(200).default([]),
      officialIds: z.array(Id).max(200).default([]),
      organisationNames: z.array(z.string().max(300)).max(100).default([]),
      states: z.array(StateCode).max(30).default([]),
      session: z.object({ seriesId: Id, number: z.number().int().nullable() }).nullable().default(null),
      /** Leaves this record out, when its own likes are sought. */
      exceptId: Id.nullable().default(null),
      limit: z.number().int().min(1).max(50).default(10),
    }),
    output: z.array(Candidate),
    refusals: [],
    roles: readers,
    personal: true,
  }),
  merge: operation({
    id: 'engagements.merge',
    method: 'POST',
    path: '/engagements/:keepId/merge',
    summary:
      'Joins two records of one engagement: people united, meetings moved, what both sources say kept.',
    input: z.object({
      keepId: Id,
      ...versionField,
      mergeId: Id,
      mergeVersion: z.number().int().positive(),
      choices: MergeChoices.default({}),
    }),
    output: Engagement,
    refusals: [
      ...onEngagement,
      'engagements.merge-same',
      'engagements.merge-with-parent',
      'engagements.has-meetings',
      'engagements.merge-two-sessions',
      'engagements.ends-before-start',
    ],
    roles: writers,
  }),
  unmerge: operation({
    id: 'engagements.unmerge',
    method: 'POST',
    path: '/engagements/:id/unmerge',
    summary: 'Takes two joined records apart again; `id` is the record that was joined into the other.',
    input: z.object({ id: Id }),
    output: Engagement,
    refusals: ['engagements.engagement-unknown', 'engagements.not-merged', 'engagements.merged-on'],
    roles: writers,
  }),
}
