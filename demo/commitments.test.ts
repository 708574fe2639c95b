import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commitments } from '#modules/commitments'
import { commitmentsContract } from '#modules/commitments/contract'
import { instruments } from '#modules/instruments'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { sources } from '#modules/sources'
import { sourcesContract } from '#modules/sources/contract'
import { databases, openTestDesk } from '#platform/testing'
import { commitmentsWorld, type Seeding, seedCommitments } from './commitments.ts'

for (const database of databases.slice(0, 1))
  test(`the promises of the demonstration are recorded once, on ${database.name}`, async () => {
    const modules = [ledger, sources, parties, instruments, commitments]
    const { perform } = await openTestDesk(database, modules, recorder)
    const seeding = { perform: perform as Seeding['perform'] }
    assert.deepEqual(await seedCommitments(seeding), { opened: commitmentsWorld.promises.length })
    assert.deepEqual(await seedCommitments(seeding), { opened: 0 })

    const repeated = await perform(commitmentsContract.find, {
      text: 'mutual legal assistance',
      status: 'done',
    })
    assert.deepEqual([repeated.total, repeated.items[0]?.saidTimes], [1, 2])
    const late = await perform(commitmentsContract.find, { late: true })
    assert.ok(late.total > 0)
    const whole = await perform(commitmentsContract.get, { id: repeated.items[0]!.id })
    assert.equal(whole.evidence.length, 1)
    const [quote] = whole.quotes
    const { text } = await perform(sourcesContract.open, { id: quote!.citation!.sourceId })
    assert.equal(text.slice(quote!.citation!.from, quote!.citation!.to), quote!.text)
  })
