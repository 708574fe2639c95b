import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { instrumentsContract as verbs } from '#modules/instruments/contract'
import { newId } from '#platform/ids'
import { databases } from '#platform/testing'
import { openInstrumentsDesk, states, title } from './example-desk.ts'

for (const database of databases)
  describe(`questions on instruments on ${database.name}`, async () => {
    const { perform, codeOf, open, addAuthority } = await openInstrumentsDesk(database)

    test('a list is filtered by the status and force of the day asked for', async () => {
      const { id } = await open()
      await perform(verbs.addStep, { id, verb: 'entered-into-force', on: '2022-08-31' })
      const on = async (inForceOn: string) => (await perform(verbs.find, { state: 'JP', inForceOn })).total
      assert.deepEqual([await on('2022-08-30'), await on('2022-08-31')], [0, 1])
      const { items } = await perform(verbs.find, {
        status: 'in-force',
        area: 'mutual-legal-assistance',
        kind: 'treaty',
      })
      assert.equal(items.length, 1)
      assert.equal((await perform(verbs.find, { text: 'tro tuong PHAP' })).total, 1)
      assert.equal((await perform(verbs.find, { text: '100%' })).total, 0)
      assert.equal((await perform(verbs.find, { area: 'drugs' })).total, 0)
    })

    test('an end warns until a successor is linked or a reason says none is wanted', async () => {
      const parts = { kind: 'action-programme', parties: states('VN', 'RU'), startOn: '2019', endOn: '2021' }
      const programme = await open({ ...parts, titles: title('Example programme 2019–2021') })
      const next = await open({
        ...parts,
        titles: title('Example programme 2022–2024'),
        startOn: '2022',
        endOn: '2030',
      })
      const ended = async () =>
        (await perform(verbs.find, { state: 'RU', successor: 'none' })).items.map(({ id }) => id)
      assert.equal(programme.warning?.kind, 'ended-without-successor')
      assert.deepEqual(await ended(), [programme.id])
      const link = { id: programme.id, successorId: next.id }
      assert.equal((await perform(verbs.linkSuccessor, link)).warning, null)
      assert.deepEqual(await ended(), [])
      assert.deepEqual(
        (await perform(verbs.get, { id: next.id })).predecessors.map(({ id }) => id),
        [programme.id],
      )
      assert.equal(await codeOf(perform(verbs.linkSuccessor, link)), 'instruments.already-linked')
      const circle = { id: next.id, successorId: programme.id }
      assert.equal(await codeOf(perform(verbs.linkSuccessor, circle)), 'instruments.succession-circle')
      assert.equal(
        await codeOf(perform(verbs.linkSuccessor, { ...link, successorId: link.id })),
        'instruments.succession-circle',
      )
      assert.notEqual((await perform(verbs.unlinkSuccessor, link)).warning, null)
      assert.equal(await codeOf(perform(verbs.unlinkSuccessor, link)), 'instruments.not-linked')
      const closed = {
        id: programme.id,
        version: programme.version,
        noSuccessorReason: 'Replaced by a treaty',
      }
      assert.equal((await perform(verbs.change, closed)).warning, null)
    })

    test('in force between two: states, and authorities with what binds their state', async () => {
      const [ministry, agency, other] = [
        await addAuthority('KH', 'KH:MOI'),
        await addAuthority('LA', 'LA:MPS'),
        await addAuthority('KH', 'KH:MOJ'),
      ]
      const make = async (text: string, sides: object[], on: string) => {
        const { id } = await open({ titles: title(text), parties: sides })
        await perform(verbs.addStep, { id, verb: 'entered-into-force', on })
        return id
      }
      const between = await make('Example of states', states('KH', 'LA'), '2010-01-01')
      const plan = await make(
        'Example plan',
        [{ authorityId: ministry.id }, { authorityId: agency.id }],
        '2020',
      )
      await make('Example of justice', [{ authorityId: other.id }, { authorityId: agency.id }], '2010-01-01')
      const ask = async (a: string, b: string, on: string) => {
        const { yes, uncertain, no } = await perform(verbs.inForce, { a, b, on })
        return [yes, uncertain, no].map((list) => list.map(({ id }) => id))
      }
      assert.deepEqual(await ask('KH:MOI', agency.id, '2021-01-01'), [[plan, between], [], []])
      assert.deepEqual(await ask('KH:MOI', 'LA:MPS', '2020-06-01'), [[between], [plan], []])
      assert.deepEqual(
        await ask('LA', 'KH', '2009-12-31').then((lists) => lists.map((list) => list.length)),
        [0, 0, 3],
      )
      assert.equal(await codeOf(ask('KH:NONE', 'LA', '2020-01-01')), 'parties.authority-unknown')
      assert.equal(await codeOf(ask('KH', newId(), '2020-01-01')), 'parties.authority-unknown')
    })
  })
