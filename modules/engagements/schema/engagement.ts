/** Engagements: visits, meetings, calls, ceremonies. */
import { z } from 'zod'
import { AuthorityLabel, OfficialLabel } from '#modules/parties/schema'
import { Area } from '#modules/safeguards/schema'
import { FoldedField } from '#modules/sources/schema'
import { Handling } from '#platform/handling'
import { Id } from '#platform/ids'
import { Instant, SourceDate } from '#platform/time'
import {
  EngagementForm,
  EngagementKind,
  EngagementStatus,
  LanguageTag,
  Name,
  ParticipantRole,
  StateCode,
  TimeOfDay,
  Wording,
} from './terms.ts'

/** Who took part, with title and rank as of that day. `body` is the organisation in the source's words. */
export const Participant = z.object({
  id: Id,
  officialId: Id.nullable(),
  name: Name,
  title: z.string().trim().max(300).nullable(),
  rank: z.string().trim().max(120).nullable(),
  role: ParticipantRole,
  authorityId: Id.nullable(),
  body: z.string().trim().max(300).nullable(),
  state: StateCode.nullable(),
  position: z.number().int().min(0),
})
export type Participant = z.infer<typeof Participant>

/**
 * A body that took part: of the register (`authorityId`), or by its name only. The name of one of the register may be
 * left out; it is then written down as the register has it.
 */
export const Organisation = z
  .object({
    authorityId: Id.nullable().default(null),
    name: z.string().trim().max(300).default(''),
    state: StateCode.nullable().default(null),
  })
  .refine(({ authorityId, name }) => authorityId !== null || name !== '', { path: ['name'] })
export type Organisation = z.infer<typeof Organisation>

/** Which session of which series; `era` counts the times its numbering began anew, from 1. */
export const SessionOf = z.object({
  sessionId: Id,
  seriesId: Id,
  names: z.array(Wording),
  era: z.number().int(),
  number: z.number().int().nullable(),
})

/** An engagement without its people. Null: the sources do not say. */
export const Engagement = z.object({
  id: Id,
  kind: EngagementKind,
  parentId: Id.nullable(),
  title: z.string().trim().max(300).nullable(),
  startOn: SourceDate.nullable(),
  endOn: SourceDate.nullable(),
  timeOfDay: TimeOfDay.nullable(),
  place: z.string().trim().max(200).nullable(),
  hostState: StateCode.nullable(),
  form: EngagementForm.nullable(),
  official: z.boolean().nullable(),
  invitedBy: z.string().trim().max(300).nullable(),
  organisations: z.array(Organisation),
  agenda: z.array(z.string().trim().min(1).max(500)),
  areas: z.array(Area),
  /** Of the host, the people and the bodies: whom this engagement is with. */
  states: z.array(z.string()),
  status: EngagementStatus,
  statusReason: z.string().nullable(),
  handling: Handling,
  /** Set when another record of the same engagement took this one in. */
  mergedInto: Id.nullable(),
  withdrawnAt: Instant.nullable(),
  withdrawnReason: z.string().nullable(),
  createdAt: Instant,
  createdBy: z.string(),
  changedAt: Instant,
  version: z.number().int().positive(),
})
export type Engagement = z.infer<typeof Engagement>

/** A line of a list: `people` are the first few, heads first. `awaitsWord`: its days are over, nobody said it was held. */
export const EngagementLine = Engagement.pick({
  id: true,
  kind: true,
  parentId: true,
  title: true,
  startOn: true,
  endOn: true,
  timeOfDay: true,
  place: true,
  hostState: true,
  form: true,
  states: true,
  status: true,
  handling: true,
  version: true,
}).extend({
  parentTitle: z.string().nullable(),
  people: z.array(Participant.pick({ officialId: true, name: true, title: true, role: true, state: true })),
  organisations: z.array(Organisation),
  session: SessionOf.nullable(),
  agendaCount: z.number().int(),
  minutesCount: z.number().int(),
  awaitsWord: z.boolean(),
})
export type EngagementLine = z.infer<typeof EngagementLine>

/** What was set down of a meeting, in one language. `agreed`: by both sides. */
export const Minutes = z.object({
  id: Id,
  engagementId: Id,
  language: LanguageTag,
  text: z.string().trim().min(1).max(100_000),
  agreed: z.boolean(),
  /** Documents of `sources` that carry these minutes. */
  documentIds: z.array(Id),
  withdrawnAt: Instant.nullable(),
  createdAt: Instant,
  createdBy: z.string(),
  changedAt: Instant,
  version: z.number().int().positive(),
})
export type Minutes = z.infer<typeof Minutes>

export const AttachedDocument = z.object({
  sourceId: Id,
  title: z.string(),
  kind: z.string(),
  url: z.string().nullable(),
})

/** All of one engagement, as its page shows it. `claims` are of this record and of those it took in. */
export const EngagementPage = Engagement.extend({
  parent: z.object({ id: Id, kind: EngagementKind, title: z.string().nullable() }).nullable(),
  meetings: z.array(EngagementLine),
  participants: z.array(Participant),
  removedParticipants: z.array(Participant),
  officials: z.array(OfficialLabel),
  authorities: z.array(AuthorityLabel),
  session: SessionOf.nullable(),
  minutes: z.array(Minutes),
  documents: z.array(AttachedDocument),
  claims: z.array(FoldedField),
  mergedFrom: z.array(z.object({ id: Id, title: z.string().nullable(), at: Instant })),
  awaitsWord: z.boolean(),
})
export type EngagementPage = z.infer<typeof EngagementPage>

export const likenessReasons = [
  'same-participant',
  'same-organisation',
  'dates-agree',
  'same-host',
  'same-states',
  'same-kind',
  'same-series-session',
] as const

/** A record that may be of the same engagement, why it may, and where the two differ. Best first. */
export const Candidate = z.object({
  engagement: EngagementLine,
  /** 0 to 1; for order only. */
  likeness: z.number(),
  reasons: z.array(z.object({ reason: z.enum(likenessReasons), value: z.string().nullable() })),
  differences: z.array(z.object({ field: z.string(), ours: z.unknown(), theirs: z.unknown() })),
})
export type Candidate = z.infer<typeof Candidate>
