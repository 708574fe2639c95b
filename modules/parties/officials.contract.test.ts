import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledger, recorder } from '#modules/ledger'
import { ledgerContract } from '#modules/ledger/contract'
import { officialLabels, parties } from '#modules/parties'
import { partiesContract as ask } from '#modules/parties/contract'
import { claimsOn, sources } from '#modules/sources'
import { databases, openTestDesk, refusalOf } from '#platform/testing'

const unknownId = '01890000-0000-7000-8000-00000000ffff'

for (const database of databases)
  describe(`officials on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, sources, parties], recorder)
    const codeOf = async (promise: Promise<unknown>) => (await refusalOf(promise)).code
    const body = (code: string, kind: string) =>
      desk.perform(ask.addAuthority, {
        code,
        state: code.split(':')[0],
        kind,
        names: [{ text: `Example ${code}`, lang: 'en' }],
      })
    const agency = await body('JP:NPA', 'police-agency')
    const ministry = await body('VN:MPS', 'ministry')
    const person = (state: string, ...names: string[]) =>
      desk.perform(ask.addOfficial, { state, names: names.map((text) => ({ text, lang: 'en' })) })
    const commissioner = [
      { text: '警察庁長官', lang: 'ja' },
      { text: 'Commissioner General', lang: 'en' },
    ]
    const post = (officialId: string, more: object = {}) =>
      desk.perform(ask.addTenure, {
        officialId,
        authorityId: agency.id,
        titles: commissioner,
        standing: 'head',
        ...more,
      })

    test('a name is found in any script, without marks and in any order', async () => {
      const made = await desk.perform(ask.addOfficial, {
        state: 'JP',
        names: [
          { text: '露木康浩', lang: 'ja' },
          { text: 'Tsuyuki Yasuhiro', lang: 'en', kind: 'reading', order: 'family-first' },
          { text: 'Ясухиро Цуюки', lang: 'ru', kind: 'reading' },
        ],
      })
      for (const text of ['tsuyuki', 'Yasuhiro TSUYUKI', '露木', 'цуюки', 'yasu tsuyu']) {
        const { items, total } = await desk.perform(ask.findOfficials, { text })
        assert.deepEqual([total, items[0]?.id], [1, made.id], text)
      }
      const { items } = await desk.perform(ask.findOfficials, { text: 'цуюки' })
      assert.equal(items[0]?.matched, 'Ясухиро Цуюки')
      assert.equal((await desk.perform(ask.findOfficials, { text: '100%' })).total, 0)
    })

    test('who held a post on a day is answered as surely as the dates allow', async () => {
      const { items } = await desk.perform(ask.findOfficials, { text: 'tsuyuki' })
      const tsuyuki = items[0]!
      await post(tsuyuki.id, { fromOn: '2022-08-30', untilOn: '2025-01-28' })
      const before = await person('JP', 'Example Predecessor')
      await post(before.id, { fromOn: '../2021', untilOn: '2022-08' })
      const held = (on: string, more = {}) =>
        desk.perform(ask.whoHeld, { authorityId: agency.id, on, ...more })
      const answer = (await held('2023-04-03', { title: 'commissioner general' }))[0]!
      assert.deepEqual([answer.official.id, answer.certainty], [tsuyuki.id, 'certain'])
      assert.equal((await held('2023-04-03', { title: '長官' })).length, 1)
      assert.equal((await held('2023-04-03', { standing: 'deputy-head' })).length, 0)
      const overlap = await held('2022-08-30')
      assert.deepEqual(
        overlap.map(({ certainty }) => certainty),
        ['certain', 'possible'],
      )
      assert.deepEqual((await held('2025-01-29')).length, 0)
      assert.equal((await desk.perform(ask.whoHeld, { state: 'JP', on: '2023-04-03' })).length, 1)
      const listed = await desk.perform(ask.findOfficials, { authorityId: agency.id })
      assert.deepEqual(
        [listed.total, listed.items.find(({ id }) => id === tsuyuki.id)?.latest?.fromOn],
        [2, '2022-08-30'],
      )
    })

    test('a rank has dates of its own and stands beside the post of that day', async () => {
      const officer = await person('VN', 'Example Officer')
      const titles = [{ text: 'Bộ trưởng', lang: 'vi' }]
      await desk.perform(ask.addTenure, {
        officialId: officer.id,
        authorityId: ministry.id,
        titles,
        fromOn: '2016-04',
        untilOn: '2024-05',
      })
      const rank = (text: string, more: object) =>
        desk.perform(ask.addTenure, {
          officialId: officer.id,
          kind: 'rank',
          titles: [{ text, lang: 'vi' }],
          ...more,
        })
      await rank('Thượng tướng', { fromOn: '2014', untilOn: '2019-01-29' })
      await rank('Đại tướng', { fromOn: '2019-01-30' })
      const rankOn = async (on: string) =>
        (await desk.perform(ask.whoHeld, { authorityId: ministry.id, on }))[0]?.ranks.map(
          ({ titles }) => titles[0]?.text,
        )
      assert.deepEqual(await rankOn('2018-09-05'), ['Thượng tướng'])
      assert.deepEqual(await rankOn('2019-12-03'), ['Đại tướng'])
    })

    test('what reports say of a post on their days grows into one tenure', async () => {
      const deputy = await person('VN', 'Example Deputy')
      const noted = (heldOn: string, text = 'Thứ trưởng') =>
        desk.perform(ask.noteTenure, {
          officialId: deputy.id,
          authorityId: ministry.id,
          titles: [{ text, lang: 'vi' }],
          standing: 'deputy-head',
          heldOn,
        })
      assert.equal((await noted('2017-06-05')).outcome, 'added')
      const wider = await noted('2018-05', 'THỨ TRƯỞNG')
      assert.equal(wider.outcome, 'widened')
      assert.deepEqual([wider.tenure.fromOn, wider.tenure.untilOn], ['../2017-06-05', '2018-05/..'])
      assert.equal((await noted('2017-11-04')).outcome, 'already-known')
      assert.equal((await noted('2016', 'Cục trưởng')).outcome, 'added')
      const folded = await desk.inAct((act) => claimsOn(act, { module: 'parties', id: wider.tenure.id }))
      assert.equal(folded.find(({ field }) => field === 'heldOn')?.values.length, 3)
      const held = await desk.perform(ask.whoHeld, {
        authorityId: ministry.id,
        title: 'thu truong',
        on: '2017-12-31',
      })
      assert.equal(held[0]?.certainty, 'certain')
    })

    test('a known person is proposed for a name, with the reason', async () => {
      const kuryu = await person('JP', 'Kuryu Shunichi')
      const same = async (name: string, more = {}) =>
        (await desk.perform(ask.proposeSame, { name, state: 'JP', ...more })).map(({ official, reasons }) => [
          official.id,
          reasons,
        ])
      assert.deepEqual(await same('Shunichi KURYU'), [[kuryu.id, ['same-name-other-order']]])
      assert.deepEqual(await same('Kuryū Shunichi'), [[kuryu.id, ['same-spelling-without-marks']]])
      assert.deepEqual(await same('Sunichi Kuriu'), [[kuryu.id, ['similar-spelling']]])
      assert.deepEqual(await same('Kuryu'), [[kuryu.id, ['part-of-name']]])
      assert.deepEqual(await same('Example Nobody'), [])
      const inPost = await same('Yasuhiro Tsuyuki', { authorityId: agency.id })
      assert.deepEqual(inPost[0]?.[1], ['same-name-other-order', 'same-post'])
      assert.deepEqual(await same('Tsuyuki Yasuhiro', { state: 'KR' }), [])
    })

    test('two records of one person are joined with names, posts and sources, and taken apart', async () => {
      const kept = await person('JP', 'Example Keeper')
      const twice = await person('JP', 'Keeper Exampel')
      const held = await post(twice.id, { fromOn: '2010', untilOn: '2011', standing: 'member' })
      const merge = await desk.perform(ask.mergeOfficials, {
        id: kept.id,
        version: 1,
        mergedId: twice.id,
        reason: 'One person',
      })
      const opened = await desk.perform(ask.openOfficial, { id: kept.id })
      assert.deepEqual([opened.names.length, opened.tenures.map(({ id }) => id)], [2, [held.id]])
      assert.deepEqual(
        opened.merges.map(({ mergedId, undoneAt }) => [mergedId, undoneAt]),
        [[twice.id, null]],
      )
      assert.equal((await desk.perform(ask.findOfficials, { text: 'exampel' })).items[0]?.id, kept.id)
      assert.equal((await desk.inAct((act) => officialLabels(act, [twice.id]))).get(twice.id)?.id, kept.id)
      // A report on the merged record's id goes on counting for the person.
      assert.equal((await post(twice.id, { fromOn: '2012' })).officialId, kept.id)
      await desk.perform(ask.unmerge, { id: merge.id })
      assert.deepEqual(
        (await desk.perform(ask.openOfficial, { id: twice.id })).tenures.map(({ id }) => id),
        [held.id],
      )
      assert.equal((await desk.perform(ask.openOfficial, { id: kept.id })).names.length, 1)
      assert.equal((await desk.perform(ask.findOfficials, { text: 'exampel' })).items[0]?.id, twice.id)
    })

    test('what cannot be is refused in words', async () => {
      const somebody = await person('JP', 'Example Somebody')
      const abroad = await person('KR', 'Example Abroad')
      const merge = (input: object) =>
        desk.perform(ask.mergeOfficials, { id: somebody.id, version: 1, ...input })
      assert.equal(await codeOf(merge({ mergedId: somebody.id })), 'parties.merge-same-record')
      assert.equal(await codeOf(merge({ mergedId: abroad.id })), 'parties.merge-other-state')
      assert.equal(await codeOf(merge({ mergedId: unknownId })), 'parties.official-unknown')
      assert.equal(await codeOf(post(unknownId)), 'parties.official-unknown')
      assert.equal(await codeOf(post(somebody.id, { authorityId: null })), 'parties.post-without-authority')
      assert.equal(
        await codeOf(post(somebody.id, { fromOn: '2020', untilOn: '2019-12' })),
        'parties.dates-reversed',
      )
      assert.equal(await codeOf(post(somebody.id, { fromOn: '2020-02-30' })), 'platform.input-invalid')
      assert.equal(
        await codeOf(desk.perform(ask.changeTenure, { id: unknownId, version: 1 })),
        'parties.tenure-unknown',
      )
      const held = await post(somebody.id, { fromOn: '2020' })
      const change = (input: object) => desk.perform(ask.changeTenure, { id: held.id, version: 1, ...input })
      assert.equal(await codeOf(change({ untilOn: '2019' })), 'parties.dates-reversed')
      assert.equal(await codeOf(change({ authorityId: null })), 'parties.post-without-authority')
      const ended = await change({ untilOn: '2021' })
      assert.deepEqual([ended.fromOn, ended.untilOn, ended.version], ['2020', '2021', 2])
      await desk.perform(ask.withdraw, { kind: 'tenure', id: held.id, version: 2, reason: 'Misread' })
      assert.equal(
        await codeOf(desk.perform(ask.changeTenure, { id: held.id, version: 3 })),
        'parties.withdrawn',
      )
      assert.equal(
        (await desk.perform(ask.whoHeld, { authorityId: agency.id, on: '2020-06-01' })).filter(
          ({ official }) => official.id === somebody.id,
        ).length,
        0,
      )
      await desk.perform(ask.restore, { kind: 'tenure', id: held.id, version: 3 })
      await desk.perform(ask.withdraw, { kind: 'official', id: somebody.id, version: 1, reason: 'Example' })
      assert.equal(await codeOf(merge({ mergedId: abroad.id, version: 2 })), 'parties.withdrawn')
      assert.equal(
        await codeOf(desk.perform(ask.changeOfficial, { id: somebody.id, version: 2 })),
        'parties.withdrawn',
      )
    })

    test('reading of persons is written to the access log, changes to the ledger', async () => {
      const { items } = await desk.perform(ask.findOfficials, { text: 'tsuyuki' })
      await desk.perform(ask.openOfficial, { id: items[0]!.id })
      const access = await desk.perform(ledgerContract.findAccess, {}, 'oversight')
      assert.equal(access.items[0]?.operation, 'parties.open-official')
      const history = await desk.perform(ledgerContract.history, {
        module: 'parties',
        subjectId: items[0]!.id,
      })
      assert.deepEqual(
        history.map(({ act }) => act),
        ['parties.official-added'],
      )
      assert.equal(
        await codeOf(desk.perform(ask.findOfficials, {}, { clearance: null })),
        'auth.no-clearance',
      )
    })
  })
