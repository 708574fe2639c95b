import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { signInAnswer } from '#platform/auth'
import { authContract, type Session } from '#platform/auth/contract'
import { type Actor, allOperations, type Desk, type OperationContract } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import { refuseCrossSite } from './origin.ts'
import { clearSession, setSession } from './session.ts'

const defaultBodyLimit = 1024 * 1024
const longestKey = 80

/** Where a password can be guessed, one address may ask twenty times a minute. */
const guessable: ReadonlySet<string> = new Set([authContract.signIn.id, authContract.changePassword.id])

/** One route for each operation of each module. */
export function serveOperations(
  app: FastifyInstance,
  desk: Desk,
  actorOf: (request: FastifyRequest) => Promise<Actor>,
): void {
  for (const operation of allOperations(desk.modules)) {
    app.route({
      method: operation.method,
      url: `/api${operation.path}`,
      bodyLimit: operation.bodyLimit ?? defaultBodyLimit,
      ...(guessable.has(operation.id) ? { config: { rateLimit: { max: 20, timeWindow: 60_000 } } } : {}),
      handler: async (request, reply) => {
        refuseCrossSite(request)
        const idempotencyKey = keyOf(request)
        const actor = await actorOf(request)
        const answer = await desk.perform(operation, inputOf(operation, request), actor, {
          ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
        })
        return answerWith(operation, answer, request, reply)
      },
    })
  }
}

/** Refused when it cannot be kept: dropped silently, a repeated request would act twice. */
function keyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && key.length > 0 && key.length <= longestKey) return key
  throw new Refusal('platform.input-invalid', { status: 400, detail: { field: 'idempotency-key' } })
}

/** One flat input: path fields, then the query or the body; `If-Match` is the version. */
function inputOf(operation: OperationContract, request: FastifyRequest): unknown {
  const rest = operation.method === 'GET' ? request.query : (request.body ?? {})
  const version = /^(?:W\/)?"?(\d+)"?$/.exec(request.headers['if-match'] ?? '')?.[1]
  return {
    ...(version === undefined || operation.method === 'GET' ? {} : { version: Number(version) }),
    ...(typeof rest === 'object' ? rest : {}),
    ...(request.params as object),
  }
}

function answerWith(
  operation: OperationContract,
  answer: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (operation.id === authContract.signIn.id) {
    const session = signInAnswer(answer as Session)
    if (request.headers['comity-request'] === undefined) return session
    setSession(request, reply, session)
    return { token: '', expiresAt: session.expiresAt }
  }
  if (operation.id === authContract.signOut.id) clearSession(reply)
  const version = (answer as { version?: unknown } | null)?.version
  if (typeof version === 'number') reply.header('etag', `"${version}"`)
  reply.header('cache-control', 'no-store')
  if (operation.mediaType !== undefined) return reply.type(operation.mediaType).send(answer)
  return reply.type('application/json').send(JSON.stringify(answer))
}
