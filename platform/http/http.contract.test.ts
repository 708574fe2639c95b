import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { writtenIn } from '#platform/testing/example'
import { openExample, ownPage, password } from './http.fixture.ts'

const { app, database, openAccount, tokenOf, bearer } = await openExample()
after(() => app.close())
await openAccount('lan')
await openAccount('closed', { clearance: null })
const token = await tokenOf('lan')
const json = { ...bearer(token), 'content-type': 'application/json' }
const open = (title: string, headers: object = {}) =>
  app.inject({ method: 'POST', url: '/api/example', headers: { ...json, ...headers }, payload: { title } })
const problemOf = (answer: Awaited<ReturnType<typeof open>>) => {
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
  return answer.json() as Record<string, unknown>
}

test('a refusal is a problem in the asker’s language', async () => {
  const answer = await app.inject({
    url: '/api/example/01890000-0000-7000-8000-00000000ffff',
    headers: { ...bearer(token), 'accept-language': 'vi' },
  })
  assert.deepEqual(problemOf(answer), {
    type: 'urn:comity:refusal:example.unknown',
    title: 'vi: refusal.example.unknown',
    status: 404,
    code: 'example.unknown',
    detail: {},
  })
})

test('an address that is not there is a problem, under the API and, without pages, anywhere', async () => {
  for (const url of ['/api/none', '/api', '/none', '/api/example/not-an-id/more'])
    assert.equal(problemOf(await app.inject({ url, headers: bearer(token) })).code, 'platform.not-found', url)
})

test('input that does not fit names each place', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/example',
    headers: json,
    payload: { places: 'x' },
  })
  const problem = problemOf(answer)
  assert.deepEqual([answer.statusCode, problem.code], [400, 'platform.input-invalid'])
  const paths = (problem.errors as { path: string }[]).map(({ path }) => path)
  assert.deepEqual(paths.sort(), ['places', 'title'])
  assert.equal(problem.current, undefined)
})

test('a record carries its version, and the second of two who save gets what the first saved', async () => {
  const opened = await open('versions')
  assert.equal(opened.headers.etag, '"1"')
  assert.equal(opened.headers['cache-control'], 'no-store')
  const { id } = opened.json() as { id: string }
  const save = (title: string, etag: string) =>
    app.inject({
      method: 'PUT',
      url: `/api/example/${id}`,
      headers: { ...json, 'if-match': etag },
      payload: { title },
    })
  const first = await save('first', String(opened.headers.etag))
  assert.deepEqual([first.statusCode, first.headers.etag], [200, '"2"'])
  const second = await save('second', String(opened.headers.etag))
  assert.equal(second.statusCode, 412)
  const problem = problemOf(second)
  assert.equal(problem.code, 'platform.stale')
  assert.deepEqual(problem.current, { ...first.json(), title: 'first', version: 2 })
  assert.equal((await save('second', 'W/"2"')).statusCode, 200)
  const without = await app.inject({
    method: 'PUT',
    url: `/api/example/${id}`,
    headers: json,
    payload: { title: 'x' },
  })
  assert.equal(without.statusCode, 400)
})

test('broken, empty, deep and poisonous bodies are refused, nothing is written', async () => {
  const before = await writtenIn(database.db)
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  const bodies = [
    '{"title": "x"',
    '',
    'null',
    '[]',
    '"text"',
    '7',
    '{"title":"x","__proto__":{"places":3}}',
    '{"title":"x","constructor":{"prototype":{"places":3}}}',
    `{"title":"x","notes":{"deep":${deep(100_000)}}}`,
    '{"title":"x\\u0000"}',
    '{"title":"\\ud800"}',
  ]
  for (const payload of bodies) {
    const answer = await app.inject({ method: 'POST', url: '/api/example', headers: json, payload })
    assert.equal(answer.statusCode, 400, payload.slice(0, 60))
    assert.equal(problemOf(answer).code, 'platform.input-invalid')
  }
  const typed = { ...bearer(token), 'content-type': 'text/plain' }
  const plain = await app.inject({ method: 'POST', url: '/api/example', headers: typed, payload: 'title=x' })
  assert.equal(problemOf(plain).code, 'platform.input-invalid')
  assert.deepEqual(await writtenIn(database.db), before)
  assert.equal(({} as { places?: number }).places, undefined)
})

test('a body that is too large is refused as such', async () => {
  const answer = await open('x'.repeat(1024 * 1024))
  assert.deepEqual([answer.statusCode, problemOf(answer).code], [413, 'platform.body-too-large'])
})

