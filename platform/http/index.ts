import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Database } from '#platform/db'
import type { Desk } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import type { Clock } from '#platform/time'
import { serveLive } from './live.ts'
import { openApi } from './openapi.ts'
import { problemHandler, type Say } from './problem.ts'
import { serveOperations } from './routes.ts'
import { actorOf } from './session.ts'

export { openApi } from './openapi.ts'
export type { Problem, Say } from './problem.ts'

export interface HttpParts {
  desk: Desk
  database: Database
  clock: Clock
  say: Say
  version: string
  /** What the sign-in page may know before anyone has signed in. */
  nodeCard: Record<string, unknown>
  /** Folder of the built pages; without it only the API is served. */
  webRoot: string | null
  logger?: boolean
}

export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const app = Fastify({ logger: parts.logger ? { level: 'warn' } : false, trustProxy: 'loopback' })
  app.setErrorHandler(problemHandler(parts.say))
  await app.register(cookie)
  await app.register(rateLimit, { global: true, max: 1200, timeWindow: 60_000 })
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine writes its theme's variables into a style element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  })
  const actor = (request: unknown) => actorOf(request as FastifyRequest, parts.database, parts.clock)
  serveOperations(app, parts.desk, actor)
  serveLive(app, parts.desk, actor)
  app.get('/api/node', async () => parts.nodeCard)
  const document = openApi(parts.desk.modules, parts.version)
  app.get('/api/openapi.json', async () => document)
  app.get('/api/health', async () => ({ well: true }))
  await servePages(app, parts.webRoot)
  return app
}

/** Built files by name; every other address outside `/api` is the page, which knows its own addresses. */
async function servePages(app: FastifyInstance, webRoot: string | null): Promise<void> {
  const served = webRoot !== null && existsSync(join(webRoot, 'index.html'))
  if (served) {
    await app.register(staticFiles, {
      root: webRoot,
      setHeaders: (reply, path) => {
        const named = path.includes('/assets/')
        reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const page = served && request.method === 'GET' && !request.url.startsWith('/api/')
    if (!page) throw new Refusal('platform.not-found', { status: 404 })
    return reply.sendFile('index.html')
  })
}
