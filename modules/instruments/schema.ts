/** What an instrument is: a text two or more parties agreed on or are working at, and the chain of its dated steps. */
import { z } from 'zod'
import { InstrumentKind, StateCode, Wording } from '#modules/parties/schema'
import { Area } from '#modules/safeguards/schema'
import { Citation } from '#modules/sources/schema'
import { Handling } from '#platform/handling'
import { Id } from '#platform/ids'
import { Day, Instant, SourceDate } from '#platform/time'

export { InstrumentKind, instrumentKinds, StateCode, Wording } from '#modules/parties/schema'

const line = z.string().trim().min(1).max(300)
const note = z.string().trim().min(1).max(2000)

/** A state as a whole (`authorityId` null) or one authority of it. */
export const Party = z.object({ state: StateCode, authorityId: Id.nullable() })
export type Party = z.infer<typeof Party>

/**
 * What can happen to an instrument, in the order of a life. The verbs of ending, suspending and withdrawing follow
 * the register of Circular 54/2021/TT-BCA (not compared with its text yet).
 */
export const stepVerbs = [
  'proposed',
  'negotiation-opened',
  'text-agreed',
  'signed',
  'approved',
  'ratified',
  'notes-exchanged',
  'entered-into-force',
  'implementation-started',
  'reserved',
  'amended',
  'suspended',
  'resumed',
  'renewed',
  'withdrawn-from',
  'terminated',
  'expired',
] as const
export const StepVerb = z.enum(stepVerbs)
export type StepVerb = z.infer<typeof StepVerb>

/** What the steps say as of a day. `unspecified`: no source says. */
export const statuses = [
  'unspecified',
  'proposed',
  'under-negotiation',
  'agreed-text',
  'signed',
  'in-force',
  'being-implemented',
  'renewed',
  'suspended',
  'withdrawn-from',
  'terminated',
  'expired',
] as const
export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>

export const forceAnswers = ['yes', 'no', 'uncertain'] as const
/** Why an instrument is, is not, or may be in force on a day. */
export const forceReasons = [
  'entered',
  'renewed',
  'before-entry',
  'entry-imprecise',
  'entry-not-stated',
  'being-implemented',
  'not-signed',
  'before-signature',
  'nothing-stated',
  'before-period',
  'period-over',
  'period-end-imprecise',
  'suspended',
  'ended',
  'ending-imprecise',
  'party-withdrew',
] as const
export const Force = z.object({ answer: z.enum(forceAnswers), why: z.enum(forceReasons) })
export type Force = z.infer<typeof Force>

/** Parts of the record are never deleted: taken back with a reason, and restorable. */
const partFields = {
  id: Id,
  note: note.nullable(),
  citation: Citation.nullable(),
  addedAt: Instant,
  addedBy: z.string(),
  withdrawnAt: Instant.nullable(),
  withdrawnReason: z.string().nullable(),
}

/** One dated fact in the life of an instrument, as one source tells it. */
export const Step = z.object({
  ...partFields,
  verb: StepVerb,
  /** Null: it happened, the source does not say when. */
  on: SourceDate.nullable(),
  /** For a renewal: the last day of the new period. */
  untilOn: SourceDate.nullable(),
  place: line.nullable(),
})
export type Step = z.infer<typeof Step>

export const roundForms = ['in-person', 'online', 'written'] as const
export const Round = z.object({
  ...partFields,
  number: z.number().int().min(1).max(999).nullable(),
  on: SourceDate.nullable(),
  endOn: SourceDate.nullable(),
  place: line.nullable(),
  form: z.enum(roundForms).nullable(),
})
export type Round = z.infer<typeof Round>

export const Draft = z.object({
  ...partFields,
  label: line,
  on: SourceDate.nullable(),
  /** Whose text it is. */
  byState: StateCode.nullable(),
  byAuthorityId: Id.nullable(),
  /** The document that holds the draft. */
  sourceId: Id.nullable(),
})
export type Draft = z.infer<typeof Draft>

export const documentRoles = ['text', 'translation', 'note'] as const
export const Document = z.object({
  ...partFields,
  sourceId: Id,
  role: z.enum(documentRoles),
})
export type Document = z.infer<typeof Document>

/** What one side does next, and by when. */
export const NextStep = z.object({
  state: StateCode,
  what: line,
  ownerAuthorityId: Id.nullable(),
  ownerOfficialId: Id.nullable(),
  ownerText: line.nullable(),
  dueOn: SourceDate.nullable(),
  setAt: Instant,
})
export type NextStep = z.infer<typeof NextStep>

/** Who signed, as named on the text; `officialId` once the person is found in the register. */
export const Signatory = z.object({
  name: Wording,
  title: Wording.nullable().default(null),
  state: StateCode.nullable().default(null),
  officialId: Id.nullable().default(null),
})
export type Signatory = z.infer<typeof Signatory>

export const warningKinds = ['ended-without-successor', 'ends-without-successor'] as const
/** An end that has come, or is near, with nothing recorded to follow it. `endsOn` is the last day it can mean. */
export const EndWarning = z.object({
  kind: z.enum(warningKinds),
  endsOn: Day,
  /** Negative once it is past. */
  daysLeft: z.number().int(),
})
export type EndWarning = z.infer<typeof EndWarning>

export const Instrument = z.object({
  id: Id,
  kind: InstrumentKind,
  titles: z.array(Wording).min(1).max(20),
  parties: z.array(Party).min(1).max(200),
  areas: z.array(Area),
  /** The period the text itself names; not its entry into force. */
  startOn: SourceDate.nullable(),
  endOn: SourceDate.nullable(),
  /** Why nothing is to follow it; null while a successor is wanted or not decided. */
  noSuccessorReason: note.nullable(),
  note: note.nullable(),
  handling: Handling,
  version: z.number().int().positive(),
  createdAt: Instant,
  changedAt: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnReason: z.string().nullable(),
})
export type Instrument = z.infer<typeof Instrument>

/** An instrument as lists and other modules show it; status and force are as of the day asked for. */
export const InstrumentSummary = Instrument.extend({
  status: Status,
  force: Force,
  /** Of the best dated step that says so; null when no source does. */
  signedOn: SourceDate.nullable(),
  inForceOn: SourceDate.nullable(),
  /** End of the period, renewals counted. */
  untilOn: SourceDate.nullable(),
  warning: EndWarning.nullable(),
})
export type InstrumentSummary = z.infer<typeof InstrumentSummary>
