import { z } from 'zod'
import { HandlingLevel } from '#platform/handling'
import { Id } from '#platform/ids'
import { operation, Role, roles, versionField } from '#platform/operation/contract'
import { Account, AccountName, Language, Password, Purpose, Session, SignedIn } from './schema.ts'

export * from './schema.ts'

const administrator = ['administrator'] as const

export const authContract = {
  signIn: operation({
    id: 'auth.sign-in',
    method: 'POST',
    path: '/auth/sign-in',
    summary:
      'Opens a session. A browser gets it as a cookie; another client as a token for `Authorization: Bearer`.',
    input: z.object({ name: z.string().max(80), password: z.string().max(200), purpose: Purpose }),
    output: Session,
    refusals: ['auth.wrong-credentials', 'auth.locked'],
    roles: 'anyone',
  }),
  signOut: operation({
    id: 'auth.sign-out',
    method: 'POST',
    path: '/auth/sign-out',
    summary: 'Ends every session of this account, on all machines.',
    input: z.object({}),
    output: z.object({ ended: z.number().int() }),
    refusals: [],
    roles,
  }),
  me: operation({
    id: 'auth.me',
    method: 'GET',
    path: '/auth/me',
    summary: 'Says who is signed in and which operations they may ask for.',
    input: z.object({}),
    output: SignedIn,
    refusals: [],
    roles,
  }),
  setLanguage: operation({
    id: 'auth.set-language',
    method: 'POST',
    path: '/auth/language',
    summary: 'Keeps the language this account works in.',
    input: z.object({ language: Language }),
    output: z.object({ language: Language }),
    refusals: [],
    roles,
  }),
  changePassword: operation({
    id: 'auth.change-password',
    method: 'POST',
    path: '/auth/password',
    summary: 'Changes the password of the account that is signed in.',
    input: z.object({ current: z.string().max(200), next: Password }),
    output: z.object({ changed: z.literal(true) }),
    refusals: ['auth.wrong-credentials'],
    roles,
  }),
  findAccounts: operation({
    id: 'auth.find-accounts',
    method: 'GET',
    path: '/accounts',
    summary: 'Lists the accounts of this node.',
    input: z.object({}),
    output: z.array(Account),
    refusals: [],
    roles: ['administrator', 'oversight'],
  }),
  openAccount: operation({
    id: 'auth.open-account',
    method: 'POST',
    path: '/accounts',
    summary: 'Opens an account. Without a stated clearance it opens nothing.',
    input: z.object({
      name: AccountName,
      displayName: z.string().trim().min(1).max(120),
      role: Role,
      clearance: HandlingLevel.nullable().default(null),
      language: Language.default('en'),
      password: Password,
    }),
    output: Account,
    refusals: ['auth.name-taken'],
    roles: administrator,
  }),
  changeAccount: operation({
    id: 'auth.change-account',
    method: 'PUT',
    path: '/accounts/:id',
    summary: 'Changes role, clearance or name, disables or enables an account, or sets a new password.',
    input: z.object({
      id: Id,
      ...versionField,
      displayName: z.string().trim().min(1).max(120).optional(),
      role: Role.optional(),
      clearance: HandlingLevel.nullable().optional(),
      disabled: z.boolean().optional(),
      password: Password.optional(),
    }),
    output: Account,
    refusals: ['auth.account-unknown', 'auth.last-administrator'],
    roles: administrator,
  }),
}
