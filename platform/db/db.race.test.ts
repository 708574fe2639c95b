/** Two nodes at the same moment; the embedded database takes one process only. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from 'kysely'
import { startOfTests as at, openFresh } from '#platform/testing'
import { type MigrationFolder, migrate, openDatabase } from './index.ts'

const server = process.env.TEST_DATABASE_URL || undefined

const steps: MigrationFolder[] = ['one', 'two', 'three'].map((module) => ({
  module,
  files: [1, 2, 3].map((n) => ({
    name: `000${n}-${module}.sql`,
    text: `create table ${module}_${n} (n int);\ninsert into ${module}_${n} values (1);\n`,
  })),
}))

describe('migrations under races', {
  skip: server ? false : 'no PostgreSQL server is given (TEST_DATABASE_URL)',
}, async () => {
  if (!server) return
  test('of two nodes that start at once each step is applied once, and both open', async () => {
    for (let round = 0; round < 5; round++) {
      const one = await openFresh(server)
      const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(one.db)
      const url = new URL(server)
      url.pathname = `/${rows[0]!.name}`
      const other = await openDatabase({ url: url.href })
      after(() => other.close())
      const done = await Promise.all([migrate(one.db, steps, at), migrate(other.db, steps, at)])
      assert.deepEqual(done.map(({ length }) => length).sort(), [0, 9], `round ${round}`)
    }
  })
})
