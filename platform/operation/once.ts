import { json, migrationsOf, on, takeTurn } from '#platform/db'
import type { Act } from './act.ts'

interface OnceTables {
  platform_once: { account_id: string; operation: string; key: string; answer: unknown; at: string }
}

/**
 * What this account's earlier call with the same key answered; a request repeated after a lost answer acts once. Of
 * two at once the second waits here, before it has done anything that could collide with the first.
 */
export async function findDone(act: Act, operation: string, key: string): Promise<unknown> {
  await takeTurn(act.db, `comity.once ${act.actor.accountId} ${operation} ${key}`)
  const row = await on<OnceTables>(act.db)
    .selectFrom('platform_once')
    .select('answer')
    .where('account_id', '=', act.actor.accountId)
    .where('operation', '=', operation)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.answer
}

export async function noteDone(act: Act, operation: string, key: string, answer: unknown): Promise<void> {
  const row = { account_id: act.actor.accountId, operation, key, answer: json(answer ?? null), at: act.now() }
  await on<OnceTables>(act.db).insertInto('platform_once').values(row).execute()
}

export const onceMigrations = migrationsOf('platform', new URL('./migrations/', import.meta.url))
