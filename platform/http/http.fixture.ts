/** For tests: the example module behind HTTP, with accounts, and requests as a browser or a program sends them. */
import { authModule } from '#platform/auth'
import { authContract } from '#platform/auth/contract'
import { databases, openTestDesk, type TestDatabase } from '#platform/testing'
import { example, exampleRecorder } from '#platform/testing/example'
import { createHttp } from './index.ts'

export const password = 'a long enough secret'
export const ownPage = { 'comity-request': '1', 'sec-fetch-site': 'same-origin' }

export async function openExample(on: TestDatabase = databases[0]!) {
  const desk = await openTestDesk(on, [authModule(() => []), example], exampleRecorder)
  const app = await createHttp({
    desk: desk.desk,
    database: desk.database,
    clock: desk.clock,
    say: (accepted, key) => `${accepted ?? 'no language'}: ${key}`,
    version: '0.0.0',
    nodeCard: { name: 'Example' },
    webRoot: null,
  })
  const openAccount = (name: string, more: object = {}) =>
    desk.perform(
      authContract.openAccount,
      { name, displayName: name, role: 'desk', clearance: 'official', password, ...more },
      { role: 'administrator', clearance: null },
    )
  const tokenOf = async (name: string): Promise<string> => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/auth/sign-in',
      headers: { authorization: 'Bearer -' },
      payload: { name, password, purpose: 'reporting' },
    })
    return (answer.json() as { token: string }).token
  }
  return {
    ...desk,
    app,
    openAccount,
    tokenOf,
    bearer: (token: string) => ({ authorization: `Bearer ${token}` }),
  }
}
