/** The one request to the language model: bounded in time and size, never redirected. */
import { z } from 'zod'
import { answerJsonSchema } from './answer.ts'
import { refusal } from './refusals.ts'

export interface SecondOpinionConfig {
  /** OpenAI-compatible address, such as `http://localhost:11434/v1`. */
  baseUrl: string
  model: string
  apiKey?: string | undefined
  /** Milliseconds for the whole exchange; 30,000 unless said otherwise. */
  timeoutMs?: number | undefined
  fetch?: typeof fetch | undefined
}

export type Message = { role: string; content: string }

const maxAnswerBytes = 1_000_000
const defaultTimeoutMs = 30_000
/** Statuses by which servers say that they do not know `response_format`. */
const formatRefused = new Set([400, 415, 422, 501])

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/** The content of the first choice. Refuses with `second-opinion.unreachable` or `.answer-unusable`. */
export async function complete(messages: readonly Message[], config: SecondOpinionConfig): Promise<string> {
  const limitMs = config.timeoutMs ?? defaultTimeoutMs
  const signal = AbortSignal.timeout(limitMs)
  const json_schema = { name: 'second_opinion', strict: true, schema: answerJsonSchema }
  const bounded = { response_format: { type: 'json_schema', json_schema } }
  try {
    let response = await post({ messages, ...bounded }, config, signal)
    if (formatRefused.has(response.status)) {
      await response.body?.cancel()
      response = await post({ messages }, config, signal)
    }
    if (!response.ok) {
      await response.body?.cancel()
      throw refusal('second-opinion.unreachable', { status: response.status })
    }
    return contentOf(await readBounded(response))
  } catch (cause) {
    if (signal.aborted) throw refusal('second-opinion.unreachable', { limitMs })
    if (isNetworkFault(cause)) throw refusal('second-opinion.unreachable')
    throw cause
  }
}

/** `fetch` reports every failure to connect, and a body cut off, as a TypeError. */
const isNetworkFault = (cause: unknown): boolean => cause instanceof TypeError

function post(body: object, config: SecondOpinionConfig, signal: AbortSignal): Promise<Response> {
  const send = config.fetch ?? fetch
  return send(`${config.baseUrl.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    // A redirect would carry the report, and the key, to an address nobody configured.
    redirect: 'manual',
    signal,
    headers: {
      'content-type': 'application/json',
      ...(config.apiKey ? { authorization: `Bearer ${config.apiKey}` } : {}),
    },
    body: JSON.stringify({ model: config.model, temperature: 0, stream: false, ...body }),
  })
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxAnswerBytes) throw refusal('second-opinion.answer-unusable', { reason: 'too-large' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function contentOf(body: string): string {
  const completion = Completion.safeParse(parseJson(body))
  if (!completion.success) throw refusal('second-opinion.answer-unusable', { reason: 'wrong-shape' })
  return completion.data.choices[0]?.message.content ?? ''
}

/** Refuses what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal('second-opinion.answer-unusable', { reason: 'not-json' })
  }
}
