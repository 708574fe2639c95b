import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { DatabaseChoice } from '#platform/db'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface Config {
  host: string
  port: number
  database: DatabaseChoice
  /** What this node calls itself on its pages. */
  nodeName: string
  /** Whose desk this is, `CC:ORG`. */
  authority: string
  /** Opens the example accounts and the demonstration world on an empty database. */
  demonstration: boolean
  production: boolean
  webRoot: string
}

/** What is wrong with how the server was started, in words for the terminal. */
export class ConfigRefused extends Error {}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  production: { type: 'boolean', default: false },
  'accept-trial-storage': { type: 'boolean', default: false },
  empty: { type: 'boolean', default: false },
} as const

/** Flags win over the environment, the environment over the defaults of a trial on this machine. */
export function readConfig(args: string[], env: Readonly<Record<string, string | undefined>>): Config {
  const { values } = parseArgs({ args, options, allowPositionals: true })
  const production = values.production
  const url = env.DATABASE_URL === '' ? undefined : env.DATABASE_URL
  if (production && url === undefined && !values['accept-trial-storage'])
    throw new ConfigRefused(
      'A production start needs DATABASE_URL (PostgreSQL 15 or newer). The embedded database never calls fsync: a power ' +
        'cut can lose acts that officers saw as done. --accept-trial-storage starts it all the same, at that risk.',
    )
  const port = Number(values.port ?? env.COMITY_PORT ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigRefused('The port must be 0 to 65535.')
  return {
    host: values.host ?? env.COMITY_HOST ?? '127.0.0.1',
    port,
    database:
      url === undefined ? { folder: values.data ?? env.COMITY_DATA ?? join(projectRoot, '.data') } : { url },
    nodeName: env.COMITY_NODE_NAME ?? 'Comity',
    authority: env.COMITY_AUTHORITY ?? 'VN:MPS',
    demonstration: !production && !values.empty,
    production,
    webRoot: env.COMITY_WEB ?? join(projectRoot, 'dist', 'web'),
  }
}
