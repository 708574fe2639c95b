import { randomUUID } from 'node:crypto'
import type { OperationContract } from '#platform/operation/contract'
import type { CliSession } from './session.ts'

/** The node refused, in its own words. */
export class CallRefused extends Error {
  readonly problem: unknown
  constructor(title: string, problem: unknown) {
    super(title)
    this.problem = problem
  }
}

/** Performs an operation over HTTP; what the page does, this does. */
export async function call(
  operation: OperationContract,
  input: Record<string, unknown>,
  { url, token }: CliSession,
): Promise<unknown> {
  const rest = { ...input }
  const path = operation.path.replace(/:([A-Za-z]+)/g, (_all, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value ?? ''))
  })
  const reads = operation.method === 'GET'
  const address = new URL(`/api${path}`, url)
  if (reads) for (const [name, value] of Object.entries(rest)) appendQuery(address, name, value)
  const response = await fetch(address, {
    method: operation.method,
    headers: {
      'accept-language': process.env.COMITY_LANGUAGE ?? (process.env.LANG ?? 'en').slice(0, 2),
      // Present even when empty: it tells the node that this is no browser with a cookie.
      authorization: `Bearer ${token ?? '-'}`,
      ...(reads ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(reads ? {} : { body: JSON.stringify(rest) }),
  })
  return readAnswer(response)
}

function appendQuery(address: URL, name: string, value: unknown): void {
  for (const one of Array.isArray(value) ? value : [value])
    if (one !== undefined && one !== null) address.searchParams.append(name, String(one))
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) {
    const problem = JSON.parse(text) as { title: string }
    throw new CallRefused(problem.title, problem)
  }
  return type.startsWith('application/json') ? JSON.parse(text) : text
}
