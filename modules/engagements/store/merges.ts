import { type Db, json, on } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import { isSeen, type Tables } from './tables.ts'

export interface MergeRow {
  id: string
  keepId: string
  mergeId: string
  note: unknown
}

export async function insertMerge(db: Db, merge: MergeRow, made: { at: string; by: string }): Promise<void> {
  await on<Tables>(db)
    .insertInto('engagements_merge')
    .values({
      id: merge.id,
      keep_id: merge.keepId,
      merge_id: merge.mergeId,
      note: json(merge.note),
      merged_at: made.at,
      merged_by: made.by,
      undone_at: null,
    })
    .execute()
}

/** The merge that took this record in and still stands. */
export async function findStandingMerge(db: Db, mergeId: string): Promise<MergeRow | undefined> {
  const row = await on<Tables>(db)
    .selectFrom('engagements_merge')
    .selectAll()
    .where('merge_id', '=', mergeId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, keepId: row.keep_id, mergeId: row.merge_id, note: row.note }
}

export async function markUndone(db: Db, id: string, at: string): Promise<void> {
  await on<Tables>(db).updateTable('engagements_merge').set({ undone_at: at }).where('id', '=', id).execute()
}

/** Records this one took in, directly or through another, the first first. */
export async function mergedInto(db: Db, keepId: string, sees: readonly HandlingLevel[]) {
  const found: { id: string; title: string | null; at: string }[] = []
  const open = [keepId]
  for (let into = open.shift(); into !== undefined; into = open.shift()) {
    const rows = await on<Tables>(db)
      .selectFrom('engagements_merge as m')
      .innerJoin('engagements_engagement as e', 'e.id', 'm.merge_id')
      .select(['e.id', 'e.title', 'm.merged_at as at'])
      .where('m.keep_id', '=', into)
      .where('m.undone_at', 'is', null)
      .where(isSeen('e', sees))
      .orderBy('m.merged_at')
      .execute()
    found.push(...rows)
    open.push(...rows.map(({ id }) => id))
  }
  return found
}

/** Gives meetings that stand in one visit to another; those that stand elsewhere by now are left. */
export async function moveMeetings(db: Db, ids: readonly string[], from: string, to: string): Promise<void> {
  if (ids.length === 0) return
  await on<Tables>(db)
    .updateTable('engagements_engagement')
    .set({ parent_id: to })
    .where('id', 'in', ids)
    .where('parent_id', '=', from)
    .execute()
}

/** Everything that stands in a visit, also what is withdrawn or was joined into another record. */
export async function childIds(db: Db, parentId: string): Promise<string[]> {
  const rows = await on<Tables>(db)
    .selectFrom('engagements_engagement')
    .select('id')
    .where('parent_id', '=', parentId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
