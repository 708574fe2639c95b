/** Fields that several operations take. */
import { z } from 'zod'
import { StateCode } from '#modules/parties/schema'
import { Area } from '#modules/safeguards/schema'
import { Citation } from '#modules/sources/schema'
import { Handling } from '#platform/handling'
import { Id, Ref } from '#platform/ids'
import { versionField } from '#platform/operation/contract'
import { SourceDate } from '#platform/time'
import { directions } from '../rules/sides.ts'
import { EvidenceInput, Gist, Owner, QuoteInput, Sides, Stance, Status, Step } from '../schema.ts'

/** A query gives one value as text and several as a list. */
const someOf = <T extends z.ZodType>(one: T) => z.union([one, z.array(one)])
/** A query gives `true` and `false` as text. */
const yes = z.union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })])

/** What a listing is narrowed by; everything stated must hold, of the values of one list any. */
export const filterFields = {
  /** A state on either side. */
  state: StateCode.optional(),
  /** An authority on either side. */
  authority: Id.optional(),
  /** Whose turn it is, seen from `own`. */
  direction: z.enum(directions).optional(),
  /** The state that asks; without it `direction` narrows nothing. */
  own: StateCode.optional(),
  stance: someOf(Stance).optional(),
  /** `only` those that ask for work; `all` takes courtesy and reports too. */
  actionable: z.enum(['only', 'all']).default('only'),
  area: someOf(Area).optional(),
  status: someOf(Status).optional(),
  /** The name or the id of an owner. */
  owner: z.string().max(200).optional(),
  dueBefore: z.iso.date().optional(),
  saidFrom: z.iso.date().optional(),
  saidTo: z.iso.date().optional(),
  late: yes.optional(),
  silent: yes.optional(),
  /** Months without news that make a promise silent. */
  months: z.coerce.number().int().min(1).max(120).default(12),
  engagement: z.string().max(200).optional(),
  instrument: Id.optional(),
  /** Words of the gist, the source or the number, in any script, with or without marks. */
  text: z.string().max(200).optional(),
  /** `fold` shows one line for a promise however often it was said; `all` every telling. */
  tellings: z.enum(['fold', 'all']).default('fold'),
  withdrawn: yes.default(false),
}
export const sorts = ['due', 'said', 'number'] as const
export const sortFields = {
  sort: z.enum(sorts).default('said'),
  order: z.enum(['asc', 'desc']).default('desc'),
}
export const Filter = z.object(filterFields)
export type Filter = z.output<typeof Filter>

export const citation = Citation.nullable().default(null)
const reason = z.string().trim().min(3).max(500)
export const reasonField = { reason }
export const recordFields = { id: Id, ...versionField }

/** What a promise is made of when it is recorded. Null and empty: the source does not say. */
export const openFields = {
  stance: Stance,
  by: Sides.min(1),
  to: Sides.default([]),
  areas: z.array(Area).max(20).default([]),
  gist: Gist.nullable().default(null),
  /** The source's own words; where they stand is `citation`. */
  quote: QuoteInput.nullable().default(null),
  saidOn: SourceDate.nullable().default(null),
  engagement: Ref.nullable().default(null),
  instrumentId: Id.nullable().default(null),
  owner: Owner.nullable().default(null),
  dueOn: SourceDate.nullable().default(null),
  handling: Handling.default('official'),
  citation,
}
export const Opening = z.object(openFields)
export type Opening = z.output<typeof Opening>

/** What a source may say of a promise already recorded; each field only if it says it. */
export const sourcedFields = {
  stance: Stance.optional(),
  by: Sides.min(1).optional(),
  to: Sides.optional(),
  areas: z.array(Area).max(20).optional(),
  saidOn: SourceDate.nullable().optional(),
  dueOn: SourceDate.nullable().optional(),
}
export const changeFields = {
  ...sourcedFields,
  gist: Gist.nullable().optional(),
  engagement: Ref.nullable().optional(),
  instrumentId: Id.nullable().optional(),
  handling: Handling.optional(),
}

export const moveFields = {
  to: Step,
  /** The day it happened; null when no source says. */
  on: SourceDate.nullable().default(null),
  reason: reason.nullable().default(null),
  note: z.string().trim().max(1000).nullable().default(null),
  evidence: z.array(EvidenceInput).max(20).default([]),
  citation,
}
export const MoveInput = z.object(moveFields)
export type MoveInput = z.output<typeof MoveInput>

/** What a bulk edit sets; what is left out stays. */
export const bulkFields = {
  owner: Owner.nullable().optional(),
  dueOn: SourceDate.nullable().optional(),
  move: MoveInput.optional(),
}
