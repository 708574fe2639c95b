/** Accounts changed at one moment; the embedded database has one connection and hides races. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nobody } from '#platform/operation'
import { databases, openTestDesk } from '#platform/testing'
import { exampleRecorder, exampleTables } from '#platform/testing/example'
import { authContract } from './contract.ts'
import { authModule, signInAnswer } from './index.ts'

const server = databases.find(({ name }) => name === 'postgres')
const password = 'long enough 1'

describe('accounts under races', {
  skip: server ? false : 'no PostgreSQL server is given (TEST_DATABASE_URL)',
}, async () => {
  if (!server) return
  const desk = await openTestDesk(server, [authModule(() => []), exampleTables], exampleRecorder)
  const open = (name: string, role = 'desk') =>
    desk.perform(authContract.openAccount, { name, displayName: name, role, password }, 'administrator')
  const codes = (ends: PromiseSettledResult<unknown>[]) =>
    ends.map((end) => (end.status === 'fulfilled' ? 'done' : (end.reason as { code: string }).code)).sort()

  test('two administrators who disable each other leave one', async () => {
    const disable = (id: string, version: number) =>
      desk.perform(authContract.changeAccount, { id, version, disabled: true }, 'administrator')
    let [one, other] = [await open('one', 'administrator'), await open('other', 'administrator')]
    for (let round = 0; round < 5; round++) {
      const ends = await Promise.allSettled([disable(one.id, one.version), disable(other.id, other.version)])
      assert.deepEqual(codes(ends), ['auth.last-administrator', 'done'])
      const all = await desk.perform(authContract.findAccounts, {}, 'administrator')
      const gone = all.find(({ disabled }) => disabled)!
      const change = { id: gone.id, version: gone.version, disabled: false }
      const back = await desk.perform(authContract.changeAccount, change, 'administrator')
      ;[one, other] = one.id === back.id ? [back, other] : [one, back]
    }
  })

  test('one name is given once', async () => {
    const ends = await Promise.allSettled([open('same'), open('same'), open('same')])
    assert.deepEqual(codes(ends), ['auth.name-taken', 'auth.name-taken', 'done'])
  })

  test('wrong passwords at once are counted each', async () => {
    await open('guessed')
    const guess = async (n: number) =>
      signInAnswer(
        await desk.perform(
          authContract.signIn,
          { name: 'guessed', password: `wrong ${n}`, purpose: 'reporting' },
          nobody,
        ),
      )
    const ends = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => guess(n)))
    assert.deepEqual(codes(ends), [
      ...Array(3).fill('auth.locked'),
      ...Array(5).fill('auth.wrong-credentials'),
    ])
  })
})
