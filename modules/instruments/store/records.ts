import { type Db, json, on } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Stretch } from '../rules.ts'
import type { Instrument, Party, Signatory } from '../schema.ts'
import { type InstrumentRow, seen, type Tables } from './tables.ts'

/** A row without its parties, which stand in a table of their own. */
export const toInstrument = (row: InstrumentRow, parties: Party[]): Instrument => ({
  id: row.id,
  kind: row.kind,
  titles: row.titles,
  parties,
  areas: row.areas,
  startOn: row.start_on,
  endOn: row.end_on,
  noSuccessorReason: row.no_successor_reason,
  note: row.note,
  handling: row.handling,
  version: row.version,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
})

export type Kept = Instrument & { signatories: Signatory[] }

const columnsOf = (kept: Kept, search: string) => ({
  kind: kept.kind,
  titles: json(kept.titles),
  search,
  areas: json(kept.areas),
  start_on: kept.startOn,
  end_on: kept.endOn,
  signatories: json(kept.signatories),
  no_successor_reason: kept.noSuccessorReason,
  note: kept.note,
  handling: kept.handling,
  version: kept.version,
  created_at: kept.createdAt,
  changed_at: kept.changedAt,
  withdrawn_at: kept.withdrawnAt,
  withdrawn_reason: kept.withdrawnReason,
})

export async function insertInstrument(db: Db, kept: Kept, search: string): Promise<void> {
  // `sort_on` and the other worked-out columns are filled by `keepWorkedOut` in the same transaction.
  const row = { id: kept.id, ...columnsOf(kept, search), sort_on: '' }
  await on<Tables>(db).insertInto('instruments_instrument').values(row).execute()
  await insertParties(db, kept.id, kept.parties)
}

export async function updateInstrument(db: Db, kept: Kept, search: string): Promise<void> {
  await on<Tables>(db)
    .updateTable('instruments_instrument')
    .set(columnsOf(kept, search))
    .where('id', '=', kept.id)
    .execute()
  await on<Tables>(db).deleteFrom('instruments_party').where('instrument_id', '=', kept.id).execute()
  await insertParties(db, kept.id, kept.parties)
}

async function insertParties(db: Db, id: string, parties: readonly Party[]): Promise<void> {
  const rows = parties.map(({ state, authorityId }, place) => ({
    instrument_id: id,
    place,
    state,
    authority_id: authorityId,
  }))
  await on<Tables>(db).insertInto('instruments_party').values(rows).execute()
}

export async function partiesOf(db: Db, ids: readonly string[]): Promise<Map<string, Party[]>> {
  const found = new Map<string, Party[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return found
  const rows = await on<Tables>(db)
    .selectFrom('instruments_party')
    .selectAll()
    .where('instrument_id', 'in', [...ids])
    .orderBy('place')
    .execute()
  for (const row of rows)
    found.get(row.instrument_id)?.push({ state: row.state, authorityId: row.authority_id })
  return found
}

/** One instrument as this reader may see it; `lock` holds the row until the act ends. */
export async function findKept(
  db: Db,
  id: string,
  sees: readonly HandlingLevel[],
  lock: 'for-change' | 'read' = 'read',
): Promise<Kept | undefined> {
  const row = await seen(db, sees)
    .selectAll()
    .where('id', '=', id)
    .$if(lock === 'for-change', (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) return undefined
  const parties = (await partiesOf(db, [id])).get(id) ?? []
  return { ...toInstrument(row, parties), signatories: row.signatories }
}

/** What the rules work out of the steps, kept beside them for lists. */
export interface WorkedOut {
  signedOn: string | null
  inForceOn: string | null
  untilOn: string | null
  endsOn: string | null
  sortOn: string
  stretches: readonly Stretch[]
}

export async function keepWorkedOut(db: Db, id: string, made: WorkedOut, changedAt: string): Promise<void> {
  await on<Tables>(db)
    .updateTable('instruments_instrument')
    .set({
      signed_on: made.signedOn,
      in_force_on: made.inForceOn,
      until_on: made.untilOn,
      ends_on: made.endsOn,
      sort_on: made.sortOn,
      changed_at: changedAt,
    })
    .where('id', '=', id)
    .execute()
  await on<Tables>(db).deleteFrom('instruments_stretch').where('instrument_id', '=', id).execute()
  const rows = made.stretches.map(({ from, status, force }) => ({
    instrument_id: id,
    from_on: from,
    status,
    answer: force.answer,
    why: force.why,
  }))
  await on<Tables>(db).insertInto('instruments_stretch').values(rows).execute()
}
