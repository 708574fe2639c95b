/** Nouns of the promise: who said it to whom, how firmly, about what, by when, and what became of it. */
import { z } from 'zod'
import { AuthorityLabel, OfficialLabel, StateCode } from '#modules/parties/schema'
import { Area } from '#modules/safeguards/schema'
import { Citation } from '#modules/sources/schema'
import { Handling } from '#platform/handling'
import { Id, Ref } from '#platform/ids'
import { Instant, SourceDate } from '#platform/time'

/** How firmly it was said; from the strongest to mere courtesy. */
export const stances = [
  'agreed',
  'requested',
  'pledged',
  'offered',
  'proposed',
  'hoped',
  'thanked',
  'praised',
  'congratulated',
  'affirmed',
  'reported',
  'discussed',
] as const
export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

/** `said` is where every promise starts; `repeated` is a later telling of another one, which carries the work. */
export const statuses = [
  'said',
  'accepted',
  'planned',
  'under-way',
  'done',
  'repeated',
  'dropped',
  'disputed',
] as const
export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>

/** What can be reported of a promise; `reopened` takes back that it was done, dropped or disputed. */
export const steps = ['accepted', 'planned', 'under-way', 'done', 'dropped', 'disputed', 'reopened'] as const
export const Step = z.enum(steps)
export type Step = z.infer<typeof Step>

/** One who speaks or is spoken to: a state, as exactly as the source says it. `words`: an unnamed group of bodies. */
export const Side = z.object({
  state: StateCode,
  authorityId: Id.nullable().default(null),
  officialId: Id.nullable().default(null),
  words: z.string().trim().min(1).max(300).nullable().default(null),
})
export type Side = z.infer<typeof Side>
/** Both sides acting together are the same two sides in `by` and in `to`. */
export const Sides = z.array(Side).max(12)

export const ShownSide = Side.extend({
  authority: AuthorityLabel.nullable(),
  /** Left null in listings: names of persons are given with the one record, where the reading is logged. */
  official: OfficialLabel.nullable(),
})
export type ShownSide = z.infer<typeof ShownSide>

/** What it comes to, in our own words. `lang`: BCP 47. */
export const Gist = z.object({ lang: z.string().min(2).max(20), text: z.string().trim().min(3).max(1000) })
export type Gist = z.infer<typeof Gist>

/** The words of one source, as they stand there. */
export const Quote = z.object({
  id: Id,
  text: z.string(),
  lang: z.string().nullable(),
  citation: Citation.nullable(),
  withdrawnAt: Instant.nullable(),
})
export type Quote = z.infer<typeof Quote>
export const QuoteInput = z.object({
  text: z.string().trim().min(1).max(4000),
  lang: z.string().min(2).max(20).nullable().default(null),
})

export const ownerKinds = ['authority', 'official', 'account'] as const
/** Who keeps it moving on our side; an account is known by its name only. */
export const Owner = z.object({
  kind: z.enum(ownerKinds),
  id: Id.nullable().default(null),
  name: z.string().trim().min(1).max(200),
})
export type Owner = z.infer<typeof Owner>

/** A document, or a note with its day. */
export const EvidenceInput = z
  .object({
    sourceId: Id.nullable().default(null),
    note: z.string().trim().min(3).max(1000).nullable().default(null),
    on: SourceDate.nullable().default(null),
  })
  .refine(({ sourceId, note, on }) => sourceId !== null || (note !== null && on !== null))
export type EvidenceInput = z.infer<typeof EvidenceInput>
export const Evidence = z.object({
  id: Id,
  /** The move it was given with; null when it was added by itself. */
  moveId: Id.nullable(),
  sourceId: Id.nullable(),
  note: z.string().nullable(),
  on: SourceDate.nullable(),
  addedAt: Instant,
  addedBy: z.string(),
  withdrawnAt: Instant.nullable(),
})
export type Evidence = z.infer<typeof Evidence>

/** One dated step in the life of a promise. It is never deleted: an undone one stays with its reason. */
export const Move = z.object({
  id: Id,
  to: Step,
  /** The day it happened, as far as it is known; null: known only from when it was recorded. */
  on: SourceDate.nullable(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  citation: Citation.nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
  undoneAt: Instant.nullable(),
  undoneReason: z.string().nullable(),
})
export type Move = z.infer<typeof Move>

/** A line of a listing. */
export const CommitmentRow = z.object({
  id: Id,
  /** `C-2026-00017`: year of entry in this register, and a running number. It never changes. */
  number: z.string(),
  stance: Stance,
  /** Derived from the stance: whether it asks for work. */
  actionable: z.boolean(),
  status: Status,
  by: z.array(ShownSide),
  to: z.array(ShownSide),
  /** The states whose turn it is: see `doersOf`. */
  doers: z.array(StateCode),
  areas: z.array(Area),
  gist: Gist.nullable(),
  /** The first standing quote, for a line that has no gist. */
  words: z.string().nullable(),
  saidOn: SourceDate.nullable(),
  engagement: Ref.nullable(),
  instrumentId: Id.nullable(),
  owner: Owner.nullable(),
  dueOn: SourceDate.nullable(),
  handling: Handling,
  version: z.number().int(),
  /** The first telling; itself when it is the first. */
  headId: Id,
  /** How often it was said, this one included; 1 for a repetition. */
  saidTimes: z.number().int(),
  lastSaidOn: SourceDate.nullable(),
  /** Last day anything was heard of it or said of it again. */
  lastNewsOn: z.string().nullable(),
  late: z.boolean(),
  silent: z.boolean(),
  withdrawnAt: Instant.nullable(),
})
export type CommitmentRow = z.infer<typeof CommitmentRow>

/** One telling in a chain; `repeatsId` null is the first. */
export const Telling = z.object({
  id: Id,
  number: z.string(),
  saidOn: SourceDate.nullable(),
  repeatsId: Id.nullable(),
  gist: Gist.nullable(),
  words: z.string().nullable(),
  engagement: Ref.nullable(),
  version: z.number().int(),
})
export type Telling = z.infer<typeof Telling>

export const Commitment = CommitmentRow.extend({
  quotes: z.array(Quote),
  moves: z.array(Move),
  evidence: z.array(Evidence),
  /** Every telling of this promise, the first first. */
  chain: z.array(Telling),
  repeatsId: Id.nullable(),
  createdAt: Instant,
  changedAt: Instant,
  withdrawnReason: z.string().nullable(),
})
export type Commitment = z.infer<typeof Commitment>

export const SavedFilter = z.object({
  id: Id,
  name: z.string(),
  /** The address's query, name to value. */
  query: z.record(z.string(), z.string()),
})
export type SavedFilter = z.infer<typeof SavedFilter>
