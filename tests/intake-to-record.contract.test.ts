import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { commitmentsContract } from '#modules/commitments/contract'
import { engagementsContract } from '#modules/engagements/contract'
import { instrumentsContract } from '#modules/instruments/contract'
import { intakeContract } from '#modules/intake/contract'
import type { Reading } from '#modules/intake/schema'
import { ledgerContract } from '#modules/ledger/contract'
import { partiesContract } from '#modules/parties/contract'
import { sourcesContract } from '#modules/sources/contract'
import { databases, openTestDesk } from '#platform/testing'
import { modules, recorder } from '../apps/server/modules.ts'

const report = (name: string) => readFileSync(new URL(`../demo/reports/${name}`, import.meta.url), 'utf8')

for (const database of databases)
  describe(`two reports become one visit on ${database.name}`, async () => {
    const desk = await openTestDesk(database, modules, recorder)

    async function readAndRecord(text: string): Promise<Reading> {
      const { id } = await desk.perform(intakeContract.read, { text })
      const reading = await desk.perform(intakeContract.open, { id })
      const changes = reading.items.map(({ key }) => ({ key, decision: 'confirmed' as const }))
      const { version } = await desk.perform(intakeContract.decide, { id, version: reading.version, changes })
      return desk.perform(intakeContract.record, { id, version })
    }
    const visits = () => desk.perform(engagementsContract.find, { state: 'JP', kind: 'visit' })
    const promises = () =>
      desk.perform(commitmentsContract.find, { state: 'JP', tellings: 'all', limit: 100 })

    test('the first report becomes a visit with its meetings, people, promises and an instrument', async () => {
      const reading = await readAndRecord(report('example-visit-a.vi.txt'))
      assert.equal(reading.state, 'recorded')
      assert.equal((await visits()).total, 1)
      assert.equal((await promises()).total, 8)
      const instruments = await desk.perform(instrumentsContract.find, { state: 'JP' })
      assert.deepEqual(
        instruments.items.map(({ status }) => status),
        ['signed'],
      )
      const [talks] = (await desk.perform(engagementsContract.find, { state: 'JP', kind: 'talks' })).items
      assert.equal(talks?.parentId, (await visits()).items[0]?.id)
      assert.equal(talks?.status, 'held')
    })

    test('the second joins it: one visit, one talks, each person once, no promise doubled', async () => {
      const reading = await readAndRecord(report('example-visit-b.vi.txt'))
      assert.equal((await visits()).total, 1)
      assert.equal((await desk.perform(engagementsContract.find, { state: 'JP', kind: 'talks' })).total, 1)
      assert.equal((await desk.perform(partiesContract.findOfficials, { text: 'Sato Taro' })).total, 1)
      const told = await promises()
      const joined = reading.items.filter(
        ({ kind, resolution }) => kind === 'commitment' && resolution.as === 'same',
      )
      assert.ok(joined.length >= 4, `${joined.length} promises were joined`)
      assert.equal(told.total, 8 + 6 - joined.length)
      assert.ok(
        told.items.every(({ saidTimes }) => saidTimes === 1),
        'one meeting told twice is not said twice',
      )
    })

    test('where the two differ both are kept, each with its words', async () => {
      const [visit] = (await visits()).items
      const claims = await desk.perform(sourcesContract.claimsOn, {
        module: 'engagements',
        subjectId: visit!.id,
      })
      const end = claims.find(({ field }) => field === 'endOn')
      assert.equal(end?.differs, true)
      assert.deepEqual(end?.values.map(({ value }) => value).sort(), ['2024-05-17', '2024-05-18?'])
      for (const { claims: said } of end!.values) assert.ok(said[0]?.citation?.sourceId)
    })

    test('every act stands in a ledger that holds', async () => {
      const state = await desk.perform(ledgerContract.verify, {}, 'oversight')
      assert.equal(state.holds, true)
      assert.ok(state.lines > 40)
    })
  })
