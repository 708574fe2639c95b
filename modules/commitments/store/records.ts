import { sql } from 'kysely'
import type { Citation } from '#modules/sources/schema'
import { type Db, json, on } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Evidence, Move } from '../schema.ts'
import type { CommitmentColumns, EvidenceColumns, MoveColumns, Tables, WordingColumns } from './tables.ts'

export type StoredRecord = CommitmentColumns & Omit<WordingColumns, 'id'> & { actionable: boolean }

/** The next `count` numbers of a year, the first of them; whoever takes numbers next waits for this act to end. */
export async function takeNumbers(db: Db, year: number, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into commitments_counter as counter (year, last) values (${year}, ${count})
    on conflict (year) do update set last = counter.last + ${count} returning last`.execute(db)
  return rows[0]!.last - count + 1
}

export interface NewRecord extends CommitmentColumns, Omit<WordingColumns, 'id'> {}
export async function insertRecords(db: Db, records: readonly NewRecord[]): Promise<void> {
  const rows = records.map(({ by_sides: _by, to_sides: _to, gist: _gist, quotes: _quotes, ...row }) => ({
    ...row,
    words: sql`array_to_tsvector(${row.words}::text[])`,
  }))
  const tables = on<Tables>(db)
  await tables.insertInto('commitments_commitment').values(rows).execute()
  await tables
    .insertInto('commitments_wording')
    .values(records.map((record) => ({ id: record.id, ...toWording(record) })))
    .execute()
}

const toWording = ({ by_sides, to_sides, gist, quotes, words }: Omit<WordingColumns, 'id'>) => ({
  by_sides: json(by_sides),
  to_sides: json(to_sides),
  gist: gist === null ? null : json(gist),
  quotes: json(quotes),
  words,
})

/** A first telling is found by the words of its whole chain, every telling by its own. */
export async function refreshWords(db: Db, ids: readonly string[]): Promise<void> {
  await sql`update commitments_commitment c set words = array_to_tsvector(array(
      select distinct unnest(w.words) from commitments_wording w
      join commitments_commitment telling on telling.id = w.id
      where w.id = c.id or telling.head_id = c.id))
    where c.id = any(${[...ids]}::uuid[])`.execute(db)
}

/** One record this reader may see, withdrawn or not. `lock`: nobody else changes it until this act ends. */
export async function findRecord(
  db: Db,
  id: string,
  sees: readonly HandlingLevel[],
  { lock = false } = {},
): Promise<StoredRecord | undefined> {
  const row = await on<Tables>(db)
    .selectFrom('commitments_commitment')
    .selectAll()
    .where('id', '=', id)
    .where('level', 'in', [...sees, '-'])
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) return undefined
  const wording = await on<Tables>(db)
    .selectFrom('commitments_wording')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, ...wording }
}

/**
 * Locks records and the first tellings they repeat, in the order of ids. An act that changes several takes all its locks before its first ledger
 * line: whoever waits for the ledger holds every record already, so no two acts wait for each other in a ring.
 */
export async function lockRecords(db: Db, ids: readonly string[]): Promise<void> {
  await sql`select id from commitments_commitment where id in (
      select unnest(array[id, head_id]) from commitments_commitment where id = any(${[...ids]}::uuid[]))
    order by id for update`.execute(db)
}

/** Writes what changed, one version further. */
export async function updateRecord(
  db: Db,
  id: string,
  at: string,
  patch: Partial<Omit<CommitmentColumns, 'id' | 'number' | 'version' | 'created_at' | 'changed_at'>>,
): Promise<void> {
  await on<Tables>(db)
    .updateTable('commitments_commitment')
    .set((eb) => ({ ...patch, version: eb('version', '+', 1), changed_at: at }))
    .where('id', '=', id)
    .execute()
}

export async function updateWording(
  db: Db,
  { id, headId }: { id: string; headId: string },
  wording: Omit<WordingColumns, 'id'>,
): Promise<void> {
  await on<Tables>(db)
    .updateTable('commitments_wording')
    .set(toWording(wording))
    .where('id', '=', id)
    .execute()
  await refreshWords(db, [id, headId])
}

const toCitation = (row: Pick<MoveColumns, 'source_id' | 'from_offset' | 'to_offset'>): Citation | null =>
  row.source_id === null
    ? null
    : {
        sourceId: row.source_id,
        ...(row.from_offset === null || row.to_offset === null
          ? {}
          : { from: row.from_offset, to: row.to_offset }),
      }

const toMove = (row: MoveColumns): Move => ({
  id: row.id,
  to: row.step,
  on: row.happened_on,
  reason: row.reason,
  note: row.note,
  citation: toCitation(row),
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
  undoneAt: row.undone_at,
  undoneReason: row.undone_reason,
})

export async function movesOf(db: Db, id: string): Promise<Move[]> {
  const query = on<Tables>(db).selectFrom('commitments_move').selectAll().where('commitment_id', '=', id)
  return (await query.orderBy('id').execute()).map(toMove)
}

export async function insertMove(db: Db, commitmentId: string, move: Move): Promise<void> {
  await on<Tables>(db)
    .insertInto('commitments_move')
    .values({
      id: move.id,
      commitment_id: commitmentId,
      step: move.to,
      happened_on: move.on,
      reason: move.reason,
      note: move.note,
      source_id: move.citation?.sourceId ?? null,
      from_offset: move.citation?.from ?? null,
      to_offset: move.citation?.to ?? null,
      recorded_at: move.recordedAt,
      recorded_by: move.recordedBy,
      undone_at: move.undoneAt,
      undone_reason: move.undoneReason,
    })
    .execute()
}

/** `undone` null puts the move in its place again. Evidence given with a move goes and comes with it. */
export async function markMove(
  db: Db,
  moveId: string,
  undone: { at: string; reason: string } | null,
): Promise<void> {
  await on<Tables>(db)
    .updateTable('commitments_move')
    .set({ undone_at: undone?.at ?? null, undone_reason: undone?.reason ?? null })
    .where('id', '=', moveId)
    .execute()
  await on<Tables>(db)
    .updateTable('commitments_evidence')
    .set({ withdrawn_at: undone?.at ?? null })
    .where('move_id', '=', moveId)
    .execute()
}

const toEvidence = (row: EvidenceColumns): Evidence => ({
  id: row.id,
  moveId: row.move_id,
  sourceId: row.source_id,
  note: row.note,
  on: row.happened_on,
  addedAt: row.added_at,
  addedBy: row.added_by,
  withdrawnAt: row.withdrawn_at,
})

export async function evidenceOf(db: Db, id: string): Promise<Evidence[]> {
  const query = on<Tables>(db).selectFrom('commitments_evidence').selectAll().where('commitment_id', '=', id)
  return (await query.orderBy('id').execute()).map(toEvidence)
}

export async function insertEvidence(
  db: Db,
  commitmentId: string,
  evidence: readonly Evidence[],
): Promise<void> {
  if (evidence.length === 0) return
  const rows = evidence.map((one) => ({
    id: one.id,
    commitment_id: commitmentId,
    move_id: one.moveId,
    source_id: one.sourceId,
    note: one.note,
    happened_on: one.on,
    added_at: one.addedAt,
    added_by: one.addedBy,
    withdrawn_at: one.withdrawnAt,
  }))
  await on<Tables>(db).insertInto('commitments_evidence').values(rows).execute()
}

export async function markEvidence(db: Db, id: string, withdrawnAt: string | null): Promise<void> {
  const update = on<Tables>(db).updateTable('commitments_evidence').set({ withdrawn_at: withdrawnAt })
  await update.where('id', '=', id).execute()
}

/** Columns that follow from what was reported; no version of their own, they change with the act that reports. */
export async function setLife(
  db: Db,
  id: string,
  life: Pick<CommitmentColumns, 'status' | 'news_day'>,
): Promise<void> {
  await on<Tables>(db).updateTable('commitments_commitment').set(life).where('id', '=', id).execute()
}
