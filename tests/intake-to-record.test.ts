import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { commitmentsContract } from '#modules/commitments/contract'
import { engagementsContract } from '#modules/engagements/contract'
import { intakeContract } from '#modules/intake/contract'
import type { Reading } from '#modules/intake/schema'
import { partiesContract } from '#modules/parties/contract'
import { databases, openTestDesk } from '#platform/testing'
import { modules, recorder } from '../apps/server/modules.ts'

const corpus = new URL('../../shared/corpus/seeds/', import.meta.url)
const skip = existsSync(corpus) ? false : 'the reference corpus is not here'
const seed = (start: string) => readFileSync(new URL(`${start}.txt`, corpus), 'utf8')

const confirmAll = ({ items }: Reading) => items.map(({ key }) => ({ key, decision: 'confirmed' as const }))

for (const database of databases)
  describe(`from two reports to one visit on ${database.name}`, { skip }, async () => {
    const desk = await openTestDesk(database, modules, recorder)

    async function readAndRecord(text: string): Promise<Reading> {
      const { id } = await desk.perform(intakeContract.read, { text })
      const reading = await desk.perform(intakeContract.open, { id })
      const changes = confirmAll(reading)
      const { version } = await desk.perform(intakeContract.decide, { id, version: reading.version, changes })
      return desk.perform(intakeContract.record, { id, version })
    }

    test('the first report becomes a visit with its meetings, people and promises', async () => {
      const reading = await readAndRecord(seed('001_f33040eb272a2e59'))
      assert.equal(reading.state, 'recorded')
      const visits = await desk.perform(engagementsContract.find, { state: 'JP', kind: 'visit' })
      assert.equal(visits.total, 1)
      const promises = await desk.perform(commitmentsContract.find, { state: 'JP' })
      assert.ok(promises.total >= 18, `${promises.total} promises`)
    })

    test('the second report joins it: still one visit, one talks, no promise doubled', async () => {
      const before = await desk.perform(commitmentsContract.find, { state: 'JP', limit: 200 })
      const people = await desk.perform(partiesContract.findOfficials, {})
      await readAndRecord(seed('002_13a7fc1f585ce785'))
      const visits = await desk.perform(engagementsContract.find, { state: 'JP', kind: 'visit' })
      assert.equal(visits.total, 1)
      const talks = await desk.perform(engagementsContract.find, { state: 'JP', kind: 'talks' })
      assert.equal(talks.total, 1)
      const tsuyuki = await desk.perform(partiesContract.findOfficials, { text: 'Tsuyuki' })
      assert.equal(tsuyuki.total, 1)
      const after = await desk.perform(commitmentsContract.find, { state: 'JP', limit: 200 })
      const peopleAfter = await desk.perform(partiesContract.findOfficials, {})
      console.log(before.total, after.total, people.total, peopleAfter.total)
      for (const row of after.items.slice(0, 60))
        console.log(row.number, row.saidTimes, row.stance, row.words?.slice(0, 70))
    })
  })
