import { sql } from 'kysely'
import { type Db, on } from '#platform/db'
import type { NextStep } from '../schema.ts'
import type { NextStepRow, Tables } from './tables.ts'

const toNextStep = (row: NextStepRow): NextStep => ({
  state: row.state,
  what: row.what,
  ownerAuthorityId: row.owner_authority_id,
  ownerOfficialId: row.owner_official_id,
  ownerText: row.owner_text,
  dueOn: row.due_on,
  setAt: row.set_at,
})

export async function nextStepsOf(db: Db, instrumentId: string): Promise<NextStep[]> {
  const rows = await on<Tables>(db)
    .selectFrom('instruments_next_step')
    .selectAll()
    .where('instrument_id', '=', instrumentId)
    .orderBy('state')
    .execute()
  return rows.map(toNextStep)
}

/** Next steps that have a due date, of all instruments. */
export async function dueNextSteps(db: Db): Promise<{ instrumentId: string; nextStep: NextStep }[]> {
  const rows = await on<Tables>(db)
    .selectFrom('instruments_next_step')
    .selectAll()
    .where('due_on', 'is not', null)
    .orderBy('instrument_id')
    .orderBy('state')
    .execute()
  return rows.map((row) => ({ instrumentId: row.instrument_id, nextStep: toNextStep(row) }))
}

export async function keepNextStep(db: Db, instrumentId: string, next: NextStep): Promise<void> {
  await dropNextStep(db, instrumentId, next.state)
  await on<Tables>(db)
    .insertInto('instruments_next_step')
    .values({
      instrument_id: instrumentId,
      state: next.state,
      what: next.what,
      owner_authority_id: next.ownerAuthorityId,
      owner_official_id: next.ownerOfficialId,
      owner_text: next.ownerText,
      due_on: next.dueOn,
      set_at: next.setAt,
    })
    .execute()
}

export async function dropNextStep(db: Db, instrumentId: string, state: string): Promise<void> {
  await on<Tables>(db)
    .deleteFrom('instruments_next_step')
    .where('instrument_id', '=', instrumentId)
    .where('state', '=', state)
    .execute()
}

export async function neighboursOf(
  db: Db,
  id: string,
): Promise<{ successors: string[]; predecessors: string[] }> {
  const rows = await on<Tables>(db)
    .selectFrom('instruments_succession')
    .select(['predecessor_id', 'successor_id'])
    .where((eb) => eb.or([eb('predecessor_id', '=', id), eb('successor_id', '=', id)]))
    .where('unlinked_at', 'is', null)
    .orderBy('linked_at')
    .execute()
  return {
    successors: rows.filter((row) => row.predecessor_id === id).map((row) => row.successor_id),
    predecessors: rows.filter((row) => row.successor_id === id).map((row) => row.predecessor_id),
  }
}

/** Who follows whom, with the table locked until the act ends: two links made at once cannot close a circle. */
export async function lockSuccessions(db: Db): Promise<Map<string, string[]>> {
  await sql`lock table instruments_succession in share row exclusive mode`.execute(db)
  const rows = await on<Tables>(db)
    .selectFrom('instruments_succession')
    .select(['predecessor_id', 'successor_id'])
    .where('unlinked_at', 'is', null)
    .execute()
  const next = new Map<string, string[]>()
  for (const row of rows)
    next.set(row.predecessor_id, [...(next.get(row.predecessor_id) ?? []), row.successor_id])
  return next
}

export async function link(db: Db, predecessorId: string, successorId: string, at: string): Promise<void> {
  await on<Tables>(db)
    .insertInto('instruments_succession')
    .values({ predecessor_id: predecessorId, successor_id: successorId, linked_at: at, unlinked_at: null })
    .onConflict((conflict) =>
      conflict.columns(['predecessor_id', 'successor_id']).doUpdateSet({ linked_at: at, unlinked_at: null }),
    )
    .execute()
}

export async function unlink(
  db: Db,
  predecessorId: string,
  successorId: string,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await on<Tables>(db)
    .updateTable('instruments_succession')
    .set({ unlinked_at: at })
    .where('predecessor_id', '=', predecessorId)
    .where('successor_id', '=', successorId)
    .where('unlinked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
