/** Two officers with one report at the same moment; the embedded database has one connection and hides races. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledger, recorder } from '#modules/ledger'
import { sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { databases, openTestDesk } from '#platform/testing'

const server = databases.find(({ name }) => name === 'postgres')

describe('sources under races', {
  skip: server ? false : 'no PostgreSQL server is given (TEST_DATABASE_URL)',
}, async () => {
  if (!server) return
  const desk = await openTestDesk(server, [ledger, sources], recorder)

  test('one text added five times at once is kept once, and the others are told so', async () => {
    for (let round = 0; round < 5; round++) {
      const text = `Example text ${round}`
      const add = () =>
        desk.perform(sourcesContract.add, { title: 'Example', kind: 'report', text, handling: 'official' })
      const ends = await Promise.allSettled(Array.from({ length: 5 }, add))
      const codes = ends.map((end) =>
        end.status === 'fulfilled' ? 'kept' : (end.reason as { code: string }).code,
      )
      assert.deepEqual(codes.sort(), ['kept', ...Array.from({ length: 4 }, () => 'sources.already-kept')])
      assert.equal((await desk.perform(sourcesContract.find, {})).total, round + 1)
    }
  })
})
