import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checkArchitecture } from '../tools/architecture/check.mjs'
import { judgeSizes } from '../tools/architecture/file-sizes.mjs'
import { makeRules, ownRules } from '../tools/architecture/rules.mjs'
import { modules, toMarkdown } from '../tools/architecture.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const planted = join(root, 'tests/architecture/planted')
const ruleNames = [...new Set([...makeRules().map(({ name }) => name ?? ''), ...ownRules])]
type Outcome = Awaited<ReturnType<typeof checkArchitecture>>

/** What a planted file says of itself: `// breaks: <rule>`. */
const declaredIn = (path: string) =>
  /^\/\/ breaks: (\S+)/.exec(readFileSync(join(planted, path), 'utf8'))?.[1] ?? null

describe('the import table', () => {
  let outcome: Outcome
  before(async () => {
    outcome = await checkArchitecture(planted)
  })

  for (const rule of ruleNames)
    it(`${rule} catches its planted violation`, () => {
      const caught = outcome.violations.filter((violation) => violation.rule === rule)
      const files = caught.map(({ from }) =>
        rule === 'every-module-in-the-table' ? `${from}/index.ts` : from,
      )
      assert.ok(
        files.some((path) => declaredIn(path) === rule),
        `no planted file that declares ${rule} was caught`,
      )
    })

  it('catches nothing that was not planted', () => {
    for (const { rule, from, to } of outcome.violations) {
      const file = rule === 'every-module-in-the-table' ? `${from}/index.ts` : from
      assert.equal(declaredIn(file), rule, `${rule}: ${from} → ${to}`)
    }
  })

  it('reads every file that is there', () => assert.deepEqual(outcome.seen.sort(), outcome.present.sort()))

  it('resolves names as the product does', () => {
    const importsOf = (folder: string) =>
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).imports
    assert.deepEqual(importsOf(planted), importsOf(root))
  })

  it('gives no module a row that imports upward', () => {
    for (const [name, { imports }] of Object.entries(modules))
      for (const other of imports) assert.ok(!modules[other]?.imports.includes(name), `${name} ⇄ ${other}`)
  })

  it('stands in ARCHITECTURE.md as it is', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
    assert.ok(text.includes(toMarkdown()), 'run: npm run docs')
  })
})

describe('file sizes', () => {
  const file = (lines: number) => ({ path: `${lines}.ts`, lines })

  it('refuse one file over 400 lines', () =>
    assert.match(
      judgeSizes([...Array(50).fill(file(10)), file(401)]).complaints.join(),
      /401\.ts has 401 lines/,
    ))
  it('refuse more than one in ten over 250', () => {
    assert.equal(judgeSizes([...Array(9).fill(file(250)), file(400)]).complaints.length, 0)
    assert.equal(judgeSizes([...Array(8).fill(file(250)), file(400)]).complaints.length, 1)
  })
})
