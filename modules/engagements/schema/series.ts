/** Series: mechanisms that meet again and again, their sessions, and what is due. */
import { z } from 'zod'
import { AuthorityLabel } from '#modules/parties/schema'
import { Area } from '#modules/safeguards/schema'
import { Citation, FoldedField } from '#modules/sources/schema'
import { Handling } from '#platform/handling'
import { Id } from '#platform/ids'
import { Day, Instant, Period, SourceDate } from '#platform/time'
import { Organisation } from './engagement.ts'
import { EngagementKind, EngagementStatus, SeriesLevel, StateCode, Wording } from './terms.ts'

/** One place in the order of hosting: a body of the register, a state, or both. */
export const HostTurn = z
  .object({ authorityId: Id.nullable().default(null), state: StateCode.nullable().default(null) })
  .refine(({ authorityId, state }) => authorityId !== null || state !== null)
export type HostTurn = z.infer<typeof HostTurn>

/** A run of session numbers. When the level rises the numbers begin again at 1 in a new era. */
export const Era = z.object({
  era: z.number().int().positive(),
  level: SeriesLevel,
  fromOn: SourceDate.nullable(),
})
export type Era = z.infer<typeof Era>

/** A mechanism. `cadence` is what the parties wish, not what they keep; null: no wish is known. */
export const Series = z.object({
  id: Id,
  names: z.array(Wording).min(1),
  parties: z.array(Organisation),
  level: SeriesLevel,
  eras: z.array(Era),
  cadence: Period.nullable(),
  hosts: z.array(HostTurn),
  areas: z.array(Area),
  endedOn: SourceDate.nullable(),
  ended: z.boolean(),
  endedReason: z.string().nullable(),
  handling: Handling,
  withdrawnAt: Instant.nullable(),
  createdAt: Instant,
  changedAt: Instant,
  version: z.number().int().positive(),
})
export type Series = z.infer<typeof Series>

/** `number` null: the source does not number it. `engagementId` null: known only by its number or its date. */
export const Session = z.object({
  id: Id,
  seriesId: Id,
  era: z.number().int().positive(),
  number: z.number().int().positive().max(999).nullable(),
  heldOn: SourceDate.nullable(),
  place: z.string().trim().max(200).nullable(),
  hostState: StateCode.nullable(),
  status: EngagementStatus,
  engagementId: Id.nullable(),
  engagement: z
    .object({ kind: EngagementKind, title: z.string().nullable(), endOn: SourceDate.nullable() })
    .nullable(),
  removedAt: Instant.nullable(),
  version: z.number().int().positive(),
})
export type Session = z.infer<typeof Session>

export const dueBases = [
  'ended',
  'planned',
  'planned-passed',
  'no-cadence',
  'no-session',
  'last-session-undated',
  'last-session',
  'told-count',
] as const
/**
 * When the next session is due. `byDays`: days past the last day it can mean, negative while there is time.
 * `overdue` only when every day the date can mean is over.
 */
export const NextDue = z.object({
  dueOn: SourceDate.nullable(),
  overdue: z.boolean(),
  byDays: z.number().int().nullable(),
  basis: z.enum(dueBases),
  /** The session it is counted from. */
  sessionId: Id.nullable(),
})
export type NextDue = z.infer<typeof NextDue>

export const turnReasons = [
  'ended',
  'planned',
  'after-last-host',
  'first-of-order',
  'no-order',
  'last-host-unknown',
  'last-host-outside-order',
] as const
/** Who hosts next; null with the reason why nobody can say. */
export const Turn = z.object({ host: HostTurn.nullable(), reason: z.enum(turnReasons) })
export type Turn = z.infer<typeof Turn>

/** A number between sessions that are known, of which nothing is known; bounds from its neighbours. */
export const Gap = z.object({
  era: z.number().int(),
  number: z.number().int(),
  after: SourceDate.nullable(),
  before: SourceDate.nullable(),
})
export type Gap = z.infer<typeof Gap>

/** "Seven since 2014", told on some day: a running count as a source gives it. */
export const SessionCount = z.object({
  count: z.number().int().min(0).max(999),
  since: SourceDate.nullable(),
  asOf: SourceDate.nullable(),
})
export type SessionCount = z.infer<typeof SessionCount>
export const ToldCount = SessionCount.extend({
  claimId: Id,
  sourceTitle: z.string().nullable(),
  citation: Citation.nullable(),
  statedBy: z.string(),
})
export type ToldCount = z.infer<typeof ToldCount>

export const countDifferences = ['first-year', 'same-day', 'falling', 'more-sessions-known'] as const
/** Two counts that cannot both be true, or one that our own list of sessions contradicts (`second` null). */
export const CountDifference = z.object({
  difference: z.enum(countDifferences),
  first: z.number().int(),
  second: z.number().int().nullable(),
})
export type CountDifference = z.infer<typeof CountDifference>

export const SeriesLine = Series.extend({
  states: z.array(z.string()),
  next: NextDue,
  turn: Turn,
  last: Session.nullable(),
  /** The next one that is planned. */
  planned: Session.nullable(),
  sessionCount: z.number().int(),
  gapCount: z.number().int(),
})
export type SeriesLine = z.infer<typeof SeriesLine>

export const SeriesPage = SeriesLine.extend({
  sessions: z.array(Session),
  removedSessions: z.array(Session),
  gaps: z.array(Gap),
  counts: z.array(ToldCount),
  countDifferences: z.array(CountDifference),
  /** Mean months between the first and the last session with a day and a number. */
  keptMonths: z.number().nullable(),
  authorities: z.array(AuthorityLabel),
  claims: z.array(FoldedField),
  today: Day,
})
export type SeriesPage = z.infer<typeof SeriesPage>
