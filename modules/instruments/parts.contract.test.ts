import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { instrumentsContract as verbs } from '#modules/instruments/contract'
import { newId } from '#platform/ids'
import { databases, refusalOf } from '#platform/testing'
import { openInstrumentsDesk } from './example-desk.ts'

for (const database of databases)
  describe(`steps and talks on ${database.name}`, async () => {
    const { perform, codeOf, open, addReport } = await openInstrumentsDesk(database)

    test('the chain of steps gives status, dates and force', async () => {
      const { id, status, force } = await open()
      assert.deepEqual([status, force], ['unspecified', { answer: 'uncertain', why: 'nothing-stated' }])
      const report = await addReport('A chain of dated steps')
      const chain = [
        ['entered-into-force', '2022-08-31'],
        ['proposed', '2017-06'],
        ['signed', '2021-11-24'],
      ]
      for (const [verb, on] of chain)
        await perform(verbs.addStep, { id, verb, on, citation: { sourceId: report.id } })
      const opened = await perform(verbs.get, { id })
      assert.deepEqual(
        [opened.status, opened.signedOn, opened.inForceOn],
        ['in-force', '2021-11-24', '2022-08-31'],
      )
      assert.deepEqual(opened.force, { answer: 'yes', why: 'entered' })
      assert.deepEqual(opened.sources, [{ id: report.id, title: report.title }])
    })

    test('a step taken back counts no more and can be restored', async () => {
      const { id } = await open()
      const step = await perform(verbs.addStep, { id, verb: 'signed', on: '2020' })
      const of = { id, part: 'step', partId: step.id }
      assert.equal((await perform(verbs.withdrawPart, { ...of, reason: 'Example' })).status, 'unspecified')
      assert.equal(
        await codeOf(perform(verbs.withdrawPart, { ...of, reason: 'Again' })),
        'instruments.part-withdrawn',
      )
      assert.equal((await perform(verbs.get, { id })).steps[0]?.withdrawnReason, 'Example')
      assert.equal((await perform(verbs.restorePart, of)).status, 'signed')
      assert.equal(await codeOf(perform(verbs.restorePart, of)), 'instruments.part-not-withdrawn')
      assert.equal(
        await codeOf(perform(verbs.restorePart, { ...of, partId: newId() })),
        'instruments.part-unknown',
      )
      assert.equal(
        await codeOf(perform(verbs.restorePart, { ...of, part: 'round' })),
        'instruments.part-unknown',
      )
    })

    test('two sources that date a step differently are both kept and the difference shown', async () => {
      const { id } = await open()
      const [one, other] = [await addReport('Signed on the 1st'), await addReport('Signed on the 2nd')]
      const signed = (on: string, sourceId: string) => ({ id, verb: 'signed', on, citation: { sourceId } })
      await perform(verbs.addStep, signed('2019-07-01', one.id))
      await perform(verbs.addStep, signed('2019-07-02', other.id))
      const again = await refusalOf(perform(verbs.addStep, signed('2019-07-02', other.id)))
      assert.equal(again.code, 'instruments.step-already-kept')
      assert.equal((await perform(verbs.get, { id })).disagreements[0]?.length, 2)
    })

    test('negotiation: rounds, drafts and the next step of each side', async () => {
      const { id, version } = await open()
      const text = await addReport('A draft text')
      await perform(verbs.addRound, { id, number: 1, on: '2018-12', place: 'Tokyo', form: 'in-person' })
      assert.equal((await perform(verbs.get, { id })).status, 'under-negotiation')
      assert.equal(
        await codeOf(perform(verbs.addRound, { id, on: '2019-03', endOn: '2018' })),
        'instruments.period-reversed',
      )
      const draft = await perform(verbs.addDraft, { id, label: 'Draft 2', byState: 'JP', sourceId: text.id })
      assert.equal(draft.sourceId, text.id)
      const next = {
        id,
        state: 'VN',
        what: 'Comment on draft 2',
        ownerText: 'Legal department',
        dueOn: '2026-11-20',
      }
      const after = await perform(verbs.setNextStep, { ...next, version })
      assert.equal(after.version, version + 1)
      assert.equal((await refusalOf(perform(verbs.setNextStep, { ...next, version }))).status, 412)
      const strange = { ...next, version: after.version, state: 'RU' }
      assert.equal(await codeOf(perform(verbs.setNextStep, strange)), 'instruments.not-a-party')
      const [warning] = await perform(verbs.warnings, {}, 'leader')
      assert.ok(warning?.kind === 'next-step' && warning.state === 'overdue')
      await perform(verbs.setNextStep, { ...next, version: after.version, what: null })
      assert.deepEqual((await perform(verbs.get, { id })).nextSteps, [])
    })

    test('documents are attached once, in a role', async () => {
      const { id } = await open()
      const text = await addReport('The text itself')
      await perform(verbs.addDocument, { id, sourceId: text.id, role: 'text' })
      const again = perform(verbs.addDocument, { id, sourceId: text.id, role: 'translation' })
      assert.equal(await codeOf(again), 'instruments.document-already-kept')
      const { documents, sources: cited } = await perform(verbs.get, { id })
      assert.deepEqual([documents[0]?.role, cited[0]?.title], ['text', text.title])
    })
  })
