/**
 * Folding: two spellings of a name that differ only in marks, letter case, spaces or width become the same text.
 * Folded text is for comparing; it is never shown and never stored as the name.
 */

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
const plain = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g')

/** Marks are taken away below Latin letters only: in Cyrillic and kana they make another letter (и й, か が). */
const latinMarks = /(\p{Script=Latin})\p{Mn}+/gu
/** What may stand between the parts of a name: spaces, points, commas, hyphens, the middle dots of kana names. */
const separators = /[\s.,\-‐-―'’ʼ`・·•_/()]+/gu

/**
 * Lower case, no Latin marks (`đ` is `d`), one space between parts, full-width letters made plain.
 * `'Trần  Đại-Quang'` → `'tran dai quang'`. Idempotent.
 */
export function foldName(name: string): string {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(latinMarks, '$1')
    .replace(plain, (letter) => plainLetters[letter] ?? letter)
    .replace(separators, ' ')
    .trim()
  return folded.normalize('NFC')
}

/** The folded parts in a fixed order, so that family name first or last makes no difference. */
export const foldedParts = (name: string): string[] => foldName(name).split(' ').filter(Boolean).sort()

/**
 * Whether two spellings in the same script are the same parts in any order: `Tsuyuki Yasuhiro` and `YASUHIRO TSUYUKI`.
 * False where either has no letters. It says that the spellings agree, not that the person is the same, and it does
 * not compare across scripts.
 */
export function sameName(a: string, b: string): boolean {
  const parts = foldedParts(a)
  const others = foldedParts(b)
  return parts.length > 0 && parts.length === others.length && parts.every((part, at) => part === others[at])
}
