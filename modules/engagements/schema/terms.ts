/** The closed lists and the small values that engagements and series share. */
import { z } from 'zod'
import { LanguageTag, StateCode, Wording } from '#modules/parties/schema'

export const engagementKinds = [
  'visit',
  'talks',
  'meeting',
  'working-session',
  'reception',
  'courtesy-call',
  'dialogue-session',
  'conference',
  'phone-call',
  'online-meeting',
  'welcome-ceremony',
  'signing-ceremony',
  'banquet',
  'embassy-visit',
  'event',
  'other',
] as const
export const EngagementKind = z.enum(engagementKinds)
export type EngagementKind = z.infer<typeof EngagementKind>

export const participantRoles = [
  'head-of-delegation',
  'host',
  'visitor',
  'receiver',
  'guest',
  'counterpart',
  'co-chair',
  'signatory',
  'member',
  'speaker',
  'mentioned',
] as const
export const ParticipantRole = z.enum(participantRoles)
export type ParticipantRole = z.infer<typeof ParticipantRole>

export const seriesLevels = [
  'ministerial',
  'deputy-ministerial',
  'agency-head',
  'department',
  'unit-and-local',
  'working-group',
  'liaison',
  'multilateral-channel',
  'multilateral',
] as const
export const SeriesLevel = z.enum(seriesLevels)
export type SeriesLevel = z.infer<typeof SeriesLevel>

/** `held` is never concluded from a date: somebody, or a source, says so. */
export const engagementStatuses = ['planned', 'held', 'postponed', 'cancelled'] as const
export const EngagementStatus = z.enum(engagementStatuses)
export type EngagementStatus = z.infer<typeof EngagementStatus>

export const engagementForms = ['in-person', 'online', 'phone'] as const
export const EngagementForm = z.enum(engagementForms)

/** A part of the day as a source puts it, or the hour at the place, `14:30`. */
export const TimeOfDay = z
  .string()
  .regex(/^(morning|midday|afternoon|evening|night|([01]\d|2[0-3]):[0-5]\d)$/)
export const partsOfDay = ['morning', 'midday', 'afternoon', 'evening', 'night'] as const

export const Name = z.string().trim().min(1).max(300)
export { LanguageTag, StateCode, Wording }
