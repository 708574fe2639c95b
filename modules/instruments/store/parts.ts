import { type Db, json, on } from '#platform/db'
import type { Document, Draft, Round, Step } from '../schema.ts'
import type { DocumentRow, DraftRow, PartRow, RoundRow, StepRow, Tables } from './tables.ts'

const sharedOf = (row: PartRow) => ({
  id: row.id,
  note: row.note,
  citation: row.citation,
  addedAt: row.added_at,
  addedBy: row.added_by,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
})
const columnsOf = (instrumentId: string, part: Omit<Step, 'verb' | 'on' | 'untilOn' | 'place'>) => ({
  id: part.id,
  instrument_id: instrumentId,
  note: part.note,
  citation: part.citation === null ? null : json(part.citation),
  added_at: part.addedAt,
  added_by: part.addedBy,
  withdrawn_at: part.withdrawnAt,
  withdrawn_reason: part.withdrawnReason,
})

const toStep = (row: StepRow): Step => ({
  ...sharedOf(row),
  verb: row.verb,
  on: row.step_on,
  untilOn: row.until_on,
  place: row.place,
})
const toRound = (row: RoundRow): Round => ({
  ...sharedOf(row),
  number: row.number,
  on: row.round_on,
  endOn: row.end_on,
  place: row.place,
  form: row.form,
})
const toDraft = (row: DraftRow): Draft => ({
  ...sharedOf(row),
  label: row.label,
  on: row.draft_on,
  byState: row.by_state,
  byAuthorityId: row.by_authority_id,
  sourceId: row.source_id,
})
const toDocument = (row: DocumentRow): Document => ({
  ...sharedOf(row),
  sourceId: row.source_id,
  role: row.role,
})

export async function insertStep(db: Db, instrumentId: string, step: Step): Promise<void> {
  const own = { verb: step.verb, step_on: step.on, until_on: step.untilOn, place: step.place }
  await on<Tables>(db)
    .insertInto('instruments_step')
    .values({ ...columnsOf(instrumentId, step), ...own })
    .execute()
}
export async function insertRound(db: Db, instrumentId: string, round: Round): Promise<void> {
  const { number, place, form } = round
  await on<Tables>(db)
    .insertInto('instruments_round')
    .values({
      ...columnsOf(instrumentId, round),
      number,
      place,
      form,
      round_on: round.on,
      end_on: round.endOn,
    })
    .execute()
}
export async function insertDraft(db: Db, instrumentId: string, draft: Draft): Promise<void> {
  const own = {
    label: draft.label,
    draft_on: draft.on,
    by_state: draft.byState,
    by_authority_id: draft.byAuthorityId,
    source_id: draft.sourceId,
  }
  await on<Tables>(db)
    .insertInto('instruments_draft')
    .values({ ...columnsOf(instrumentId, draft), ...own })
    .execute()
}
export async function insertDocument(db: Db, instrumentId: string, document: Document): Promise<void> {
  await on<Tables>(db)
    .insertInto('instruments_document')
    .values({ ...columnsOf(instrumentId, document), source_id: document.sourceId, role: document.role })
    .execute()
}

export interface Parts {
  steps: Step[]
  rounds: Round[]
  drafts: Draft[]
  documents: Document[]
}

/** Every part of an instrument, also those taken back, in the order they were added. */
export async function partsOf(db: Db, instrumentId: string): Promise<Parts> {
  const [steps, rounds, drafts, documents] = [
    await on<Tables>(db).selectFrom('instruments_step').selectAll().where('instrument_id', '=', instrumentId).orderBy('id').execute(),
    await on<Tables>(db).selectFrom('instruments_round').selectAll().where('instrument_id', '=', instrumentId).orderBy('id').execute(),
    await on<Tables>(db).selectFrom('instruments_draft').selectAll().where('instrument_id', '=', instrumentId).orderBy('id').execute(),
    await on<Tables>(db).selectFrom('instruments_document').selectAll().where('instrument_id', '=', instrumentId).orderBy('id').execute(),
  ] // biome-ignore format: one table a line
  return {
    steps: steps.map(toStep),
    rounds: rounds.map(toRound),
    drafts: drafts.map(toDraft),
    documents: documents.map(toDocument),
  }
}

const tableOf = {
  step: 'instruments_step',
  round: 'instruments_round',
  draft: 'instruments_draft',
  document: 'instruments_document',
} as const
export type PartTable = keyof typeof tableOf

export const findPart = (db: Db, part: PartTable, instrumentId: string, id: string) =>
  on<Tables>(db)
    .selectFrom(tableOf[part])
    .select(['id', 'withdrawn_at'])
    .where('id', '=', id)
    .where('instrument_id', '=', instrumentId)
    .executeTakeFirst()

export async function markPart(
  db: Db,
  part: PartTable,
  id: string,
  withdrawn: { at: string; reason: string } | null,
): Promise<void> {
  await on<Tables>(db)
    .updateTable(tableOf[part])
    .set({ withdrawn_at: withdrawn?.at ?? null, withdrawn_reason: withdrawn?.reason ?? null })
    .where('id', '=', id)
    .execute()
}
