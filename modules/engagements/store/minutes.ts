import { sql } from 'kysely'
import { type Db, json, on } from '#platform/db'
import type { Minutes } from '../schema.ts'
import type { MinutesRow, Tables } from './tables.ts'

const toMinutes = (row: MinutesRow): Minutes => ({
  id: row.id,
  engagementId: row.engagement_id,
  language: row.language,
  text: row.text,
  agreed: row.agreed,
  documentIds: row.document_ids,
  withdrawnAt: row.withdrawn_at,
  createdAt: row.created_at,
  createdBy: row.created_by,
  changedAt: row.changed_at,
  version: row.version,
})

export async function minutesOf(db: Db, engagementId: string): Promise<Minutes[]> {
  const rows = await on<Tables>(db)
    .selectFrom('engagements_minutes')
    .selectAll()
    .where('engagement_id', '=', engagementId)
    .orderBy('id')
    .execute()
  return rows.map(toMinutes)
}

export async function lockMinutes(db: Db, id: string) {
  const row = await on<Tables>(db)
    .selectFrom('engagements_minutes')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toMinutes(row)
}

export async function insertMinutes(db: Db, minutes: Minutes): Promise<void> {
  const row: MinutesRow = {
    id: minutes.id,
    engagement_id: minutes.engagementId,
    language: minutes.language,
    text: minutes.text,
    agreed: minutes.agreed,
    document_ids: json(minutes.documentIds) as unknown as string[],
    withdrawn_at: minutes.withdrawnAt,
    created_at: minutes.createdAt,
    created_by: minutes.createdBy,
    changed_at: minutes.changedAt,
    version: minutes.version,
  }
  await on<Tables>(db).insertInto('engagements_minutes').values(row).execute()
}

export async function updateMinutes(
  db: Db,
  id: string,
  fields: Partial<Pick<Minutes, 'language' | 'text' | 'agreed' | 'documentIds' | 'withdrawnAt'>>,
  at: string,
): Promise<void> {
  const { documentIds, withdrawnAt, ...plain } = fields
  await on<Tables>(db)
    .updateTable('engagements_minutes')
    .set({
      ...plain,
      ...(documentIds === undefined ? {} : { document_ids: json(documentIds) }),
      ...(withdrawnAt === undefined ? {} : { withdrawn_at: withdrawnAt }),
      changed_at: at,
    })
    .set('version', sql<number>`version + 1`)
    .where('id', '=', id)
    .execute()
}

export async function moveMinutes(db: Db, ids: readonly string[], from: string, to: string): Promise<void> {
  if (ids.length === 0) return
  await on<Tables>(db)
    .updateTable('engagements_minutes')
    .set({ engagement_id: to })
    .where('id', 'in', ids)
    .where('engagement_id', '=', from)
    .execute()
}

export async function documentIdsOf(db: Db, engagementId: string): Promise<string[]> {
  const rows = await on<Tables>(db)
    .selectFrom('engagements_document')
    .select('source_id')
    .where('engagement_id', '=', engagementId)
    .orderBy('attached_at')
    .orderBy('source_id')
    .execute()
  return rows.map(({ source_id }) => source_id)
}

/** False when it was attached already. */
export async function attach(db: Db, engagementId: string, sourceId: string, at: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await on<Tables>(db)
    .insertInto('engagements_document')
    .values({ engagement_id: engagementId, source_id: sourceId, attached_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False when it was not attached. */
export async function detach(db: Db, engagementId: string, sourceId: string): Promise<boolean> {
  const { numDeletedRows } = await on<Tables>(db)
    .deleteFrom('engagements_document')
    .where('engagement_id', '=', engagementId)
    .where('source_id', '=', sourceId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
