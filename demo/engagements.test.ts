import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagements } from '#modules/engagements'
import { engagementsContract as ask } from '#modules/engagements/contract'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { sources } from '#modules/sources'
import { databases, openTestDesk } from '#platform/testing'
import { engagementsWorld, type Seeding, seedEngagements } from './engagements.ts'
import { type Seeder, seedParties } from './parties.ts'

const [database] = databases

describe('the engagements of the demonstration', async () => {
  const desk = await openTestDesk(database!, [ledger, sources, parties, engagements], recorder)
  const perform = desk.perform as Seeding['perform']
  await seedParties(desk as Seeder)
  const seeded = await seedEngagements({ perform, today: '2026-11-22' })

  test('come onto the node once, however often they are asked for', async () => {
    const told = engagementsWorld.engagements.length + engagementsWorld.series.length + 2
    assert.equal(seeded.opened, told)
    const again = await seedEngagements({ perform, today: '2026-11-22' })
    assert.equal(again.opened, 0)
    assert.deepEqual([...again.engagements], [...seeded.engagements])
  })

  test('leave the visits of June 2017 and April 2023 to the officer who reads them in', async () => {
    for (const [from, to] of [
      ['2017-06-01', '2017-06-30'],
      ['2023-04-01', '2023-04-30'],
    ]) {
      const { items } = await desk.perform(ask.find, { from, to, state: 'JP' })
      assert.deepEqual(
        items.filter(({ kind }) => kind !== 'dialogue-session'),
        [],
      )
    }
  })

  test('show what is known of each series and nothing more', async () => {
    const page = async (key: string) => desk.perform(ask.getSeries, { id: seeded.series.get(key)! })
    const conference = await page('cn-crime')
    assert.deepEqual(
      conference.sessions.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    )
    assert.deepEqual(
      [conference.gaps, conference.next.dueOn, conference.next.overdue],
      [[], '2028-03', false],
    )
    assert.deepEqual(conference.turn, { host: { authorityId: null, state: 'CN' }, reason: 'after-last-host' })
    const dialogue = await page('jp-dialogue')
    assert.deepEqual(
      dialogue.gaps.map(({ number }) => number),
      [2, 3, 4],
    )
    assert.deepEqual([dialogue.next.dueOn, dialogue.turn.reason], ['../2019-05?', 'last-host-unknown'])
    assert.deepEqual(
      (await page('cn-3-3')).sessions.map(({ era, number }) => [era, number]),
      [
        [1, 1],
        [2, 1],
      ],
    )
    assert.deepEqual(
      (await page('cn-strategic')).gaps.map(({ number }) => number),
      [2, 4, 6],
    )
  })

  test('name people of the register and rest on a report each', async () => {
    const asked = { text: '露木', group: 'each' }
    assert.equal((await desk.perform(ask.find, asked)).total, 0)
    const met = await desk.perform(ask.find, { text: '栗生俊一' })
    assert.equal(met.total, 2)
    for (const id of seeded.engagements.values()) {
      const { documents, status } = await desk.perform(ask.get, { id })
      assert.deepEqual([documents.length, status], [1, 'held'])
    }
  })
})
