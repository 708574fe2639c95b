import type { FastifyReply, FastifyRequest } from 'fastify'
import { findActor } from '#platform/auth'
import type { Database } from '#platform/db'
import { type Actor, nobody } from '#platform/operation'
import type { Clock } from '#platform/time'

const cookieName = 'comity_session'

/** The token a request carries: a header (command line, other programs) or the browser's cookie. */
function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization
  if (header !== undefined) return /^Bearer (\S+)$/.exec(header)?.[1]
  return request.cookies[cookieName]
}

export async function actorOf(request: FastifyRequest, { db }: Database, clock: Clock): Promise<Actor> {
  const token = tokenOf(request)
  return (token === undefined ? null : await findActor(db, token, clock.now())) ?? nobody
}

/** The cookie is out of reach of scripts and never sent along from another site. */
export function setSession(
  request: FastifyRequest,
  reply: FastifyReply,
  session: { token: string; expiresAt: string },
) {
  reply.setCookie(cookieName, session.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    expires: new Date(session.expiresAt),
  })
}

export const clearSession = (reply: FastifyReply) => reply.clearCookie(cookieName, { path: '/' })
