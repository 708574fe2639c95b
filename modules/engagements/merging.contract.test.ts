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

const person = (name: string, state: string, more = {}) => ({ name, state, role: 'counterpart', ...more })

for (const database of databases)
  describe(`merging engagements on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, sources, parties, engagements], recorder)
    const refused = async (...asked: Parameters<typeof desk.perform>) =>
      (await refusalOf(desk.perform(...asked))).code
    const open = (input: object) => desk.perform(verbs.open, { kind: 'meeting', ...input })
    const get = (id: string) => desk.perform(verbs.get, { id })
    const join = async (keepId: string, mergeId: string, choices = {}) => {
      const [keep, other] = [await get(keepId), await get(mergeId)]
      return { keepId, version: keep.version, mergeId, mergeVersion: other.version, choices }
    }
    const source = (title: string) =>
      desk.perform(sourcesContract.add, {
        title,
        kind: 'report',
        text: `Example text of ${title}`,
        handling: 'official',
      })

    const twoReports = async () => {
      const [first, second] = [
        await source(`first ${Math.random()}`),
        await source(`second ${Math.random()}`),
      ]
      const visit = await open({
        kind: 'visit',
        startOn: '2022-04-03',
        hostState: 'JP',
        agenda: ['Drugs'],
        citation: { sourceId: first.id },
        participants: [person('Tô Lâm', 'VN', { role: 'head-of-delegation' })],
        organisations: [{ name: 'Ministry of Public Security', state: 'VN' }],
      })
      const report = await open({
        kind: 'visit',
        startOn: '2022-04',
        endOn: '2022-04-05',
        hostState: 'JP',
        status: 'held',
        handling: 'restricted',
        agenda: ['Drugs', 'Training'],
        citation: { sourceId: second.id },
        title: 'Visit of April',
        participants: [person('LÂM Tô', 'VN', { title: 'Minister' }), person('Tsuyuki Yasuhiro', 'JP')],
        organisations: [
          { name: 'ministry of public security', state: 'VN' },
          { name: 'NPA', state: 'JP' },
        ],
      })
      const meeting = await open({ parentId: report.id, startOn: '2022-04-03' })
      await desk.perform(verbs.addMinutes, { id: report.id, language: 'en', text: 'Example minutes' })
      return { visit, report, meeting }
    }

    test('a merge unites people, moves meetings and minutes, and keeps what both sources say', async () => {
      const { visit, report, meeting } = await twoReports()
      const kept = await desk.perform(verbs.merge, await join(visit.id, report.id, { startOn: 'keep' }))
      assert.deepEqual(
        [kept.startOn, kept.endOn, kept.title, kept.status, kept.handling, kept.agenda],
        ['2022-04-03', '2022-04-05', 'Visit of April', 'held', 'restricted', ['Drugs', 'Training']],
      )
      const page = await get(visit.id)
      assert.deepEqual(
        page.participants.map(({ name, title }) => [name, title]),
        [
          ['Tô Lâm', 'Minister'],
          ['Tsuyuki Yasuhiro', null],
        ],
      )
      assert.deepEqual(
        page.organisations.map(({ name }) => name),
        ['Ministry of Public Security', 'NPA'],
      )
      assert.deepEqual(
        page.meetings.map(({ id }) => id),
        [meeting.id],
      )
      assert.deepEqual([page.minutes.length, page.documents.length, page.states], [1, 2, ['JP', 'VN']])
      const starts = page.claims.find(({ field }) => field === 'startOn')
      assert.deepEqual(
        starts?.values.map(({ value }) => value),
        ['2022-04-03', '2022-04'],
      )
      assert.deepEqual(
        page.mergedFrom.map(({ id }) => id),
        [report.id],
      )
      assert.equal((await get(report.id)).mergedInto, visit.id)
      assert.equal((await desk.perform(verbs.find, { text: 'visit of april' })).total, 1)
      const change = { id: report.id, version: report.version + 1, title: 'x' }
      assert.equal(await refused(verbs.change, change), 'engagements.merged-away')
    })

    test('unmerging gives each record back what was its own, but not what was changed since', async () => {
      const { visit, report, meeting } = await twoReports()
      const before = [await get(visit.id), await get(report.id)]
      await desk.perform(verbs.merge, await join(visit.id, report.id, { startOn: 'merge' }))
      const { version } = await get(visit.id)
      await desk.perform(verbs.change, { id: visit.id, version, title: 'Named by an officer' })
      await desk.perform(verbs.unmerge, { id: report.id })
      const after = [await get(visit.id), await get(report.id)]
      const told = ({
        startOn,
        endOn,
        status,
        handling,
        agenda,
        states,
        participants,
        minutes,
        meetings,
        documents,
      }: (typeof after)[0]) => [
        startOn,
        endOn,
        status,
        handling,
        agenda,
        states,
        minutes.length,
        meetings.length,
        documents.length,
        participants.map(({ name, title }) => [name, title]),
      ]
      assert.deepEqual(after.map(told), before.map(told))
      assert.equal(after[0]?.title, 'Named by an officer')
      assert.equal((await get(meeting.id)).parentId, report.id)
      assert.equal(await refused(verbs.unmerge, { id: report.id }), 'engagements.not-merged')
    })

    test('a merge that cannot be is refused', async () => {
      const [visit, other] = [await open({ kind: 'visit' }), await open({ kind: 'visit' })]
      const meeting = await open({ parentId: visit.id })
      const elsewhere = await open({ parentId: other.id })
      assert.equal(await refused(verbs.merge, await join(visit.id, visit.id)), 'engagements.merge-same')
      assert.equal(
        await refused(verbs.merge, await join(visit.id, meeting.id)),
        'engagements.merge-with-parent',
      )
      assert.equal(await refused(verbs.merge, await join(meeting.id, other.id)), 'engagements.has-meetings')
      const stale = { ...(await join(meeting.id, elsewhere.id)), mergeVersion: 7 }
      assert.equal(await refused(verbs.merge, stale), 'platform.stale')
      await desk.perform(verbs.merge, await join(meeting.id, elsewhere.id))
      const third = await open({ parentId: visit.id })
      await desk.perform(verbs.merge, await join(third.id, meeting.id))
      assert.equal(await refused(verbs.unmerge, { id: elsewhere.id }), 'engagements.merged-on')
      assert.deepEqual(
        (await get(third.id)).mergedFrom.map(({ id }) => id),
        [meeting.id, elsewhere.id],
      )
      const late = await open({ startOn: '2020-02-02' })
      const early = await open({ endOn: '2020-01-01' })
      assert.equal(await refused(verbs.merge, await join(late.id, early.id)), 'engagements.ends-before-start')
    })

    test('two sessions of a series are not one engagement; one session goes with the merge and comes back', async () => {
      const series = await desk.perform(verbs.openSeries, {
        names: [{ text: 'Example dialogue', lang: 'en' }],
        level: 'ministerial',
      })
      const [first, second, plain] = [
        await open({ session: { seriesId: series.id, number: 1 } }),
        await open({ session: { seriesId: series.id, number: 2 } }),
        await open({}),
      ]
      assert.equal(
        await refused(verbs.merge, await join(first.id, second.id)),
        'engagements.merge-two-sessions',
      )
      await desk.perform(verbs.merge, await join(plain.id, first.id))
      assert.equal((await get(plain.id)).session?.number, 1)
      await desk.perform(verbs.unmerge, { id: first.id })
      assert.deepEqual([(await get(plain.id)).session, (await get(first.id)).session?.number], [null, 1])
    })

    test('a second report finds the visit and the right meeting of it, whatever the order of names', async () => {
      const official = await desk.perform(partiesContract.addOfficial, {
        state: 'KR',
        names: [
          { text: 'Min Gap-ryong', lang: 'en' },
          { text: '민갑룡', lang: 'ko' },
        ],
      })
      const visit = await open({
        kind: 'visit',
        startOn: '2018-11',
        hostState: 'KR',
        participants: [person('Lê Quý Vương', 'VN')],
      })
      const day = { parentId: visit.id, startOn: '2018-11-20', hostState: 'KR' }
      const talks = await open({
        ...day,
        kind: 'talks',
        participants: [
          person('Lê Quý Vương', 'VN'),
          person('Min Gap-ryong', 'KR', { officialId: official.id }),
        ],
      })
      await open({ ...day, participants: [person('Lê Quý Vương', 'VN'), person('Kim Boo-kyum', 'KR')] })
      const similar = (asked: object) =>
        desk.perform(verbs.findSimilar, { hostState: 'KR', states: ['VN', 'KR'], ...asked })
      const [first, ...more] = await similar({
        kind: 'visit',
        startOn: '2018-11-20',
        endOn: '2018-11-22',
        participantNames: ['Vuong Le Quy'],
      })
      assert.deepEqual([first?.engagement.id, more.length], [visit.id, 0])
      assert.ok(
        first?.reasons.some(({ reason, value }) => reason === 'same-participant' && value === 'Lê Quý Vương'),
      )
      const found = await similar({
        kind: 'meeting',
        startOn: '2018-11-20',
        participantNames: ['LE QUY VUONG', '민갑룡'],
      })
      assert.deepEqual(
        found.map(({ engagement }) => engagement.id),
        [talks.id],
      )
      assert.deepEqual(found[0]?.differences, [{ field: 'kind', ours: 'talks', theirs: 'meeting' }])
      assert.deepEqual(
        await similar({
          kind: 'meeting',
          startOn: '2018-11-21',
          participantNames: ['LE QUY VUONG', '민갑룡'],
        }),
        [],
      )
      assert.deepEqual(
        await similar({
          kind: 'visit',
          startOn: '2018-11',
          hostState: 'JP',
          participantNames: ['Lê Quý Vương'],
        }),
        [],
      )
      const byId = await similar({
        kind: 'meeting',
        startOn: '2018-11-20',
        participantNames: ['Lê Quý Vương'],
        officialIds: [official.id],
      })
      assert.equal(byId[0]?.engagement.id, talks.id)
      const itself = {
        kind: 'visit',
        startOn: '2018-11',
        participantNames: ['Lê Quý Vương'],
        exceptId: visit.id,
      }
      assert.deepEqual(await similar(itself), [])
    })
  })
