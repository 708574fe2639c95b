import type { FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change asked for with the browser's cookie must come from our own page: the browser's own word for it
 * (`Sec-Fetch-Site`, else `Origin`) and a header that another site cannot add without being asked first.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (reads.has(request.method) || request.headers.authorization !== undefined) return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const sameSite =
    site === undefined ? origin === undefined || sameHost(origin, host) : site === 'same-origin'
  if (!sameSite || request.headers['comity-request'] === undefined)
    throw new Refusal('auth.origin-not-allowed', { status: 403 })
}

function sameHost(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
