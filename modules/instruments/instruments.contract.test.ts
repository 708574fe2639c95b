import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { instruments } from '#modules/instruments'
import { instrumentsContract as verbs } from '#modules/instruments/contract'
import { ledger, recorder } from '#modules/ledger'
import { ledgerContract } from '#modules/ledger/contract'
import { parties } from '#modules/parties'
import { partiesContract } from '#modules/parties/contract'
import { sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { newId } from '#platform/ids'
import { databases, openTestDesk, refusalOf } from '#platform/testing'

const title = (text: string, lang = 'en') => [{ text, lang }]
const states = (...codes: string[]) => codes.map((state) => ({ state }))
const treaty = {
  kind: 'treaty',
  titles: [
    { text: 'Example treaty on legal assistance', lang: 'en' },
    { text: 'Hiệp định ví dụ về tương trợ tư pháp', lang: 'vi' },
  ],
  parties: states('VN', 'JP'),
  areas: ['mutual-legal-assistance'],
}

for (const database of databases)
  describe(`instruments on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, sources, parties, instruments], recorder)
    const { perform } = desk
    const codeOf = async (promise: Promise<unknown>) => (await refusalOf(promise)).code
    const open = (more: object = {}) => perform(verbs.open, { ...treaty, ...more })
    const addReport = (text: string, handling = 'official') =>
      perform(
        sourcesContract.add,
        { title: `Example: ${text}`, kind: 'report', text, handling },
        { clearance: 'secret' },
      )
    const addAuthority = (state: string, code: string) =>
      perform(partiesContract.addAuthority, {
        state,
        code,
        kind: 'ministry',
        names: [{ text: `Example ${code}`, lang: 'en' }],
      })

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

    test('a list is filtered by the status and force of the day asked for', async () => {
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
