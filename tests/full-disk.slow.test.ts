/** A node whose disk fills up: refused in words, and what was acknowledged is there once there is room again. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startNode } from './soak/node-process.ts'

/** A small disk of its own; null where this account may not mount one. */
function mountSmall(folder: string, sizeMiB: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('on a full disk nothing acknowledged is lost, and the officer is told', {
  timeout: 240_000,
}, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'comity-disk-'))
  if (!mountSmall(folder, 160)) {
    rmSync(folder, { recursive: true, force: true })
    return t.skip('a small disk cannot be mounted by this account')
  }
  after(() => {
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  const data = join(folder, 'data')
  mkdirSync(data)
  const env = { COMITY_DATA: data, DATABASE_URL: '' }
  let node = await startNode(env)
  after(() => node.kill())
  const body = (n: number) => ({
    title: `Example ${n}`,
    kind: 'note',
    // Nothing that the database could pack.
    text: randomBytes(600_000).toString('base64'),
    handling: 'official',
  })
  const add = (n: number) => node.call('POST', '/sources', body(n))
  const acknowledged: string[] = []
  const keep = ({ status, body: kept }: Awaited<ReturnType<typeof add>>) => {
    if (status === 200) acknowledged.push((kept as { id: string }).id)
    return status === 200
  }
  assert.ok(keep(await add(0)))
  const { bavail, bsize } = statfsSync(folder)
  const filler = join(folder, 'filler')
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 2 * 1024 * 1024)))
  let refused: { code: string; title: string } | undefined
  for (let n = 1; n < 100 && !refused; n++) {
    const answer = await add(n)
    if (!keep(answer)) refused = answer.body
  }
  assert.equal(refused?.code, 'platform.storage-full', JSON.stringify(refused))
  assert.match(refused.title, /\w+ \w+ \w+/)
  rmSync(filler)
  const there = async () => {
    for (const id of acknowledged) assert.equal((await node.call('GET', `/sources/${id}`)).status, 200, id)
    const { total } = (await node.call('GET', '/sources?limit=1')).body as { total: number }
    return total
  }
  const before = await there()
  assert.ok(keep(await add(1000)), 'with room again the node goes on')
  await node.kill()
  node = await startNode(env)
  assert.equal(await there(), before + 1)
})
