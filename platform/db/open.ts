import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { lockFolder } from './folder-lock.ts'

/**
 * `folder`: the embedded database on disk, for trying. `memory`: for tests, empty or as it was when `imageOf` was
 * taken. `url`: a PostgreSQL server ≥ 15.
 */
export type DatabaseChoice = { url: string } | { folder: string } | { memory: true; from?: Blob }

export interface Database {
  readonly db: Kysely<never>
  readonly kind: 'pglite' | 'postgres'
  /** `trial` never calls fsync: a power cut can lose acknowledged acts. */
  readonly storage: 'trial' | 'record'
  /** Calls back for each committed `pg_notify` on the channel, from any process. */
  listen(channel: string, heard: (payload: string) => void): Promise<void>
  close(): Promise<void>
}

const DATE = 1082
const TIMESTAMPTZ = 1184
const INT8 = 20
const toInstant = (text: string) => new Date(text).toISOString()

/** Both drivers give days and instants as text and counts as numbers. */
const parsers = { [DATE]: (text: string) => text, [TIMESTAMPTZ]: toInstant, [INT8]: Number }

export function openDatabase(choice: DatabaseChoice): Promise<Database> {
  return 'url' in choice ? openServer(choice.url) : openEmbedded(choice)
}

const embedded = new WeakMap<Database, PGlite>()

/** The whole embedded database as one file, uncompressed; `openDatabase({ memory: true, from })` opens a copy. */
export async function imageOf(database: Database): Promise<Blob> {
  const lite = embedded.get(database)
  if (lite === undefined) throw new Error('Only an embedded database gives an image')
  return lite.dumpDataDir('none')
}

async function openEmbedded(choice: { folder: string } | { memory: true; from?: Blob }): Promise<Database> {
  const onDisk = 'folder' in choice
  const unlock = onDisk ? await lockFolder(choice.folder) : async () => {}
  const place = onDisk ? { dataDir: join(choice.folder, 'pg') } : choice.from && { loadDataDir: choice.from }
  const lite = new PGlite({ ...place, parsers })
  try {
    await lite.waitReady
  } catch (error) {
    await unlock()
    throw error
  }
  const database: Database = {
    db: new Kysely<never>({ dialect: new PGliteDialect({ pglite: lite }) }),
    kind: 'pglite',
    storage: 'trial',
    listen: async (channel, heard) => {
      await lite.listen(channel, heard)
    },
    close: async () => {
      await lite.close()
      await unlock()
    },
  }
  embedded.set(database, lite)
  return database
}

async function openServer(url: string): Promise<Database> {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      (parsers as Record<number, (text: string) => unknown>)[oid] ??
      pg.types.getTypeParser(oid, format as 'text'),
  }
  const pool = new pg.Pool({ connectionString: url, max: 10, types: types as pg.CustomTypesConfig })
  // A connection that breaks while idle is replaced by the pool; without a listener the process would end.
  pool.on('error', () => {})
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
  const { rows } = await sql<{
    server: number
  }>`select current_setting('server_version_num')::int as server`.execute(db)
  const server = rows[0]?.server ?? 0
  if (server < 150000) {
    await db.destroy()
    throw new Error(`PostgreSQL 15 or newer is needed; this server says ${Math.floor(server / 10000)}`)
  }
  const listener = listenOn(url)
  return {
    db,
    kind: 'postgres',
    storage: 'record',
    listen: listener.listen,
    close: async () => {
      await listener.close()
      await db.destroy()
    },
  }
}

/** One connection of its own for notifications, opened at the first need and again when it breaks. */
function listenOn(url: string) {
  const heardOn = new Map<string, (payload: string) => void>()
  let client: pg.Client | null = null
  let closed = false
  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url })
    next.on('notification', ({ channel, payload }) => heardOn.get(channel)?.(payload ?? ''))
    next.on('error', () => {})
    next.on('end', () => {
      if (!closed && client === next) setTimeout(() => void connect().catch(() => {}), 1000).unref()
    })
    await next.connect()
    client = next
    for (const channel of heardOn.keys()) await next.query(`listen ${pg.escapeIdentifier(channel)}`)
  }
  return {
    listen: async (channel: string, heard: (payload: string) => void) => {
      heardOn.set(channel, heard)
      if (client) await client.query(`listen ${pg.escapeIdentifier(channel)}`)
      else await connect()
    },
    close: async () => {
      closed = true
      await client?.end()
    },
  }
}
