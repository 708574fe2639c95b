import { type Db, json, on } from '#platform/db'
import type { Owner } from '../schema.ts'
import type { Tables } from './tables.ts'

/** How one record was before a bulk edit; only what the edit touched. */
export interface BulkItem {
  id: string
  /** The version the edit left; another one means that somebody changed it since. */
  version: number
  owner?: Owner | null
  dueOn?: string | null
  moveId?: string
}

export async function insertBulkEdit(
  db: Db,
  edit: { token: string; accountId: string; items: readonly BulkItem[]; at: string },
): Promise<void> {
  await on<Tables>(db)
    .insertInto('commitments_bulk_edit')
    .values({
      token: edit.token,
      account_id: edit.accountId,
      items: json(edit.items),
      at: edit.at,
      undone_at: null,
    })
    .execute()
}

export async function lockBulkEdit(db: Db, token: string, accountId: string) {
  const row = await on<Tables>(db)
    .selectFrom('commitments_bulk_edit')
    .select(['items', 'undone_at'])
    .where('token', '=', token)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  return row && { items: row.items as BulkItem[], undoneAt: row.undone_at }
}

export async function markBulkEditUndone(db: Db, token: string, at: string): Promise<void> {
  const update = on<Tables>(db).updateTable('commitments_bulk_edit').set({ undone_at: at })
  await update.where('token', '=', token).execute()
}
