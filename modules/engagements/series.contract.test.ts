import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagements } from '#modules/engagements'
import { engagementsContract as verbs } from '#modules/engagements/contract'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { partiesContract } from '#modules/parties/contract'
import { sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { databases, openTestDesk, refusalOf } from '#platform/testing'

const nobody = '01890000-0000-7000-8000-00000000ffff'

for (const database of databases)
  describe(`series on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, sources, parties, engagements], recorder)
    const refused = async (...asked: Parameters<typeof desk.perform>) =>
      (await refusalOf(desk.perform(...asked))).code
    const body = (code: string, state: string, name: string) =>
      desk.perform(partiesContract.addAuthority, {
        code,
        state,
        kind: 'ministry',
        names: [{ text: name, lang: 'en' }],
      })
    const [mps, npa] = [
      await body('VN:MPS', 'VN', 'Ministry of Public Security'),
      await body('JP:NPA', 'JP', 'National Police Agency'),
    ]
    const opened = (input = {}) =>
      desk.perform(verbs.openSeries, {
        names: [
          { text: 'Example dialogue', lang: 'en' },
          { text: 'Đối thoại ví dụ', lang: 'vi' },
        ],
        level: 'deputy-ministerial',
        parties: [
          { name: 'MPS', authorityId: mps.id },
          { name: 'NPA', authorityId: npa.id },
        ],
        cadence: 'P1Y',
        hosts: [{ state: 'VN' }, { authorityId: npa.id }],
        ...input,
      })
    const add = (id: string, input: object) => desk.perform(verbs.addSession, { id, ...input })
    const page = (id: string) => desk.perform(verbs.getSeries, { id })

    test('it knows its gaps, its next session and whose turn it is', async () => {
      const series = await opened()
      await add(series.id, { number: 1, heldOn: '2013-11-26', hostState: 'VN' })
      await add(series.id, { number: 5, heldOn: '../2018-05-31' })
      const last = await add(series.id, { number: 7, heldOn: '2025-10-20', hostState: 'JP' })
      const shown = await page(series.id)
      assert.deepEqual(
        shown.gaps.map(({ number, after, before }) => [number, after, before]),
        [
          [2, '2013-11-26', '../2018-05-31'],
          [3, '2013-11-26', '../2018-05-31'],
          [4, '2013-11-26', '../2018-05-31'],
          [6, '../2018-05-31', '2025-10-20'],
        ],
      )
      assert.deepEqual(shown.next, {
        dueOn: '2026-10-20',
        overdue: true,
        byDays: 33,
        basis: 'last-session',
        sessionId: last.id,
      })
      assert.deepEqual(shown.turn, { host: { authorityId: null, state: 'VN' }, reason: 'after-last-host' })
      assert.deepEqual([shown.states, shown.last?.id], [['JP', 'VN'], last.id])
      const listed = await desk.perform(verbs.findSeries, { state: 'JP', due: 'overdue' })
      assert.deepEqual(
        listed.items.map(({ id }) => id),
        [series.id],
      )
    })

    test('a planned session with a record says itself when it is due', async () => {
      const series = await opened()
      await add(series.id, { number: 1, heldOn: '2024-05-01', hostState: 'VN' })
      const next = await desk.perform(verbs.open, {
        kind: 'dialogue-session',
        startOn: '2027-01',
        hostState: 'JP',
        session: { seriesId: series.id, number: 2 },
      })
      const shown = await page(series.id)
      assert.deepEqual(
        [shown.next.dueOn, shown.next.basis, shown.turn.reason],
        ['2027-01', 'planned', 'planned'],
      )
      assert.equal(shown.turn.host?.authorityId, npa.id, 'the state’s place in the order')
      const found = await desk.perform(verbs.find, { seriesId: series.id })
      assert.deepEqual(
        found.items.map(({ id, session }) => [id, session?.number]),
        [[next.id, 2]],
      )
      const again = { kind: 'dialogue-session', session: { seriesId: series.id, number: 2 } }
      assert.equal(await refused(verbs.open, again), 'engagements.session-number-taken')
      const noEra = { kind: 'dialogue-session', session: { seriesId: series.id, number: 1, era: 3 } }
      assert.equal(await refused(verbs.open, noEra), 'engagements.era-unknown')
      const none = { kind: 'dialogue-session', session: { seriesId: nobody, number: 1 } }
      assert.equal(await refused(verbs.open, none), 'engagements.series-unknown')
    })

    test('an engagement takes the place of a session known only by its number', async () => {
      const series = await opened()
      const known = await add(series.id, { number: 3 })
      const record = await desk.perform(verbs.open, {
        kind: 'conference',
        status: 'held',
        startOn: '2017-11-04',
        session: { seriesId: series.id, number: 3 },
      })
      assert.deepEqual(
        (await page(series.id)).sessions.map(({ id, heldOn, engagementId }) => [id, heldOn, engagementId]),
        [[known.id, '2017-11-04', record.id]],
      )
      const off = await desk.perform(verbs.unlinkSession, { id: known.id })
      assert.deepEqual([off.engagementId, off.heldOn, off.status], [null, '2017-11-04', 'held'])
      assert.equal(await refused(verbs.unlinkSession, { id: known.id }), 'engagements.session-not-linked')
      await desk.perform(verbs.linkSession, { id: known.id, engagementId: record.id })
      assert.equal(
        await refused(verbs.linkSession, { id: known.id, engagementId: record.id }),
        'engagements.session-linked',
      )
      const other = await add(series.id, { number: 4 })
      const taken = { id: other.id, engagementId: record.id }
      assert.equal(await refused(verbs.linkSession, taken), 'engagements.session-has-engagement')
      const second = { kind: 'conference', session: { seriesId: series.id, number: 3 } }
      assert.equal(await refused(verbs.open, second), 'engagements.session-number-taken')
    })

    test('sessions are changed, taken off and put back; a number is given once', async () => {
      const series = await opened()
      const first = await add(series.id, { number: 1 })
      assert.equal(
        await refused(verbs.addSession, { id: series.id, number: 1 }),
        'engagements.session-number-taken',
      )
      assert.equal(
        await refused(verbs.addSession, { id: series.id, heldOn: '2030' }),
        'engagements.held-in-future',
      )
      assert.equal(await refused(verbs.addSession, { id: series.id, era: 2 }), 'engagements.era-unknown')
      const dated = await desk.perform(verbs.changeSession, {
        id: first.id,
        version: 1,
        heldOn: '2020',
        place: 'Hanoi',
      })
      assert.deepEqual([dated.heldOn, dated.place, dated.number, dated.version], ['2020', 'Hanoi', 1, 2])
      assert.equal(
        await refused(verbs.changeSession, { id: first.id, version: 1, place: 'Hue' }),
        'platform.stale',
      )
      await desk.perform(verbs.removeSession, { id: first.id })
      assert.equal(await refused(verbs.removeSession, { id: first.id }), 'engagements.session-unknown')
      assert.deepEqual(
        (await page(series.id)).removedSessions.map(({ id }) => id),
        [first.id],
      )
      await add(series.id, { number: 1 })
      assert.equal(await refused(verbs.restoreSession, { id: first.id }), 'engagements.session-number-taken')
    })

    test('a higher level begins the numbers anew', async () => {
      const series = await opened()
      await add(series.id, { number: 1, heldOn: '2024-12' })
      const raised = await desk.perform(verbs.raiseLevel, {
        id: series.id,
        version: 1,
        level: 'ministerial',
        fromOn: '2025-04',
      })
      assert.deepEqual([raised.level, raised.eras.length], ['ministerial', 2])
      const same = { id: series.id, version: 2, level: 'ministerial' }
      assert.equal(await refused(verbs.raiseLevel, same), 'engagements.level-same')
      const anew = await add(series.id, { number: 1, heldOn: '2026-03-16' })
      assert.equal(anew.era, 2)
      assert.equal(
        await refused(verbs.undoRaise, { id: series.id, version: 2 }),
        'engagements.level-has-sessions',
      )
      await desk.perform(verbs.removeSession, { id: anew.id })
      const lowered = await desk.perform(verbs.undoRaise, { id: series.id, version: 2 })
      assert.equal(lowered.level, 'deputy-ministerial')
      assert.equal(await refused(verbs.undoRaise, { id: series.id, version: 3 }), 'engagements.level-first')
    })

    test('counts that disagree are kept and shown, none is chosen', async () => {
      const series = await opened()
      const source = await desk.perform(sourcesContract.add, {
        title: 'A page of 2018',
        kind: 'report',
        text: 'five since 2013',
        handling: 'official',
      })
      await desk.perform(verbs.noteCount, {
        id: series.id,
        count: 5,
        since: '2013',
        asOf: '2018-06-01',
        citation: { sourceId: source.id },
      })
      await desk.perform(verbs.noteCount, { id: series.id, count: 7, since: '2014', asOf: '2023-04-03' })
      const shown = await page(series.id)
      assert.deepEqual(
        shown.counts.map(({ count, sourceTitle }) => [count, sourceTitle]),
        [
          [5, 'A page of 2018'],
          [7, null],
        ],
      )
      assert.deepEqual(shown.countDifferences, [{ difference: 'first-year', first: 0, second: 1 }])
      assert.equal(shown.gaps.length, 7, 'seven were counted and none is known')
      assert.deepEqual([shown.next.dueOn, shown.next.basis], ['../2024-04-03', 'told-count'])
      await desk.perform(sourcesContract.retract, { id: shown.counts[1]!.claimId, reason: 'Misread' })
      assert.deepEqual((await page(series.id)).countDifferences, [])
    })

    test('an ended series has nothing due; a withdrawn one takes no change', async () => {
      const series = await opened({ names: [{ text: 'Ended example', lang: 'en' }] })
      await add(series.id, { number: 1, heldOn: '2001' })
      const ended = await desk.perform(verbs.endSeries, {
        id: series.id,
        version: 1,
        endedOn: '2002',
        reason: 'Replaced',
      })
      assert.deepEqual([(await page(series.id)).next.basis, ended.endedOn], ['ended', '2002'])
      assert.equal(
        await refused(verbs.endSeries, { id: series.id, version: 2, reason: 'Again' }),
        'engagements.series-ended',
      )
      assert.equal((await desk.perform(verbs.findSeries, { text: 'ended example' })).total, 0)
      const resumed = await desk.perform(verbs.resumeSeries, { id: series.id, version: 2 })
      assert.equal(
        await refused(verbs.resumeSeries, { id: series.id, version: 3 }),
        'engagements.series-not-ended',
      )
      const renamed = await desk.perform(verbs.changeSeries, {
        id: series.id,
        version: resumed.version,
        cadence: null,
        parties: [{ name: 'NPA', state: 'JP' }],
      })
      assert.deepEqual([renamed.cadence, renamed.parties.length], [null, 1])
      assert.equal((await page(series.id)).next.basis, 'no-cadence')
      const gone = await desk.perform(verbs.withdrawSeries, {
        id: series.id,
        version: 4,
        reason: 'Entered twice',
      })
      assert.equal(await refused(verbs.addSession, { id: series.id }), 'engagements.series-withdrawn')
      await desk.perform(verbs.restoreSeries, { id: series.id, version: gone.version })
      assert.equal(
        await refused(verbs.restoreSeries, { id: series.id, version: gone.version + 1 }),
        'engagements.series-not-withdrawn',
      )
      assert.equal(await refused(verbs.getSeries, { id: nobody }), 'engagements.series-unknown')
      const noBody = {
        names: [{ text: 'x', lang: 'en' }],
        level: 'ministerial',
        parties: [{ name: 'x', authorityId: nobody }],
      }
      assert.equal(await refused(verbs.openSeries, noBody), 'parties.authority-unknown')
    })

    test('the list pages in the order of what is due', async () => {
      const all = await desk.perform(verbs.findSeries, {})
      const first = await desk.perform(verbs.findSeries, { limit: 2 })
      const rest = await desk.perform(verbs.findSeries, { limit: 500, after: first.next! })
      assert.deepEqual(
        [...first.items, ...rest.items].map(({ id }) => id),
        all.items.map(({ id }) => id),
      )
      assert.ok(all.items[0]!.next.byDays! >= all.items[1]!.next.byDays!)
      assert.equal(await refused(verbs.findSeries, { after: nobody }), 'platform.input-invalid')
    })
  })
