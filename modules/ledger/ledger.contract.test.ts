import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledger, recorder } from '#modules/ledger'
import { ledgerContract } from '#modules/ledger/contract'
import { on } from '#platform/db'
import { databases, openTestDesk, refusalOf } from '#platform/testing'

const subject = { module: 'example', id: '1' }

for (const database of databases)
  describe(`the ledger on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger], recorder)
    const record = (act: string, detail?: unknown) =>
      desk.inAct((at) => at.record({ act, subject, ...(detail === undefined ? {} : { detail }) }))

    test('chains each line to the one before, and the chain holds', async () => {
      await record('example.opened', { b: 1, a: 'Nguyễn' })
      await record('example.closed')
      const state = await desk.perform(ledgerContract.verify, {}, 'oversight')
      assert.deepEqual([state.lines, state.holds, state.brokenAt], [2, true, null])
      const history = await desk.perform(ledgerContract.history, { module: 'example', subjectId: '1' })
      assert.deepEqual(
        history.map(({ act }) => act),
        ['example.opened', 'example.closed'],
      )
    })

    test('an act that fails leaves no line', async () => {
      await assert.rejects(
        desk.inAct(async (act) => {
          await act.record({ act: 'example.lost', subject })
          throw new Error('cut')
        }),
      )
      assert.equal((await desk.perform(ledgerContract.verify, {}, 'oversight')).lines, 2)
    })

    test('no line can be changed or removed', async () => {
      const lines = on<{ ledger_line: { act: string; seq: number } }>(desk.database.db)
      await assert.rejects(lines.updateTable('ledger_line').set({ act: 'x' }).execute(), /append-only/)
      await assert.rejects(lines.deleteFrom('ledger_line').execute(), /append-only/)
    })

    test('pages newest first and filters by subject', async () => {
      for (let n = 0; n < 5; n++) await record(`example.step-${n}`)
      const first = await desk.perform(ledgerContract.find, { limit: 3 }, 'oversight')
      assert.equal(first.total, 7)
      const second = await desk.perform(ledgerContract.find, { limit: 10, after: first.next }, 'oversight')
      assert.deepEqual(
        [...first.items, ...second.items].map(({ seq }) => seq),
        [7, 6, 5, 4, 3, 2, 1],
      )
      assert.equal((await desk.perform(ledgerContract.find, { module: 'other' }, 'oversight')).total, 0)
    })

    test('is read by oversight alone', async () => {
      assert.equal((await refusalOf(desk.perform(ledgerContract.find, {}))).code, 'auth.role-not-allowed')
      const closed = { role: 'oversight', clearance: null } as const
      assert.equal((await refusalOf(desk.perform(ledgerContract.find, {}, closed))).code, 'auth.no-clearance')
    })
  })
