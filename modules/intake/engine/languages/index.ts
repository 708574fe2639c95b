import type { Language } from '../draft.ts'
import type { LanguageRules } from '../language-rules.ts'
import { english } from './en.ts'
import { japanese } from './ja.ts'
import { russian } from './ru.ts'
import { vietnamese } from './vi.ts'
import { chinese } from './zh.ts'

const rules: Record<Language, LanguageRules> = {
  vi: vietnamese,
  en: english,
  ja: japanese,
  zh: chinese,
  ru: russian,
}

export const languageRules = (language: Language): LanguageRules => rules[language]
