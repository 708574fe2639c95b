import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { UsageRefused } from './flags.ts'

/**
 * The password of a sign-in: the flag, else `COMITY_PASSWORD`, else asked for on a terminal without showing it. A flag
 * stays in the shell's history and in the list of processes; the other two do not.
 */
export async function withPassword(
  input: Readonly<Record<string, unknown>>,
  from: { env: Readonly<Record<string, string | undefined>>; ask: (() => Promise<string>) | null } = {
    env: process.env,
    ask: process.stdin.isTTY ? askHidden : null,
  },
): Promise<Record<string, unknown>> {
  if (input.password !== undefined) return { ...input }
  const password = from.env.COMITY_PASSWORD ?? (await from.ask?.())
  if (password === undefined)
    throw new UsageRefused('No password: set COMITY_PASSWORD, or sign in on a terminal, which asks for it')
  return { ...input, password }
}

async function askHidden(): Promise<string> {
  process.stderr.write('Password: ')
  // The line editor writes what is typed to this, and nothing is shown.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await line.question('')
  } finally {
    line.close()
    process.stderr.write('\n')
  }
}
