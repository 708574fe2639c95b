import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { addUp, findSuites } from '../tools/suites.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

describe('the counting of tests', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'comity-count-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  function count(code: string) {
    const file = join(folder, 'example.test.mjs')
    const counts = join(folder, 'counts.json')
    writeFileSync(file, `import { describe, it } from 'node:test'\n${code}`)
    const { NODE_TEST_CONTEXT: _context, ...env } = process.env
    const reporter = join(root, 'tools/reporter.mjs')
    const { status, stdout } = spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, file], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, COMITY_TEST_COUNTS: counts },
    })
    return { ...JSON.parse(readFileSync(counts, 'utf8')), ended: status, said: stdout }
  }

  it('counts each test once, also inside a suite', () => {
    const { passed, failed, skipped, ended } = count(
      "describe('a', () => { it('b', () => {}); it('c', () => {}); it.skip('d', () => {}) })",
    )
    assert.deepEqual({ passed, failed, skipped, ended }, { passed: 2, failed: 0, skipped: 1, ended: 0 })
  })

  it('counts a failure once, and says what failed', () => {
    const { passed, failed, said, ended } = count(
      "describe('a', () => { it('b', () => { throw new Error('the reason') }); it('c', () => {}) })",
    )
    assert.deepEqual({ passed, failed, ended }, { passed: 1, failed: 1, ended: 1 })
    assert.match(said, /✖ b .*\n.*the reason/)
  })

  it('counts a file that cannot be read as a failure', () => {
    const { failed, ended } = count("throw new Error('broken')")
    assert.deepEqual({ failed, ended }, { failed: 1, ended: 1 })
  })

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 }
    assert.deepEqual(addUp([one, one]), { passed: 2, failed: 4, skipped: 6 })
  })
})

describe('the suites', () => {
  it('hold every test file once, the contract tests twice', () => {
    const { plain, contract, slow, race, soak, browser } = findSuites()
    const once = [...plain, ...slow, ...race, ...soak, ...browser]
    assert.equal(new Set(once).size, once.length)
    assert.ok(contract.every((path) => plain.includes(path)))
    assert.ok(once.includes('tests/tools.test.ts'))
  })

  it('keep to the paths asked for', () => {
    const { plain } = findSuites(['protocol/', 'names'])
    assert.ok(plain.length > 0 && plain.every((path) => /^(protocol|names)\//.test(path)))
  })

  it('never hold a planted file', () =>
    assert.ok(
      !Object.values(findSuites())
        .flat()
        .some((path) => path.includes('planted')),
    ))
})
