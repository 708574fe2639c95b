import type { Db } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Id, Ref } from '#platform/ids'
import type { Instant } from '#platform/time'
import type { Actor } from './actor.ts'

/** What one performed operation has in hand: one transaction, one actor, one clock. */
export interface Act {
  /** The transaction; nothing else may touch the database (the embedded one would wait for itself). */
  readonly db: Db
  readonly actor: Actor
  /** Levels this actor may see; stores filter by it. */
  readonly sees: readonly HandlingLevel[]
  /** What the operation's `prepares` made of the input before the transaction; undefined without one. */
  readonly prepared: unknown
  now(): Instant
  newId(): Id
  /** Writes the ledger line of this act, in the same transaction. */
  record(line: LedgerEntry): Promise<void>
  /** Tells other pages and modules, once the transaction is committed. */
  announce(fact: { type: string; subject: Ref }): Promise<void>
}

export interface LedgerEntry {
  /** The operation in the past tense, e.g. `instruments.signed`. */
  readonly act: string
  readonly subject: Ref
  /** What changed, as JSON; no free text on persons. */
  readonly detail?: unknown
}

/** Kept by the ledger module; the platform only knows this much of it. */
export interface Recorder {
  record(act: Omit<Act, 'record' | 'announce'>, line: LedgerEntry): Promise<void>
  recordAccess(
    act: Omit<Act, 'record' | 'announce'>,
    access: { operation: string; input: unknown },
  ): Promise<void>
}
