/**
 * The draft that a report is read into: every item carries the span of text it was read from
 * (UTF-16 offsets, end exclusive), how sure the reading is, and the ids of the rules that read it.
 * null means "the text does not say". A draft is never a record: an officer accepts it line by line.
 */
import { z } from 'zod'

const said = {
  /** 0..1: how sure the reading is; an inferred value lowers it. */
  confidence: z.number().min(0).max(1),
  /** Rule ids, such as 'stance.verb.de-nghi'; the pages turn them into words. */
  why: z.array(z.string()),
}

/** null when the item is known only from the items around it. */
const at = {
  textStart: z.int().nonnegative().nullable(),
  textEnd: z.int().nonnegative().nullable(),
  text: z.string().nullable(),
}

export const languages = ['vi', 'en', 'ja', 'zh', 'ru'] as const
export const Language = z.enum(languages)

export const Stance = z.enum([
  'agreed', 'requested', 'pledged', 'offered', 'proposed', 'hoped',
  'thanked', 'praised', 'congratulated', 'affirmed', 'reported', 'discussed',
]) // biome-ignore format: two groups, the actionable first
export const actionableStances: readonly string[] = [
  'agreed',
  'requested',
  'pledged',
  'offered',
  'proposed',
  'hoped',
]

export const EngagementKind = z.enum([
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
])
export const Role = z.enum([
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
])

export const DraftParticipant = z.object({
  name: z.string(),
  title: z.string().nullable(),
  rank: z.string().nullable(),
  partyTitle: z.string().nullable(),
  organisation: z.string().nullable(),
  country: z.string().nullable(),
  role: Role,
  former: z.boolean().optional(),
  textStart: z.int().nonnegative(),
  textEnd: z.int().nonnegative(),
  ...said,
})

export const DraftOrganisation = z.object({
  id: z.string().optional(),
  name: z.string(),
  country: z.string().nullable(),
  kind: z.string(),
  textStart: z.int().nonnegative(),
  textEnd: z.int().nonnegative(),
  ...said,
})

export const DraftEngagement = z.object({
  id: z.string(),
  parent: z.string().optional(),
  kind: EngagementKind,
  /** YYYY-MM-DD, or YYYY-MM where the text gives no day. */
  dateStart: z.string().nullable(),
  dateEnd: z.string().nullable(),
  dateNotAfter: z.string().optional(),
  yearInText: z.boolean().optional(),
  /** Where an inferred year comes from, as a short key. */
  yearBasis: z.string().optional(),
  timeOfDay: z.string().optional(),
  place: z.string().nullable(),
  city: z.string().nullable(),
  hostCountry: z.string().nullable(),
  official: z.boolean().optional(),
  series: z.boolean().optional(),
  mentionedOnly: z.boolean().optional(),
  session: z.int().nullable().optional(),
  participants: z.array(DraftParticipant),
  organisations: z.array(DraftOrganisation),
  ...at,
  ...said,
})

export const DraftInstrument = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  status: z.string(),
  generic: z.boolean().optional(),
  parties: z.array(z.string()),
  periodStart: z.string().nullable(),
  periodEnd: z.string().nullable(),
  ...at,
  ...said,
})

export const DraftMechanism = z.object({
  name: z.string(),
  level: z.string().nullable(),
  generic: z.boolean().optional(),
  parties: z.array(z.string()),
  sessionsHeld: z.int().nullable(),
  since: z.string().nullable(),
  cadence: z.string().nullable(),
  ...at,
  ...said,
})

export const DraftCommitment = z.object({
  id: z.string(),
  stance: Stance,
  actionable: z.boolean(),
  implicitStance: z.boolean().optional(),
  by: z.string().nullable(),
  to: z.string().nullable(),
  byPerson: z.string().optional(),
  toPerson: z.string().optional(),
  areas: z.array(z.string()),
  engagement: z.string().optional(),
  instrument: z.string().optional(),
  cue: z.string(),
  stanceCue: z.string(),
  charStart: z.int().nonnegative(),
  charEnd: z.int().nonnegative(),
  cueStart: z.int().nonnegative(),
  cueEnd: z.int().nonnegative(),
  stanceStart: z.int().nonnegative(),
  stanceEnd: z.int().nonnegative(),
  ...said,
})

export const DraftProgramme = z.object({
  name: z.string(),
  kind: z.string(),
  period: z.string().nullable(),
  status: z.string(),
  generic: z.boolean().optional(),
  ...at,
  ...said,
})

export const DraftEvent = z.object({
  name: z.string(),
  year: z.int().nullable(),
  place: z.string().nullable(),
  protect: z.boolean().optional(),
  ...at,
  ...said,
})

export const DraftFigure = z.object({
  what: z.string(),
  value: z.number(),
  unit: z.string(),
  approx: z.enum(['nearly', 'over', 'about']).nullable(),
  asOf: z.string().nullable(),
  change: z
    .object({
      value: z.number(),
      unit: z.string(),
      direction: z.enum(['up', 'down']),
      against: z.string().nullable(),
    })
    .nullable(),
  ...at,
  ...said,
})

export const DraftPartnership = z.object({
  name: z.string(),
  parties: z.array(z.string()),
  since: z.string().nullable(),
  ...at,
  ...said,
})

export const IgnoreSpan = z.object({
  /** headline, lead, caption, site-header, related, footer, source, url, closing-evaluation */
  reason: z.string(),
  charStart: z.int().nonnegative(),
  charEnd: z.int().nonnegative(),
})

export const Draft = z.object({
  doc: z.string().nullable(),
  language: Language,
  /** Publication date as the page gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
  docDate: z.string().nullable(),
  headline: z.string().optional(),
  engagements: z.array(DraftEngagement),
  instruments: z.array(DraftInstrument),
  mechanisms: z.array(DraftMechanism),
  commitments: z.array(DraftCommitment),
  programmes: z.array(DraftProgramme),
  events: z.array(DraftEvent),
  figures: z.array(DraftFigure),
  partnerships: z.array(DraftPartnership),
  ignoreSpans: z.array(IgnoreSpan),
  /** Note keys, such as 'note.date-missing'; words stand in the catalogues. */
  notes: z.array(z.string()),
})

export type Draft = z.infer<typeof Draft>
export type Language = z.infer<typeof Language>
export type Stance = z.infer<typeof Stance>
export type EngagementKind = z.infer<typeof EngagementKind>
export type Role = z.infer<typeof Role>
export type DraftParticipant = z.infer<typeof DraftParticipant>
export type DraftOrganisation = z.infer<typeof DraftOrganisation>
export type DraftEngagement = z.infer<typeof DraftEngagement>
export type DraftInstrument = z.infer<typeof DraftInstrument>
export type DraftMechanism = z.infer<typeof DraftMechanism>
export type DraftCommitment = z.infer<typeof DraftCommitment>
export type DraftProgramme = z.infer<typeof DraftProgramme>
export type DraftEvent = z.infer<typeof DraftEvent>
export type DraftFigure = z.infer<typeof DraftFigure>
export type DraftPartnership = z.infer<typeof DraftPartnership>
export type IgnoreSpan = z.infer<typeof IgnoreSpan>
