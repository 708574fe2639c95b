/** What a party is: states, authorities, the people who hold their posts, and how to reach them. */
import { z } from 'zod'
import { Handling } from '#platform/handling'
import { Id } from '#platform/ids'
import { Instant, isTimeZone, SourceDate } from '#platform/time'
import { isState, multilateral } from './states.ts'

export { isoStates, isState, multilateral, stateName, stateNames, states } from './states.ts'

/** ISO 3166-1 alpha-2, or `INT` for bodies of many states. */
export const StateCode = z
  .string()
  .regex(/^(?:[A-Z]{2}|INT)$/)
  .refine(isState)
  .meta({ description: `ISO 3166-1 alpha-2 of a state, or ${multilateral}`, examples: ['VN', 'JP', 'INT'] })
export type StateCode = z.infer<typeof StateCode>

/** `CC:ORG`, the state before the colon. */
export const AuthorityCode = z
  .string()
  .regex(/^(?:[A-Z]{2}|INT):[A-Z0-9]+(?:[-.][A-Z0-9]+)*$/)
  .max(60)
  .meta({ description: 'CC:ORG', examples: ['VN:MPS', 'JP:NPA', 'INT:INTERPOL'] })
export type AuthorityCode = z.infer<typeof AuthorityCode>

/** The closed list of the label guide, "Organisation kind". */
export const authorityKinds = [
  'ministry',
  'police-agency',
  'justice-ministry',
  'prosecution',
  'security-service',
  'security-council',
  'national-guard',
  'coast-guard',
  'commission',
  'local-police',
  'party',
  'parliament',
  'embassy',
  'consulate',
  'aid-agency',
  'company',
  'media-group',
  'association',
  'international-organisation',
  'other',
] as const
export const AuthorityKind = z.enum(authorityKinds)
export type AuthorityKind = z.infer<typeof AuthorityKind>

const shortText = z.string().trim().min(1).max(300)
/** BCP 47. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
/** ISO 15924. */
export const ScriptCode = z.string().regex(/^[A-Z][a-z]{3}$/)
/** A text in one language: a title, a rank. */
export const Wording = z.object({ text: shortText, lang: LanguageTag })
export type Wording = z.infer<typeof Wording>

/** `official` as the body writes itself; `short`; `former` with its dates; `reading`: how another language reads it. */
export const authorityNameKinds = ['official', 'short', 'former', 'reading'] as const
export const AuthorityName = z.object({
  text: shortText,
  lang: LanguageTag,
  script: ScriptCode.optional(),
  kind: z.enum(authorityNameKinds).default('official'),
  fromOn: SourceDate.nullable().default(null),
  untilOn: SourceDate.nullable().default(null),
})
export type AuthorityName = z.infer<typeof AuthorityName>

export const nameOrders = ['family-first', 'given-first', 'unknown'] as const
/** `official` as the person's own state writes it; `reading` in another script; `variant` as some source spells it. */
export const personNameKinds = ['official', 'reading', 'variant'] as const
export const PersonName = z.object({
  text: shortText,
  lang: LanguageTag,
  script: ScriptCode.optional(),
  kind: z.enum(personNameKinds).default('official'),
  order: z.enum(nameOrders).default('unknown'),
})
export type PersonName = z.infer<typeof PersonName>

/** What every record here carries. `version` counts changes; a withdrawn record stays readable with its reason. */
export const recordFields = {
  id: Id,
  handling: Handling,
  version: z.number().int().positive(),
  createdAt: Instant,
  changedAt: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnReason: z.string().nullable(),
}

export const Authority = z.object({
  ...recordFields,
  code: AuthorityCode.nullable(),
  state: StateCode,
  kind: AuthorityKind,
  parentId: Id.nullable(),
  names: z.array(AuthorityName).min(1).max(60),
  /** Where it stands, e.g. that an agency's head meets ministers. */
  levelNote: z.string().trim().max(1000).nullable(),
  /** Set when this record was merged into another, which now speaks for both. */
  mergedInto: Id.nullable(),
})
export type Authority = z.infer<typeof Authority>

/** A holder of public office. Nothing private is kept: names as published, state, and what was held when. */
export const Official = z.object({
  ...recordFields,
  state: StateCode,
  names: z.array(PersonName).min(1).max(60),
  mergedInto: Id.nullable(),
})
export type Official = z.infer<typeof Official>

/** What a person holds in a period: a post in an authority, a rank, or a title in a party. */
export const tenureKinds = ['post', 'rank', 'party-title'] as const
/** Where the post stands in its authority, in any language's words. */
export const standings = ['head', 'deputy-head', 'member', 'other'] as const
export const Tenure = z.object({
  ...recordFields,
  officialId: Id,
  kind: z.enum(tenureKinds),
  /** Always there for a post. */
  authorityId: Id.nullable(),
  titles: z.array(Wording).min(1).max(20),
  standing: z.enum(standings).nullable(),
  /** First and last day, as far as sources tell: `../2023-04-03` is "held it by then", `2023-04-03/..` "still held it". */
  fromOn: SourceDate.nullable(),
  untilOn: SourceDate.nullable(),
})
export type Tenure = z.infer<typeof Tenure>

