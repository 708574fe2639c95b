import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'

/** A module's migrations, in the order in which modules build on each other. */
export interface MigrationFolder {
  module: string
  files: readonly { name: string; text: string }[]
}

/** The database was written by a newer version of Comity; nothing was changed. */
export class DatabaseNewer extends Error {
  readonly unknown: readonly string[]
  constructor(unknown: readonly string[]) {
    super(
      `The database was written by a newer version; it has steps this one does not know: ${unknown.join(', ')}`,
    )
    this.name = 'DatabaseNewer'
    this.unknown = unknown
  }
}

/** Reads `NNNN-name.sql` files beside a module. */
export function migrationsOf(module: string, folder: URL): MigrationFolder {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
  return { module, files: names.map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })) }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Applies what is missing, each step and its note in one transaction; two processes starting at once take turns. */
export async function migrate(
  db: Kysely<never>,
  folders: readonly MigrationFolder[],
  at: string,
): Promise<string[]> {
  return db.transaction().execute(async (t) => {
    await sql`select pg_advisory_xact_lock(hashtext('comity.migrate'))`.execute(t)
    // Under the lock: `if not exists` alone does not keep two processes from making the table at once.
    await sql`create table if not exists platform_migration (
      module text not null, name text not null, sha256 text not null, applied_at timestamptz not null,
      primary key (module, name))`.execute(t)
    const { rows } = await sql<{ module: string; name: string; sha256: string }>`
      select module, name, sha256 from platform_migration`.execute(t)
    const applied = new Map(rows.map((row) => [`${row.module}/${row.name}`, row.sha256]))
    refuseUnknown(folders, [...applied.keys()])
    const done: string[] = []
    for (const { module, files } of folders) {
      for (const { name, text } of files) {
        const key = `${module}/${name}`
        const before = applied.get(key)
        if (before === sha256(text)) continue
        if (before !== undefined) throw new Error(`The migration ${key} was changed after it was applied`)
        for (const statement of statementsOf(text)) await sql.raw(statement).execute(t)
        await sql`insert into platform_migration values (${module}, ${name}, ${sha256(text)}, ${at})`.execute(
          t,
        )
        done.push(key)
      }
    }
    return done
  })
}

/** The embedded database takes one statement at a time; one ends with a semicolon at the end of a line, outside $$. */
export function statementsOf(text: string): string[] {
  const statements: string[] = []
  let open = ''
  for (const line of text.split('\n')) {
    open += `${line}\n`
    const insideBody = (open.match(/\$\$/g)?.length ?? 0) % 2 === 1
    if (!insideBody && line.trimEnd().endsWith(';')) {
      statements.push(open)
      open = ''
    }
  }
  const rest = open.replace(/--.*$/gm, '').trim()
  if (rest !== '') throw new Error(`A migration ends without a semicolon: ${rest.slice(0, 60)}`)
  return statements
}

function refuseUnknown(folders: readonly MigrationFolder[], applied: readonly string[]): void {
  const known = new Set(folders.flatMap(({ module, files }) => files.map(({ name }) => `${module}/${name}`)))
  const unknown = applied.filter((key) => !known.has(key))
  if (unknown.length > 0) throw new DatabaseNewer(unknown)
}
