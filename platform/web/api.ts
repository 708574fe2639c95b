/** The way from the browser to our own node: one typed call for every operation. No React in here. */
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'

export interface FieldError {
  /** Dotted, `items.0.title`; empty for the whole input. */
  path: string
  /** A key of the catalogue or a sentence in the asker's language. */
  message: string
}

/** RFC 9457 as our node writes it. */
export interface Problem {
  type?: string
  title: string
  status: number
  code: string
  detail?: Record<string, string | number>
  current?: unknown
  errors?: FieldError[]
  correlation?: string
}

/** The node answered no, by a rule. */
export class RefusalError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'RefusalError'
    this.problem = problem
  }
  get code(): string {
    return this.problem.code
  }
}

/** Something of ours broke; `correlation` finds it in the node's log. */
export class FaultError extends Error {
  readonly status: number
  readonly correlation: string | undefined
  constructor(status: number, correlation?: string) {
    super(`fault ${status}`)
    this.name = 'FaultError'
    this.status = status
    this.correlation = correlation
  }
}

/** No answer came: the line or the node is down, and whether the act was done is not known. */
export class LostError extends Error {
  constructor(cause?: unknown) {
    super('no answer', { cause })
    this.name = 'LostError'
  }
}

export interface CallOptions {
  /** The same key for the same act, so that asking again after a lost answer does not do it twice. */
  idempotencyKey?: string
  language?: string
  signal?: AbortSignal
}

export interface ApiRequest {
  url: string
  init: RequestInit & { headers: Record<string, string> }
}

/** Path fields go to the path, the rest to the query (GET) or the body; undefined and null are left out of a query. */
export function toRequest(contract: OperationContract, input: object, options: CallOptions = {}): ApiRequest {
  const rest = new Map(Object.entries(input))
  const path = contract.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = rest.get(name)
    if (value === undefined || value === null || value === '') throw new Error(`${contract.id} needs ${name}`)
    rest.delete(name)
    return encodeURIComponent(String(value))
  })
  const headers: Record<string, string> = {
    accept: contract.mediaType ?? 'application/json',
    'comity-request': '1',
  }
  if (options.language) headers['accept-language'] = options.language
  const init: ApiRequest['init'] = { method: contract.method, credentials: 'same-origin', headers }
  if (options.signal) init.signal = options.signal
  if (contract.method === 'GET') return { url: `/api${path}${toQuery(rest)}`, init }
  headers['content-type'] = 'application/json'
  if (contract.method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID()
  const version = rest.get('version')
  if (version !== undefined) headers['if-match'] = `"${version}"`
  init.body = JSON.stringify(Object.fromEntries(rest))
  return { url: `/api${path}`, init }
}

function toQuery(fields: Map<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of fields) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one))
    }
  }
  const text = query.toString()
  return text && `?${text}`
}

/** The address of an operation that answers with a file, for a link. */
export const addressOf = <O extends OperationContract>(contract: O, input: InputOf<O>): string =>
  toRequest(contract, input as object).url

/** Asks the node. Throws RefusalError, FaultError or LostError; an aborted call throws the abort itself. */
export async function call<O extends OperationContract>(
  contract: O,
  input: InputOf<O>,
  options: CallOptions = {},
): Promise<OutputOf<O>> {
  const language = options.language ?? globalThis.document?.documentElement.lang
  const { url, init } = toRequest(contract, input as object, { ...options, language })
  let answer: Response
  try {
    answer = await fetch(url, init)
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new LostError(cause)
  }
  if (!answer.ok) throw await toError(answer)
  if (answer.status === 204) return undefined as OutputOf<O>
  return (contract.mediaType ? await answer.text() : await answer.json()) as OutputOf<O>
}

/** The one code that is no refusal. */
const faultCode = 'platform.fault'

async function toError(answer: Response): Promise<Error> {
  const problem = (await answer.json().catch(() => null)) as Problem | null
  // A gateway in front of a stopped node answers 502, 503 or 504 without our problem body.
  if (!problem?.code && answer.status >= 502 && answer.status <= 504) return new LostError()
  if (problem?.code && problem.code !== faultCode)
    return new RefusalError({ ...problem, status: answer.status })
  return new FaultError(
    answer.status,
    problem?.correlation ?? answer.headers.get('x-correlation') ?? undefined,
  )
}
