/** The five languages of the desk, in the order they are offered. */
export const languages = ['vi', 'en', 'ja', 'zh', 'ru'] as const
export type Language = (typeof languages)[number]

/** The form of dates and numbers in each language. */
export const locales: Readonly<Record<Language, string>> = {
  vi: 'vi-VN',
  en: 'en-GB',
  ja: 'ja-JP',
  zh: 'zh-CN',
  ru: 'ru-RU',
}

/** Each language by its own name: never translated, so that a lost reader finds their own. */
export const languageNames: Readonly<Record<Language, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
  ja: '日本語',
  zh: '中文',
  ru: 'Русский',
}

export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language)

/** The first asked-for tag (`ja-JP`, `zh-Hans`) the desk speaks; English when it speaks none. */
export function chooseLanguage(asked: readonly string[]): Language {
  for (const tag of asked) {
    const main = tag.toLowerCase().split(/[-_;]/)[0]?.trim()
    if (isLanguage(main)) return main
  }
  return 'en'
}