test('the same request again acts once; a key that cannot be kept is refused', async () => {
  const key = { 'idempotency-key': 'one' }
  const first = await open('again', key)
  assert.deepEqual((await open('again', key)).json(), first.json())
  const long = await open('long', { 'idempotency-key': 'x'.repeat(81) })
  assert.equal(problemOf(long).code, 'platform.input-invalid')
})

test('a browser signs in with a cookie that no script and no other site gets', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in',
    headers: ownPage,
    payload: { name: 'lan', password, purpose: 'reporting' },
  })
  assert.equal((answer.json() as { token: string }).token, '', 'the token is in the cookie alone')
  const [cookie] = answer.cookies
  assert.deepEqual(
    [cookie?.name, cookie?.httpOnly, cookie?.sameSite, cookie?.path],
    ['comity_session', true, 'Strict', '/'],
  )
  const cookies = { comity_session: cookie!.value }
  const title = 'with a cookie'
  const ask = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/api/example', headers, cookies, payload: { title } })
  const foreign: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'same-origin' },
    { 'comity-request': '1', 'sec-fetch-site': 'cross-site' },
    { 'comity-request': '1', 'sec-fetch-site': 'same-site' },
    { 'comity-request': '1', 'sec-fetch-site': 'none' },
    { 'comity-request': '1', origin: 'https://elsewhere.example' },
    { 'comity-request': '1', origin: 'null' },
  ]
  for (const headers of foreign) {
    const refused = await ask(headers)
    assert.deepEqual(
      [refused.statusCode, problemOf(refused).code],
      [403, 'auth.origin-not-allowed'],
      JSON.stringify(headers),
    )
  }
  assert.equal((await ask(ownPage)).statusCode, 200)
  const sameHost = { 'comity-request': '1', host: 'node.example', origin: 'https://node.example' }
  const again = await app.inject({
    method: 'POST',
    url: '/api/example',
    headers: sameHost,
    cookies,
    payload: { title: 'same host' },
  })
  assert.equal(again.statusCode, 200)
  const out = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: ownPage,
    cookies,
    payload: {},
  })
  assert.equal(out.cookies[0]?.value, '')
  assert.equal((await app.inject({ url: '/api/example', cookies })).statusCode, 401)
  // Signing out ends the sessions on all machines, so this file's own is opened again.
  Object.assign(json, bearer(await tokenOf('lan')))
})

test('a header that is given counts alone: a bad token is not made good by a cookie', async () => {
  const cookies = { comity_session: json.authorization.slice('Bearer '.length) }
  for (const authorization of ['Bearer wrong', 'Basic bGFuOng=', 'Bearer', '']) {
    const answer = await app.inject({ url: '/api/example', headers: { authorization }, cookies })
    assert.equal(answer.statusCode, 401, authorization)
  }
  assert.equal((await app.inject({ url: '/api/example', cookies })).statusCode, 200)
})

test('pages may load nothing from elsewhere, and no other page may hold ours', async () => {
  const { headers } = await app.inject({ url: '/api/health' })
  const policy = String(headers['content-security-policy'])
  for (const part of [
    "default-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
  ])
    assert.ok(policy.includes(part), part)
  assert.doesNotMatch(policy, /script-src[^;]*unsafe/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['referrer-policy'], 'no-referrer')
  assert.equal(headers['access-control-allow-origin'], undefined)
})

test('a fault tells its number and nothing else', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/example/fail',
    headers: json,
    payload: { how: 'fault' },
  })
  assert.equal(answer.statusCode, 500)
  const problem = problemOf(answer)
  assert.equal(problem.code, 'platform.fault')
  assert.match(String(problem.correlation), /^[0-9a-f-]{36}$/)
  assert.doesNotMatch(answer.body, /example fault|at .*\.ts/)
})

test('an account without clearance gets refusals alone', async () => {
  const headers = bearer(await tokenOf('closed'))
  for (const url of ['/api/example', '/api/events', '/api/auth/me'])
    assert.equal(problemOf(await app.inject({ url, headers })).code, 'auth.no-clearance', url)
})

test('guessing passwords is slowed down by address, in words', async () => {
  const guess = () =>
    app.inject({
      method: 'POST',
      url: '/api/auth/sign-in',
      headers: ownPage,
      remoteAddress: '192.0.2.7',
      payload: { name: 'nobody-here', password: 'x', purpose: 'reporting' },
    })
  const codes = []
  for (let n = 0; n < 21; n++) codes.push(problemOf(await guess()).code)
  assert.deepEqual(new Set(codes.slice(0, 20)), new Set(['auth.wrong-credentials']))
  assert.equal(codes[20], 'platform.too-many-requests')
})
