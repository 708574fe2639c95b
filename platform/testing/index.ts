/** For contract tests: the same suite on the embedded database and, where one is given, on a PostgreSQL server. */
import { after } from 'node:test'
import { z } from 'zod'
import { type Database, type MigrationFolder, migrate, openDatabase } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import { newId } from '#platform/ids'
import {
  type Act,
  type Actor,
  createDesk,
  type Desk,
  type Module,
  type OperationContract,
  type OutputOf,
  onceMigrations,
  type Recorder,
  type Role,
} from '#platform/operation'
import { Refusal } from '#platform/refusal'
import { setClock } from '#platform/time'
import { createOn, dropOn, openMigrated } from './template.ts'

export { imageWith } from './template.ts'

export interface TestDatabase {
  readonly name: string
  /** A fresh, empty database; dropped when the test file ends. */
  open(): Promise<Database>
  /** A fresh database with these steps applied. */
  openMigrated(folders: readonly MigrationFolder[]): Promise<Database>
}

export const startOfTests = '2026-11-22T08:00:00.000Z'

const serverUrl = process.env.TEST_DATABASE_URL || undefined

/** `COMITY_TEST_DATABASES=postgres` leaves the embedded one out, for the run on a server. */
export const databases: readonly TestDatabase[] = [
  ...(process.env.COMITY_TEST_DATABASES === 'postgres' ? [] : [embedded()]),
  ...(serverUrl === undefined ? [] : [onTestServer(serverUrl)]),
]

function embedded(): TestDatabase {
  const open = (folders: readonly MigrationFolder[]) => openMigrated(folders, startOfTests).then(closedAfter)
  return { name: 'pglite', open: () => open([]), openMigrated: open }
}

function onTestServer(url: string): TestDatabase {
  return {
    name: 'postgres',
    open: () => openFresh(url),
    openMigrated: async (folders) => {
      const database = await openFresh(url)
      await migrate(database.db, folders, startOfTests)
      return database
    },
  }
}

function closedAfter(database: Database): Database {
  after(() => database.close())
  return database
}

/** A database of its own on the test server. */
export async function openFresh(url: string): Promise<Database> {
  const own = await createOn(url)
  const database = await openDatabase({ url: own })
  after(async () => {
    await database.close()
    await dropOn(url, own)
  })
  return database
}

export interface TestDesk {
  readonly desk: Desk
  readonly database: Database
  readonly clock: ReturnType<typeof setClock>
  /** Performs as an officer of the given role (desk unless said) with clearance `confidential`. */
  perform<O extends OperationContract>(
    operation: O,
    input: unknown,
    as?: Role | Partial<Actor>,
  ): Promise<OutputOf<O>>
  /** Runs code of a module inside one transaction, as an operation would. */
  inAct<T>(work: (act: Act) => Promise<T>): Promise<T>
}

/** Every step of these modules, and the platform's own. */
export const migrationsIn = (modules: readonly Module[]): MigrationFolder[] => [
  onceMigrations,
  ...modules.flatMap(({ migrations }) => migrations ?? []),
]

/** A desk of the given modules on a migrated database, with a clock that stands still until it is moved. */
export async function openTestDesk(
  on: TestDatabase,
  modules: readonly Module[],
  recorder: Recorder,
): Promise<TestDesk> {
  const database = await on.openMigrated(migrationsIn(modules))
  const clock = setClock(startOfTests)
  const working: { work?: (act: Act) => Promise<unknown> } = {}
  const desk = await createDesk({
    database,
    modules: [...modules, insideAct(working)],
    recorder,
    clock,
    newId,
  })
  return {
    desk,
    database,
    clock,
    perform: (operation, input, as = 'desk') => desk.perform(operation, input, officer(as)),
    inAct: async <T>(work: (act: Act) => Promise<T>) => {
      working.work = work
      return (await desk.perform(insideOperation, {}, officer('desk'))) as T
    },
  }
}

export const officer = (as: Role | Partial<Actor>): Actor => ({
  accountId: '01890000-0000-7000-8000-000000000001',
  name: 'Example Officer',
  role: 'desk',
  clearance: 'confidential' satisfies HandlingLevel,
  purpose: 'cooperation-work',
  ...(typeof as === 'string' ? { role: as } : as),
})

/** Runs the promise and gives the refusal it ends in; fails when there is none. */
export async function refusalOf(promise: Promise<unknown>): Promise<Refusal> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('Nothing was refused')
}

const insideOperation: OperationContract = {
  id: 'testing.inside',
  method: 'POST',
  path: '/testing',
  summary: 'Runs a test inside a transaction.',
  input: z.object({}),
  output: z.unknown(),
  refusals: [],
  roles: ['desk'],
}

const insideAct = (working: { work?: (act: Act) => Promise<unknown> }): Module => ({
  name: 'testing',
  contract: { inside: insideOperation },
  keeps: { inside: (_input: never, act: Act) => working.work!(act) },
  migrations: null,
})
