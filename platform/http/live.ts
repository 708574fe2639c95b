import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Actor, Desk } from '#platform/operation'

const beatMs = 20_000

/**
 * Server-sent events: tells signed-in pages which record changed, never what stands in it; they ask again, and the
 * gate decides what they get.
 */
export function serveLive(
  app: FastifyInstance,
  desk: Desk,
  actorOf: (request: unknown) => Promise<Actor>,
): void {
  const open = new Set<FastifyReply>()
  desk.onAnnouncement(({ type, subject, at }) => {
    for (const reply of open)
      reply.raw.write(`event: fact\ndata: ${JSON.stringify({ type, subject, at })}\n\n`)
  })
  const beat = setInterval(() => {
    for (const reply of open) reply.raw.write(': here\n\n')
  }, beatMs)
  beat.unref()
  app.addHook('preClose', async () => {
    clearInterval(beat)
    for (const reply of open) reply.raw.end()
  })
  app.get('/api/events', async (request, reply) => {
    const actor = await actorOf(request)
    if (actor.role === null || actor.clearance === null) return reply.code(401).send()
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 2000\n\n')
    open.add(reply)
    request.raw.on('close', () => open.delete(reply))
  })
}
