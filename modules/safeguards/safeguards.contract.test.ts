import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledger, recorder } from '#modules/ledger'
import { safeguards } from '#modules/safeguards'
import { safeguardsContract } from '#modules/safeguards/contract'
import { areas } from '#modules/safeguards/schema'
import { databases, openTestDesk, refusalOf } from '#platform/testing'

for (const database of databases)
  describe(`safeguards on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, safeguards], recorder)

    test('the areas are the closed list, each in one group', async () => {
      const rows = await desk.perform(safeguardsContract.areas, {})
      assert.deepEqual(
        rows.map(({ id }) => id),
        [...areas],
      )
      assert.equal(new Set(areas).size, areas.length)
    })

    test('a marking is read; an empty one is refused', async () => {
      const reading = await desk.perform(safeguardsContract.readMarking, { text: 'TLP:WHITE' }, 'leader')
      assert.equal(reading.handling, 'public')
      const refusal = await refusalOf(desk.perform(safeguardsContract.readMarking, { text: ' ' }))
      assert.equal(refusal.code, 'platform.input-invalid')
    })

    test('rules and markings are listed with source and whether they were verified', async () => {
      const rules = await desk.perform(safeguardsContract.rules, {}, 'oversight')
      const markings = await desk.perform(safeguardsContract.markings, {}, 'oversight')
      assert.ok(rules.some(({ verified }) => !verified) && rules.every(({ source }) => source.title !== ''))
      assert.ok(markings.every(({ source, verified }) => source.title !== '' && !verified))
    })
  })
