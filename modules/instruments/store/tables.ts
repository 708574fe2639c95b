import { sql } from 'kysely'
import type { Area } from '#modules/safeguards/schema'
import type { Citation } from '#modules/sources/schema'
import { type Db, on } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Document, Force, Instrument, Round, Signatory, Status, StepVerb, Wording } from '../schema.ts'

export interface InstrumentRow {
  id: string
  kind: Instrument['kind']
  titles: Wording[]
  /** Folded titles, for finding. */
  search: string
  areas: Area[]
  start_on: string | null
  end_on: string | null
  signatories: Signatory[]
  no_successor_reason: string | null
  note: string | null
  handling: string
  version: number
  created_at: string
  changed_at: string
  withdrawn_at: string | null
  withdrawn_reason: string | null
  signed_on: string | null
  in_force_on: string | null
  until_on: string | null
  ends_on: string | null
  sort_on: string
}
export interface PartyRow {
  instrument_id: string
  place: number
  state: string
  authority_id: string | null
}
export interface StretchRow {
  instrument_id: string
  from_on: string
  status: Status
  answer: Force['answer']
  why: Force['why']
}
export interface PartRow {
  id: string
  instrument_id: string
  note: string | null
  citation: Citation | null
  added_at: string
  added_by: string
  withdrawn_at: string | null
  withdrawn_reason: string | null
}
export interface StepRow extends PartRow {
  verb: StepVerb
  step_on: string | null
  until_on: string | null
  place: string | null
}
export interface RoundRow extends PartRow {
  number: number | null
  round_on: string | null
  end_on: string | null
  place: string | null
  form: Round['form']
}
export interface DraftRow extends PartRow {
  label: string
  draft_on: string | null
  by_state: string | null
  by_authority_id: string | null
  source_id: string | null
}
export interface DocumentRow extends PartRow {
  source_id: string
  role: Document['role']
}
export interface NextStepRow {
  instrument_id: string
  state: string
  what: string
  owner_authority_id: string | null
  owner_official_id: string | null
  owner_text: string | null
  due_on: string | null
  set_at: string
}
export interface SuccessionRow {
  predecessor_id: string
  successor_id: string
  linked_at: string
  unlinked_at: string | null
}
export interface Tables {
  instruments_instrument: InstrumentRow
  instruments_party: PartyRow
  instruments_stretch: StretchRow
  instruments_step: StepRow
  instruments_round: RoundRow
  instruments_draft: DraftRow
  instruments_document: DocumentRow
  instruments_next_step: NextStepRow
  instruments_succession: SuccessionRow
}

const level = sql<string>`split_part(instruments_instrument.handling, '//', 1)`

/** The instruments this reader may see. */
export const seen = (db: Db, sees: readonly HandlingLevel[]) =>
  on<Tables>(db)
    .selectFrom('instruments_instrument')
    .where(level, 'in', [...sees, '-'])
