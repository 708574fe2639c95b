import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledgerContract } from '#modules/ledger/contract'
import { sourcesContract } from '#modules/sources/contract'
import { databases, refusalOf } from '#platform/testing'
import { jp, openCommitmentsDesk, opener, promise, vn } from './commitments.fixture.ts'
import { commitmentsContract as contract } from './contract.ts'

const unknown = '01890000-0000-7000-8000-00000000ffff'

for (const database of databases)
  describe(`promises on ${database.name}`, async () => {
    const { desk, mps, npa, sourceId } = await openCommitmentsDesk(database)
    const open = opener(desk)
    const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code

    test('a promise is recorded with its number, sides, words and claims', async () => {
      const made = await open({
        by: [{ ...vn, authorityId: mps }, jp],
        quote: { text: 'agreed to hold an example dialogue', lang: 'en' },
        citation: { sourceId, from: 14, to: 48 },
      })
      assert.match(made.number, /^C-2026-\d{5}$/)
      assert.deepEqual([made.status, made.actionable, made.version, made.saidTimes], ['said', true, 1, 1])
      assert.equal(made.by[0]?.authority?.code, 'VN:MPS')
      assert.deepEqual(made.quotes[0]?.citation, { sourceId, from: 14, to: 48 })
      const claims = await desk.perform(sourcesContract.claimsOn, {
        module: 'commitments',
        subjectId: made.id,
      })
      assert.deepEqual(
        claims.map(({ field }) => field),
        ['areas', 'by', 'saidOn', 'stance', 'to'],
      )
      const history = await desk.perform(ledgerContract.history, {
        module: 'commitments',
        subjectId: made.id,
      })
      assert.deepEqual(
        history.map(({ act }) => act),
        ['commitments.opened'],
      )
    })

    test('several are recorded all or none, with numbers in a row', async () => {
      const before = (await desk.perform(contract.find, {})).total
      const bad = { items: [promise(), promise({ by: [{ ...vn, authorityId: unknown }] })] }
      assert.equal(await codeOf(desk.perform(contract.openMany, bad)), 'parties.authority-unknown')
      assert.equal((await desk.perform(contract.find, {})).total, before)
      const { items } = await desk.perform(contract.openMany, { items: [promise(), promise()] })
      const [first, second] = items.map(({ number }) => Number(number.slice(7)))
      assert.equal(second, first! + 1)
    })

    test('courtesy is kept and not counted as work', async () => {
      const thanks = await open({ stance: 'thanked', gist: { lang: 'en', text: 'Example thanks' } })
      assert.equal(thanks.actionable, false)
      const shown = async (filter: object) =>
        (await desk.perform(contract.find, { text: 'example thanks', ...filter })).total
      assert.deepEqual(
        [await shown({}), await shown({ actionable: 'all' }), await shown({ stance: 'thanked' })],
        [0, 1, 1],
      )
    })

    test('what becomes of it is reported step by step; done asks for evidence', async () => {
      const made = await open()
      const move = (version: number, more: object) =>
        desk.perform(contract.move, { id: made.id, version, ...more })
      assert.equal(await codeOf(move(1, { to: 'done', on: '2013-11-26' })), 'commitments.evidence-needed')
      assert.equal(await codeOf(move(1, { to: 'dropped' })), 'commitments.reason-needed')
      assert.equal(
        await codeOf(move(1, { to: 'reopened', reason: 'Example' })),
        'commitments.step-not-allowed',
      )
      assert.equal(await codeOf(move(1, { to: 'planned', on: '2013-07-28' })), 'commitments.before-said')
      const note = { note: 'Example: first dialogue held', on: '2013-11-26' }
      const done = await move(1, { to: 'done', on: '2013-11-26', evidence: [note] })
      assert.deepEqual([done.status, done.lastNewsOn, done.evidence.length], ['done', '2013-11-26', 1])
      const late = await move(2, { to: 'planned', on: '2013-09' })
      assert.deepEqual([late.status, late.moves.length], ['done', 2])
      const reopened = await move(3, { to: 'reopened', on: '2014-01', reason: 'Example: only once' })
      assert.equal(reopened.status, 'planned')
      const depends = { id: made.id, version: 4, moveId: done.moves[0]!.id, reason: 'Example' }
      assert.equal(
        await codeOf(desk.perform(contract.withdrawMove, depends)),
        'commitments.later-move-depends',
      )
    })

    test('a report is taken back and put in its place again, with its evidence', async () => {
      const made = await open()
      const done = await desk.perform(contract.move, {
        id: made.id,
        version: 1,
        to: 'done',
        on: '2013-11-26',
        evidence: [{ sourceId }],
      })
      const moveId = done.moves[0]!.id
      const undone = await desk.perform(contract.withdrawMove, {
        id: made.id,
        version: 2,
        moveId,
        reason: 'Misread',
      })
      assert.deepEqual([undone.status, undone.moves[0]?.undoneReason], ['said', 'Misread'])
      assert.notEqual(undone.evidence[0]?.withdrawnAt, null)
      const again = { id: made.id, version: 3, moveId }
      assert.equal(
        await codeOf(desk.perform(contract.withdrawMove, { ...again, reason: 'Twice' })),
        'commitments.move-unknown',
      )
      const back = await desk.perform(contract.restoreMove, again)
      assert.deepEqual([back.status, back.evidence[0]?.withdrawnAt], ['done', null])
      assert.equal(
        await codeOf(desk.perform(contract.restoreMove, { ...again, version: 4 })),
        'commitments.move-unknown',
      )
    })

    test('evidence is added, taken back and brought back; the last of a kept promise stays', async () => {
      const { id } = await open()
      const added = await desk.perform(contract.addEvidence, { id, version: 1, evidence: { sourceId } })
      const done = await desk.perform(contract.move, { id, version: 2, to: 'done', on: '2014' })
      assert.equal(done.status, 'done')
      const evidenceId = added.evidence[0]!.id
      const last = { id, version: 3, evidenceId }
      assert.equal(await codeOf(desk.perform(contract.withdrawEvidence, last)), 'commitments.evidence-needed')
      const second = { note: 'Example note', on: '2014-02' }
      await desk.perform(contract.addEvidence, { id, version: 3, evidence: second })
      const without = await desk.perform(contract.withdrawEvidence, { ...last, version: 4 })
      assert.equal(without.evidence.filter(({ withdrawnAt }) => withdrawnAt === null).length, 1)
      assert.equal(
        await codeOf(desk.perform(contract.withdrawEvidence, { ...last, version: 5 })),
        'commitments.evidence-unknown',
      )
      const back = await desk.perform(contract.restoreEvidence, { ...last, version: 5 })
      assert.ok(back.evidence.every(({ withdrawnAt }) => withdrawnAt === null))
      const nothing = { id, version: 6, evidence: { note: 'A note without its day' } }
      assert.equal(await codeOf(desk.perform(contract.addEvidence, nothing)), 'platform.input-invalid')
      const lost = { id, version: 6, evidence: { sourceId: unknown } }
      assert.equal(await codeOf(desk.perform(contract.addEvidence, lost)), 'sources.document-unknown')
    })

    test('two who save at once: the second sees the first and loses nothing', async () => {
      const { id } = await open()
      await desk.perform(contract.setDue, { id, version: 1, dueOn: '2027' })
      const stale = await refusalOf(desk.perform(contract.setDue, { id, version: 1, dueOn: '2028' }))
      assert.equal(stale.code, 'platform.stale')
      assert.equal((stale.current as { dueOn: string }).dueOn, '2027')
    })

    test('a correction changes what it names, keeps the claim of each source, and is searched anew', async () => {
      const { id } = await open({ citation: { sourceId } })
      const changed = await desk.perform(contract.change, {
        id,
        version: 1,
        stance: 'requested',
        by: [{ ...jp, authorityId: npa }],
        to: [vn],
        areas: ['training'],
        saidOn: null,
        gist: { lang: 'vi', text: 'Ví dụ: đào tạo cán bộ' },
        instrumentId: unknown,
        engagement: { module: 'engagements', id: 'e-1' },
      })
      assert.deepEqual([changed.doers, changed.saidOn, changed.areas], [['VN'], null, ['training']])
      const found = await desk.perform(contract.find, { text: 'DAO TAO can', authority: npa, state: 'VN' })
      assert.deepEqual(
        found.items.map((item) => item.id),
        [id],
      )
      const claims = await desk.perform(sourcesContract.claimsOn, { module: 'commitments', subjectId: id })
      assert.deepEqual(
        claims.filter(({ differs }) => differs).map(({ field }) => field),
        ['areas', 'by', 'stance', 'to'],
      )
      const twice = { id, version: 2, by: [vn, vn] }
      assert.equal(await codeOf(desk.perform(contract.change, twice)), 'commitments.same-side-twice')
    })

    test('a second report is attached and differs openly; its quote comes and goes', async () => {
      const { id } = await open({ stance: 'pledged', citation: { sourceId } })
      const other = await desk.perform(sourcesContract.add, {
        title: 'Example report',
        kind: 'report',
        text: `Example report on ${id}`,
        handling: 'official',
      })
      const citation = { sourceId: other.id, from: 0, to: 7 }
      const quote = { text: 'Quotation of an example', lang: 'en' }
      const added = await desk.perform(contract.addSource, {
        id,
        version: 1,
        citation,
        quote,
        fields: { stance: 'affirmed' },
      })
      assert.deepEqual([added.stance, added.words], ['pledged', 'Quotation of an example'])
      const claims = await desk.perform(sourcesContract.claimsOn, { module: 'commitments', subjectId: id })
      assert.equal(claims.find(({ field }) => field === 'stance')?.differs, true)
      const quoteId = added.quotes[0]!.id
      const without = await desk.perform(contract.withdrawQuote, { id, version: 2, quoteId })
      assert.equal(without.words, null)
      assert.equal((await desk.perform(contract.find, { text: 'quotation of' })).total, 0)
      assert.equal((await desk.perform(contract.restoreQuote, { id, version: 3, quoteId })).words, quote.text)
      assert.equal(
        await codeOf(desk.perform(contract.withdrawQuote, { id, version: 4, quoteId: unknown })),
        'commitments.quote-unknown',
      )
    })

    test('an owner is set and taken away', async () => {
      const { id } = await open()
      const owner = { kind: 'account', name: 'Example owner' }
      const set = await desk.perform(contract.setOwner, { id, version: 1, owner })
      assert.deepEqual(set.owner, { kind: 'account', id: null, name: 'Example owner' })
      assert.deepEqual(
        (await desk.perform(contract.find, { owner: 'Example owner' })).items.map((row) => row.id),
        [id],
      )
      assert.equal((await desk.perform(contract.setOwner, { id, version: 2, owner: null })).owner, null)
    })

    test('a record is withdrawn with a reason and restored', async () => {
      const { id } = await open()
      const gone = await desk.perform(contract.withdraw, { id, version: 1, reason: 'Example: entered twice' })
      assert.equal(gone.withdrawnReason, 'Example: entered twice')
      assert.equal(
        await codeOf(desk.perform(contract.setDue, { id, version: 2, dueOn: '2027' })),
        'commitments.is-withdrawn',
      )
      const listed = async (more: object) =>
        (await desk.perform(contract.find, { limit: 500, ...more })).items.some((row) => row.id === id)
      assert.deepEqual([await listed({}), await listed({ withdrawn: 'true' })], [false, true])
      await desk.perform(contract.restore, { id, version: 2 })
      assert.equal(await listed({}), true)
      assert.equal(
        await codeOf(desk.perform(contract.restore, { id, version: 3 })),
        'commitments.not-withdrawn',
      )
    })

    test('what is above the clearance is not there', async () => {
      const secret = await desk.perform(contract.open, promise({ handling: 'secret' }), {
        clearance: 'secret',
      })
      assert.equal(await codeOf(desk.perform(contract.get, { id: secret.id })), 'commitments.unknown')
      const { items } = await desk.perform(contract.find, { limit: 500 })
      assert.ok(!items.some(({ id }) => id === secret.id))
      assert.equal(
        (await desk.perform(contract.get, { id: secret.id }, { clearance: 'secret' })).handling,
        'secret',
      )
    })

    test('reading one promise is written to the access log; leaders read and do not write', async () => {
      const { id } = await open()
      await desk.perform(contract.get, { id }, 'leader')
      const { items } = await desk.perform(ledgerContract.findAccess, { limit: 1 }, 'oversight')
      assert.equal(items[0]?.operation, 'commitments.get')
      assert.equal(await codeOf(desk.perform(contract.open, promise(), 'leader')), 'auth.role-not-allowed')
      assert.equal(await codeOf(desk.perform(contract.find, {}, { clearance: null })), 'auth.no-clearance')
    })
  })
