/** Joining two records and taking them apart again. */
import { sql } from 'kysely'
import { type Db, json, on } from '#platform/db'
import type { Merge } from '../schema.ts'

/** What went over to the kept record. Names that the kept one had before are not in it. */
export interface Moved {
  names: unknown[]
  tenures: string[]
  competences: string[]
  contactPoints: string[]
  children: string[]
  pairs: { id: string; authorityId: string; otherAuthorityId: string }[]
}
export const nothingMoved: Moved = {
  names: [],
  tenures: [],
  competences: [],
  contactPoints: [],
  children: [],
  pairs: [],
}

interface MergeRow {
  id: string
  kind: Merge['kind']
  kept_id: string
  merged_id: string
  reason: string | null
  moved: Moved
  merged_at: string
  merged_by: string
  undone_at: string | null
}
interface Tables {
  parties_merge: MergeRow
}

const toMerge = (row: MergeRow): Merge => ({
  id: row.id,
  kind: row.kind,
  keptId: row.kept_id,
  mergedId: row.merged_id,
  reason: row.reason,
  mergedAt: row.merged_at,
  mergedBy: row.merged_by,
  undoneAt: row.undone_at,
})

export async function insertMerge(db: Db, merge: Merge, moved: Moved): Promise<void> {
  const row = {
    id: merge.id,
    kind: merge.kind,
    kept_id: merge.keptId,
    merged_id: merge.mergedId,
    reason: merge.reason,
    moved: json(moved),
    merged_at: merge.mergedAt,
    merged_by: merge.mergedBy,
    undone_at: null,
  }
  await on<Tables>(db).insertInto('parties_merge').values(row).execute()
}

export async function lockMerge(db: Db, id: string): Promise<{ merge: Merge; moved: Moved } | undefined> {
  const row = await on<Tables>(db)
    .selectFrom('parties_merge')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { merge: toMerge(row), moved: row.moved }
}

/** Merges that had a part in this record, oldest first. */
export async function mergesInto(db: Db, keptId: string): Promise<Merge[]> {
  const rows = await on<Tables>(db)
    .selectFrom('parties_merge')
    .selectAll()
    .where('kept_id', '=', keptId)
    .orderBy('merged_at')
    .orderBy('id')
    .execute()
  return rows.map(toMerge)
}

export async function markUndone(db: Db, id: string, at: string): Promise<void> {
  await on<Tables>(db).updateTable('parties_merge').set({ undone_at: at }).where('id', '=', id).execute()
}

type Movable = 'parties_tenure' | 'parties_competence' | 'parties_contact_point' | 'parties_authority'

/** Points every row of `from` at `to`; gives the ids that moved. Withdrawn rows go along. */
export async function moveAll(
  db: Db,
  table: Movable,
  column: string,
  from: string,
  to: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update ${sql.table(table)} set ${sql.ref(column)} = ${to}
    where ${sql.ref(column)} = ${from} and id <> ${to} returning id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function moveThese(db: Db, table: Movable, column: string, ids: readonly string[], to: string) {
  if (ids.length === 0) return
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to}
    where id in (${sql.join(ids.map((id) => sql`${id}::uuid`))})`.execute(db)
}

/** A pair is written with the smaller id first. Pairs that the kept authority already has stay with the merged one. */
export async function movePairs(db: Db, from: string, to: string): Promise<Moved['pairs']> {
  const { rows } = await sql<{ id: string; authority_id: string; other_authority_id: string }>`
    select id, authority_id, other_authority_id from parties_unit_pair p
    where ${from}::uuid in (authority_id, other_authority_id) and ${to}::uuid not in (authority_id, other_authority_id)
    and not exists (select from parties_unit_pair q where q.withdrawn_at is null
      and ${to}::uuid in (q.authority_id, q.other_authority_id)
      and (case when p.authority_id = ${from}::uuid then p.other_authority_id else p.authority_id end)
        in (q.authority_id, q.other_authority_id))`.execute(db)
  for (const row of rows) {
    const other = row.authority_id === from ? row.other_authority_id : row.authority_id
    await setPair(db, row.id, to, other)
  }
  return rows.map((row) => ({
    id: row.id,
    authorityId: row.authority_id,
    otherAuthorityId: row.other_authority_id,
  }))
}

export async function setPair(db: Db, id: string, one: string, other: string): Promise<void> {
  const [first, second] = [one, other].sort()
  await sql`update parties_unit_pair set authority_id = ${first}, other_authority_id = ${second}
    where id = ${id}`.execute(db)
}
