import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import type { Draft } from '../engine/draft.ts'
import { askSecondOpinion, type SecondOpinionConfig } from './index.ts'

const headline = 'HEADLINE: both sides agreed on everything.\n'
const known = 'Both sides agreed to exchange delegations.'
const missed = 'The Minister asked the host to support the training of officers.'
const text = `${headline}${known} ${missed}\nFOOTER both sides agreed to subscribe.`

const draft: Draft = {
  ...{ doc: null, language: 'en', docDate: null, engagements: [], instruments: [], mechanisms: [] },
  ...{ programmes: [], events: [], figures: [], partnerships: [], notes: [] },
  ignoreSpans: [
    { reason: 'footer', charStart: text.indexOf('FOOTER'), charEnd: text.length },
    { reason: 'headline', charStart: 0, charEnd: headline.length },
  ],
  commitments: [
    {
      ...{
        id: 'c1',
        stance: 'agreed',
        actionable: true,
        by: 'both',
        to: 'VN:MPS',
        areas: ['delegation-exchange'],
      },
      ...{ cue: 'exchange delegations', stanceCue: 'agreed', confidence: 0.9, why: [] },
      ...{ charStart: headline.length, charEnd: headline.length + known.length },
      ...{ cueStart: 0, cueEnd: 0, stanceStart: 0, stanceEnd: 0 },
    },
  ],
}
const item = {
  ...{ clause: missed, cue: 'support the training', stanceCue: 'asked' },
  ...{ stance: 'requested', by: 'VN:MPS', to: null, areas: ['training'] },
}

type Handler = (
  request: { body: Record<string, unknown>; url: string; key: string },
  response: ServerResponse,
) => void
let stop: (() => void) | undefined
afterEach(() => stop?.())

/** A stand-in for the server of a language model. */
async function standIn(handle: Handler): Promise<SecondOpinionConfig> {
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>
    handle({ body, url: request.url ?? '', key: request.headers.authorization ?? '' }, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`, model: 'example-model' }
}

const says = (response: ServerResponse, content: string) =>
  response
    .setHeader('content-type', 'application/json')
    .end(JSON.stringify({ choices: [{ message: { content } }] }))
const saysItems = (items: unknown[]): Promise<SecondOpinionConfig> =>
  standIn((_, response) => says(response, JSON.stringify({ items })))

const refuses =
  (code: string, detail: Record<string, unknown> = {}) =>
  (cause: unknown) => {
    assert.ok(cause instanceof Refusal, String(cause))
    assert.equal(cause.code, code)
    for (const [key, value] of Object.entries(detail)) assert.equal(cause.detail[key], value)
    return true
  }

test('a good answer becomes a marked item with our own spans, beside the draft', async () => {
  const before = JSON.stringify(draft)
  const config = await saysItems([item])
  const opinion = await askSecondOpinion(text, draft, config)
  const [found] = opinion.items
  assert.ok(found)
  assert.equal(text.slice(found.charStart, found.charEnd), missed)
  assert.equal(text.slice(found.cueStart, found.cueEnd), item.cue)
  assert.equal(text.slice(found.stanceStart, found.stanceEnd), item.stanceCue)
  assert.deepEqual(
    [found.origin, found.model, found.differsFrom, found.actionable],
    ['second-opinion', 'example-model', null, true],
  )
  assert.deepEqual([opinion.model, opinion.partial], ['example-model', false])
  assert.equal(JSON.stringify(draft), before)
})

test('only the body is sent, to the configured address, with the key and the schema', async () => {
  let seen: Parameters<Handler>[0] | undefined
  const config = await standIn((request, response) => {
    seen = request
    says(response, '{"items":[]}')
  })
  await askSecondOpinion(text, draft, { ...config, apiKey: 'example-key' })
  const sent = JSON.stringify(seen?.body)
  assert.ok(sent.includes(known) && sent.includes(missed))
  assert.ok(!sent.includes('HEADLINE') && !sent.includes('FOOTER'))
  assert.deepEqual(
    [seen?.url, seen?.key, seen?.body.model],
    ['/v1/chat/completions', 'Bearer example-key', 'example-model'],
  )
  assert.equal((seen?.body.response_format as { type: string } | undefined)?.type, 'json_schema')
})

test('a reading that differs names the item it differs from; the same reading is dropped', async () => {
  const same = {
    ...item,
    clause: known,
    cue: 'exchange delegations',
    stanceCue: 'agreed',
    stance: 'agreed',
    by: 'both',
    to: 'VN:MPS',
    areas: ['delegation-exchange'],
  }
  const opinion = await askSecondOpinion(
    text,
    draft,
    await saysItems([same, { ...same, stance: 'proposed' }, { ...same, stance: 'proposed' }]),
  )
  assert.deepEqual(
    opinion.items.map((found) => [found.stance, found.differsFrom]),
    [['proposed', 'c1']],
  )
  assert.equal(opinion.dropped['already-found'], 2)
})

test('what is not in the text or not on a list is dropped and counted', async () => {
  const opinion = await askSecondOpinion(
    text,
    draft,
    await saysItems([
      { ...item, clause: 'The host pledged a hundred patrol boats.' },
      { ...item, clause: missed.toUpperCase() },
      { ...item, clause: 'both sides agreed to subscribe', cue: 'subscribe', stanceCue: 'agreed' },
      { ...item, clause: 'both sides agreed on everything', cue: 'everything', stanceCue: 'agreed' },
      { ...item, cue: 'patrol boats' },
      { ...item, by: 'XX:INVENTED' },
      { ...item, stance: 'demanded' },
      { ...item, areas: ['espionage'] },
      { ...item, extra: 'field' },
      'no object',
      item,
    ]),
  )
  assert.equal(opinion.items.length, 1)
  assert.deepEqual(opinion.dropped, {
    'wrong-shape': 4,
    'clause-not-in-text': 4,
    'cue-not-in-clause': 1,
    'side-unknown': 1,
    'already-found': 0,
  })
})

test('a server that does not know response_format is asked again without it', async () => {
  const config = await standIn(({ body }, response) => {
    if ('response_format' in body) response.writeHead(400).end('unknown field')
    else says(response, `\`\`\`json\n${JSON.stringify({ items: [item] })}\n\`\`\``)
  })
  assert.equal((await askSecondOpinion(text, draft, config)).items.length, 1)
})

