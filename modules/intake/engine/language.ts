import type { Language } from './draft.ts'

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** By script first, then by the letters that only Vietnamese has. */
export function findLanguage(text: string): Language {
  const sample = text.slice(0, 20_000)
  const kana = count(sample, /[\u3041-\u30fa]/g)
  const han = count(sample, /\p{Script=Han}/gu)
  const cyrillic = count(sample, /\p{Script=Cyrillic}/gu)
  const latin = count(sample, /\p{Script=Latin}/gu)
  if (kana + han > 0 && (kana + han) * 2 > latin * 0.5 && kana + han > cyrillic)
    return kana * 20 > han ? 'ja' : 'zh'
  if (cyrillic > latin) return 'ru'
  const vietnamese = count(sample, /[đĐơƠưƯăĂạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g)
  // English that spells Vietnamese names with their marks is English still.
  const english = count(sample, /\b(?:the|of|and|to|with|in|on)\b/gi)
  return vietnamese * 25 > latin && english * 40 < latin ? 'vi' : 'en'
}