/** Whether the dates say that something held on a day: they do, they leave it open, or they rule it out. */
export const certainties = ['certain', 'possible', 'no'] as const
export const Certainty = z.enum(certainties)
export type Certainty = z.infer<typeof Certainty>

export const requestKinds = [
  'information',
  'verification',
  'locate',
  'arrest',
  'extradition',
  'mutual-legal-assistance',
  'transfer-of-sentenced-persons',
  'preservation',
  'protection',
  'training',
  'equipment',
  'other',
] as const
export const RequestKind = z.enum(requestKinds)
export type RequestKind = z.infer<typeof RequestKind>

/** The label guide's "Instrument kind"; the instruments module holds the instruments themselves. */
export const instrumentKinds = [
  'treaty',
  'agreement',
  'mou',
  'plan',
  'action-programme',
  'minutes',
  'letter-of-agreement',
  'joint-statement',
  'record-of-discussions',
  'grant-contract',
  'action-plan',
  'convention',
  'unspecified',
] as const
export const InstrumentKind = z.enum(instrumentKinds)

/** An authority may send and answer one kind of request: under one instrument, one kind of instrument, or at large. */
export const Competence = z.object({
  ...recordFields,
  authorityId: Id,
  requestKind: RequestKind,
  instrumentId: Id.nullable(),
  instrumentKind: InstrumentKind.nullable(),
  /** The text it rests on, as cited; `verified` once someone has compared it with that text. */
  ground: z.string().trim().max(500).nullable(),
  verified: z.boolean(),
  fromOn: SourceDate.nullable(),
  untilOn: SourceDate.nullable(),
})
export type Competence = z.infer<typeof Competence>

export const channels = ['phone', 'secure-mail', 'fax', 'radio', 'interpol-i247', 'courier', 'other'] as const
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export const TimeZone = z.string().max(60).refine(isTimeZone)
/** Hours on some weekdays (1 is Monday); `until` at or before `from` runs into the next day. */
export const HoursSpan = z.object({
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: clockTime,
  until: clockTime,
})
export const Hours = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day-and-night') }),
  z.object({ kind: z.literal('weekly'), timeZone: TimeZone, spans: z.array(HoursSpan).min(1).max(20) }),
])
export type Hours = z.infer<typeof Hours>

export const testResults = ['answered', 'no-answer', 'wrong-address'] as const
export const ContactTest = z.object({
  id: Id,
  contactPointId: Id,
  testedAt: Instant,
  result: z.enum(testResults),
  note: z.string().trim().max(500).nullable(),
  testedBy: z.string(),
})
export type ContactTest = z.infer<typeof ContactTest>

/** An address of an office, never of a private person. */
export const ContactPoint = z.object({
  ...recordFields,
  authorityId: Id,
  channel: z.enum(channels),
  address: z.string().trim().min(1).max(300),
  note: z.string().trim().max(500).nullable(),
  hours: Hours,
  languages: z.array(LanguageTag).max(20),
  /** True for addresses that are invented for demonstration. */
  example: z.boolean(),
  lastTestedAt: Instant.nullable(),
  lastTestResult: z.enum(testResults).nullable(),
})
export type ContactPoint = z.infer<typeof ContactPoint>

/** Two local units of two states that deal with each other directly. */
export const UnitPair = z.object({
  ...recordFields,
  authorityId: Id,
  otherAuthorityId: Id,
  note: z.string().trim().max(1000).nullable(),
  sinceOn: SourceDate.nullable(),
  untilOn: SourceDate.nullable(),
})
export type UnitPair = z.infer<typeof UnitPair>

export const recordKinds = [
  'authority',
  'official',
  'tenure',
  'competence',
  'contact-point',
  'unit-pair',
] as const
export const RecordKind = z.enum(recordKinds)
export type RecordKind = z.infer<typeof RecordKind>

/** Two records that proved to be one. Nothing is lost by it, and it can be undone. */
export const Merge = z.object({
  id: Id,
  kind: z.enum(['authority', 'official']),
  keptId: Id,
  mergedId: Id,
  reason: z.string().nullable(),
  mergedAt: Instant,
  mergedBy: z.string(),
  undoneAt: Instant.nullable(),
})
export type Merge = z.infer<typeof Merge>

/** What lists and other modules show of an authority or an official. */
export const AuthorityLabel = Authority.pick({ id: true, code: true, state: true, kind: true, names: true })
export type AuthorityLabel = z.infer<typeof AuthorityLabel>
export const OfficialLabel = Official.pick({ id: true, state: true, names: true })
export type OfficialLabel = z.infer<typeof OfficialLabel>