test('without configuration it is off', async () => {
  await assert.rejects(askSecondOpinion(text, draft, null), refuses('second-opinion.off'))
})

test('answers that are no list of items are unusable', async () => {
  for (const [content, reason] of [
    ['I found two promises.', 'not-json'],
    ['[]', 'wrong-shape'],
    ['{"items": "none"}', 'wrong-shape'],
  ] as const) {
    const config = await standIn((_, response) => says(response, content))
    await assert.rejects(
      askSecondOpinion(text, draft, config),
      refuses('second-opinion.answer-unusable', { reason }),
    )
    stop?.()
  }
  const page = await standIn((_, response) => response.end('<html>'))
  await assert.rejects(
    askSecondOpinion(text, draft, page),
    refuses('second-opinion.answer-unusable', { reason: 'not-json' }),
  )
})

test('an answer without end is cut off', async () => {
  const config = await standIn((_, response) => {
    const more = () => response.destroyed || response.write('x'.repeat(65_536), () => setImmediate(more))
    more()
  })
  await assert.rejects(
    askSecondOpinion(text, draft, config),
    refuses('second-opinion.answer-unusable', { reason: 'too-large' }),
  )
})

test('a slow server is given up, whether it is silent or stops half-way', async () => {
  for (const begin of [() => undefined, (response: ServerResponse) => response.write('{"choices":')]) {
    const config = await standIn((_, response) => void begin(response))
    await assert.rejects(
      askSecondOpinion(text, draft, { ...config, timeoutMs: 80 }),
      refuses('second-opinion.unreachable', { limitMs: 80 }),
    )
    stop?.()
  }
})

test('a failing, redirecting or absent server is unreachable', async () => {
  const failing = await standIn((_, response) => response.writeHead(500).end('{}'))
  await assert.rejects(
    askSecondOpinion(text, draft, failing),
    refuses('second-opinion.unreachable', { status: 500 }),
  )
  stop?.()
  await assert.rejects(askSecondOpinion(text, draft, failing), refuses('second-opinion.unreachable'))
  let asked = 0
  const moved = await standIn((_, response) => {
    asked += 1
    response.writeHead(307, { location: '/elsewhere' }).end()
  })
  await assert.rejects(
    askSecondOpinion(text, draft, moved),
    refuses('second-opinion.unreachable', { status: 307 }),
  )
  assert.equal(asked, 1)
})

test('a body too long is sent in part, and the answer says so', async () => {
  const long = `${text.slice(0, -39)}${' More.'.repeat(15_000)}`
  const opinion = await askSecondOpinion(long, { ...draft, ignoreSpans: [] }, await saysItems([]))
  assert.equal(opinion.partial, true)
})
