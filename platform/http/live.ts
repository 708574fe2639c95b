import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Desk } from '#platform/operation'
import { Refusal } from '#platform/refusal'

const beatMs = 20_000

/**
 * Server-sent events: tells signed-in pages which record changed, never what stands in it; they ask again, and the
 * gate decides what they get. Whether the session still holds is asked again at every beat.
 */
export function serveLive(
  app: FastifyInstance,
  desk: Desk,
  actorOf: (request: FastifyRequest) => Promise<Actor>,
): void {
  const open = new Map<FastifyReply, FastifyRequest>()
  desk.onAnnouncement(({ type, subject, at }) => {
    for (const reply of open.keys())
      reply.raw.write(`event: fact\ndata: ${JSON.stringify({ type, subject, at })}\n\n`)
  })
  const beatOne = async (reply: FastifyReply, request: FastifyRequest) => {
    // A database that does not answer now says nothing about the session.
    const holds = await actorOf(request).then(mayListen, () => true)
    if (holds) reply.raw.write(': here\n\n')
    else reply.raw.end()
  }
  const beat = setInterval(() => {
    for (const [reply, request] of open) void beatOne(reply, request)
  }, beatMs)
  beat.unref()
  app.addHook('preClose', async () => {
    clearInterval(beat)
    for (const reply of open.keys()) reply.raw.end()
  })
  app.get('/api/events', async (request, reply) => {
    needListener(await actorOf(request))
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 2000\n\n')
    open.set(reply, request)
    reply.raw.on('close', () => open.delete(reply))
  })
}

const mayListen = ({ role, clearance }: Actor) => role !== null && clearance !== null

function needListener(actor: Actor): void {
  if (mayListen(actor)) return
  if (actor.role === null) throw new Refusal('auth.sign-in-required', { status: 401 })
  throw new Refusal('auth.no-clearance', { status: 403 })
}
