import { z } from 'zod'
import { Id } from '#platform/ids'
import { operation, pageOf, pageQuery, readers, writers } from '#platform/operation/contract'
import { Day } from '#platform/time'
import { languages } from '#platform/words'
import {
  Engagement,
  EngagementKind,
  EngagementLine,
  EngagementPage,
  EngagementStatus,
  Participant,
  StateCode,
} from '../schema.ts'
import { cited, onEngagement, versioned } from './shared.ts'

/** What an officer or a source says of an engagement. */
export const EngagementFields = Engagement.pick({
  kind: true,
  parentId: true,
  title: true,
  startOn: true,
  endOn: true,
  timeOfDay: true,
  place: true,
  hostState: true,
  form: true,
  official: true,
  invitedBy: true,
  organisations: true,
  agenda: true,
  areas: true,
  handling: true,
})
const fields = EngagementFields.shape

/** Fields that a source can be cited for, and that two sources can differ on. Lists are united, never opposed. */
export const sourcedFields = [
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
export const SourcedField = z.enum(sourcedFields)

export const NewParticipant = Participant.omit({ id: true, position: true }).extend({
  officialId: Participant.shape.officialId.default(null),
  title: Participant.shape.title.default(null),
  rank: Participant.shape.rank.default(null),
  authorityId: Participant.shape.authorityId.default(null),
  body: Participant.shape.body.default(null),
  state: Participant.shape.state.default(null),
})
export type NewParticipant = z.infer<typeof NewParticipant>

/** With `group: visits` a line is a visit, or a meeting no visit is known for, and `meetings` are what it contains. */
export const FoundEngagement = EngagementLine.extend({ meetings: z.array(EngagementLine) })
export type FoundEngagement = z.infer<typeof FoundEngagement>

const placing = [
  'engagements.parent-unknown',
  'engagements.own-parent',
  'engagements.parent-is-meeting',
  'engagements.has-meetings',
  'engagements.ends-before-start',
  'parties.authority-unknown',
  'sources.document-unknown',
] as const

export const engagementOperations = {
  open: operation({
    id: 'engagements.open',
    method: 'POST',
    path: '/engagements',
    summary:
      'Records a visit, a meeting or another engagement, planned or held, with whom and where it is known from.',
    input: EngagementFields.extend({
      parentId: fields.parentId.default(null),
      title: fields.title.default(null),
      startOn: fields.startOn.default(null),
      endOn: fields.endOn.default(null),
      timeOfDay: fields.timeOfDay.default(null),
      place: fields.place.default(null),
      hostState: fields.hostState.default(null),
      form: fields.form.default(null),
      official: fields.official.default(null),
      invitedBy: fields.invitedBy.default(null),
      organisations: fields.organisations.max(100).default([]),
      agenda: fields.agenda.max(100).default([]),
      areas: fields.areas.default([]),
      handling: fields.handling.default('official'),
      status: z.enum(['planned', 'held']).default('planned'),
      participants: z.array(NewParticipant).max(200).default([]),
      session: z
        .object({
          seriesId: Id,
          number: z.number().int().positive().max(999).nullable(),
          era: z.number().int().positive().optional(),
        })
        .nullable()
        .default(null),
      ...cited,
    }),
    output: Engagement,
    refusals: [
      ...placing,
      'engagements.held-in-future',
      'engagements.series-unknown',
      'engagements.series-withdrawn',
      'engagements.era-unknown',
      'engagements.session-number-taken',
      'engagements.session-has-engagement',
      'parties.official-unknown',
    ],
    roles: writers,
  }),
  find: operation({
    id: 'engagements.find',
    method: 'GET',
    path: '/engagements',
    summary: 'Lists engagements; a visit is found when one of its meetings matches and `group` is `visits`.',
    input: z.object({
      ...pageQuery,
      group: z.enum(['visits', 'each']).default('each'),
      order: z.enum(['newest', 'oldest']).default('newest'),
      text: z.string().trim().max(200).optional(),
      state: StateCode.optional(),
      kind: EngagementKind.optional(),
      status: EngagementStatus.optional(),
      authorityId: Id.optional(),
      officialId: Id.optional(),
      seriesId: Id.optional(),
      parentId: Id.optional(),
      from: Day.optional(),
      to: Day.optional(),
      withdrawn: z.enum(['shown']).optional(),
    }),
    output: pageOf(FoundEngagement),
    refusals: [],
    roles: readers,
    personal: true,
  }),
  get: operation({
    id: 'engagements.get',
    method: 'GET',
    path: '/engagements/:id',
    summary: 'Gives one engagement with its meetings, people, minutes, documents and what each source says.',
    input: z.object({ id: Id }),
    output: EngagementPage,
    refusals: ['engagements.engagement-unknown'],
    roles: readers,
    personal: true,
  }),
  change: operation({
    id: 'engagements.change',
    method: 'PUT',
    path: '/engagements/:id',
    summary: 'Changes the given fields; fields that are left out stay as they are.',
    input: EngagementFields.partial().extend({ ...versioned, ...cited }),
    output: Engagement,
    refusals: [...onEngagement, ...placing],
    roles: writers,
  }),
  addSource: operation({
    id: 'engagements.add-source',
    method: 'POST',
    path: '/engagements/:id/sources',
    summary: 'Notes what a further source says of an engagement; the record itself stays as it is.',
    input: z.object({ id: Id, fields: z.partialRecord(SourcedField, z.json()), ...cited }),
    output: z.object({ noted: z.literal(true) }),
    refusals: [...onEngagement, 'engagements.field-unreadable', 'sources.document-unknown'],
    roles: writers,
  }),
  counts: operation({
    id: 'engagements.counts',
    method: 'GET',
    path: '/engagements/counts',
    summary: 'Counts delegations and meetings held, by year, who came and who hosted.',
    input: z.object({
      state: StateCode.optional(),
      fromYear: z.coerce.number().int().min(1900).max(2999).optional(),
      toYear: z.coerce.number().int().min(1900).max(2999).optional(),
    }),
    output: z.array(
      z.object({
        year: z.number().int().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        between: z.array(z.string()),
        delegations: z.number().int(),
        meetings: z.number().int(),
      }),
    ),
    refusals: [],
    roles: readers,
  }),
  calendar: operation({
    id: 'engagements.calendar',
    method: 'GET',
    path: '/engagements/calendar',
    summary:
      'Planned engagements and due sessions as an iCalendar feed (RFC 5545), whole days, inexact dates marked.',
    input: z.object({ state: StateCode.optional(), language: z.enum(languages).default('en') }),
    output: z.string(),
    refusals: [],
    roles: readers,
    mediaType: 'text/calendar',
  }),
}
