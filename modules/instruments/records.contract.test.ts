import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { instrumentsContract as verbs } from '#modules/instruments/contract'
import { ledgerContract } from '#modules/ledger/contract'
import { sourcesContract } from '#modules/sources/contract'
import { newId } from '#platform/ids'
import { databases, refusalOf } from '#platform/testing'
import { openInstrumentsDesk, states, title, treaty } from './example-desk.ts'

for (const database of databases)
  describe(`records of instruments on ${database.name}`, async () => {
    const { perform, codeOf, open, addReport, addAuthority } = await openInstrumentsDesk(database)

    test('what another source says of the record is shown beside it', async () => {
      const report = await addReport('Another period')
      const { id } = await open({ endOn: '2021' })
      await perform(verbs.addSource, {
        id,
        endOn: '2022',
        startOn: '2019',
        citation: { sourceId: report.id },
      })
      const claims = await perform(sourcesContract.claimsOn, { module: 'instruments', subjectId: id })
      const ends = claims.find(({ field }) => field === 'endOn')
      assert.deepEqual([ends?.values.length, ends?.differs], [2, true])
      const opened = await perform(verbs.get, { id })
      assert.deepEqual([opened.endOn, opened.startOn], ['2021', null])
      const unknown = { sourceId: newId() }
      assert.equal(
        await codeOf(perform(verbs.addSource, { id, citation: unknown })),
        'sources.document-unknown',
      )
    })

    test('parties: an authority stands in its own state, and once', async () => {
      const { id: authorityId } = await addAuthority('TH', 'TH:RTP')
      const wrong = open({ parties: [{ state: 'VN', authorityId }] })
      assert.equal(await codeOf(wrong), 'instruments.party-other-state')
      assert.equal(await codeOf(open({ parties: states('VN', 'VN') })), 'instruments.party-twice')
      assert.equal(await codeOf(open({ parties: [{ authorityId: newId() }] })), 'parties.authority-unknown')
      const signatories = [{ name: { text: 'Example Person', lang: 'en' }, officialId: newId() }]
      assert.equal(await codeOf(open({ signatories })), 'parties.official-unknown')
      assert.equal(await codeOf(open({ startOn: '2022', endOn: '2021' })), 'instruments.period-reversed')
      const { id } = await open({ parties: [...states('VN'), { authorityId }] })
      assert.deepEqual(
        (await perform(verbs.get, { id })).authorities.map(({ code }) => code),
        ['TH:RTP'],
      )
    })

    test('a change claims and records only what it changed', async () => {
      const { id, version } = await open()
      const asForms = { ...treaty, parties: treaty.parties.map((party) => ({ ...party, authorityId: null })) }
      await perform(verbs.change, { id, version, ...asForms, endOn: '2030' })
      const claims = await perform(sourcesContract.claimsOn, { module: 'instruments', subjectId: id })
      const counts = Object.fromEntries(claims.map(({ field, values }) => [field, values[0]!.claims.length]))
      assert.deepEqual([counts.kind, counts['title.en'], counts.parties, counts.endOn], [1, 1, 1, 1])
    })

    test('the second of two who save at once sees the record as it now stands', async () => {
      const { id, version } = await open()
      await perform(verbs.change, { id, version, endOn: '2030', kind: 'agreement' })
      const refusal = await refusalOf(perform(verbs.change, { id, version, note: 'Example' }))
      assert.deepEqual([refusal.code, refusal.status], ['platform.stale', 412])
      assert.equal((refusal.current as { endOn: string }).endOn, '2030')
    })

    test('a record taken back refuses changes and can be restored', async () => {
      const { id, version } = await open({ titles: title('Example opened twice') })
      const gone = await perform(verbs.withdraw, { id, version, reason: 'Opened twice' })
      assert.equal((await perform(verbs.find, { text: 'opened twice' })).total, 0)
      assert.equal((await perform(verbs.find, { text: 'opened twice', withdrawn: 'shown' })).total, 1)
      assert.equal(await codeOf(perform(verbs.addStep, { id, verb: 'signed' })), 'instruments.withdrawn')
      assert.equal(
        await codeOf(perform(verbs.withdraw, { id, version: 2, reason: 'Again' })),
        'instruments.withdrawn',
      )
      await perform(verbs.restore, { id, version: gone.version })
      assert.equal(await codeOf(perform(verbs.restore, { id, version: 3 })), 'instruments.not-withdrawn')
      assert.equal(await codeOf(perform(verbs.get, { id: newId() })), 'instruments.unknown')
    })

    test('what is above the clearance is not there', async () => {
      const { id } = await open({ handling: 'confidential', titles: title('Example kept close') })
      const low = { clearance: 'official' } as const
      assert.equal(await codeOf(perform(verbs.get, { id }, low)), 'instruments.unknown')
      assert.equal((await perform(verbs.find, { text: 'kept close' }, low)).total, 0)
      const closed = await addReport('A closed report', 'secret')
      const { id: openId } = await open()
      const step = { id: openId, verb: 'signed', on: '2020', citation: { sourceId: closed.id } }
      await perform(verbs.addStep, step, { clearance: 'secret' })
      assert.equal((await perform(verbs.get, { id: openId })).steps.length, 0)
      assert.equal((await perform(verbs.get, { id: openId }, { clearance: 'secret' })).steps.length, 1)
    })

    test('pages follow each other without a gap', async () => {
      const all = (await perform(verbs.find, { limit: 500 })).items.map(({ id }) => id)
      const walked: string[] = []
      let after: string | undefined
      do {
        const page = await perform(verbs.find, { limit: 4, after })
        walked.push(...page.items.map(({ id }) => id))
        assert.equal(page.total, all.length)
        after = page.next ?? undefined
      } while (after)
      assert.deepEqual(walked, all)
    })

    test('every act is in the history', async () => {
      const { id } = await open()
      await perform(verbs.addStep, { id, verb: 'proposed', on: '2025' })
      const lines = await perform(ledgerContract.history, { module: 'instruments', subjectId: id })
      assert.deepEqual(
        lines.map(({ act }) => act),
        ['instruments.opened', 'instruments.step-added'],
      )
      assert.equal((await refusalOf(perform(verbs.open, treaty, 'leader'))).code, 'auth.role-not-allowed')
    })
  })
