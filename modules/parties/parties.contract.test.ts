import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ledger, recorder } from '#modules/ledger'
import { authorityLabels, findAuthorityByCode, parties } from '#modules/parties'
import { partiesContract as ask } from '#modules/parties/contract'
import { sources } from '#modules/sources'
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
        text: 'Bộ Công an', lang: 'vi', kind: 'official', fromOn: null, untilOn: null,
      })
      for (const text of ['cong an', 'CÔNG AN bộ', '公安', 'vn:mps', 'security public']) {
        const { items } = await desk.perform(ask.findAuthorities, { text })
        assert.deepEqual(items.map(({ code }) => code), ['VN:MPS'], text)
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
      assert.equal(await codeOf(desk.perform(ask.openAuthority, { id: unknownId })), 'parties.authority-unknown')
    })
  })
