import { type Db, isUniqueViolation, on, takeTurn } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { Account } from './schema.ts'

export interface AccountRow {
  id: string
  name: string
  display_name: string
  role: Account['role']
  clearance: Account['clearance']
  language: Account['language']
  password_hash: string
  disabled: boolean
  failures: number
  locked_until: string | null
  version: number
}
interface SessionRow {
  token_hash: string
  account_id: string
  purpose: string
  created_at: string
  expires_at: string
}
interface Tables {
  auth_account: AccountRow
  auth_session: SessionRow
}

export const toAccount = (row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  displayName: row.display_name,
  role: row.role,
  clearance: row.clearance,
  language: row.language,
  disabled: row.disabled,
  version: row.version,
})

/** Locks the row, so that two attempts at one account are counted one after the other. */
export const findAccountByName = (db: Db, name: string) =>
  on<Tables>(db)
    .selectFrom('auth_account')
    .selectAll()
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst()

export const findAccount = (db: Db, id: string) =>
  on<Tables>(db).selectFrom('auth_account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const listAccounts = (db: Db) =>
  on<Tables>(db).selectFrom('auth_account').selectAll().orderBy('name').execute()

export async function insertAccount(db: Db, row: AccountRow): Promise<void> {
  try {
    await on<Tables>(db).insertInto('auth_account').values(row).execute()
  } catch (error) {
    if (isUniqueViolation(error))
      throw new Refusal('auth.name-taken', { status: 409, detail: { name: row.name } })
    throw error
  }
}

export async function updateAccount(db: Db, id: string, change: Partial<AccountRow>): Promise<void> {
  await on<Tables>(db).updateTable('auth_account').set(change).where('id', '=', id).execute()
}

export async function insertSession(db: Db, row: SessionRow): Promise<void> {
  await on<Tables>(db).deleteFrom('auth_session').where('expires_at', '<=', row.created_at).execute()
  await on<Tables>(db).insertInto('auth_session').values(row).execute()
}

export const findSession = (db: Db, tokenHash: string, now: string) =>
  on<Tables>(db)
    .selectFrom('auth_session')
    .innerJoin('auth_account', 'auth_account.id', 'auth_session.account_id')
    .selectAll('auth_account')
    .select('auth_session.purpose')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('disabled', '=', false)
    .executeTakeFirst()

export async function endSessions(db: Db, accountId: string): Promise<number> {
  const { numDeletedRows } = await on<Tables>(db)
    .deleteFrom('auth_session')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Changes of accounts come one after the other: two administrators must not disable each other at one moment. */
export const takeTurnForAccounts = (db: Db) => takeTurn(db, 'auth.accounts')

export async function countAdministrators(db: Db): Promise<number> {
  const { count } = await on<Tables>(db)
    .selectFrom('auth_account')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('role', '=', 'administrator')
    .where('disabled', '=', false)
    .executeTakeFirstOrThrow()
  return count
}
