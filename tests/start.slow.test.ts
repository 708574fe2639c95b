import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Start {
  readonly child: ChildProcess
  readonly said: () => string
  /** The address, once it is told; rejects with what was said when the start ends before. */
  readonly open: Promise<string>
  readonly ended: Promise<number | null>
}

function start(folder: string): Start {
  const { NODE_TEST_CONTEXT: _context, DATABASE_URL: _url, ...env } = process.env
  const child = spawn(process.execPath, ['tools/start.mjs', '--port', '0', '--data', folder], {
    cwd: root,
    env,
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const open = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        said += chunk
        const address = /is open at (http:\S+)/.exec(said)?.[1]
        if (address) resolve(address)
      })
    child.on('close', () => reject(new Error(said)))
  })
  return { child, said: () => said, open, ended }
}

describe('npm start', () => {
  let folder = ''
  const started: ChildProcess[] = []
  const open = async () => {
    const one = start(folder)
    started.push(one.child)
    return { ...one, address: await one.open }
  }
  const openOnceFree = async () => {
    for (;;)
      try {
        return await open()
      } catch (error) {
        if (!String(error).includes(folder)) throw error
      }
  }
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'comity-start-'))
  })
  after(() => {
    for (const child of started) child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('serves the first page and the description of the API', async () => {
    const { address, child, ended } = await open()
    const page = await fetch(address)
    assert.equal(page.status, 200)
    assert.match(await page.text(), /<!doctype html>/i)
    const api = (await (await fetch(new URL('/api/openapi.json', address))).json()) as { openapi: string }
    assert.equal(api.openapi, '3.1.0')
    child.kill('SIGTERM')
    assert.equal(await ended, 0)
  })

  it('refuses a second process on the same folder, in words', async () => {
    const first = await open()
    const second = start(folder)
    await assert.rejects(second.open)
    assert.notEqual(await second.ended, 0)
    assert.doesNotMatch(second.said(), /\n\s+at /)
    first.child.kill('SIGTERM')
    await first.ended
  })

  it('leaves no server behind when it is killed, and opens the folder again', async () => {
    const { child } = await open()
    child.kill('SIGKILL')
    // The server hears of it and closes in good order; until then the folder is its own.
    const again = await openOnceFree()
    assert.equal((await fetch(again.address)).status, 200)
    again.child.kill('SIGTERM')
    await again.ended
  })
})
