import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { z } from 'zod'
import { operation } from '#platform/operation/contract'
import { addressOf, call, FaultError, LostError, RefusalError, toRequest } from './api.ts'

const parts = { summary: '', output: z.unknown(), refusals: [], roles: 'anyone' } as const
const find = operation({
  ...parts,
  id: 'sample.find',
  method: 'GET',
  path: '/sample/:module/of/:id',
  input: z.object({
    module: z.string(),
    id: z.string(),
    q: z.string().optional(),
    area: z.array(z.string()).optional(),
  }),
})
const change = operation({
  ...parts,
  id: 'sample.change',
  method: 'PUT',
  path: '/sample/:id',
  input: z.object({ id: z.string(), version: z.number(), title: z.string() }),
})
const open = operation({ ...parts, id: 'sample.open', method: 'POST', path: '/sample', input: z.object({}) })

test('path fields go to the path, the rest of a reading to the query', () => {
  const { url, init } = toRequest(find, {
    module: 'm',
    id: 'a/b ớ',
    q: 'x&y',
    area: ['1', '2'],
    gone: undefined,
  })
  assert.equal(url, '/api/sample/m/of/a%2Fb%20%E1%BB%9B?q=x%26y&area=1&area=2')
  assert.equal(init.method, 'GET')
  assert.equal(init.body, undefined)
  assert.equal(init.headers['comity-request'], '1')
  assert.equal(addressOf(find, { module: 'm', id: '1' }), '/api/sample/m/of/1')
})

test('a change carries its body and the version it read', () => {
  const { url, init } = toRequest(change, { id: '1', version: 4, title: 't' }, { language: 'ja' })
  assert.equal(url, '/api/sample/1')
  assert.equal(init.headers['if-match'], '"4"')
  assert.equal(init.headers['accept-language'], 'ja')
  assert.equal(init.headers['idempotency-key'], undefined)
  assert.deepEqual(JSON.parse(String(init.body)), { version: 4, title: 't' })
})

test('every POST has a key of its own unless it is the same act again', () => {
  const keys = [toRequest(open, {}), toRequest(open, {})].map(({ init }) => init.headers['idempotency-key'])
  assert.match(keys[0]!, /^[0-9a-f-]{36}$/)
  assert.notEqual(keys[0], keys[1])
  assert.equal(toRequest(open, {}, { idempotencyKey: 'k' }).init.headers['idempotency-key'], 'k')
})

test('a path field that is missing is a fault of ours, said before anything is sent', () => {
  assert.throws(() => toRequest(find, { module: 'm' }), /sample.find needs id/)
})

const realFetch = globalThis.fetch
afterEach(() => {
  globalThis.fetch = realFetch
})
const answering = (status: number, body: unknown) => {
  globalThis.fetch = async () => new Response(body === undefined ? '' : JSON.stringify(body), { status })
}

test('a refusal, a fault and a lost line are told apart', async () => {
  answering(412, { code: 'platform.stale', title: 's', current: { version: 2 } })
  await assert.rejects(
    call(open, {}),
    (error: RefusalError) => error.code === 'platform.stale' && error.problem.status === 412,
  )
  answering(507, { code: 'platform.storage-full', title: 's' })
  await assert.rejects(call(open, {}), RefusalError)
  answering(500, { code: 'platform.fault', title: 's', correlation: 'c1' })
  await assert.rejects(
    call(open, {}),
    (error: FaultError) => error instanceof FaultError && error.correlation === 'c1',
  )
  answering(502, undefined)
  await assert.rejects(call(open, {}), LostError)
  globalThis.fetch = async () => {
    throw new TypeError('network')
  }
  await assert.rejects(call(open, {}), LostError)
})

test('an answer comes back as it was sent', async () => {
  answering(200, { a: 1 })
  assert.deepEqual(await call(open, {}), { a: 1 })
})
