import { IntlMessageFormat } from 'intl-messageformat'
import { type Language, languages, locales } from './language.ts'
import type { Catalogue } from './words.ts'

interface Element {
  type: number
  value?: string
  options?: Record<string, { value: Element[] }>
}
const LITERAL = 0
const POUND = 7

/** Names of the values a message asks for, sorted. Throws when the message is not ICU MessageFormat. */
export function placeholders(message: string, language: Language): string[] {
  const found = new Set<string>()
  const walk = (elements: readonly Element[]) => {
    for (const element of elements) {
      if (element.type !== LITERAL && element.type !== POUND && element.value) found.add(element.value)
      for (const option of Object.values(element.options ?? {})) walk(option.value)
    }
  }
  const format = new IntlMessageFormat(message, locales[language], undefined, { ignoreTag: true })
  walk(format.getAst() as Element[])
  return [...found].sort()
}

/** What is wrong with a set of five catalogues, one line each; empty when they agree. */
export function faultsOf(catalogues: Readonly<Record<Language, Catalogue>>): string[] {
  const keys = new Set(languages.flatMap((language) => Object.keys(catalogues[language])))
  return [...keys].sort().flatMap((key) => faultsOfKey(catalogues, key))
}

function faultsOfKey(catalogues: Readonly<Record<Language, Catalogue>>, key: string): string[] {
  const faults: string[] = []
  const asked = new Map<Language, string>()
  for (const language of languages) {
    const message = catalogues[language][key]
    if (message === undefined) faults.push(`${key}: not in ${language}`)
    else if (message.trim() === '') faults.push(`${key}: empty in ${language}`)
    else {
      try {
        asked.set(language, placeholders(message, language).join(', '))
      } catch (fault) {
        faults.push(`${key}: ${language} cannot be read: ${(fault as Error).message}`)
      }
    }
  }
  if (new Set(asked.values()).size > 1) {
    faults.push(
      `${key}: values differ: ${[...asked].map(([language, names]) => `${language} {${names}}`).join('; ')}`,
    )
  }
  return faults
}
