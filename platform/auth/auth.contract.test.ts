import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { on } from '#platform/db'
import { type Actor, nobody } from '#platform/operation'
import { databases, officer, openTestDesk, refusalOf } from '#platform/testing'
import { exampleRecorder, exampleTables, writtenIn } from '#platform/testing/example'
import { authContract as contract } from './contract.ts'
import { authModule, findActor, signInAnswer } from './index.ts'
import { addSeconds, freeFailures, lockSeconds, sessionHours } from './rules.ts'

const password = 'a long enough secret'
const unknownId = '01890000-0000-7000-8000-00000000ffff'

for (const given of databases)
  describe(`accounts on ${given.name}`, async () => {
    const auth = authModule(() => Object.values(contract))
    const desk = await openTestDesk(given, [auth, exampleTables], exampleRecorder)
    const { db } = desk.database
    const asAdministrator = { role: 'administrator', clearance: null, purpose: 'administration' } as const
    const open = (name: string, more: object = {}) =>
      desk.perform(
        contract.openAccount,
        { name, displayName: `${name} (example)`, role: 'desk', clearance: 'official', password, ...more },
        asAdministrator,
      )
    const signIn = async (name: string, word = password) =>
      signInAnswer(
        await desk.perform(contract.signIn, { name, password: word, purpose: 'reporting' }, nobody),
      )
    const change = (id: string, version: number, what: object) =>
      desk.perform(contract.changeAccount, { id, version, ...what }, asAdministrator)
    const holder = (token: string) => findActor(db, token, desk.clock.now())
    const later = (seconds: number) => desk.clock.set(addSeconds(desk.clock.now(), seconds))
    const keeper = await open('keeper', { role: 'administrator', clearance: null })

    test('who signs in holds what the account holds, and the purpose that was stated', async () => {
      const account = await open('lan')
      const { token, expiresAt } = await signIn(' LAN ')
      assert.equal(expiresAt, addSeconds(desk.clock.now(), sessionHours * 3600))
      assert.deepEqual(await holder(token), {
        accountId: account.id,
        name: 'lan (example)',
        role: 'desk',
        clearance: 'official',
        purpose: 'reporting',
      })
      assert.equal(await holder(`${token}x`), null)
      assert.equal(await holder(''), null)
    })

    test('a wrong password, an unknown name and a disabled account are answered alike', async () => {
      const gone = await open('gone')
      await change(gone.id, 1, { disabled: true })
      const refusals = [
        await refusalOf(signIn('lan', 'not the secret')),
        await refusalOf(signIn('nobody-here')),
        await refusalOf(signIn('gone')),
      ]
      for (const { code, status, detail, current } of refusals)
        assert.deepEqual([code, status, detail, current], ['auth.wrong-credentials', 401, {}, undefined])
    })

    test('an account waits after wrong passwords, longer each time, and opens again by time', async () => {
      await open('locked')
      for (let n = 0; n < freeFailures; n++)
        assert.equal((await refusalOf(signIn('locked', 'wrong'))).code, 'auth.wrong-credentials')
      const refusal = await refusalOf(signIn('locked'))
      assert.deepEqual([refusal.code, refusal.status], ['auth.locked', 429])
      assert.equal(refusal.detail.until, addSeconds(desk.clock.now(), lockSeconds(freeFailures)))
      later(lockSeconds(freeFailures) - 1)
      assert.equal((await refusalOf(signIn('locked'))).code, 'auth.locked')
      later(1)
      assert.equal((await refusalOf(signIn('locked', 'wrong'))).code, 'auth.wrong-credentials')
      const again = await refusalOf(signIn('locked'))
      assert.equal(again.detail.until, addSeconds(desk.clock.now(), 2 * lockSeconds(freeFailures)))
      later(2 * lockSeconds(freeFailures))
      assert.ok((await signIn('locked')).token)
      assert.equal((await refusalOf(signIn('locked', 'wrong'))).code, 'auth.wrong-credentials')
      assert.ok((await signIn('locked')).token, 'a sign-in that fits starts the count again')
      const { lines } = await writtenIn(db)
      assert.ok(lines.some(({ act }) => act === 'auth.locked'))
    })

    test('a session ends by time, by sign-out, and when what the account may do is changed', async () => {
      const account = await open('sessions')
      const session = async () => (await signIn('sessions')).token
      const timed = await session()
      later(sessionHours * 3600 - 1)
      assert.ok(await holder(timed))
      later(1)
      assert.equal(await holder(timed), null)
      const [one, other] = [await session(), await session()]
      const as: Actor = (await holder(one))!
      assert.deepEqual(await desk.perform(contract.signOut, {}, as), { ended: 2 })
      assert.deepEqual([await holder(one), await holder(other)], [null, null])
      let { version } = account
      for (const what of [{ role: 'leader' }, { clearance: null }, { password: 'another long one' }]) {
        const token = (await signIn('sessions')).token
        version = (await change(account.id, version, what)).version
        assert.equal(await holder(token), null, JSON.stringify(what))
        if ('password' in what) {
          assert.equal((await refusalOf(signIn('sessions'))).code, 'auth.wrong-credentials')
          assert.ok((await signIn('sessions', what.password)).token)
        }
      }
    })

    test('the last administrator stays: neither disabled nor given another role', async () => {
      for (const what of [{ disabled: true }, { role: 'desk' }]) {
        const refusal = await refusalOf(change(keeper.id, 1, what))
        assert.deepEqual([refusal.code, refusal.status], ['auth.last-administrator', 409])
      }
      const second = await open('second', { role: 'administrator' })
      await change(second.id, 1, { disabled: true })
      assert.equal(
        (await refusalOf(change(keeper.id, 1, { disabled: true }))).code,
        'auth.last-administrator',
      )
      await change(second.id, 2, { disabled: false })
      const demoted = await change(keeper.id, 1, { role: 'desk' })
      assert.equal(demoted.role, 'desk')
      await change(keeper.id, 2, { role: 'administrator' })
    })

    test('a name is given once, whatever its case; an account that is not there is refused', async () => {
      const taken = await refusalOf(open('LAN'))
      assert.deepEqual([taken.code, taken.status], ['auth.name-taken', 409])
      const unknown = await refusalOf(change(unknownId, 1, { disabled: true }))
      assert.deepEqual([unknown.code, unknown.status], ['auth.account-unknown', 404])
    })

    test('the second of two who change an account sees the first', async () => {
      const account = await open('twice')
      await change(account.id, 1, { clearance: 'secret' })
      const refusal = await refusalOf(change(account.id, 1, { clearance: null }))
      assert.equal(refusal.code, 'platform.stale')
      assert.deepEqual((refusal.current as typeof account).clearance, 'secret')
    })

    test('short passwords and strange names are refused as input', async () => {
      const words = ['', 'short', 'x'.repeat(11), 'x'.repeat(201)]
      const names = ['', 'a', 'with space', '-first', 'x'.repeat(41), 'ễ']
      for (const more of [...words.map((word) => ({ password: word })), ...names.map((name) => ({ name }))])
        assert.equal(
          (await refusalOf(open('fits', more))).code,
          'platform.input-invalid',
          JSON.stringify(more),
        )
    })

    test('one’s own password is changed only by who knows it, in any Unicode form', async () => {
      const account = await open('own')
      const as: Actor = { ...officer('desk'), accountId: account.id }
      const to = (current: string, next: string) =>
        desk.perform(contract.changePassword, { current, next }, as)
      assert.equal((await refusalOf(to('wrong', 'mật khẩu rất dài'))).code, 'auth.wrong-credentials')
      await to(password, 'mật khẩu rất dài'.normalize('NFD'))
      assert.ok((await signIn('own', 'mật khẩu rất dài'.normalize('NFC'))).token)
    })

    test('an account without a stated clearance opens nothing', async () => {
      await desk.perform(
        contract.openAccount,
        { name: 'closed', displayName: 'x', role: 'desk', password },
        asAdministrator,
      )
      const as = (await holder((await signIn('closed')).token))!
      assert.equal(as.clearance, null)
      assert.equal((await refusalOf(desk.perform(contract.me, {}, as))).code, 'auth.no-clearance')
    })

    test('passwords and tokens stand nowhere: not in answers, in lines or in tables', async () => {
      const { token } = await signIn('lan')
      const accounts = await desk.perform(contract.findAccounts, {}, asAdministrator)
      const tables = on<Record<'auth_account' | 'auth_session', Record<string, unknown>>>(db)
      const kept = {
        accounts,
        written: await writtenIn(db),
        rows: await tables.selectFrom('auth_account').selectAll().execute(),
        sessions: await tables.selectFrom('auth_session').selectAll().execute(),
      }
      const text = JSON.stringify(kept)
      assert.ok(!text.includes(password))
      assert.ok(!text.includes(token))
      assert.ok(!JSON.stringify([kept.accounts, kept.written]).includes('argon2'))
      for (const { password_hash } of kept.rows)
        assert.match(String(password_hash), /^\$argon2id\$.*m=19456,t=2/)
      const hash = createHash('sha256').update(token).digest('hex')
      assert.ok(kept.sessions.some(({ token_hash }) => token_hash === hash))
    })

    test('who is signed in is told which operations they may ask for', async () => {
      const as = (await holder((await signIn('lan')).token))!
      const { mayDo, name, purpose } = await desk.perform(contract.me, {}, as)
      assert.deepEqual([name, purpose], ['lan (example)', 'reporting'])
      assert.ok(mayDo.includes('auth.sign-out'))
      assert.ok(!mayDo.includes('auth.open-account'))
      await desk.perform(contract.setLanguage, { language: 'ja' }, as)
      assert.equal((await desk.perform(contract.me, {}, as)).language, 'ja')
    })
  })
