// @ts-check
/** A throwaway PostgreSQL server for the contract and race suites: own folder, own port, gone when stopped. */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The oldest version the project supports. */
const oldestVersion = 15

/** The folder with `initdb` and `postgres` of the newest version on this machine, or null when there is none. */
export function findPostgres() {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : []
  const debian = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
  const folders = [...debian, ...(process.env.PATH ?? '').split(delimiter)].filter(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
  return folders.find((folder) => versionOf(folder) >= oldestVersion) ?? null
}

/** @param {string} folder */
function versionOf(folder) {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  return Number(/\d+/.exec(stdout ?? '')?.[0] ?? 0)
}

/** PostgreSQL refuses to run as root: the account it is given instead, or none when this is not root. */
function lesserAccount() {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!account)
    throw new Error('PostgreSQL does not run as root, and there is no account postgres or nobody.')
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** @param {import('node:child_process').ChildProcess} server */
function untilReady(server) {
  return new Promise((resolve, reject) => {
    let log = ''
    server.stderr?.on('data', (chunk) => {
      log = (log + chunk).slice(-8000)
      if (log.includes('ready to accept connections')) resolve(undefined)
    })
    server.on('error', reject)
    server.on('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
  })
}

/**
 * Starts a server with fsync on. `url` has a password made for this run; `stop` ends it and removes its folder.
 * @returns {Promise<{ url: string, version: number, stop: () => Promise<void> }>}
 */
export async function startPostgres() {
  const bin = findPostgres()
  if (!bin) throw new Error(`No PostgreSQL ${oldestVersion} or newer was found on this machine.`)
  const account = lesserAccount()
  const folder = mkdtempSync(join(tmpdir(), 'comity-pg-'))
  const cleanUp = () => rmSync(folder, { recursive: true, force: true })
  const password = randomBytes(12).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid)

  const options = ['-D', join(folder, 'rows'), '-U', 'comity', '--pwfile', passwordFile, '--no-locale']
  const made = spawnSync(join(bin, 'initdb'), [...options, '-E', 'UTF8', '-A', 'scram-sha-256'], {
    ...account,
    cwd: folder,
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    cleanUp()
    throw new Error(`PostgreSQL could not make its folder:\n${made.stderr}`)
  }

  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'max_connections=200']
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'rows'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const endAtExit = () => {
    server.kill('SIGQUIT')
    cleanUp()
  }
  process.once('exit', endAtExit)
  const stop = async () => {
    process.off('exit', endAtExit)
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
    }
    cleanUp()
  }
  try {
    await untilReady(server)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `postgres://comity:${password}@127.0.0.1:${port}/postgres`, version: versionOf(bin), stop }
}
