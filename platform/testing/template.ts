/**
 * Embedded databases that are migrated once and then copied: starting one from nothing takes seconds. An image of
 * each set of migrations is kept in the machine's temporary folder, named by a hash of everything that makes it, so
 * a changed migration never meets an old copy. A server makes and migrates a database quickly enough.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type Database, imageOf, type MigrationFolder, migrate, openDatabase } from '#platform/db'

const folder = join(tmpdir(), 'comity-test-images')
const keptDays = 2
const dayMs = 86_400_000

/** What an image depends on besides the migrations: the embedded database's version and how steps are applied. */
const madeBy = () => {
  const engine = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'))
  const { version } = JSON.parse(readFileSync(engine, 'utf8')) as { version: string }
  return [version, readFileSync(fileURLToPath(new URL('../db/migrate.ts', import.meta.url)), 'utf8')]
}

/** The same for the same steps in the same order, different for anything else. */
export function keyOf(folders: readonly MigrationFolder[]): string {
  return createHash('sha256')
    .update(JSON.stringify([madeBy(), folders]))
    .digest('hex')
    .slice(0, 24)
}

/** A database in memory with these migrations applied; made from an image, which is made where there is none. */
export async function openMigrated(folders: readonly MigrationFolder[], at: string): Promise<Database> {
  const file = imageFile(folders)
  const from = readImage(file)
  const database = from === undefined ? undefined : await openImage(file, from)
  return database ?? makeImage(folders, at, file)
}

/** An image with these migrations applied, for what opens its database by itself. */
export async function imageWith(folders: readonly MigrationFolder[], at: string): Promise<Blob> {
  const found = readImage(imageFile(folders))
  if (found) return found
  const database = await openMigrated(folders, at)
  const image = await imageOf(database)
  await database.close()
  return image
}

export const imageFile = (folders: readonly MigrationFolder[]) => join(folder, `${keyOf(folders)}.tar`)

function readImage(file: string): Blob | undefined {
  try {
    const image = new Blob([readFileSync(file)])
    const now = new Date()
    utimesSync(file, now, now)
    return image
  } catch {
    return undefined
  }
}

/** An image that cannot be opened is thrown away. */
async function openImage(file: string, from: Blob): Promise<Database | undefined> {
  try {
    return await openDatabase({ memory: true, from })
  } catch {
    rmSync(file, { force: true })
    return undefined
  }
}

/** A set of steps starts from the image of the empty database: making one from nothing takes seconds. */
async function makeImage(folders: readonly MigrationFolder[], at: string, file: string): Promise<Database> {
  const database = folders.length === 0 ? await openDatabase({ memory: true }) : await openMigrated([], at)
  await migrate(database.db, folders, at)
  keepImage(file, new Uint8Array(await (await imageOf(database)).arrayBuffer()))
  return database
}

/** Written aside and renamed, so that another process sees a whole image or none; without room there is none. */
function keepImage(file: string, image: Uint8Array): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(aside, image)
    renameSync(aside, file)
    forgetOldImages()
  } catch {
    rmSync(aside, { force: true })
  }
}

function forgetOldImages(): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity }
    if (Date.now() - mtimeMs > keptDays * dayMs) rmSync(path, { force: true })
  }
}

/** A fresh database of its own on the server; gives its address. */
export async function createOn(url: string): Promise<string> {
  const name = `comity_test_${randomBytes(6).toString('hex')}`
  await onServer(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}

export const dropOn = (url: string, own: string) =>
  onServer(url, `drop database if exists ${new URL(own).pathname.slice(1)} with (force)`)

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
