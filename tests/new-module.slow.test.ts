import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { faultsOf, languages } from '#platform/words'
import { makeModule, NameRefused, renderModule, toModuleName } from '../tools/new-module.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const lists = [
  'tools/architecture.mjs',
  'apps/server/modules.ts',
  'apps/cli/contracts.ts',
  'apps/web/modules.ts',
]
const name = 'exercises'

/** A house with the same platform and ledger, and lists of its own to write in. */
function makeHouse(): string {
  const house = mkdtempSync(join(tmpdir(), 'comity-house-'))
  for (const path of ['package.json', 'tsconfig.json', ...lists]) {
    mkdirSync(join(house, dirname(path)), { recursive: true })
    cpSync(join(root, path), join(house, path))
  }
  mkdirSync(join(house, 'modules'))
  for (const path of ['node_modules', 'platform', 'modules/ledger'])
    symlinkSync(join(root, path), join(house, path))
  const { compilerOptions } = JSON.parse(readFileSync(join(house, 'tsconfig.json'), 'utf8'))
  writeFileSync(
    join(house, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions,
      include: [`modules/${name}`, 'apps/web/modules.ts', 'apps/cli/contracts.ts'],
    }),
  )
  return house
}

const run = (house: string, args: string[]) => {
  // A test runner that is told it is inside another one reports in a form for machines.
  const { NODE_TEST_CONTEXT: _context, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', env })
  return { status, output: stdout + stderr }
}

describe('a new module', () => {
  let house = ''
  before(() => {
    house = makeHouse()
    makeModule(house, toModuleName(name))
  })
  after(() => rmSync(house, { recursive: true, force: true }))

  it('has the shape of every module', () =>
    assert.deepEqual(
      [...renderModule(toModuleName(name)).keys()].sort(),
      [
        'README.md',
        'contract.ts',
        'exercises.contract.test.ts',
        'index.ts',
        'migrations/0001-exercises.sql',
        'rules.test.ts',
        'rules.ts',
        'schema.ts',
        'service.ts',
        'store.ts',
        'web/index.tsx',
        'web/list-page.tsx',
        ...languages.map((language) => `words/${language}.json`),
      ].sort(),
    ))

  it('passes its own tests', () => {
    const files = ['rules.test.ts', 'exercises.contract.test.ts'].map((file) => `modules/${name}/${file}`)
    const { status, output } = run(house, ['--test', ...files])
    assert.equal(status, 0, output)
    assert.match(output, /pass 5/)
  })

  it('fits the platform and the lists of the apps by its types', () => {
    const compiler = join(root, 'node_modules/typescript7/bin/tsc')
    const { output } = run(house, [compiler, '-p', '.', '--pretty', 'false'])
    const ours = output
      .split('\n')
      .filter((line) => line.startsWith(`modules/${name}/`) || line.includes(name))
    assert.deepEqual(ours, [])
  })

  it('has its words in five languages', () => {
    const words = (language: string) =>
      JSON.parse(readFileSync(join(house, `modules/${name}/words/${language}.json`), 'utf8'))
    const catalogues = Object.fromEntries(languages.map((language) => [language, words(language)]))
    assert.deepEqual(faultsOf(catalogues as Parameters<typeof faultsOf>[0]), [])
  })

  it('stands in the import table and in each list, once', () => {
    for (const path of lists)
      assert.match(readFileSync(join(house, path), 'utf8'), new RegExp(`\\b${name}\\b`), path)
    assert.throws(() => makeModule(house, toModuleName(name)), NameRefused)
    const row = readFileSync(join(house, 'tools/architecture.mjs'), 'utf8').match(/^ {2}exercises: /gm)
    assert.equal(row?.length, 1)
  })

  it('is not made under a name that says nothing', () => {
    for (const bad of ['', 'common', 'Requests', 'a-b', 'x'])
      assert.throws(() => toModuleName(bad), NameRefused, bad)
    assert.throws(() => toModuleName('series', 'series'), NameRefused)
    assert.deepEqual(toModuleName('parties'), { name: 'parties', noun: 'party' })
  })
})
