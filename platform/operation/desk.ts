import { type Database, type Db, notify, toStorageRefusal } from '#platform/db'
import type { Id, IdMaker, Ref } from '#platform/ids'
import type { Clock, Instant } from '#platform/time'
import type { Act, Recorder } from './act.ts'
import { type Actor, levelsOf, needPermission } from './actor.ts'
import type { OperationContract, OutputOf } from './contract.ts'
import { parseInput } from './input.ts'
import type { Before, Module } from './module.ts'
import { findDone, noteDone } from './once.ts'

export interface DeskParts {
  database: Database
  modules: readonly Module[]
  recorder: Recorder
  clock: Clock
  newId: IdMaker
}

export interface Announcement {
  type: string
  subject: Ref
  at: Instant
}

/** Performs operations: may it? parse, do, record, announce, all in one transaction. */
export interface Desk {
  /** `idempotencyKey`: a second call with the same key and operation answers what the first did. */
  perform<O extends OperationContract>(
    operation: O,
    input: unknown,
    actor: Actor,
    options?: { idempotencyKey?: string },
  ): Promise<OutputOf<O>>
  /** Facts of every process on this database, after their commit. */
  onAnnouncement(hear: (announcement: Announcement) => void): () => void
  readonly modules: readonly Module[]
}

export const announcementChannel = 'comity_fact'

interface Keeper {
  keep(input: unknown, act: Act): Promise<unknown>
  prepare?: ((input: unknown, before: Before) => Promise<unknown>) | undefined
}

export async function createDesk(parts: DeskParts): Promise<Desk> {
  const keepers = new Map<string, Keeper>()
  for (const { contract, keeps, prepares } of parts.modules)
    for (const [verb, operation] of Object.entries(contract))
      keepers.set(operation.id, { keep: keeps[verb], prepare: prepares?.[verb] } as Keeper)
  const hearers = new Set<(announcement: Announcement) => void>()
  await parts.database.listen(announcementChannel, (payload) => {
    const announcement = JSON.parse(payload) as Announcement
    for (const hear of hearers) hear(announcement)
  })
  const desk: Desk = {
    modules: parts.modules,
    onAnnouncement(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    async perform(operation, input, actor, options = {}) {
      needPermission(actor, operation)
      const parsed = parseInput(operation, input)
      const keeper = keepers.get(operation.id)
      if (keeper === undefined) throw new Error(`No module keeps ${operation.id}`)
      const ask: Before['ask'] = (other, asked) => desk.perform(other, asked, actor)
      const prepared = await keeper.prepare?.(parsed, { at: parts.clock.now(), ask })
      const { idempotencyKey } = options
      try {
        return (await inTransaction(
          parts,
          operation,
          parsed,
          actor,
          keeper.keep,
          prepared,
          idempotencyKey,
        )) as never
      } catch (error) {
        throw toStorageRefusal(error)
      }
    },
  }
  return desk
}

function inTransaction(
  parts: DeskParts,
  operation: OperationContract,
  input: unknown,
  actor: Actor,
  keep: Keeper['keep'],
  prepared: unknown,
  idempotencyKey: string | undefined,
): Promise<unknown> {
  return parts.database.db.transaction().execute(async (db) => {
    const act = actOn(db, parts, actor, prepared)
    // A session's token is never kept, so signing in is not remembered.
    const once = operation.method === 'GET' || actor.role === null ? undefined : idempotencyKey
    const before = once === undefined ? undefined : await findDone(act, operation.id, once)
    if (before !== undefined) return before
    const answer = await keep(input, act)
    if (operation.personal) await parts.recorder.recordAccess(act, { operation: operation.id, input })
    if (once !== undefined) await noteDone(act, operation.id, once, answer)
    return answer
  })
}

function actOn(db: Db, { recorder, clock, newId }: DeskParts, actor: Actor, prepared: unknown): Act {
  const base = {
    db,
    actor,
    prepared,
    sees: levelsOf(actor),
    now: () => clock.now(),
    newId: (): Id => newId(),
  }
  return {
    ...base,
    record: (line) => recorder.record(base, line),
    // Delivered by the database at commit, and not at all when the transaction fails.
    announce: async (fact) => {
      const payload = JSON.stringify({ ...fact, at: clock.now() })
      await notify(db, announcementChannel, payload)
    },
  }
}
