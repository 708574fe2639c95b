import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, locales } from './language.ts'

/** Flat: key to an ICU message. */
export type Catalogue = Readonly<Record<string, string>>
export type Catalogues = Readonly<Partial<Record<Language, Catalogue>>>
export type WordValues = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Says a key in one language. A key that is not there is shown as `⟦key⟧`, so that nobody misses it. */
export interface Words {
  (key: string, values?: WordValues): string
  has(key: string): boolean
  readonly language: Language
}

export function createWords(catalogues: Catalogues, language: Language): Words {
  const catalogue = catalogues[language] ?? {}
  const formats = new Map<string, IntlMessageFormat>()
  const say = (key: string, values?: WordValues): string => {
    const message = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined
    if (message === undefined) return `⟦${key}⟧`
    if (!/[{']/.test(message)) return message
    let format = formats.get(key)
    if (!format) {
      format = new IntlMessageFormat(message, locales[language], undefined, { ignoreTag: true })
      formats.set(key, format)
    }
    try {
      return String(format.format(values as Record<string, string>))
    } catch {
      // A value the message names was not given: the sentence with its gap tells more than a blank page.
      return message
    }
  }
  return Object.assign(say, { has: (key: string) => Object.hasOwn(catalogue, key), language })
}

/** One catalogue per language out of many. A key given twice with different words is a mistake of ours. */
export function mergeCatalogues(...many: readonly Catalogues[]): Partial<Record<Language, Catalogue>> {
  const merged: Partial<Record<Language, Record<string, string>>> = {}
  for (const catalogues of many) {
    for (const [language, catalogue] of Object.entries(catalogues) as [Language, Catalogue][]) {
      const into = merged[language] ?? {}
      merged[language] = into
      for (const [key, message] of Object.entries(catalogue)) {
        if (Object.hasOwn(into, key) && into[key] !== message)
          throw new Error(`two messages for ${language} ${key}`)
        into[key] = message
      }
    }
  }
  return merged
}
