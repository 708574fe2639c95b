import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { faultsOf, languages } from '#platform/words'
import {
  type CodeUse,
  findLooseWords,
  isPage,
  productFiles,
  readCatalogues,
  readUses,
} from '../tools/catalogues.ts'

const sets = readCatalogues()
const files = productFiles()
const uses = readUses(files)
const keys = new Set(
  sets.flatMap(({ words }) => languages.flatMap((language) => Object.keys(words[language]))),
)
const isKey = (text: string) => keys.has(text)

/** All code a module's words may be said by: its own and the platform's. */
const textByOwner = new Map<string, string>()
function textOf(owner: string): string {
  const known = textByOwner.get(owner)
  if (known !== undefined) return known
  const own = files.filter(({ path }) => path.startsWith(`modules/${owner}/`) || path.startsWith('platform/'))
  const text = own.map(({ text }) => text).join('\n')
  textByOwner.set(owner, text)
  return text
}

/** A key is used when the code has it, builds it up from a prefix, or a form makes it of a field and its choices. */
function isUsed(key: string, { prefixes, strings }: CodeUse): boolean {
  if (strings.has(key)) return true
  if (prefixes.some((prefix) => key.startsWith(prefix.key))) return true
  if (key.startsWith('refusal.')) return strings.has(key.slice('refusal.'.length))
  const [owner = '', first = '', second = ''] = key.split('.')
  const code = textOf(owner)
  const isField = (name: string) => new RegExp(`\\b${name}\\b`).test(code)
  return first === 'field' ? isField(second) : isField(first) && strings.has(second)
}

describe('the catalogues', () => {
  for (const { owner, words } of sets)
    it(`of ${owner} agree in all five languages`, () => assert.deepEqual(faultsOf(words), []))

  it('have no placeholder of a new module left', () => {
    const left = sets.flatMap(({ owner, words }) =>
      languages.flatMap((language) =>
        Object.entries(words[language])
          .filter(([, message]) => /[‹›]/.test(message))
          .map(([key]) => `${owner} ${language} ${key}`),
      ),
    )
    assert.deepEqual(left, [])
  })

  it('say one word for one thing', () => {
    const shared: Record<string, string> = { handling: 'platform.handling' }
    const platform = sets.find(({ owner }) => owner === 'platform')?.words
    const strays = sets.flatMap(({ owner, words }) =>
      languages.flatMap((language) =>
        Object.entries(shared).flatMap(([field, key]) => {
          const said = words[language][`${owner}.field.${field}`]
          const wanted = platform?.[language][key]
          return said === undefined || said === wanted ? [] : [`${owner} ${language}: ${said}, not ${wanted}`]
        }),
      ),
    )
    assert.deepEqual(strays, [])
  })

  it('keep a module to its own keys', () => {
    const isOwn = (owner: string, key: string) =>
      key.startsWith(`${owner}.`) ||
      (key.startsWith('refusal.') && textOf(owner).includes(`'${key.slice('refusal.'.length)}'`))
    const strange = sets
      .filter(({ owner }) => owner !== 'platform')
      .flatMap(({ owner, words }) => Object.keys(words.en).filter((key) => !isOwn(owner, key)))
    assert.deepEqual(strange, [])
  })

  it('have every key that the code says', () => {
    const missing = uses.literal.filter(({ key }) => !isKey(key)).map(({ key, path }) => `${path}: ${key}`)
    assert.deepEqual(missing, [])
  })

  it('have at least one key for each prefix the pages build on', () => {
    const missing = uses.saidPrefixes.filter(({ key }) => ![...keys].some((known) => known.startsWith(key)))
    assert.deepEqual(
      missing.map(({ key, path }) => `${path}: ${key}`),
      [],
    )
  })

  it('have no key that nothing says', () =>
    assert.deepEqual(
      [...keys].filter((key) => !isUsed(key, uses)),
      [],
    ))
})

describe('the pages', () => {
  it('show no word that is not in the catalogues', () => {
    const pages = files.filter(({ path }) => isPage(path) && path.endsWith('.tsx'))
    assert.deepEqual(
      pages.flatMap(({ path, text }) => findLooseWords(path, text, isKey)),
      [],
    )
  })

  it('would be caught if they did', () => {
    const caught = (code: string) => findLooseWords('page.tsx', `export const page = ${code}`, isKey).length
    assert.equal(caught('<p>Save</p>'), 1)
    assert.equal(caught('<Button title="Save it" />'), 1)
    assert.equal(caught("<p>{'Lưu'}</p>"), 1)
    assert.equal(caught("<p>{busy ? 'Wait' : <b />}</p>"), 1)
    assert.equal(caught(`<p>{\`Page \${number}\`}</p>`), 1)
    assert.equal(caught("<p className='wide'>{t('a.b')} – {number}</p>"), 0)
    assert.equal(caught('<kbd>Ctrl</kbd>'), 0)
  })
})
