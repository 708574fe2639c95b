import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { type MigrationFolder, migrate, on } from '#platform/db'
import { startOfTests } from './index.ts'
import { imageFile, keyOf, openMigrated } from './template.ts'

/** Steps that no module has, so that their image is this file's own. */
const steps = (table: string): MigrationFolder[] => [
  {
    module: `example${process.pid}`,
    files: [{ name: '0001-example.sql', text: `create table ${table} (n int);\n` }],
  },
]
const tableNames = (database: Awaited<ReturnType<typeof openMigrated>>) =>
  on<{ pg_tables: { tablename: string; schemaname: string } }>(database.db)
    .selectFrom('pg_tables')
    .select('tablename')
    .where('schemaname', '=', 'public')
    .orderBy('tablename')
    .execute()
    .then((rows) => rows.map(({ tablename }) => tablename))

async function tablesOf(folders: readonly MigrationFolder[]): Promise<string[]> {
  const database = await openMigrated(folders, startOfTests)
  try {
    assert.deepEqual(
      await migrate(database.db, folders, startOfTests),
      [],
      'a copy has nothing left to apply',
    )
    return await tableNames(database)
  } finally {
    await database.close()
  }
}

after(() => {
  for (const table of ['one', 'other']) rmSync(imageFile(steps(table)), { force: true })
})

test('a copy holds what its own steps made, whichever process made the image', async () => {
  const made = await Promise.all([tablesOf(steps('one')), tablesOf(steps('one'))])
  assert.deepEqual(made, [
    ['one', 'platform_migration'],
    ['one', 'platform_migration'],
  ])
  assert.deepEqual(await tablesOf(steps('one')), ['one', 'platform_migration'])
})

test('a changed step, another order and another name have images of their own', async () => {
  assert.deepEqual(await tablesOf(steps('other')), ['other', 'platform_migration'])
  const [first] = steps('one')
  const second: MigrationFolder = { ...first!, module: 'second' }
  const keys = [[first!], [second], [first!, second], [second, first!], []].map(keyOf)
  assert.equal(new Set(keys).size, keys.length)
})

test('an image that cannot be opened is made again', async () => {
  writeFileSync(imageFile(steps('one')), 'not an image')
  assert.deepEqual(await tablesOf(steps('one')), ['one', 'platform_migration'])
})

test('acts in one copy are not seen in the next', async () => {
  const first = await openMigrated(steps('one'), startOfTests)
  await on<{ one: { n: number } }>(first.db).insertInto('one').values({ n: 1 }).execute()
  await first.close()
  const next = await openMigrated(steps('one'), startOfTests)
  assert.deepEqual(await on<{ one: { n: number } }>(next.db).selectFrom('one').selectAll().execute(), [])
  await next.close()
})
