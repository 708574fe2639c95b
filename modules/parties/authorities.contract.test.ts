import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledger, recorder } from '#modules/ledger'
import { authorityLabels, findAuthorityByCode, parties } from '#modules/parties'
import { partiesContract as ask } from '#modules/parties/contract'
import { claimsOn, sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { databases, openTestDesk, refusalOf } from '#platform/testing'

const ministry = {
  code: 'VN:MPS',
  state: 'VN',
  kind: 'ministry',
  names: [
    { text: 'Bộ Công an', lang: 'vi' },
    { text: 'Ministry of Public Security', lang: 'en', kind: 'reading' },
    { text: '公安省', lang: 'ja', kind: 'reading' },
  ],
}
const unknownId = '01890000-0000-7000-8000-00000000ffff'

for (const database of databases)
  describe(`parties on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [ledger, sources, parties], recorder)
    const codeOf = async (promise: Promise<unknown>) => (await refusalOf(promise)).code

    test('an authority is kept with its names and found by any of them', async () => {
      const made = await desk.perform(ask.addAuthority, ministry)
      assert.deepEqual(made.names[0], {
        text: 'Bộ Công an',
        lang: 'vi',
        script: 'Latn',
        kind: 'official',
        fromOn: null,
        untilOn: null,
      })
      for (const text of ['cong an', 'CÔNG AN bộ', '公安', 'vn:mps', 'security public']) {
        const { items } = await desk.perform(ask.findAuthorities, { text })
        assert.deepEqual(
          items.map(({ code }) => code),
          ['VN:MPS'],
          text,
        )
      }
      assert.equal((await desk.perform(ask.findAuthorities, { text: 'cong nghiep' })).total, 0)
    })

    test('doors give labels by id and the authority of a code', async () => {
      const found = await desk.inAct((act) => findAuthorityByCode(act, 'VN:MPS'))
      assert.ok(found)
      const labels = await desk.inAct((act) => authorityLabels(act, [found.id, unknownId]))
      assert.deepEqual([...labels.keys()], [found.id])
      assert.equal(labels.get(found.id)?.names[2]?.text, '公安省')
      assert.equal(await desk.inAct((act) => findAuthorityByCode(act, 'VN:NONE')), undefined)
      assert.equal(
        await codeOf(desk.perform(ask.openAuthority, { id: unknownId })),
        'parties.authority-unknown',
      )
    })

    test('a code is there once and stands in its state', async () => {
      const refusal = await refusalOf(desk.perform(ask.addAuthority, ministry))
      assert.equal(refusal.code, 'parties.code-taken')
      const { items } = await desk.perform(ask.findAuthorities, { text: 'VN:MPS' })
      assert.deepEqual(refusal.current, { id: items[0]!.id })
      const abroad = { ...ministry, code: 'JP:MPS' }
      assert.equal(await codeOf(desk.perform(ask.addAuthority, abroad)), 'parties.code-state-differs')
      const nowhere = { ...ministry, code: null, state: 'XX' }
      assert.equal(await codeOf(desk.perform(ask.addAuthority, nowhere)), 'platform.input-invalid')
    })

    const add = (code: string, more: object = {}) =>
      desk.perform(ask.addAuthority, {
        code,
        state: code.split(':')[0],
        kind: 'police-agency',
        names: [{ text: `Example ${code}`, lang: 'en' }],
        ...more,
      })

    test('the hierarchy has no circle and stays within one state', async () => {
      const top = await add('KR:TOP')
      const middle = await add('KR:MIDDLE', { parentId: top.id })
      const low = await add('KR:LOW', { parentId: middle.id })
      const opened = await desk.perform(ask.openAuthority, { id: low.id })
      assert.deepEqual(
        opened.parents.map(({ code }) => code),
        ['KR:MIDDLE', 'KR:TOP'],
      )
      const children = await desk.perform(ask.openAuthority, { id: top.id })
      assert.deepEqual(
        children.children.map(({ code }) => code),
        ['KR:MIDDLE'],
      )
      const circle = { id: top.id, version: 1, parentId: low.id }
      assert.equal(await codeOf(desk.perform(ask.changeAuthority, circle)), 'parties.parent-circle')
      const itself = { id: top.id, version: 1, parentId: top.id }
      assert.equal(await codeOf(desk.perform(ask.changeAuthority, itself)), 'parties.parent-circle')
      assert.equal(await codeOf(add('TH:LOW', { parentId: top.id })), 'parties.parent-other-state')
      assert.equal(await codeOf(add('KR:LOST', { parentId: unknownId })), 'parties.authority-unknown')
    })

    test('the second of two who save at once sees the first', async () => {
      const made = await add('LA:MPS')
      const first = await desk.perform(ask.changeAuthority, {
        id: made.id,
        version: 1,
        levelNote: 'Meets ministers',
      })
      assert.deepEqual([first.version, first.names], [2, made.names])
      const refusal = await refusalOf(
        desk.perform(ask.changeAuthority, { id: made.id, version: 1, kind: 'ministry' }),
      )
      assert.equal(refusal.code, 'platform.stale')
      assert.equal((refusal.current as { levelNote: string }).levelNote, 'Meets ministers')
      const cleared = await desk.perform(ask.changeAuthority, { id: made.id, version: 2, levelNote: null })
      assert.equal(cleared.levelNote, null)
    })

    test('two sources that disagree on a name are both kept', async () => {
      const source = (title: string) =>
        desk.perform(sourcesContract.add, { title, kind: 'report', text: title, handling: 'official' })
      const one = await source('Example report one')
      const other = await source('Example report two')
      const made = await add('KH:MOI', { citation: { sourceId: one.id } })
      const said = {
        kind: 'authority',
        id: made.id,
        fields: { kind: 'ministry' },
        citation: { sourceId: other.id },
      }
      await desk.perform(ask.addSource, said)
      const folded = await desk.inAct((act) => claimsOn(act, { module: 'parties', id: made.id }))
      const kinds = folded.find(({ field }) => field === 'kind')
      assert.deepEqual([kinds?.differs, kinds?.values.length], [true, 2])
      assert.equal((await desk.perform(ask.openAuthority, { id: made.id })).kind, 'police-agency')
      const strange = { ...said, fields: { version: 9 } }
      assert.equal(await codeOf(desk.perform(ask.addSource, strange)), 'parties.field-unknown')
      const lost = { ...said, citation: { sourceId: unknownId } }
      assert.equal(await codeOf(desk.perform(ask.addSource, lost)), 'sources.document-unknown')
    })

    test('what is withdrawn stays readable, takes no change, and comes back', async () => {
      const made = await add('MY:PDRM')
      const gone = await desk.perform(ask.withdraw, {
        kind: 'authority',
        id: made.id,
        version: 1,
        reason: 'Example',
      })
      assert.equal(gone.version, 2)
      assert.equal((await desk.perform(ask.findAuthorities, { state: 'MY' })).total, 0)
      assert.equal((await desk.perform(ask.findAuthorities, { state: 'MY', withdrawn: 'shown' })).total, 1)
      const change = { id: made.id, version: 2, kind: 'ministry' }
      assert.equal(await codeOf(desk.perform(ask.changeAuthority, change)), 'parties.withdrawn')
      await desk.perform(ask.restore, { kind: 'authority', id: made.id, version: 2 })
      assert.equal((await desk.perform(ask.findAuthorities, { state: 'MY' })).total, 1)
      const again = { kind: 'authority', id: made.id, version: 3 }
      assert.equal(await codeOf(desk.perform(ask.restore, again)), 'parties.not-withdrawn')
    })

    test('an authority above the clearance is not there for this reader', async () => {
      const closed = {
        state: 'PH',
        kind: 'other',
        handling: 'secret',
        names: [{ text: 'Example body', lang: 'en' }],
      }
      const made = await desk.perform(ask.addAuthority, closed, { clearance: 'secret' })
      assert.equal(
        await codeOf(desk.perform(ask.openAuthority, { id: made.id })),
        'parties.authority-unknown',
      )
      assert.equal((await desk.perform(ask.findAuthorities, { state: 'PH' })).total, 0)
      assert.equal((await desk.inAct((act) => authorityLabels(act, [made.id]))).size, 0)
      const partners = await desk.perform(ask.listPartners, {})
      assert.ok(!partners.some(({ state }) => state === 'PH'))
    })

    test('two records of one authority are joined and taken apart again', async () => {
      const kept = await add('SG:SPF')
      const twice = await add('SG:POLICE', { names: [{ text: '新加坡警察部队', lang: 'zh' }] })
      const unit = await add('SG:UNIT', { parentId: twice.id })
      const point = {
        authorityId: twice.id,
        channel: 'phone',
        address: '000 example',
        hours: { kind: 'day-and-night' },
      }
      await desk.perform(ask.addContactPoint, point)
      const merge = await desk.perform(ask.mergeAuthorities, { id: kept.id, version: 1, mergedId: twice.id })
      const points = (authorityId: string) => desk.perform(ask.findContactPoints, { authorityId })
      assert.equal((await points(kept.id)).length, 1)
      assert.equal((await desk.perform(ask.openAuthority, { id: kept.id })).names.length, 2)
      assert.deepEqual(
        (await desk.perform(ask.openAuthority, { id: unit.id })).parents.map(({ id }) => id),
        [kept.id],
      )
      assert.equal((await desk.inAct((act) => findAuthorityByCode(act, 'SG:POLICE')))?.id, kept.id)
      assert.equal((await desk.inAct((act) => authorityLabels(act, [twice.id]))).get(twice.id)?.id, kept.id)
      const again = { id: kept.id, version: 2, mergedId: twice.id }
      assert.equal(await codeOf(desk.perform(ask.mergeAuthorities, again)), 'parties.already-merged')
      const self = { id: kept.id, version: 2, mergedId: kept.id }
      assert.equal(await codeOf(desk.perform(ask.mergeAuthorities, self)), 'parties.merge-same-record')
      await desk.perform(ask.unmerge, { id: merge.id })
      assert.equal((await points(twice.id)).length, 1)
      assert.deepEqual((await desk.perform(ask.openAuthority, { id: kept.id })).names, kept.names)
      assert.equal(await codeOf(desk.perform(ask.unmerge, { id: merge.id })), 'parties.merge-already-undone')
      assert.equal(await codeOf(desk.perform(ask.unmerge, { id: unknownId })), 'parties.merge-unknown')
      const above = { id: unit.id, version: 1, mergedId: twice.id }
      assert.equal(await codeOf(desk.perform(ask.mergeAuthorities, above)), 'parties.parent-circle')
    })

    test('a merge that another was built upon is undone only after that one', async () => {
      const [a, b, c] = [await add('ID:A'), await add('ID:B'), await add('ID:C')]
      const first = await desk.perform(ask.mergeAuthorities, { id: b.id, version: 1, mergedId: c.id })
      const second = await desk.perform(ask.mergeAuthorities, { id: a.id, version: 1, mergedId: b.id })
      assert.equal((await desk.inAct((act) => findAuthorityByCode(act, 'ID:C')))?.id, a.id)
      assert.equal(await codeOf(desk.perform(ask.unmerge, { id: first.id })), 'parties.merge-built-upon')
      await desk.perform(ask.unmerge, { id: second.id })
      await desk.perform(ask.unmerge, { id: first.id })
      assert.equal((await desk.perform(ask.findAuthorities, { state: 'ID' })).total, 3)
      const abroad = { id: a.id, version: 3, mergedId: (await add('BN:A')).id }
      assert.equal(await codeOf(desk.perform(ask.mergeAuthorities, abroad)), 'parties.merge-other-state')
    })

    test('a state with an authority is a partner, with counts', async () => {
      const partners = await desk.perform(ask.listPartners, {})
      const singapore = partners.find(({ state }) => state === 'SG')
      assert.deepEqual([singapore?.authorities, singapore?.officials, singapore?.contactPoints], [3, 0, 1])
      assert.equal(singapore?.names.find(({ lang }) => lang === 'ja')?.text, 'シンガポール')
    })

    test('a listing is paged without loss', async () => {
      const all = await desk.perform(ask.findAuthorities, { limit: 100 })
      const seen: string[] = []
      let after: string | undefined
      do {
        const page = await desk.perform(ask.findAuthorities, { limit: 4, after })
        seen.push(...page.items.map(({ id }) => id))
        after = page.next ?? undefined
      } while (after !== undefined)
      assert.deepEqual(
        seen,
        all.items.map(({ id }) => id),
      )
    })
  })
