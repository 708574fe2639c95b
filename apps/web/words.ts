import type { LoadWords } from '#platform/web'
import { type Catalogue, type Language, mergeCatalogues } from '#platform/words'
import { modules } from './modules.ts'

const platformWords: Readonly<Record<Language, LoadWords>> = {
  vi: () => import('../../platform/words/vi.json'),
  en: () => import('../../platform/words/en.json'),
  ja: () => import('../../platform/words/ja.json'),
  zh: () => import('../../platform/words/zh.json'),
  ru: () => import('../../platform/words/ru.json'),
}

/** Every module's words in one language, and the fonts it needs. */
export async function loadWords(language: Language): Promise<Catalogue> {
  if (language === 'ja' || language === 'zh') await import('./han-fonts.ts')
  const loaded = await Promise.all(
    [platformWords, ...modules.map(({ words }) => words)].map((words) => words[language]()),
  )
  return mergeCatalogues(...loaded.map((one) => ({ [language]: one.default })))[language] ?? {}
}
