/** The same request twice at one moment; the embedded database has one connection and hides races. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { databases, officer, openTestDesk } from '#platform/testing'
import { exampleContract as contract, example, exampleRecorder, writtenIn } from '#platform/testing/example'

const server = databases.find(({ name }) => name === 'postgres')

describe('the desk under races', {
  skip: server ? false : 'no PostgreSQL server is given (TEST_DATABASE_URL)',
}, async () => {
  if (!server) return
  const desk = await openTestDesk(server, [example], exampleRecorder)

  test('the same key five times at once acts once, and all are answered the same', async () => {
    for (let round = 0; round < 10; round++) {
      const before = await writtenIn(desk.database.db)
      const ask = () =>
        desk.desk.perform(contract.open, { title: `round ${round}` }, officer('desk'), {
          idempotencyKey: `round-${round}`,
        })
      const answers = await Promise.all(Array.from({ length: 5 }, ask))
      for (const answer of answers) assert.deepEqual(answer, answers[0])
      const now = await writtenIn(desk.database.db)
      assert.equal(now.things.length, before.things.length + 1)
      assert.equal(now.lines.length, before.lines.length + 1)
    }
  })

  test('of two who change one record at once, one is done and one sees the other', async () => {
    for (let round = 0; round < 10; round++) {
      const { id } = await desk.perform(contract.open, { title: `change ${round}` })
      const change = (by: string) =>
        desk.perform(contract.change, { id, version: 1, title: `${by} ${round}` })
      const ends = await Promise.allSettled([change('one'), change('other')])
      const codes = ends.map((end) =>
        end.status === 'fulfilled' ? 'done' : (end.reason as { code: string }).code,
      )
      assert.deepEqual(codes.sort(), ['done', 'platform.stale'])
    }
  })
})
