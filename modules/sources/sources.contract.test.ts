import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledger, recorder } from '#modules/ledger'
import { ledgerContract } from '#modules/ledger/contract'
import { claimsOn, recordClaims, sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { databases, openTestDesk, refusalOf } from '#platform/testing'

const report = { title: 'Example report', kind: 'report', text: 'Từ ngày 5 đến 12/6', handling: 'official' }
const subject = { module: 'engagements', id: 'example' }

for (const database of databases)
  describe(`sources on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, sources], recorder)

    test('a document is kept once, whoever adds its text again', async () => {
      const kept = await desk.perform(sourcesContract.add, report)
      const refusal = await refusalOf(desk.perform(sourcesContract.add, { ...report, title: 'Again' }))
      assert.equal(refusal.code, 'sources.already-kept')
      assert.deepEqual(refusal.current, { id: kept.id })
      const opened = await desk.perform(sourcesContract.open, { id: kept.id })
      assert.equal(opened.text, report.text)
    })

    test('reading a document is written to the access log with its purpose', async () => {
      const { items } = await desk.perform(ledgerContract.findAccess, {}, 'oversight')
      assert.deepEqual([items[0]?.operation, items[0]?.purpose], ['sources.open', 'cooperation-work'])
    })

    test('a document above the clearance is not there for this reader', async () => {
      const secret = { ...report, text: 'Example of a closed text', handling: 'secret' }
      const code = (await refusalOf(desk.perform(sourcesContract.add, secret))).code
      assert.equal(code, 'sources.document-unknown')
      const kept = await desk.perform(sourcesContract.add, secret, { clearance: 'secret' })
      assert.equal(
        (await refusalOf(desk.perform(sourcesContract.open, { id: kept.id }))).code,
        'sources.document-unknown',
      )
      assert.equal((await desk.perform(sourcesContract.find, {})).total, 1)
    })

    test('two sources that disagree are both kept and the difference shown', async () => {
      const { items } = await desk.perform(sourcesContract.find, {})
      const sourceId = items[0]!.id
      await desk.inAct((act) =>
        recordClaims(act, subject, { endOn: '2017-06-12', place: null }, { sourceId, from: 3, to: 18 }),
      )
      await desk.inAct((act) => recordClaims(act, subject, { endOn: '2017-06-09', startOn: '2017-06' }, null))
      await desk.inAct((act) => recordClaims(act, subject, { startOn: '2017-06-05' }, null))
      const folded = await desk.inAct((act) => claimsOn(act, subject))
      assert.deepEqual(
        folded.map(({ field, differs }) => [field, differs]),
        [
          ['endOn', true],
          ['startOn', false],
        ],
      )
      assert.deepEqual(
        folded[0]?.values.map(({ value }) => value),
        ['2017-06-12', '2017-06-09'],
      )
      const claim = folded[0]!.values[1]!.claims[0]!
      await desk.perform(sourcesContract.retract, { id: claim.id, reason: 'Misread' })
      assert.equal(
        (await refusalOf(desk.perform(sourcesContract.retract, { id: claim.id, reason: 'Again' }))).code,
        'sources.already-retracted',
      )
      const after = await desk.inAct((act) => claimsOn(act, subject))
      assert.equal(after[0]?.differs, false)
      assert.equal(after[0]?.values.length, 2)
    })

    test('what is not there is refused in words', async () => {
      const id = '01890000-0000-7000-8000-00000000ffff'
      assert.equal(
        (await refusalOf(desk.perform(sourcesContract.download, { id }))).code,
        'sources.document-unknown',
      )
      assert.equal(
        (await refusalOf(desk.perform(sourcesContract.retract, { id, reason: 'None such' }))).code,
        'sources.claim-unknown',
      )
      const { items } = await desk.perform(sourcesContract.find, {})
      assert.equal(
        (await refusalOf(desk.perform(sourcesContract.download, { id: items[0]!.id }))).code,
        'sources.no-file',
      )
    })
  })
