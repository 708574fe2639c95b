import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Say } from '#platform/http'
import {
  type Catalogue,
  type Catalogues,
  chooseLanguage,
  createWords,
  languages,
  mergeCatalogues,
} from '#platform/words'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The catalogues of the platform and of every module, in five languages. */
export function loadCatalogues(): Catalogues {
  const modules = readdirSync(join(root, 'modules')).map((name) => join(root, 'modules', name, 'words'))
  const folders = [join(root, 'platform', 'words'), ...modules].filter((folder) => existsSync(folder))
  return mergeCatalogues(...folders.map(readFolder))
}

function readFolder(folder: string): Catalogues {
  const found = languages.filter((language) => existsSync(join(folder, `${language}.json`)))
  return Object.fromEntries(
    found.map((language) => [
      language,
      JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Catalogue,
    ]),
  )
}

/** Says a key in the first language of an `Accept-Language` header that the desk speaks. */
export function sayFrom(catalogues: Catalogues): Say {
  const spoken = new Map(languages.map((language) => [language, createWords(catalogues, language)]))
  return (accepted, key, values) => {
    const words = spoken.get(chooseLanguage((accepted ?? '').split(',')))
    return words?.(key, values) ?? key
  }
}
