import { type Db, json, on } from '#platform/db'
import type { SavedFilter } from '../schema.ts'
import type { Tables } from './tables.ts'

const ofAccount = (db: Db, accountId: string) =>
  on<Tables>(db)
    .selectFrom('commitments_saved_filter')
    .select(['id', 'name', 'query'])
    .where('account_id', '=', accountId)

export const findSavedFilters = (db: Db, accountId: string): Promise<SavedFilter[]> =>
  ofAccount(db, accountId).orderBy('name').execute()

/** The same name again replaces what was kept under it. */
export async function saveFilter(db: Db, accountId: string, filter: SavedFilter): Promise<SavedFilter> {
  return on<Tables>(db)
    .insertInto('commitments_saved_filter')
    .values({ id: filter.id, account_id: accountId, name: filter.name, query: json(filter.query) })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'name']).doUpdateSet({ query: json(filter.query) }),
    )
    .returning(['id', 'name', 'query'])
    .executeTakeFirstOrThrow()
}

export async function removeSavedFilter(
  db: Db,
  accountId: string,
  id: string,
): Promise<SavedFilter | undefined> {
  return on<Tables>(db)
    .deleteFrom('commitments_saved_filter')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning(['id', 'name', 'query'])
    .executeTakeFirst()
}
