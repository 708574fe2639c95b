import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where the last sign-in is kept, readable by its owner alone. */
const file = join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'comity', 'session.json')

export interface CliSession {
  url: string
  token: string | null
}

export function readSession(): CliSession {
  const url = process.env.COMITY_URL
  const token = process.env.COMITY_TOKEN
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as CliSession
    return { url: url ?? kept.url, token: token ?? kept.token }
  } catch {
    return { url: url ?? 'http://127.0.0.1:8080', token: token ?? null }
  }
}

export function keepSession(session: CliSession): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(session), { mode: 0o600 })
}

export const forgetSession = () => rmSync(file, { force: true })
