import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '../../apps/server/config.ts'

/** A node in a process of its own, that can be killed as a crash would. */
export interface NodeProcess {
  readonly url: string
  /** kill -9: no handler runs, nothing is flushed. */
  kill(): Promise<void>
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}
export interface Answer {
  status: number
  body: never
}

/** Starts `apps/server/main.ts` on a free port and signs in as the example desk officer. */
export async function startNode(env: Record<string, string>): Promise<NodeProcess> {
  const main = join(projectRoot, 'apps', 'server', 'main.ts')
  const child = spawn(process.execPath, [main, '--port', '0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child)
  const signedIn = await send(url, null, 'POST', '/auth/sign-in', {
    name: 'lan',
    password: 'comity-example',
    purpose: 'cooperation-work',
  })
  const { token } = signedIn.body as { token: string }
  return {
    url,
    kill: async () => {
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
    call: (method, path, body, headers) => send(url, token, method, path, body, headers),
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let told = ''
  for await (const chunk of child.stdout!) {
    told += String(chunk)
    const url = /open at (\S+)/.exec(told)?.[1]
    if (url) {
      child.stdout!.on('data', () => {})
      return url
    }
  }
  throw new Error(`The node ended before it was open: ${told}`)
}

async function send(
  url: string,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${token ?? '-'}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as never }
}
