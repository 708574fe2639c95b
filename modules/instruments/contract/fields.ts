/** Inputs that several operations share. */
import { z } from 'zod'
import { Citation } from '#modules/sources/schema'
import { Id } from '#platform/ids'
import { Instrument, Party, Signatory, StateCode } from '../schema.ts'

/** The source the given facts rest on; null is the officer's own word. */
export const cited = { citation: Citation.nullable().default(null) }
export const ofInstrument = { id: Id }
export const reason = z.string().trim().min(3).max(500)

/** A party by its state, or by an authority, whose state is then known. */
export const PartyInput = z
  .object({ state: StateCode.nullable().default(null), authorityId: Id.nullable().default(null) })
  .refine(({ state, authorityId }) => state !== null || authorityId !== null)
export type PartyInput = z.output<typeof PartyInput>

/** What an instrument says of itself; every field but the titles and parties may stay blank. */
export const instrumentInput = {
  kind: Instrument.shape.kind.default('unspecified'),
  titles: Instrument.shape.titles,
  parties: z.array(PartyInput).min(1).max(200),
  areas: Instrument.shape.areas.default([]),
  startOn: Instrument.shape.startOn.default(null),
  endOn: Instrument.shape.endOn.default(null),
  signatories: z.array(Signatory).max(100).default([]),
  note: Instrument.shape.note.default(null),
  handling: Instrument.shape.handling.default('official'),
}

/** A state, or an authority by its code (`VN:MPS`) or id. */
export const StateOrAuthority = z.union([
  StateCode,
  z
    .string()
    .regex(/^(?:[A-Z]{2}|INT):[A-Z0-9.-]+$/)
    .max(60),
  Id,
])
export { Party }
