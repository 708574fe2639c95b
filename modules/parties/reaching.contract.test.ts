import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { partiesContract as ask } from '#modules/parties/contract'
import { sources } from '#modules/sources'
import { databases, openTestDesk, refusalOf, startOfTests } from '#platform/testing'

const unknownId = '01890000-0000-7000-8000-00000000ffff'
const instrumentId = '01890000-0000-7000-8000-0000000000aa'

for (const database of databases)
  describe(`competence, contact points and pairs on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, sources, parties], recorder)
    const codeOf = async (promise: Promise<unknown>) => (await refusalOf(promise)).code
    const body = (code: string, kind = 'ministry') =>
      desk.perform(ask.addAuthority, {
        code,
        state: code.split(':')[0],
        kind,
        names: [{ text: `Example ${code}`, lang: 'en' }],
      })
    const ministry = await body('VN:MPS')
    const prosecution = await body('VN:SPP', 'prosecution')
    const competent = (authorityId: string, more: object = {}) =>
      desk.perform(ask.addCompetence, { authorityId, requestKind: 'mutual-legal-assistance', ...more })
    const who = async (more: object = {}) =>
      (
        await desk.perform(ask.whoIsCompetent, {
          state: 'VN',
          requestKind: 'mutual-legal-assistance',
          on: '2023-01-15',
          ...more,
        })
      ).map(({ authority, reason, certainty, overridden }) => [authority.code, reason, certainty, overridden])

    test('one state has several authorities, and the instrument decides', async () => {
      await competent(ministry.id, { fromOn: '2001' })
      const named = await competent(prosecution.id, {
        instrumentId,
        fromOn: '2022-08-31',
        ground: 'Example, art. 3',
      })
      assert.equal(named.verified, false)
      assert.deepEqual(await who(), [['VN:MPS', 'at-large', 'certain', false]])
      assert.deepEqual(await who({ instrumentId }), [
        ['VN:SPP', 'named-for-instrument', 'certain', false],
        ['VN:MPS', 'at-large', 'certain', true],
      ])
      assert.deepEqual(await who({ instrumentId, on: '2022-08-30' }), [
        ['VN:MPS', 'at-large', 'certain', false],
      ])
      await competent(prosecution.id, { instrumentKind: 'treaty' })
      assert.deepEqual(await who({ instrumentKind: 'treaty' }), [
        ['VN:SPP', 'named-for-instrument-kind', 'possible', false],
        ['VN:MPS', 'at-large', 'certain', true],
      ])
      assert.deepEqual(await who({ requestKind: 'extradition' }), [])
      const listed = await desk.perform(ask.findCompetences, { state: 'VN' })
      assert.equal(listed.length, 3)
      assert.equal((await desk.perform(ask.findCompetences, { instrumentId })).length, 1)
    })

    test('a competence is changed, withdrawn and refused in words', async () => {
      const made = await competent(ministry.id, { requestKind: 'extradition', untilOn: '2026' })
      const change = (more: object) =>
        desk.perform(ask.changeCompetence, { id: made.id, version: 1, ...more })
      assert.equal(
        await codeOf(competent(ministry.id, { instrumentId, instrumentKind: 'treaty' })),
        'parties.competence-two-scopes',
      )
      assert.equal(
        await codeOf(competent(ministry.id, { fromOn: '2020', untilOn: '2010' })),
        'parties.dates-reversed',
      )
      assert.equal(await codeOf(competent(unknownId)), 'parties.authority-unknown')
      assert.equal(await codeOf(change({ fromOn: '2027' })), 'parties.dates-reversed')
      assert.equal(await codeOf(change({ id: unknownId })), 'parties.competence-unknown')
      assert.equal((await change({ verified: true })).verified, true)
      await desk.perform(ask.withdraw, { kind: 'competence', id: made.id, version: 2, reason: 'Example' })
      assert.equal(await codeOf(change({ version: 3 })), 'parties.withdrawn')
      assert.deepEqual(await who({ requestKind: 'extradition' }), [])
    })

    test('a contact point tells whether it is reachable by its own clock', async () => {
      const agency = await body('JP:NPA', 'police-agency')
      const hours = {
        kind: 'weekly',
        timeZone: 'Asia/Tokyo',
        spans: [{ days: [1, 2, 3, 4, 5], from: '09:00', until: '17:30' }],
      }
      const made = await desk.perform(ask.addContactPoint, {
        authorityId: agency.id,
        channel: 'phone',
        address: '000 example',
        hours,
        example: true,
      })
      await desk.perform(ask.addContactPoint, {
        authorityId: agency.id,
        channel: 'interpol-i247',
        address: 'Example desk',
        hours: { kind: 'day-and-night' },
      })
      const points = () => desk.perform(ask.findContactPoints, { state: 'JP' })
      // The tests' clock stands at 17:00 on a Sunday in Tokyo.
      const [always, office] = await points()
      assert.deepEqual([always?.channel, always?.reachable, always?.reachesAt], ['interpol-i247', true, null])
      assert.deepEqual([office?.reachable, office?.reachesAt], [false, '2026-11-23T00:00:00.000Z'])
      desk.clock.set('2026-11-23T01:00:00.000Z')
      assert.deepEqual(
        (await points()).map(({ reachable }) => reachable),
        [true, true],
      )
      const tested = await desk.perform(ask.recordContactTest, { id: made.id, result: 'answered' })
      assert.deepEqual([tested.lastTestResult, tested.lastTestedAt], ['answered', '2026-11-23T01:00:00.000Z'])
      const earlier = await desk.perform(ask.recordContactTest, {
        id: made.id,
        result: 'no-answer',
        testedAt: startOfTests,
      })
      assert.equal(earlier.lastTestResult, 'answered')
      assert.equal((await desk.perform(ask.contactTests, { id: made.id })).length, 2)
      const ahead = { id: made.id, result: 'answered', testedAt: '2027-01-01T00:00:00.000Z' }
      assert.equal(await codeOf(desk.perform(ask.recordContactTest, ahead)), 'parties.test-in-the-future')
      const moved = await desk.perform(ask.changeContactPoint, {
        id: made.id,
        version: earlier.version,
        address: '001 example',
      })
      assert.deepEqual([moved.lastTestedAt, moved.lastTestResult], [null, null])
      const gone = await desk.perform(ask.withdraw, {
        kind: 'contact-point',
        id: made.id,
        version: moved.version,
        reason: 'Example',
      })
      assert.equal(
        await codeOf(desk.perform(ask.recordContactTest, { id: made.id, result: 'answered' })),
        'parties.withdrawn',
      )
      assert.equal(
        await codeOf(desk.perform(ask.changeContactPoint, { id: made.id, version: gone.version })),
        'parties.withdrawn',
      )
      assert.equal(
        await codeOf(desk.perform(ask.contactTests, { id: unknownId })),
        'parties.contact-point-unknown',
      )
      const nowhere = { ...hours, timeZone: 'Asia/Nowhere' }
      const bad = desk.perform(ask.addContactPoint, {
        authorityId: agency.id,
        channel: 'phone',
        address: 'x',
        hours: nowhere,
      })
      assert.equal(await codeOf(bad), 'platform.input-invalid')
    })

    test('two local units of two states are a pair once', async () => {
      const here = await body('VN:POLICE-LANGSON', 'local-police')
      const there = await body('CN:POLICE-GUANGXI', 'local-police')
      const second = await body('CN:POLICE-YUNNAN', 'local-police')
      const pair = (authorityId: string, otherAuthorityId: string) =>
        desk.perform(ask.addPair, { authorityId, otherAuthorityId, sinceOn: '2016', note: 'Example' })
      const made = await pair(here.id, there.id)
      const refusal = await refusalOf(pair(there.id, here.id))
      assert.deepEqual([refusal.code, refusal.current], ['parties.pair-already-there', { id: made.id }])
      assert.equal(await codeOf(pair(there.id, second.id)), 'parties.pair-one-state')
      assert.equal(await codeOf(pair(there.id, unknownId)), 'parties.authority-unknown')
      const shown = await desk.perform(ask.findPairs, { state: 'CN' })
      assert.deepEqual([shown[0]?.authority.state, shown[0]?.otherAuthority.state].sort(), ['CN', 'VN'])
      assert.equal((await desk.perform(ask.findPairs, { authorityId: second.id })).length, 0)
      const change = (more: object) => desk.perform(ask.changePair, { id: made.id, version: 1, ...more })
      assert.equal(await codeOf(change({ untilOn: '2015' })), 'parties.dates-reversed')
      assert.equal(await codeOf(change({ id: unknownId })), 'parties.unit-pair-unknown')
      await desk.perform(ask.withdraw, { kind: 'unit-pair', id: made.id, version: 1, reason: 'Example' })
      assert.equal(await codeOf(change({ version: 2 })), 'parties.withdrawn')
      const again = await pair(here.id, there.id)
      const back = { kind: 'unit-pair', id: made.id, version: 2 }
      assert.equal(await codeOf(desk.perform(ask.restore, back)), 'parties.pair-already-there')
      // A second record of the unit across the border: its pair comes along, and goes back.
      const twice = await body('VN:POLICE-LANG-SON', 'local-police')
      const other = await pair(twice.id, second.id)
      const merge = await desk.perform(ask.mergeAuthorities, { id: here.id, version: 1, mergedId: twice.id })
      const pairs = async () =>
        (await desk.perform(ask.findPairs, { authorityId: here.id })).map(({ id }) => id).sort()
      assert.deepEqual(await pairs(), [again.id, other.id].sort())
      await desk.perform(ask.unmerge, { id: merge.id })
      assert.deepEqual(await pairs(), [again.id])
    })
  })
