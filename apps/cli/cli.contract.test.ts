import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openNode } from '../server/server.fixture.ts'
import { withPassword } from './password.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const report = fileURLToPath(new URL('../../demo/reports/example-visit-a.vi.txt', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'comity-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const node = await openNode()

/** The command line in a process of its own, with its own home; nothing is typed. */
async function comity(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, XDG_CONFIG_HOME: folder, COMITY_URL: node.url, LANG: 'en', ...env },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err }
}
const signIn = ['auth', 'sign-in', '--name', 'lan', '--purpose', 'cooperation-work']

test('signs in with the password of the environment, asks, and signs out', async () => {
  const without = await comity(signIn)
  assert.equal(without.code, 3)
  assert.match(without.err, /COMITY_PASSWORD/)
  const wrong = await comity(signIn, { COMITY_PASSWORD: 'not the secret', COMITY_LANGUAGE: 'vi' })
  assert.equal(wrong.code, 3)
  assert.doesNotMatch(wrong.err, /⟦|wrong-credentials|\n\s+at /)
  const signed = await comity(signIn, { COMITY_PASSWORD: 'comity-example' })
  assert.deepEqual([signed.code, signed.out], [0, `Signed in at ${node.url}\n`])
  assert.equal(statSync(join(folder, 'comity', 'session.json')).mode & 0o777, 0o600)
  const me = await comity(['auth', 'me'])
  assert.equal((JSON.parse(me.out) as { role: string }).role, 'desk')
  const out = await comity(['auth', 'sign-out', '--json'])
  assert.equal(out.code, 0, out.err)
  const refused = await comity(['auth', 'me', '--json'])
  assert.equal(refused.code, 3)
  assert.equal((JSON.parse(refused.err) as { code: string }).code, 'auth.sign-in-required')
})

test('a verb that is not typed right is refused in words, before the node is asked', async () => {
  const nowhere = { COMITY_URL: 'http://127.0.0.1:9' }
  const refused = await comity(['parties', 'find-authorities', '--nothing', 'x'], nowhere)
  assert.equal(refused.code, 3)
  assert.match(refused.err, /--nothing/)
  assert.doesNotMatch(refused.err, /\n\s+at /)
  const help = await comity(['auth', 'sign-in', '--help'], nowhere)
  assert.match(help.out, /--password/)
})

test('where no node answers it says so', async () => {
  for (const url of ['http://127.0.0.1:9', 'http://no-such-host.invalid', 'no address']) {
    const refused = await comity(['auth', 'me'], { COMITY_URL: url })
    assert.equal(refused.code, 1)
    assert.match(refused.err, /^No node answers there[^\n]*\n$/)
  }
})

test('reads good files, says which were refused and why, and writes the good ones', async () => {
  const broken = join(folder, 'broken.docx')
  const empty = join(folder, 'empty.txt')
  writeFileSync(broken, 'PK\u0003\u0004 and nothing')
  writeFileSync(empty, '')
  const absent = join(folder, 'absent.txt')
  const out = join(folder, 'out')
  const run = await comity(['intake', 'read', broken, report, empty, absent, '--json', '--out', out])
  assert.equal(run.code, 3)
  assert.deepEqual(readdirSync(out), ['example-visit-a.vi.json'])
  const draft = JSON.parse(readFileSync(join(out, 'example-visit-a.vi.json'), 'utf8')) as {
    engagements: unknown[]
  }
  assert.ok(draft.engagements.length > 0)
  const lines = run.err.trim().split('\n')
  assert.deepEqual(
    lines.map((line) => line.split(': ')[0]),
    [broken, empty, absent],
  )
  assert.doesNotMatch(run.err, /⟦|refusal\.|document\.|ENOENT|\n\s+at /)
  const plain = await comity(['intake', 'read', report, '--json'])
  assert.equal(plain.code, 0)
  assert.deepEqual(JSON.parse(plain.out), draft)
  assert.equal((await comity(['intake', 'read'])).code, 3)
  assert.equal((await comity(['intake', 'read', '--nothing'])).code, 3)
})

test('the password is the flag, else the environment, else what is typed', async () => {
  const from = (env: Record<string, string>, typed: string | null) => ({
    env,
    ask: typed === null ? null : async () => typed,
  })
  const name = 'lan'
  const passwords = await Promise.all([
    withPassword({ name, password: 'a' }, from({ COMITY_PASSWORD: 'b' }, 'c')),
    withPassword({ name }, from({ COMITY_PASSWORD: 'b' }, 'c')),
    withPassword({ name }, from({}, 'c')),
  ])
  assert.deepEqual(
    passwords.map(({ password }) => password),
    ['a', 'b', 'c'],
  )
  await assert.rejects(withPassword({ name }, from({}, null)), /COMITY_PASSWORD/)
})
