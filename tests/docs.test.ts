import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { before, describe, it } from 'node:test'
import { readCatalogues, root } from '../tools/catalogues.ts'
import { type ContractFile, readContracts } from '../tools/contracts.ts'
import { makeDocuments, refusalCodes } from '../tools/docs.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
const pages = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)))

/** As the usual renderers make anchors of headings. */
const toAnchor = (heading: string) =>
  heading
    .replace(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
const anchorsOf = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map((match) => toAnchor(match[1] ?? ''))

function deadLinks(path: string): string[] {
  const text = read(path).replace(/```[\s\S]*?```/g, '')
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : normalize(join(dirname(path), file))
      if (!existsSync(join(root, target))) return true
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(read(target)).includes(anchor)
    })
    .map((link) => `${path}: ${link}`)
}

describe('the documents', () => {
  let contracts: readonly ContractFile[] = []
  before(async () => {
    contracts = await readContracts()
  })

  it('have no dead link', () => assert.deepEqual(pages.flatMap(deadLinks), []))

  it('that are made from the code are what the code says', async () => {
    for (const [path, text] of await makeDocuments())
      assert.equal(existsSync(join(root, path)) ? read(path) : '', text, `${path} has drifted: npm run docs`)
  })

  it('give every refusal a sentence', () => {
    const sentences = new Set(readCatalogues().flatMap(({ words }) => Object.keys(words.en)))
    const silent = [...refusalCodes(contracts).keys()].filter((code) => !sentences.has(`refusal.${code}`))
    assert.deepEqual(silent, [])
  })

  it('name every refusal that the code throws', () => {
    const known = new Set(refusalCodes(contracts).keys())
    // The example operations of the tests refuse with codes of their own.
    const pattern = "(new Refusal|needed)\\(.*'[a-z-]+\\.[a-z-]+'"
    const thrown = execFileSync('git', ['grep', '-hoE', pattern, '--', '.', ':!platform/testing'], {
      cwd: root,
      encoding: 'utf8',
    })
    const codes = [...thrown.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1] ?? '')
    const unknown = [...new Set(codes)].filter((code) => !known.has(code))
    assert.deepEqual(unknown, [])
  })

  it('give operations one id and one place each', () => {
    const operations = contracts.flatMap((file) => file.operations)
    const ids = operations.map(({ id }) => id)
    const places = operations.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`)
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    )
    assert.deepEqual(
      places.filter((place, at) => places.indexOf(place) !== at),
      [],
    )
  })

  it('say why each dependency is there', () => {
    const packages = JSON.parse(read('package.json'))
    const wanted = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((kind) =>
      Object.entries<string>(packages[kind]).map(
        ([name, version]) => `${name} ${version.replace(/^npm:.*@/, '')}`,
      ),
    )
    const rows = [...read('docs/adr/0010-dependencies.md').matchAll(/^\| (\S+) \| ([\d.]+) \| /gm)]
    assert.deepEqual(rows.map((row) => `${row[1]} ${row[2]}`).sort(), wanted.sort())
  })

  it('list every decision', () => {
    const index = read('docs/adr/README.md')
    const decisions = pages.filter((path) => /^docs\/adr\/\d/.test(path))
    assert.deepEqual(
      decisions.filter((path) => !index.includes(path.slice('docs/adr/'.length))),
      [],
    )
  })

  it('keep a module\u2019s README to forty lines', () => {
    const long = pages.filter((path) => /^modules\/[^/]+\/README\.md$/.test(path))
    assert.deepEqual(
      long.filter((path) => read(path).trimEnd().split('\n').length > 40),
      [],
    )
  })
})
