import type { MigrationFolder } from '#platform/db'
import type { Instant } from '#platform/time'
import type { Act } from './act.ts'
import type { Contract, OperationContract, OutputOf, ParsedInputOf } from './contract.ts'

/** The code that keeps a contract: one function for each of its operations. */
export type OperationsBy<C extends Contract> = {
  readonly [Verb in keyof C]: (input: ParsedInputOf<C[Verb]>, act: Act) => Promise<OutputOf<C[Verb]>>
}

/** In hand before the transaction opens: the moment, and other operations asked as the same officer. */
export interface Before {
  readonly at: Instant
  ask<O extends OperationContract>(operation: O, input: unknown): Promise<OutputOf<O>>
}

/** What a module gives the server: its words and the code behind them. */
export interface Module {
  readonly name: string
  readonly contract: Contract
  readonly keeps: Record<string, (input: never, act: Act) => Promise<unknown>>
  readonly migrations: MigrationFolder | null
  /** Long work on the input that needs no database: done before the transaction opens, found in `act.prepared`. */
  readonly prepares?: Record<string, (input: never, before: Before) => Promise<unknown>>
}

/** Binds a contract to its code; the compiler checks that every operation is kept. */
export function defineModule<C extends Contract>(module: {
  name: string
  contract: C
  keeps: OperationsBy<C>
  migrations: MigrationFolder | null
  prepares?: {
    readonly [Verb in keyof C]?: (input: ParsedInputOf<C[Verb]>, before: Before) => Promise<unknown>
  }
}): Module {
  return module as unknown as Module
}

export const allOperations = (modules: readonly Module[]): OperationContract[] =>
  modules.flatMap(({ contract }) => Object.values(contract))
