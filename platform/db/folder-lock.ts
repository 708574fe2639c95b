import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Another process has this data folder open; two would silently lose rows. */
export class FolderInUse extends Error {
  readonly folder: string
  constructor(folder: string) {
    super(`The data folder is in use by another process: ${folder}`)
    this.name = 'FolderInUse'
    this.folder = folder
  }
}

/**
 * One process per data folder. On Linux an abstract socket, which the kernel releases even after kill -9;
 * elsewhere a file with the process number.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true })
  return process.platform === 'linux' ? lockBySocket(folder) : lockByFile(folder)
}

async function lockBySocket(folder: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error),
    )
    server.listen(`\0comity-${name}`, resolve)
  })
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

async function lockByFile(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'process.lock')
  if (existsSync(file) && isAlive(Number(readFileSync(file, 'utf8')))) throw new FolderInUse(folder)
  writeFileSync(file, String(process.pid))
  return async () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
