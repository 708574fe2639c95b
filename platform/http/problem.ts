import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'

/** Says a catalogue key in the asker's language. */
export type Say = (
  acceptLanguage: string | undefined,
  key: string,
  values: Record<string, string | number>,
) => string

/** RFC 9457 body; `current` and `errors` are extension members. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail: Readonly<Record<string, string | number>>
  current?: unknown
  errors?: unknown
  correlation?: string
}

const codesOfFastify: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'platform.body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'platform.input-invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'platform.input-invalid',
  FST_ERR_CTP_INVALID_JSON_BODY: 'platform.input-invalid',
}

function toRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  const { statusCode, code } = error as FastifyError
  if (statusCode === 429) return new Refusal('platform.too-many-requests', { status: 429 })
  const known = codesOfFastify[code ?? '']
  if (known) return new Refusal(known, { status: statusCode ?? 400 })
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500
    ? new Refusal('platform.input-invalid', { status: statusCode })
    : null
}

/** A refusal in words, or a fault with nothing but a number that the log knows too. */
export function problemHandler(say: Say) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = toRefusal(error)
    if (refusal === null) {
      const correlation = randomUUID()
      request.log.error({ err: error, correlation }, 'fault')
      return sendProblem(reply, {
        type: 'urn:comity:fault',
        title: say(request.headers['accept-language'], 'refusal.platform.fault', { correlation }),
        status: 500,
        code: 'platform.fault',
        detail: {},
        correlation,
      })
    }
    const { code, status, detail, current } = refusal
    const invalid =
      code === 'platform.input-invalid' ? (current as { errors?: unknown } | undefined)?.errors : undefined
    return sendProblem(reply, {
      type: `urn:comity:refusal:${code}`,
      title: say(request.headers['accept-language'], `refusal.${code}`, { ...detail }),
      status,
      code,
      detail,
      ...(invalid === undefined ? (current === undefined ? {} : { current }) : { errors: invalid }),
    })
  }
}

function sendProblem(reply: FastifyReply, problem: Problem) {
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
