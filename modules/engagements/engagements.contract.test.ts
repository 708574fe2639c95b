import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { engagements } from '#modules/engagements'
import { engagementsContract as verbs } from '#modules/engagements/contract'
import { ledger, recorder } from '#modules/ledger'
import { ledgerContract } from '#modules/ledger/contract'
import { parties } from '#modules/parties'
import { partiesContract } from '#modules/parties/contract'
import { sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { databases, openTestDesk, refusalOf } from '#platform/testing'

const nobody = '01890000-0000-7000-8000-00000000ffff'
const person = (name: string, state: string, role = 'counterpart', more = {}) => ({
  name,
  state,
  role,
  ...more,
})

for (const database of databases)
  describe(`engagements on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, sources, parties, engagements], recorder)
    const refused = async (...asked: Parameters<typeof desk.perform>) =>
      (await refusalOf(desk.perform(...asked))).code
    const source = (title: string) =>
      desk.perform(sourcesContract.add, {
        title,
        kind: 'report',
        text: `Example text of ${title}`,
        handling: 'official',
      })
    const open = (input: object) => desk.perform(verbs.open, { kind: 'meeting', ...input })
    const get = (id: string) => desk.perform(verbs.get, { id })
    const npa = await desk.perform(partiesContract.addAuthority, {
      code: 'JP:NPA',
      state: 'JP',
      kind: 'police-agency',
      names: [{ text: 'National Police Agency', lang: 'en' }],
    })
    const official = await desk.perform(partiesContract.addOfficial, {
      state: 'JP',
      names: [
        { text: 'Tsuyuki Yasuhiro', lang: 'en' },
        { text: '露木康浩', lang: 'ja' },
      ],
    })

    test('a visit contains meetings, in the order of its programme', async () => {
      const visit = await open({ kind: 'visit', startOn: '2024-05-06', endOn: '2024-05-08', hostState: 'JP' })
      const late = await open({
        parentId: visit.id,
        startOn: '2024-05-07',
        timeOfDay: 'afternoon',
        title: 'Talks',
      })
      const early = await open({ parentId: visit.id, startOn: '2024-05-07', timeOfDay: '09:30' })
      const undated = await open({ parentId: visit.id })
      const page = await get(visit.id)
      assert.deepEqual(
        page.meetings.map(({ id }) => id),
        [early.id, late.id, undated.id],
      )
      assert.equal((await get(early.id)).parent?.id, visit.id)
      assert.equal(undated.startOn, null, 'what is not said stays blank')
      const inMeeting = { parentId: late.id }
      assert.equal(
        await refused(verbs.open, { kind: 'meeting', ...inMeeting }),
        'engagements.parent-is-meeting',
      )
      const other = await open({ kind: 'visit' })
      const into = { id: visit.id, version: visit.version, parentId: other.id }
      assert.equal(await refused(verbs.change, into), 'engagements.has-meetings')
      const intoItself = { id: other.id, version: 1, parentId: other.id }
      assert.equal(await refused(verbs.change, intoItself), 'engagements.own-parent')
      assert.equal(
        await refused(verbs.open, { kind: 'meeting', parentId: nobody }),
        'engagements.parent-unknown',
      )
      const withdraw = { id: visit.id, version: visit.version, reason: 'Entered twice' }
      assert.equal(await refused(verbs.withdraw, withdraw), 'engagements.has-meetings')
    })

    test('a list by visit finds the visit of a meeting that matches', async () => {
      const visit = await open({ kind: 'visit', title: 'Example visit', startOn: '2024-09' })
      await open({ parentId: visit.id, startOn: '2024-09-03', participants: [person('Gorovoy A.', 'RU')] })
      const byState = await desk.perform(verbs.find, { group: 'visits', state: 'RU' })
      assert.deepEqual(
        byState.items.map(({ id, meetings }) => [id, meetings.length]),
        [[visit.id, 1]],
      )
      assert.equal((await desk.perform(verbs.find, { state: 'RU' })).items[0]?.parentTitle, 'Example visit')
      assert.equal((await desk.perform(verbs.find, { group: 'visits', text: 'a gorovoy' })).total, 1)
      assert.equal((await desk.perform(verbs.find, { from: '2024-09-30', to: '2024-10-05' })).total, 1)
      assert.equal((await desk.perform(verbs.find, { from: '2024-10-01', state: 'RU' })).total, 0)
    })

    test('paging passes every engagement once, newest first, undated last', async () => {
      const all: string[] = []
      for (let after: string | undefined; ; ) {
        const page = await desk.perform(verbs.find, { limit: 2, ...(after ? { after } : {}) })
        all.push(...page.items.map(({ startOn }) => startOn ?? ''))
        if (page.next === null) break
        after = page.next
      }
      assert.equal(all.length, (await desk.perform(verbs.find, {})).total)
      assert.deepEqual(
        all.map((on) => on.slice(0, 7)),
        [...all]
          .map((on) => on.slice(0, 7))
          .sort()
          .reverse(),
      )
    })

    test('people keep their title of that day, and are found by every name the register knows', async () => {
      const met = await open({
        startOn: '2024-02-01',
        participants: [
          person('Tsuyuki Yasuhiro', 'JP', 'member', {
            title: 'Commissioner General',
            officialId: official.id,
          }),
        ],
        organisations: [{ authorityId: npa.id }],
      })
      assert.deepEqual(met.states, ['JP'], 'the state of a body comes from the register')
      assert.equal(met.organisations[0]?.name, 'National Police Agency', 'and so does its name')
      for (const filter of [{ text: '露木' }, { officialId: official.id }, { authorityId: npa.id }])
        assert.deepEqual(
          (await desk.perform(verbs.find, filter)).items.map(({ id }) => id),
          [met.id],
        )
      const added = await desk.perform(verbs.addParticipant, {
        id: met.id,
        ...person('Example Head', 'VN', 'head-of-delegation'),
      })
      const page = await get(met.id)
      assert.deepEqual(
        page.participants.map(({ name }) => name),
        ['Example Head', 'Tsuyuki Yasuhiro'],
      )
      assert.deepEqual([page.states, page.version], [['JP', 'VN'], added.version])
      const one = { id: met.id, participantId: added.participantId }
      const changed = await desk.perform(verbs.changeParticipant, {
        ...one,
        version: added.version,
        rank: 'Senior Colonel',
      })
      const onOldVersion = { ...one, version: added.version }
      assert.equal(await refused(verbs.removeParticipant, onOldVersion), 'platform.stale')
      const removed = await desk.perform(verbs.removeParticipant, { ...one, version: changed.version })
      assert.deepEqual(
        (await get(met.id)).removedParticipants.map(({ rank }) => rank),
        ['Senior Colonel'],
      )
      assert.deepEqual((await get(met.id)).states, ['JP'])
      assert.equal(
        await refused(verbs.removeParticipant, { ...one, version: removed.version }),
        'engagements.participant-unknown',
      )
      await desk.perform(verbs.restoreParticipant, { ...one, version: removed.version })
      assert.equal((await get(met.id)).participants.length, 2)
      const ghost = { id: met.id, ...person('Nobody', 'JP'), officialId: nobody }
      assert.equal(await refused(verbs.addParticipant, ghost), 'parties.official-unknown')
      const noBody = { organisations: [{ name: 'None', authorityId: nobody }] }
      assert.equal(await refused(verbs.open, { kind: 'talks', ...noBody }), 'parties.authority-unknown')
    })

    test('two sources that disagree are both kept, and the record keeps the officer’s choice', async () => {
      const [first, second] = [await source('one'), await source('another')]
      const visit = await open({
        kind: 'visit',
        startOn: '2016-06-05',
        endOn: '2016-06-12',
        citation: { sourceId: first.id },
      })
      const said = {
        id: visit.id,
        fields: { endOn: '2016-06-09', startOn: '2016-06' },
        citation: { sourceId: second.id },
      }
      await desk.perform(verbs.addSource, said)
      const page = await get(visit.id)
      assert.equal(page.endOn, '2016-06-12')
      const differing = page.claims
        .filter(({ differs }) => differs)
        .map(({ field, values }) => [field, values.map(({ value }) => value)])
      assert.deepEqual(differing, [['endOn', ['2016-06-12', '2016-06-09']]])
      assert.deepEqual(page.documents.map(({ title }) => title).sort(), ['another', 'one'])
      const bad = { id: visit.id, fields: { endOn: 'early June' } }
      assert.equal(await refused(verbs.addSource, bad), 'engagements.field-unreadable')
      const unknown = { kind: 'meeting', citation: { sourceId: nobody } }
      assert.equal(await refused(verbs.open, unknown), 'sources.document-unknown')
    })

    test('held is said, never concluded from a date', async () => {
      const planned = await open({ startOn: '2026-11-01', agenda: ['Traffic safety'] })
      assert.deepEqual([planned.status, (await get(planned.id)).awaitsWord], ['planned', true])
      const ahead = await open({ startOn: '2027-03' })
      const hold = (it: { id: string; version: number }) => ({ id: it.id, version: it.version })
      assert.equal(await refused(verbs.markHeld, hold(ahead)), 'engagements.held-in-future')
      assert.equal(
        await refused(verbs.open, { kind: 'talks', startOn: '2027', status: 'held' }),
        'engagements.held-in-future',
      )
      const held = await desk.perform(verbs.markHeld, hold(planned))
      assert.equal(await refused(verbs.reopen, hold(planned)), 'platform.stale')
      assert.equal(await refused(verbs.markHeld, hold(held)), 'engagements.status-already')
      assert.equal(
        await refused(verbs.postpone, { ...hold(held), reason: 'Weather' }),
        'engagements.not-planned',
      )
      const off = await desk.perform(verbs.postpone, { ...hold(ahead), reason: 'Weather' })
      assert.deepEqual([off.status, off.statusReason], ['postponed', 'Weather'])
      const cancelled = await desk.perform(verbs.cancel, { ...hold(off), reason: 'No new date' })
      const again = await desk.perform(verbs.reopen, hold(cancelled))
      assert.deepEqual([again.status, again.statusReason], ['planned', null])
      assert.equal(await refused(verbs.reopen, hold(again)), 'engagements.status-already')
    })

    test('what is withdrawn takes no change until it is restored', async () => {
      const it = await open({ title: 'Withdrawn example' })
      const gone = await desk.perform(verbs.withdraw, { id: it.id, version: 1, reason: 'Entered twice' })
      assert.equal(
        await refused(verbs.change, { id: it.id, version: gone.version, title: 'x' }),
        'engagements.withdrawn',
      )
      assert.equal((await desk.perform(verbs.find, { text: 'withdrawn example' })).total, 0)
      assert.equal(
        (await desk.perform(verbs.find, { text: 'withdrawn example', withdrawn: 'shown' })).total,
        1,
      )
      const back = await desk.perform(verbs.restore, { id: it.id, version: gone.version })
      assert.equal(back.withdrawnReason, null)
      assert.equal(
        await refused(verbs.restore, { id: it.id, version: back.version }),
        'engagements.not-withdrawn',
      )
      const visit = await open({ kind: 'visit' })
      const meeting = await open({ parentId: visit.id })
      const without = await desk.perform(verbs.withdraw, { id: meeting.id, version: 1, reason: 'Not held' })
      await desk.perform(verbs.withdraw, { id: visit.id, version: 1, reason: 'Not held' })
      assert.equal(
        await refused(verbs.restore, { id: meeting.id, version: without.version }),
        'engagements.parent-unknown',
      )
    })

    test('only what changes is changed, and a second save on an old version sees the first', async () => {
      const it = await open({ startOn: '2024-01-02', place: 'Tokyo' })
      const same = await desk.perform(verbs.change, { id: it.id, version: 1, place: 'Tokyo' })
      assert.equal(same.version, 1)
      const changed = await desk.perform(verbs.change, {
        id: it.id,
        version: 1,
        place: 'Osaka',
        endOn: null,
        areas: ['drugs'],
      })
      assert.deepEqual(
        [changed.place, changed.startOn, changed.areas, changed.version],
        ['Osaka', '2024-01-02', ['drugs'], 2],
      )
      const stale = await refusalOf(desk.perform(verbs.change, { id: it.id, version: 1, place: 'Kobe' }))
      assert.deepEqual([stale.code, (stale.current as typeof it).place], ['platform.stale', 'Osaka'])
      const backwards = { id: it.id, version: 2, endOn: '2023-12' }
      assert.equal(await refused(verbs.change, backwards), 'engagements.ends-before-start')
      assert.equal(await refused(verbs.change, { id: nobody, version: 1 }), 'engagements.engagement-unknown')
      const claims = (await get(it.id)).claims.find(({ field }) => field === 'place')
      assert.deepEqual(
        claims?.values.map(({ value }) => value),
        ['Tokyo', 'Osaka'],
      )
    })

    test('minutes are kept per language with their own version', async () => {
      const it = await open({})
      const document = await source('signed minutes')
      const made = await desk.perform(verbs.addMinutes, {
        id: it.id,
        language: 'vi',
        text: 'Biên bản ví dụ',
        documentIds: [document.id],
      })
      const agreed = await desk.perform(verbs.changeMinutes, { id: made.id, version: 1, agreed: true })
      assert.deepEqual([agreed.agreed, agreed.text, agreed.version], [true, 'Biên bản ví dụ', 2])
      assert.equal(
        await refused(verbs.changeMinutes, { id: made.id, version: 1, text: 'x' }),
        'platform.stale',
      )
      const gone = await desk.perform(verbs.withdrawMinutes, { id: made.id, version: 2 })
      assert.equal(
        await refused(verbs.withdrawMinutes, { id: made.id, version: gone.version }),
        'engagements.minutes-withdrawn',
      )
      assert.equal(
        await refused(verbs.changeMinutes, { id: made.id, version: gone.version }),
        'engagements.minutes-withdrawn',
      )
      const back = await desk.perform(verbs.restoreMinutes, { id: made.id, version: gone.version })
      assert.equal(
        await refused(verbs.restoreMinutes, { id: made.id, version: back.version }),
        'engagements.minutes-not-withdrawn',
      )
      assert.equal(
        await refused(verbs.changeMinutes, { id: nobody, version: 1 }),
        'engagements.minutes-unknown',
      )
      assert.equal(
        (await desk.perform(verbs.find, { kind: 'meeting' })).items.filter(
          ({ minutesCount }) => minutesCount === 1,
        ).length,
        1,
      )
      await desk.perform(verbs.attachDocument, { id: it.id, sourceId: document.id })
      assert.equal(
        await refused(verbs.attachDocument, { id: it.id, sourceId: document.id }),
        'engagements.document-attached',
      )
      await desk.perform(verbs.detachDocument, { id: it.id, sourceId: document.id })
      assert.equal(
        await refused(verbs.detachDocument, { id: it.id, sourceId: document.id }),
        'engagements.document-not-attached',
      )
    })

    test('a record above the clearance is not there for this reader', async () => {
      const closed = { kind: 'talks', title: 'Closed example', handling: 'secret', startOn: '2025-01-01' }
      assert.equal(await refused(verbs.open, closed), 'engagements.engagement-unknown')
      const secret = await desk.perform(verbs.open, closed, { clearance: 'secret' })
      assert.equal(await refused(verbs.get, { id: secret.id }), 'engagements.engagement-unknown')
      assert.equal((await desk.perform(verbs.find, { text: 'closed example' })).total, 0)
      const visit = await open({ kind: 'visit', startOn: '2025-01-01' })
      await desk.perform(
        verbs.change,
        { id: secret.id, version: 1, parentId: visit.id },
        { clearance: 'secret' },
      )
      assert.equal((await get(visit.id)).meetings.length, 0)
    })

    test('delegations are counted by year, from and to; plans are not', async () => {
      const visit = {
        kind: 'visit',
        hostState: 'SG',
        status: 'held',
        startOn: '2019-05-01',
        participants: [person('Example', 'VN')],
      }
      const made = await open(visit)
      await open({
        parentId: made.id,
        hostState: 'SG',
        status: 'held',
        startOn: '2019-05-01',
        participants: [person('Example', 'VN')],
      })
      await open({ ...visit, status: 'planned', startOn: '2019-06' })
      const counted = await desk.perform(verbs.counts, { state: 'SG' })
      assert.deepEqual(counted, [
        { year: 2019, from: 'VN', to: 'SG', between: [], delegations: 1, meetings: 1 },
      ])
      assert.deepEqual(await desk.perform(verbs.counts, { state: 'SG', fromYear: 2020 }), [])
    })

    test('every act is in the history and every reading of people in the access log', async () => {
      const it = await open({})
      await desk.perform(verbs.cancel, { id: it.id, version: 1, reason: 'Example reason' })
      await get(it.id)
      const history = await desk.perform(ledgerContract.history, { module: 'engagements', subjectId: it.id })
      assert.deepEqual(
        history.map(({ act }) => act),
        ['engagements.opened', 'engagements.cancelled'],
      )
      const { items } = await desk.perform(ledgerContract.findAccess, {}, 'oversight')
      assert.equal(items[0]?.operation, 'engagements.get')
    })
  })
