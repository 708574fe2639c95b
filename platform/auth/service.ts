import type { Db } from '#platform/db'
import { type Act, type Actor, mayDo, type OperationContract, type OperationsBy } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { Instant } from '#platform/time'
import type { authContract } from './contract.ts'
import { hashPassword, newToken, passwordFits, tokenHash } from './passwords.ts'
import { addSeconds, isLocked, lockSeconds, sessionHours } from './rules.ts'
import type { Account, Purpose, Session } from './schema.ts'
import * as store from './store.ts'

const account = (id: string) => ({ module: 'auth', id })

/** `operations` are those of the whole node, so that `me` can say which of them the account may ask for. */
export function authKeeps(operations: () => readonly OperationContract[]): OperationsBy<typeof authContract> {
  return {
    signIn,
    signOut: async (_input, act) => ({ ended: await store.endSessions(act.db, act.actor.accountId) }),
    me: async (_input, act) => {
      const row = needed(await store.findAccount(act.db, act.actor.accountId), 'auth.account-unknown')
      return {
        accountId: row.id,
        name: row.display_name,
        role: row.role,
        clearance: row.clearance,
        purpose: act.actor.purpose as Purpose,
        language: row.language,
        mayDo: operations()
          .filter((operation) => mayDo(act.actor, operation))
          .map(({ id }) => id),
      }
    },
    setLanguage: async ({ language }, act) => {
      await store.updateAccount(act.db, act.actor.accountId, { language })
      return { language }
    },
    changePassword,
    findAccounts: async (_input, act) => (await store.listAccounts(act.db)).map(store.toAccount),
    openAccount,
    changeAccount,
  }
}

type Keeps = OperationsBy<typeof authContract>

/** A wrong password is an answer, not a throw: the count of failures must outlive it. See `signInAnswer`. */
const signIn: Keeps['signIn'] = async ({ name, password, purpose }, act) => {
  const row = await store.findAccountByName(act.db, name.trim().toLowerCase())
  if (row && isLocked(row.locked_until, act.now()))
    return refused('auth.locked', 429, { until: row.locked_until ?? '' })
  const fits = await passwordFits(row?.password_hash, password)
  if (!row || !fits || row.disabled) {
    if (row) await countFailure(act, row)
    return refused('auth.wrong-credentials', 401)
  }
  await store.updateAccount(act.db, row.id, { failures: 0, locked_until: null })
  return openSession(act, row, purpose)
}

/** Carried out of the transaction as a value; `signInAnswer` throws it once the failure count is committed. */
interface RefusedSession extends Session {
  refusal?: Refusal
}
const refused = (code: string, status: number, detail: Record<string, string> = {}): RefusedSession => ({
  token: '',
  expiresAt: '1970-01-01T00:00:00.000Z',
  refusal: new Refusal(code, { status, detail }),
})

/** The session, or the refusal that `signIn` carried out of its transaction. */
export function signInAnswer(answer: Session): Session {
  const { refusal } = answer as RefusedSession
  if (refusal) throw refusal
  return answer
}

async function countFailure(act: Act, row: store.AccountRow): Promise<void> {
  const failures = row.failures + 1
  const wait = lockSeconds(failures)
  const locked_until = wait === 0 ? null : addSeconds(act.now(), wait)
  await store.updateAccount(act.db, row.id, { failures, locked_until })
  if (wait > 0) await act.record({ act: 'auth.locked', subject: account(row.id), detail: { failures } })
}

async function openSession(act: Act, row: store.AccountRow, purpose: Purpose): Promise<Session> {
  const token = newToken()
  const expiresAt = addSeconds(act.now(), sessionHours * 3600)
  await store.insertSession(act.db, {
    token_hash: tokenHash(token),
    account_id: row.id,
    purpose,
    created_at: act.now(),
    expires_at: expiresAt,
  })
  await act.record({ act: 'auth.signed-in', subject: account(row.id), detail: { purpose } })
  return { token, expiresAt }
}

/** Who holds this token now; null when it is unknown, ended or its account is disabled. */
export async function findActor(db: Db, token: string, now: Instant): Promise<Actor | null> {
  const row = await store.findSession(db, tokenHash(token), now)
  if (!row) return null
  return {
    accountId: row.id,
    name: row.display_name,
    role: row.role,
    clearance: row.clearance,
    purpose: row.purpose,
  }
}

const changePassword: Keeps['changePassword'] = async ({ current, next }, act) => {
  const row = needed(await store.findAccount(act.db, act.actor.accountId), 'auth.account-unknown')
  if (!(await passwordFits(row.password_hash, current)))
    throw new Refusal('auth.wrong-credentials', { status: 422 })
  await store.updateAccount(act.db, row.id, {
    password_hash: await hashPassword(next),
    version: row.version + 1,
  })
  await act.record({ act: 'auth.password-changed', subject: account(row.id) })
  return { changed: true }
}

const openAccount: Keeps['openAccount'] = async ({ password, displayName, ...input }, act) => {
  const row: store.AccountRow = {
    id: act.newId(),
    ...input,
    display_name: displayName,
    password_hash: await hashPassword(password),
    disabled: false,
    failures: 0,
    locked_until: null,
    version: 1,
  }
  await store.insertAccount(act.db, row)
  const { role, clearance } = row
  await act.record({ act: 'auth.account-opened', subject: account(row.id), detail: { role, clearance } })
  return store.toAccount(row)
}

const changeAccount: Keeps['changeAccount'] = async ({ id, version, ...change }, act): Promise<Account> => {
  await store.takeTurnForAccounts(act.db)
  const row = needed(await store.findAccount(act.db, id), 'auth.account-unknown', { id })
  refuseStale(version, store.toAccount(row))
  const next: store.AccountRow = {
    ...row,
    display_name: change.displayName ?? row.display_name,
    role: change.role ?? row.role,
    clearance: change.clearance === undefined ? row.clearance : change.clearance,
    disabled: change.disabled ?? row.disabled,
    password_hash: change.password === undefined ? row.password_hash : await hashPassword(change.password),
    failures: 0,
    locked_until: null,
    version: row.version + 1,
  }
  const leaves = row.role === 'administrator' && (next.role !== 'administrator' || next.disabled)
  if (leaves && !row.disabled && (await store.countAdministrators(act.db)) === 1)
    throw new Refusal('auth.last-administrator', { status: 409 })
  await store.updateAccount(act.db, id, next)
  // What an account may do has changed: it signs in anew.
  await store.endSessions(act.db, id)
  const { role, clearance, disabled } = next
  await act.record({
    act: 'auth.account-changed',
    subject: account(id),
    detail: { role, clearance, disabled },
  })
  return store.toAccount(next)
}
