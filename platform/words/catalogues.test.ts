/** Every catalogue of the house at once: the platform's and each module's. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Catalogue, faultsOf, type Language, languages } from './index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folders = ['platform/words', ...globSync('modules/*/words', { cwd: root })].filter(
  (folder) => globSync('*.json', { cwd: root + folder }).length > 0,
)

function catalogueOf(folder: string, language: Language): Catalogue {
  const path = `${root}${folder}/${language}.json`
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Catalogue) : {}
}
const cataloguesOf = (folder: string) =>
  Object.fromEntries(languages.map((language) => [language, catalogueOf(folder, language)])) as Record<
    Language,
    Catalogue
  >

for (const folder of folders) {
  test(`${folder}: every key in all five languages, asking for the same values`, () => {
    assert.deepEqual(faultsOf(cataloguesOf(folder)), [])
  })

  test(`${folder}: keys start with their owner's name`, () => {
    const module = /^modules\/(.+)\/words$/.exec(folder)?.[1]
    const owners = module ? [module] : ['platform', 'auth', 'desk']
    const strange = Object.keys(catalogueOf(folder, 'en')).filter(
      (key) => !owners.some((owner) => key.startsWith(`${owner}.`) || key.startsWith(`refusal.${owner}.`)),
    )
    assert.deepEqual(strange, [])
  })
}

test('every key written out in the pages stands in a catalogue', () => {
  const known = new Set(folders.flatMap((folder) => Object.keys(catalogueOf(folder, 'en'))))
  const pages = globSync('{platform,apps,modules/*}/web/**/*.{ts,tsx}', { cwd: root })
  assert.ok(pages.length > 20, 'the pages are found')
  const missing = pages.flatMap((path) => {
    const said = readFileSync(root + path, 'utf8').matchAll(
      /(?<!\w)(?:t\(|label: |title: |label=)'([a-z-]+\.[\w.-]+)'/g,
    )
    return [...said].map((match) => match[1]!).flatMap((key) => (known.has(key) ? [] : [`${path}: ${key}`]))
  })
  assert.deepEqual(missing, [])
})
