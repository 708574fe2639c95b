import { migrationsOf } from '#platform/db'
import { defineModule, type Module, type OperationContract } from '#platform/operation'
import { authContract } from './contract.ts'
import { authKeeps } from './service.ts'

export { findActor, signInAnswer } from './service.ts'

/** Local accounts and sessions; the platform's one module with tables of its own. */
export const authModule = (operations: () => readonly OperationContract[]): Module =>
  defineModule({
    name: 'auth',
    contract: authContract,
    keeps: authKeeps(operations),
    migrations: migrationsOf('auth', new URL('./migrations/', import.meta.url)),
  })
