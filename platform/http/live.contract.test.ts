import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleContract } from '#platform/testing/example'
import { openExample } from './http.fixture.ts'

/** Reads a stream until what it said matches, or it ends. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: RegExp): Promise<string> {
  const decoder = new TextDecoder()
  let said = ''
  while (!wanted.test(said)) {
    const { value, done } = await reader.read()
    if (done) return `${said}(ended)`
    said += decoder.decode(value, { stream: true })
  }
  return said
}

test('live events: heard after another’s act, closed to who has no clearance, ended with the node', {
  timeout: 60_000,
}, async (t) => {
  const { app, perform, openAccount, tokenOf, bearer } = await openExample()
  t.after(() => app.close())
  await openAccount('lan')
  await openAccount('closed', { clearance: null })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const listen = (headers: Record<string, string>) => fetch(`${url}/api/events`, { headers })

  for (const [headers, code] of [
    [{}, 'auth.sign-in-required'],
    [bearer('unknown'), 'auth.sign-in-required'],
    [bearer(await tokenOf('closed')), 'auth.no-clearance'],
  ] as const) {
    const refused = await listen(headers)
    assert.match(refused.headers.get('content-type') ?? '', /^application\/problem\+json/)
    assert.equal(((await refused.json()) as { code: string }).code, code)
  }

  const heard = await listen(bearer(await tokenOf('lan')))
  assert.equal(heard.headers.get('content-type'), 'text/event-stream')
  const reader = heard.body!.getReader()
  await readUntil(reader, /retry/)
  const { id, title } = await perform(exampleContract.open, { title: 'Not for the wire' })
  const said = await readUntil(reader, /\n\n$/)
  assert.match(said, /^event: fact\ndata: /)
  const fact = JSON.parse(said.split('data: ')[1]!) as object
  assert.deepEqual(Object.keys(fact).sort(), ['at', 'subject', 'type'])
  assert.deepEqual((fact as { subject: unknown }).subject, { module: 'example', id })
  assert.ok(!said.includes(title), 'what stands in the record is not told')

  const ended = readUntil(reader, /never/)
  await app.close()
  assert.match(await ended, /\(ended\)$/)
})

test('who was signed out hears nothing more', { timeout: 60_000 }, async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const { app, openAccount, tokenOf, bearer } = await openExample()
  t.after(() => app.close())
  await openAccount('lan')
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const token = await tokenOf('lan')
  const heard = await fetch(`${url}/api/events`, { headers: bearer(token) })
  const reader = heard.body!.getReader()
  await readUntil(reader, /retry/)
  t.mock.timers.tick(20_000)
  assert.match(await readUntil(reader, /: here/), /: here/)
  await app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: bearer(token), payload: {} })
  t.mock.timers.tick(20_000)
  assert.match(await readUntil(reader, /never/), /\(ended\)$/)
  await app.close()
})
