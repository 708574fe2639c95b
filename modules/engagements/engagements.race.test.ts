import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagements } from '#modules/engagements'
import { engagementsContract as verbs } from '#modules/engagements/contract'
import { ledger, recorder } from '#modules/ledger'
import { ledgerContract } from '#modules/ledger/contract'
import { parties } from '#modules/parties'
import { sources } from '#modules/sources'
import { Refusal } from '#platform/refusal'
import { databases, openTestDesk } from '#platform/testing'

// The embedded database has one connection and would hide every race.
const server = databases.find(({ name }) => name === 'postgres')
const skip = server === undefined ? 'TEST_DATABASE_URL names no PostgreSQL server' : false

describe('two officers at once', { skip }, async () => {
  if (server === undefined) return
  const desk = await openTestDesk(server, [ledger, sources, parties, engagements], recorder)
  const open = (input: object = {}) => desk.perform(verbs.open, { kind: 'meeting', ...input })
  const get = (id: string) => desk.perform(verbs.get, { id })
  /** Does all at once and gives what was done and the refusals. */
  const atOnce = async (...acts: (() => Promise<unknown>)[]) => {
    const settled = await Promise.allSettled(acts.map((act) => act()))
    const refusals = settled.flatMap((one) => {
      if (one.status === 'fulfilled') return []
      assert.ok(one.reason instanceof Refusal, String(one.reason))
      return [one.reason]
    })
    return { done: settled.length - refusals.length, refusals }
  }

  test('the second of two changes sees the first and nothing is lost', async () => {
    const it = await open({ place: 'Tokyo' })
    const save = (place: string) => () => desk.perform(verbs.change, { id: it.id, version: 1, place })
    const { done, refusals } = await atOnce(...['Osaka', 'Kobe', 'Nara', 'Kyoto'].map(save))
    assert.deepEqual([done, refusals.map(({ code }) => code)], [1, Array(3).fill('platform.stale')])
    const kept = await get(it.id)
    for (const { current } of refusals) assert.equal((current as typeof it).place, kept.place)
    assert.equal(kept.version, 2)
    assert.equal(kept.claims.find(({ field }) => field === 'place')?.values.length, 2)
  })

  test('a merge and a change at once: one waits, and what is told is what is there', async () => {
    for (let round = 0; round < 5; round++) {
      const [keep, other] = [await open({ title: 'Kept' }), await open({ place: 'Hanoi' })]
      const { done, refusals } = await atOnce(
        () => desk.perform(verbs.merge, { keepId: keep.id, version: 1, mergeId: other.id, mergeVersion: 1 }),
        () => desk.perform(verbs.change, { id: other.id, version: 1, place: 'Hue' }),
        () => desk.perform(verbs.merge, { keepId: other.id, version: 1, mergeId: keep.id, mergeVersion: 1 }),
      )
      assert.equal(done, 1)
      for (const { code } of refusals)
        assert.ok(['platform.stale', 'engagements.merged-away'].includes(code), code)
      const [one, two] = [await get(keep.id), await get(other.id)]
      assert.ok(one.mergedInto === null || two.mergedInto === null)
    }
  })

  test('two records placed in each other at once do not make a circle', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await open({ kind: 'visit' }), await open({ kind: 'visit' })]
      const into = (child: string, parentId: string) => () =>
        desk.perform(verbs.change, { id: child, version: 1, parentId })
      const { done, refusals } = await atOnce(into(a.id, b.id), into(b.id, a.id))
      assert.equal(done, 1)
      assert.ok(
        ['engagements.parent-is-meeting', 'engagements.has-meetings'].includes(refusals[0]!.code),
        refusals[0]!.code,
      )
    }
  })

  test('people added at once are all there, each in a place of its own', async () => {
    const it = await open()
    const add = (n: number) => () =>
      desk.perform(verbs.addParticipant, { id: it.id, name: `Example ${n}`, role: 'member', state: 'JP' })
    const { done } = await atOnce(...Array.from({ length: 8 }, (_, n) => add(n)))
    assert.equal(done, 8)
    const { participants, version } = await get(it.id)
    assert.deepEqual(
      participants.map(({ position }) => position),
      [0, 1, 2, 3, 4, 5, 6, 7],
    )
    assert.equal(version, 9)
  })

  test('a session number is given once, and an engagement is one session', async () => {
    const series = await desk.perform(verbs.openSeries, {
      names: [{ text: 'Example', lang: 'en' }],
      level: 'ministerial',
    })
    const add = () => desk.perform(verbs.addSession, { id: series.id, number: 1 })
    const first = await atOnce(add, add, add)
    assert.deepEqual(
      [first.done, ...first.refusals.map(({ code }) => code)],
      [1, ...Array(2).fill('engagements.session-number-taken')],
    )
    const it = await open()
    const sessions = [
      await desk.perform(verbs.addSession, { id: series.id, number: 2 }),
      await desk.perform(verbs.addSession, { id: series.id, number: 3 }),
    ]
    const linked = await atOnce(
      ...sessions.map(
        ({ id }) =>
          () =>
            desk.perform(verbs.linkSession, { id, engagementId: it.id }),
      ),
    )
    assert.deepEqual([linked.done, linked.refusals[0]?.code], [1, 'engagements.session-has-engagement'])
  })

  test('the record of acts holds after all of it', async () => {
    assert.equal((await desk.perform(ledgerContract.verify, {}, 'oversight')).holds, true)
  })
})
