import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { databases, officer, openTestDesk, refusalOf } from '#platform/testing'
import { exampleContract as contract, example, exampleRecorder, writtenIn } from '#platform/testing/example'
import { type Actor, type Announcement, nobody, type OperationContract, type Role, roles } from './index.ts'

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'fault',
  )

for (const database of databases)
  describe(`the desk on ${database.name}`, async () => {
    const desk = await openTestDesk(database, [example], exampleRecorder)
    const written = () => writtenIn(desk.database.db)

    test('who may ask: role by role, and nobody without sign-in, purpose or clearance', async () => {
      const ask = (operation: OperationContract, as: Actor) => codeOf(desk.desk.perform(operation, {}, as))
      const byRole = async (operation: OperationContract) =>
        Object.fromEntries(
          await Promise.all(roles.map(async (role: Role) => [role, await ask(operation, officer(role))])),
        )
      const barred = 'auth.role-not-allowed'
      assert.deepEqual(await byRole(contract.find), {
        desk: 'done',
        leader: 'done',
        oversight: 'done',
        administrator: barred,
      })
      assert.deepEqual(await byRole(contract.open), {
        desk: 'platform.input-invalid',
        leader: barred,
        oversight: barred,
        administrator: barred,
      })
      assert.deepEqual(await byRole(contract.keys), {
        desk: barred,
        leader: barred,
        oversight: barred,
        administrator: 'done',
      })
      assert.equal(await ask(contract.find, nobody), 'auth.sign-in-required')
      assert.equal(await ask(contract.find, { ...officer('desk'), purpose: null }), 'auth.purpose-missing')
      assert.equal(await ask(contract.find, { ...officer('desk'), clearance: null }), 'auth.no-clearance')
      assert.equal(await ask(contract.keys, { ...officer('administrator'), clearance: null }), 'done')
      assert.equal(await ask(contract.card, nobody), 'done')
    })

    test('who may not ask learns nothing of the input’s form', async () => {
      const refusal = await refusalOf(desk.perform(contract.open, { title: 7 }, 'leader'))
      assert.equal(refusal.code, 'auth.role-not-allowed')
      assert.equal(refusal.current, undefined)
    })

    test('input that does not fit is refused with every place that is wrong', async () => {
      const refusal = await refusalOf(desk.perform(contract.open, { title: '', places: 'many' }))
      assert.deepEqual([refusal.code, refusal.status], ['platform.input-invalid', 400])
      const { errors } = refusal.current as { errors: { path: string }[] }
      assert.deepEqual(errors.map(({ path }) => path).sort(), ['places', 'title'])
    })

    test('text and numbers that no column takes are refused, not a fault', async () => {
      let deep: unknown = 'x'
      for (let n = 0; n < 20_000; n++) deep = [deep]
      const inputs = [
        { title: 'a\u0000b' },
        { title: 'half \ud83d' },
        { title: 'a', notes: { inner: ['\u0000'] } },
        { title: 'a', notes: { '\u0000': 1 } },
        { title: 'a', notes: { deep } },
        { title: 'a', places: 2 ** 40 },
      ]
      const before = await written()
      for (const input of inputs)
        assert.equal((await refusalOf(desk.perform(contract.open, input))).code, 'platform.input-invalid')
      assert.deepEqual(await written(), before)
    })

    test('the act and its line are written together', async () => {
      const { id } = await desk.perform(contract.open, { title: 'first' })
      const { things, lines } = await written()
      assert.ok(things.some((thing) => thing.id === id))
      assert.deepEqual(lines.at(-1), {
        act: 'example.opened',
        subject: `example/${id}`,
        detail: { title: 'first' },
      })
    })

    for (const how of ['refusal', 'fault'] as const)
      test(`an act that ends in a ${how} leaves neither effect nor line, and is not announced`, async () => {
        const heard: Announcement[] = []
        const stop = desk.desk.onAnnouncement((fact) => heard.push(fact))
        const before = await written()
        const end = await codeOf(desk.perform(contract.fail, { how }))
        assert.equal(end, how === 'refusal' ? 'example.refused' : 'fault')
        assert.deepEqual(await written(), before)
        const seen = new Promise<void>((resolve) => {
          const stopLast = desk.desk.onAnnouncement(() => resolve(stopLast()))
        })
        const { id } = await desk.perform(contract.open, { title: `after ${how}` })
        await seen
        stop()
        assert.deepEqual(
          heard.map(({ type, subject }) => [type, subject.id]),
          [['example.opened', id]],
        )
      })

    test('an announcement is heard only when what it tells can be read', async () => {
      const seen = new Promise<string>((resolve) => {
        const stop = desk.desk.onAnnouncement(({ subject }) => {
          stop()
          resolve(subject.id)
        })
      })
      await desk.perform(contract.open, { title: 'told' })
      assert.equal((await desk.perform(contract.get, { id: await seen })).title, 'told')
    })

    test('the same request again answers the same and acts once', async () => {
      const ask = (idempotencyKey: string, as: Actor = officer('desk')) =>
        desk.desk.perform(contract.open, { title: `once ${idempotencyKey} ${as.accountId}` }, as, {
          idempotencyKey,
        })
      const first = await ask('k1')
      const before = await written()
      assert.deepEqual(await ask('k1'), first)
      assert.deepEqual(await written(), before)
      assert.notEqual((await ask('k2')).id, first.id)
      const other = { ...officer('desk'), accountId: '01890000-0000-7000-8000-000000000002' }
      assert.notEqual((await ask('k1', other)).id, first.id, 'a key is the account’s own')
    })

    test('a request that was refused is not remembered: the same key may try again', async () => {
      const options = { idempotencyKey: 'again' }
      const as = officer('desk')
      assert.equal(
        await codeOf(desk.desk.perform(contract.fail, { how: 'refusal' }, as, options)),
        'example.refused',
      )
      assert.equal(
        await codeOf(desk.desk.perform(contract.fail, { how: 'refusal' }, as, options)),
        'example.refused',
      )
    })

    test('each reading of personal data is written down with its purpose; another reading is not', async () => {
      const { id } = await desk.perform(contract.open, { title: 'person' })
      const before = (await written()).access.length
      await desk.perform(contract.find, {})
      await desk.perform(contract.get, { id }, { role: 'leader', purpose: 'meeting-preparation' })
      const { access } = await written()
      assert.equal(access.length, before + 1)
      assert.deepEqual(access.at(-1), {
        operation: 'example.get',
        account: officer('leader').accountId,
        purpose: 'meeting-preparation',
      })
      const unknown = '01890000-0000-7000-8000-00000000ffff'
      assert.equal(await codeOf(desk.perform(contract.get, { id: unknown })), 'example.unknown')
    })

    test('the second of two who save sees what the first saved', async () => {
      const { id } = await desk.perform(contract.open, { title: 'both' })
      await desk.perform(contract.change, { id, version: 1, title: 'by the first' })
      const refusal = await refusalOf(
        desk.perform(contract.change, { id, version: 1, title: 'by the second' }),
      )
      assert.deepEqual([refusal.code, refusal.status], ['platform.stale', 412])
      assert.equal((refusal.current as { title: string }).title, 'by the first')
    })
  })
