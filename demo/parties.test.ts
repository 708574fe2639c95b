import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { partiesContract as ask } from '#modules/parties/contract'
import { sources } from '#modules/sources'
import { databases, openTestDesk } from '#platform/testing'
import { partiesWorld, seedCompetencesUnder, seedParties } from './parties.ts'

const [database] = databases

describe('the demonstration world', async () => {
  const desk = await openTestDesk(database!, [ledger, sources, parties], recorder)
  const seeded = await seedParties(desk)

  test('comes onto the node once, however often it is asked', async () => {
    const counts = async () => ({
      authorities: (await desk.perform(ask.findAuthorities, {})).total,
      officials: (await desk.perform(ask.findOfficials, {})).total,
      contactPoints: (await desk.perform(ask.findContactPoints, {})).length,
    })
    const before = await counts()
    assert.deepEqual(before, {
      authorities: partiesWorld.authorities.length,
      officials: partiesWorld.officials.length,
      contactPoints: partiesWorld.contactPoints.length,
    })
    await seedParties(desk)
    assert.deepEqual(await counts(), before)
  })

  test('who was Commissioner General on 3 April 2023 has an answer', async () => {
    const authorityId = seeded.authorities.get('JP:NPA')!
    const held = await desk.perform(ask.whoHeld, {
      authorityId,
      title: 'Commissioner General',
      standing: 'head',
      on: '2023-04-03',
    })
    assert.deepEqual(
      held.filter(({ certainty }) => certainty === 'certain').map(({ official }) => official.names[0]?.text),
      ['露木康浩'],
    )
  })

  test('the minister of a day has the rank of that day', async () => {
    const authorityId = seeded.authorities.get('VN:MPS')!
    const held = await desk.perform(ask.whoHeld, { authorityId, standing: 'head', on: '2023-04-03' })
    assert.equal(held[0]?.official.names[0]?.text, 'Tô Lâm')
    assert.equal(held[0]?.ranks[0]?.titles[0]?.text, 'Đại tướng')
  })

  test('a spelling of some report finds the person', async () => {
    for (const [name, own] of [
      ['Sunichi Kuriu', '栗生俊一'],
      ['Fumiaki Kobayashi', '小林史明'],
      ['Yunichi Yamada', 'Yamada Junichi'],
      ['Quách Thanh Côn', '郭声琨'],
      ['Горовой', 'Горовой Александр Владимирович'],
    ]) {
      const [best] = await desk.perform(ask.proposeSame, { name: name! })
      assert.equal(best?.official.names[0]?.text, own)
    }
  })

  test('the treaty says who is competent under it, the law who is at large', async () => {
    const instrumentId = '01890000-0000-7000-8000-0000000000aa'
    await seedCompetencesUnder(desk, { 'vn-jp-legal-assistance': instrumentId }, seeded)
    await seedCompetencesUnder(desk, { 'vn-jp-legal-assistance': instrumentId }, seeded)
    const who = async (input: object) =>
      (await desk.perform(ask.whoIsCompetent, { requestKind: 'mutual-legal-assistance', ...input })).map(
        ({ authority, reason }) => `${authority.code} ${reason}`,
      )
    assert.deepEqual((await who({ state: 'JP', instrumentId, on: '2023-01-01' })).sort(), [
      'JP:MOJ named-for-instrument',
      'JP:NPSC named-for-instrument',
    ])
    assert.deepEqual(await who({ state: 'VN', on: '2026-11-22' }), ['VN:SPP at-large'])
  })
})
