import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { databases, refusalOf } from '#platform/testing'
import { jp, openCommitmentsDesk, opener, vn } from './commitments.fixture.ts'
import { commitmentsContract as contract } from './contract.ts'

for (const database of databases)
  describe(`repeated promises on ${database.name}`, async () => {
    const { desk } = await openCommitmentsDesk(database)
    const open = opener(desk)
    const get = (id: string) => desk.perform(contract.get, { id })
    const link = async (id: string, otherId: string) =>
      desk.perform(contract.linkRepeat, { id, otherId, version: (await get(id)).version })
    const unlink = async (id: string) =>
      desk.perform(contract.unlinkRepeat, { id, version: (await get(id)).version })
    const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code
    const states = (list: { id: string }[]) => list.map(({ id }) => id)

    test('the same promise said again is linked and counted, not doubled', async () => {
      const first = await open({ areas: ['drugs'], saidOn: '2013-07-29' })
      const second = await open({ areas: ['drugs'], saidOn: '2017-06' })
      const third = await open({ areas: ['drugs'], saidOn: '2023-04-03' })
      // Linked the wrong way round on purpose: the first said leads.
      const linked = await link(first.id, second.id)
      assert.deepEqual([linked.headId, linked.linkedId, linked.saidTimes], [first.id, second.id, 2])
      await link(third.id, second.id)
      const { items, total } = await desk.perform(contract.find, { area: 'drugs' })
      assert.deepEqual(
        [total, items[0]?.id, items[0]?.saidTimes, items[0]?.lastSaidOn],
        [1, first.id, 3, '2023-04-03'],
      )
      assert.equal((await desk.perform(contract.find, { area: 'drugs', tellings: 'all' })).total, 3)
      assert.equal((await desk.perform(contract.find, { area: 'drugs', status: 'repeated' })).total, 2)
      const whole = await get(third.id)
      assert.deepEqual(states(whole.chain), states([first, second, third]))
      assert.deepEqual([whole.status, whole.headId, whole.lastNewsOn !== null], ['repeated', first.id, true])
      assert.equal((await get(first.id)).lastNewsOn, '2023-04-03')
      assert.equal(await codeOf(link(first.id, third.id)), 'commitments.already-linked')
      const move = { id: third.id, version: whole.version, to: 'planned' }
      assert.equal(await codeOf(desk.perform(contract.move, move)), 'commitments.is-repetition')
      const withdraw = { id: first.id, version: (await get(first.id)).version, reason: 'Example' }
      assert.equal(await codeOf(desk.perform(contract.withdraw, withdraw)), 'commitments.still-linked')
    })

    test('joining two chains and taking them apart restores both, with their own states', async () => {
      const [a1, a2, b1, b2] = await Promise.all(
        ['2001', '2005', '2003', '2004'].map((saidOn) => open({ areas: ['training'], saidOn })),
      )
      await link(a2!.id, a1!.id)
      await desk.perform(contract.move, { id: b1!.id, version: 1, to: 'under-way', on: '2003-06' })
      await link(b2!.id, b1!.id)
      const joined = await link(b2!.id, a2!.id)
      assert.deepEqual([joined.headId, joined.linkedId, joined.saidTimes], [a1!.id, b1!.id, 4])
      assert.deepEqual(states((await get(b2!.id)).chain), states([a1!, b1!, b2!, a2!]))
      assert.equal((await get(b1!.id)).status, 'repeated')
      const taken = await unlink(joined.linkedId)
      assert.equal(taken.fromId, a1!.id)
      assert.deepEqual(states((await get(a2!.id)).chain), states([a1!, a2!]))
      assert.deepEqual(states((await get(b2!.id)).chain), states([b1!, b2!]))
      assert.deepEqual(
        [(await get(b1!.id)).status, (await get(a1!.id)).lastNewsOn],
        ['under-way', '2005-12-31'],
      )
      assert.equal(await codeOf(unlink(a1!.id)), 'commitments.not-linked')
    })

    test('tellings that different readers may see are not joined', async () => {
      const one = await open()
      const other = await open({ handling: 'confidential' })
      assert.equal(await codeOf(link(one.id, other.id)), 'commitments.levels-differ')
      const same = await open()
      await link(same.id, one.id)
      const change = { id: same.id, version: (await get(same.id)).version, handling: 'restricted' }
      assert.equal(await codeOf(desk.perform(contract.change, change)), 'commitments.levels-differ')
    })

    test('likely repetitions are proposed with reasons, the likest first', async () => {
      const areas = ['cybercrime', 'information-sharing']
      const text = (text: string) => ({ gist: { lang: 'en', text } })
      const same = await open({ areas, ...text('Exchange information on cybercrime in good time') })
      const near = await open({ areas: ['cybercrime'], ...text('Study cybercrime together') })
      await open({
        areas,
        by: [vn, { state: 'CN' }],
        to: [vn, { state: 'CN' }],
        ...text('Exchange information on cybercrime in good time'),
      })
      const asked = {
        by: [vn, jp],
        to: [vn, jp],
        areas,
        ...text('Keep exchanging information on cybercrime in good time'),
      }
      const proposed = await desk.perform(contract.proposeRepeats, asked)
      assert.equal(proposed[0]?.commitment.id, same.id)
      assert.ok(proposed[0]!.reasons.some(({ kind }) => kind === 'words'))
      assert.ok(!proposed.some(({ commitment }) => commitment.by.some(({ state }) => state === 'CN')))
      const without = await desk.perform(contract.proposeRepeats, { ...asked, except: same.id })
      assert.ok(!without.some(({ commitment }) => commitment.id === same.id))
      assert.ok(proposed.findIndex(({ commitment }) => commitment.id === near.id) !== 0)
    })

    test('words of a later telling find the promise', async () => {
      const first = await open({ saidOn: '2010', gist: { lang: 'en', text: 'Quite plain wording' } })
      const later = await open({ saidOn: '2011', gist: { lang: 'ja', text: '毎年の例示対話を開く' } })
      await link(later.id, first.id)
      const { items } = await desk.perform(contract.find, { text: '例示対話' })
      assert.deepEqual(states(items), [first.id])
    })

    test('every telling of one meeting is listed, folded or not', async () => {
      const engagement = { module: 'engagements', id: 'example-meeting' }
      const first = await open({ saidOn: '2010' })
      const later = await open({ saidOn: '2011', engagement })
      await link(later.id, first.id)
      assert.deepEqual(states((await desk.perform(contract.find, { engagement: engagement.id })).items), [
        later.id,
      ])
    })

    test('a missing or withdrawn other record is refused', async () => {
      const one = await open()
      const gone = await open()
      await desk.perform(contract.withdraw, { id: gone.id, version: 1, reason: 'Example' })
      assert.equal(await codeOf(link(one.id, gone.id)), 'commitments.is-withdrawn')
      assert.equal(await codeOf(link(one.id, '01890000-0000-7000-8000-00000000ffff')), 'commitments.unknown')
    })
  })
