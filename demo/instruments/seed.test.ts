import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instruments } from '#modules/instruments'
import { instrumentsContract } from '#modules/instruments/contract'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { partiesContract } from '#modules/parties/contract'
import { sources } from '#modules/sources'
import { databases, openTestDesk } from '#platform/testing'
import { seedInstruments } from './index.ts'
import { toldInstruments } from './instruments.ts'

for (const database of databases.slice(0, 1))
  test(`the instruments of the demonstration are recorded once, on ${database.name}`, async () => {
    const { perform } = await openTestDesk(database, [ledger, sources, parties, instruments], recorder)
    const names = [{ text: 'Example of a ministry', lang: 'en' }]
    await perform(partiesContract.addAuthority, { code: 'VN:MPS', state: 'VN', kind: 'ministry', names })
    const seeding = { perform: perform as Parameters<typeof seedInstruments>[0]['perform'] }
    assert.deepEqual(await seedInstruments(seeding), { opened: toldInstruments.length })
    assert.deepEqual(await seedInstruments(seeding), { opened: 0 })

    const asked = { a: 'VN', b: 'JP', on: '2022-08-31' }
    const { yes } = await perform(instrumentsContract.inForce, asked)
    assert.equal(yes.length, 2)
    const ended = await perform(instrumentsContract.find, { state: 'RU', successor: 'none' })
    assert.deepEqual(
      ended.items.map(({ endOn }) => endOn),
      ['2021'],
    )
    assert.equal(ended.items[0]?.authorities[0]?.code, 'VN:MPS')
  })
