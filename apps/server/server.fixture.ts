/** For tests: the whole node on a free port, on an embedded database in memory, with the example accounts. */
import { after } from 'node:test'
import { imageWith, migrationsIn, startOfTests } from '#platform/testing'
import { readConfig } from './config.ts'
import { demonstrationAccounts } from './demonstration.ts'
import { modules } from './modules.ts'
import { startServer } from './start.ts'

export async function openNode(args: string[] = []) {
  const from = await imageWith(migrationsIn(modules), startOfTests)
  const config = readConfig(['--port', '0', ...args], {})
  const server = await startServer({ ...config, database: { memory: true, from } })
  after(() => server.close())
  const send = async (method: string, path: string, token: string, body?: unknown, headers: object = {}) => {
    const answer = await fetch(`${server.url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as never }
  }
  const signIn = async (name: string, password: string = demonstrationAccounts[0].password) => {
    const session = await send('POST', '/auth/sign-in', '-', { name, password, purpose: 'cooperation-work' })
    return (session.body as { token: string }).token
  }
  return { ...server, send, signIn }
}
