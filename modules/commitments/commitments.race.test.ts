/** Two officers at the same moment. The embedded database has one connection and hides races. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { databases } from '#platform/testing'
import { openCommitmentsDesk, opener } from './commitments.fixture.ts'
import { commitmentsContract as contract } from './contract.ts'

const server = databases.find(({ name }) => name === 'postgres')

describe('promises under races', {
  skip: server ? false : 'no PostgreSQL server is given (TEST_DATABASE_URL)',
}, async () => {
  if (!server) return
  const { desk } = await openCommitmentsDesk(server)
  const open = opener(desk)
  /** Refused by a rule; anything else, a lock waited for in a ring among them, is a fault. */
  const isRefusal = (code: string | undefined) =>
    code === 'done' || /^(platform|commitments)\./.test(code ?? '')
  const codes = (settled: PromiseSettledResult<unknown>[]) =>
    settled
      .map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as { code?: string }).code))
      .sort()

  test('of two who move one promise at once, one is done and one sees the other', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await open()
      const move = (to: string) => desk.perform(contract.move, { id, version: 1, to })
      assert.deepEqual(codes(await Promise.allSettled([move('accepted'), move('planned')])), [
        'done',
        'platform.stale',
      ])
      assert.equal((await desk.perform(contract.get, { id })).moves.length, 1)
    }
  })

  test('linking both ways at once makes one chain and no ring', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await open({ saidOn: null }), await open({ saidOn: null })]
      const link = (id: string, otherId: string) =>
        desk.perform(contract.linkRepeat, { id, otherId, version: 1 })
      const ends = codes(await Promise.allSettled([link(a.id, b.id), link(b.id, a.id)]))
      assert.equal(ends.filter((end) => end === 'done').length, 1, ends.join())
      assert.ok(ends.every(isRefusal), ends.join())
      const [one, other] = [
        await desk.perform(contract.get, { id: a.id }),
        await desk.perform(contract.get, { id: b.id }),
      ]
      assert.equal(one.headId, other.headId)
      assert.deepEqual([one.repeatsId, other.repeatsId].filter((id) => id === null).length, 1)
      assert.equal(one.chain.length, 2)
    }
  })

  test('three chains linked in a ring at once end as one chain with one head', async () => {
    for (let round = 0; round < 5; round++) {
      const records = [
        await open({ saidOn: null }),
        await open({ saidOn: null }),
        await open({ saidOn: null }),
      ]
      const [a, b, c] = records.map(({ id }) => id) as [string, string, string]
      const link = (id: string, otherId: string) =>
        desk.perform(contract.linkRepeat, { id, otherId, version: 1 })
      const ends = codes(await Promise.allSettled([link(a, b), link(b, c), link(c, a)]))
      assert.ok(ends.every(isRefusal), ends.join())
      const now = await Promise.all(records.map(({ id }) => desk.perform(contract.get, { id })))
      for (const one of now) {
        const head = now.find(({ id }) => id === one.headId)
        assert.equal(head?.repeatsId, null, 'the head repeats nothing')
        assert.equal(head?.headId, head?.id)
        assert.equal(one.repeatsId === null, one.id === one.headId)
      }
    }
  })

  test('linking and withdrawing at once: a withdrawn record is in no chain', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await open(), await open()]
      await Promise.allSettled([
        desk.perform(contract.linkRepeat, { id: a.id, otherId: b.id, version: 1 }),
        desk.perform(contract.withdraw, { id: b.id, version: 1, reason: 'Example' }),
      ])
      const after = await desk.perform(contract.get, { id: b.id })
      const linked = (await desk.perform(contract.get, { id: a.id })).headId === after.headId
      assert.equal(linked && after.withdrawnAt !== null, false)
    }
  })

  test('bulk edits of the same records in other orders do not wait for each other in a ring', async () => {
    const records = await Promise.all(Array.from({ length: 6 }, () => open()))
    const items = records.map(({ id }) => ({ id, version: 1 }))
    const edit = (list: typeof items) =>
      desk.perform(contract.changeMany, { items: list, set: { dueOn: '2027' } })
    const [one, other] = await Promise.all([edit(items), edit([...items].reverse())])
    assert.equal(one.changed + other.changed, 6)
  })

  test('a bulk edit, single moves and a link at the same moment all come to an end', async () => {
    for (let round = 0; round < 3; round++) {
      const records = await Promise.all(Array.from({ length: 8 }, () => open({ saidOn: null })))
      const items = records.map(({ id }) => ({ id, version: 1 }))
      const moves = [...items]
        .reverse()
        .map((item) => desk.perform(contract.move, { ...item, to: 'accepted' }))
      const links = items
        .slice(0, 4)
        .map((item, at) => desk.perform(contract.linkRepeat, { ...item, otherId: items[7 - at]!.id }))
      const ends = await Promise.allSettled([
        desk.perform(contract.changeMany, { items, set: { dueOn: '2027' } }),
        ...moves,
        ...links,
      ])
      const faults = codes(ends).filter(
        (code) => !['done', 'platform.stale', 'commitments.is-repetition'].includes(code ?? ''),
      )
      assert.deepEqual(faults, [])
    }
  })

  test('numbers taken at once are all different', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => open()))
    assert.equal(new Set(made.map(({ number }) => number)).size, 12)
  })
})
