import assert from 'node:assert/strict'
import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import pg from 'pg'
import { type NodeProcess, startNode } from './node-process.ts'

const rounds = process.env.COMITY_SOAK === 'full' ? 100 : 3
const promises = 3

/** A meeting of its own for each round; people and places are invented. */
const report = (
  round: number,
) => `Ngày ${(round % 28) + 1}/${(Math.floor(round / 28) % 12) + 1}/${2010 + Math.floor(round / 336)}, tại Hà Nội, Thứ trưởng Bộ Công an Việt Nam Trần Văn Mẫu đã hội đàm với ông Sato Taro, Phó Tư lệnh Cơ quan Cảnh sát quốc gia Nhật Bản.

Hai bên nhất trí tăng cường trao đổi đoàn các cấp; chia sẻ thông tin về tội phạm mạng; phối hợp đào tạo cán bộ.`

interface Seen {
  state: string
  version: number
  items: { key: string; kind: string }[]
}

/** Promises on record, every telling counted, and whether the ledger's lines of them agree. */
async function countPromises(node: NodeProcess): Promise<number> {
  const { body } = await node.call('GET', '/commitments?tellings=all&actionable=all&limit=1')
  return (body as { total: number }).total
}

async function soak(env: Record<string, string>): Promise<{ cut: number; done: number }> {
  const told = { cut: 0, done: 0 }
  let node = await startNode(env)
  after(() => node.kill())
  let takes = 0
  let expected = await countPromises(node)
  for (let round = 0; round < rounds; round++) {
    const read = await node.call('POST', '/intake', { text: report(round) })
    const { id } = read.body as { id: string }
    const opened = (await node.call('GET', `/intake/${id}`)).body as Seen
    // Each round's promises are new ones; people and bodies are those of the rounds before.
    const changes = opened.items.map(({ key, kind }) => ({
      key,
      decision: 'confirmed',
      ...(kind === 'commitment' ? { resolution: { as: 'new' } } : {}),
    }))
    const decided = (await node.call('POST', `/intake/${id}/decide`, { version: opened.version, changes }))
      .body as Seen
    const key = { 'idempotency-key': randomUUID() }
    const record = (on: NodeProcess) =>
      on.call('POST', `/intake/${id}/record`, { version: decided.version }, key)
    const answer = record(node).catch(() => null)
    // The first round shows how long a confirm takes here; the cuts then fall anywhere in it and just after.
    const began = performance.now()
    if (round === 0) await answer
    else await new Promise((resolve) => setTimeout(resolve, randomInt(0, takes)))
    if (round === 0) takes = Math.ceil((performance.now() - began) * 1.2)
    await node.kill()
    const answered = await answer
    node = await startNode(env)
    const after = (await node.call('GET', `/intake/${id}`)).body as Seen
    const now = await countPromises(node)
    assert.ok(now === expected || now === expected + promises, `round ${round}: ${expected} became ${now}`)
    assert.equal(after.state, now === expected ? 'open' : 'recorded', `round ${round}: all or nothing`)
    if (answered?.status === 200)
      assert.equal(after.state, 'recorded', `round ${round}: an answered act was lost`)
    after.state === 'open' ? told.cut++ : told.done++
    const again = await record(node)
    assert.equal(
      again.status,
      200,
      `round ${round}: the same request again: ${JSON.stringify(again.body).slice(0, 300)}`,
    )
    expected += promises
    assert.equal(await countPromises(node), expected, `round ${round}: said again, done once`)
  }
  await node.kill()
  return told
}

describe(`kill -9 in the middle of a confirm, ${rounds} times`, () => {
  test('on the embedded database nothing is lost or doubled', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comity-kill-'))
    const told = await soak({ COMITY_DATA: folder, DATABASE_URL: '' })
    console.log(`embedded: cut before the commit ${told.cut} times, after it ${told.done} times`)
    rmSync(folder, { recursive: true, force: true })
  })

  const server = process.env.TEST_DATABASE_URL
  const skip = server === undefined ? 'no PostgreSQL server is given (TEST_DATABASE_URL)' : false
  test('on a PostgreSQL server nothing is lost or doubled', { skip }, async () => {
    const name = `comity_kill_${randomBytes(5).toString('hex')}`
    const client = new pg.Client({ connectionString: server! })
    await client.connect()
    await client.query(`create database ${name}`)
    const own = new URL(server!)
    own.pathname = `/${name}`
    try {
      const told = await soak({ DATABASE_URL: own.href })
      console.log(`server: cut before the commit ${told.cut} times, after it ${told.done} times`)
    } finally {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.end()
    }
  })
})
