/**
 * How well decoded text fits the language its encoding is used for: 1 is running text of that language,
 * 0 is noise, below 0 speaks against. ASCII is in every encoding and counts for none, save in UTF-16.
 */
import {
  commonKanji,
  commonRussianLetters,
  commonSigns,
  commonSimplified,
  commonTraditional,
  rareRussianLetters,
  vietnameseLetters,
  westernLetters,
  wideSigns,
} from './letters.ts'

export type Fitness = (text: string) => number

const han = /\p{Script=Han}/u
const kana = /[\u3041-\u3096\u30A1-\u30FC]/

/** Share of `of` in the characters of `text` that `judge` gives a value; undefined means "says nothing". */
function average(text: string, judge: (letter: string, before: string) => number | undefined): number {
  let sum = 0
  let judged = 0
  let before = ''
  for (const letter of text) {
    const value = judge(letter, before)
    before = letter
    if (value === undefined) continue
    sum += value
    judged += 1
  }
  return judged === 0 ? 0 : sum / judged
}

const isAscii = (letter: string): boolean => letter <= '\u007F'
/** A capital directly after a small letter: how Cyrillic read in the wrong encoding shows itself. */
const breaksCase = (letter: string, before: string): boolean =>
  letter !== letter.toLowerCase() && before !== before.toUpperCase()

function alphabet(letters: ReadonlyMap<string, number>): Fitness {
  return (text) =>
    average(text, (letter, before) => {
      if (isAscii(letter) || commonSigns.has(letter)) return undefined
      const value = letters.get(letter.toLowerCase())
      if (value === undefined) return -1
      return breaksCase(letter, before) ? -0.5 : value
    })
}

const valued = (letters: Iterable<string>, value: number): Array<[string, number]> =>
  [...letters].map((letter) => [letter, value])

export const fitsVietnamese: Fitness = (text) => alphabet(vietnamese)(text.normalize('NFC'))
const vietnamese = new Map(valued(vietnameseLetters, 1))
const western = alphabet(new Map(valued(westernLetters, 0.9)))
/** English has no letters beyond ASCII, only quotation marks and dashes: those alone make half a fit. */
export const fitsWestern: Fitness = (text) =>
  [...text].every((letter) => isAscii(letter) || commonSigns.has(letter)) ? 0.5 : western(text)
export const fitsRussian: Fitness = alphabet(
  new Map([...valued(commonRussianLetters, 1), ...valued(rareRussianLetters, 0.2)]),
)

/** Kana speak for Japanese; frequent kanji too; a text without any kana is hardly Japanese. */
export const fitsJapanese: Fitness = (text) => {
  let kanaSeen = 0
  const fit = average(text, (letter) => {
    if (isAscii(letter) || commonSigns.has(letter) || wideSigns.has(letter)) return undefined
    if (kana.test(letter)) {
      kanaSeen += 1
      return 1
    }
    if (commonKanji.has(letter)) return 1
    return han.test(letter) ? 0.2 : -1
  })
  return kanaSeen === 0 ? fit * 0.5 : fit
}

/** Half of running Chinese are its most frequent 300 characters: that share already counts as a full fit. */
function fitsChinese(common: ReadonlySet<string>): Fitness {
  return (text) =>
    Math.min(
      1,
      2 *
        average(text, (letter) => {
          if (isAscii(letter) || commonSigns.has(letter) || wideSigns.has(letter)) return undefined
          if (common.has(letter)) return 1
          return han.test(letter) ? 0 : -1
        }),
    )
}
export const fitsSimplifiedChinese = fitsChinese(commonSimplified)
export const fitsTraditionalChinese = fitsChinese(commonTraditional)

/** UTF-16 carries any language, and its ASCII letters are evidence: in the wrong byte order they are rare Han. */
export const fitsAnyLanguage: Fitness = (text) =>
  average(text.normalize('NFC'), (letter) => {
    if (/[\t\n\r\x20-\x7E]/.test(letter) || commonSigns.has(letter) || wideSigns.has(letter)) return 1
    const small = letter.toLowerCase()
    if (vietnameseLetters.has(small) || westernLetters.has(small) || kana.test(letter)) return 1
    if (/[а-яё]/.test(small)) return 1
    if (commonSimplified.has(letter) || commonTraditional.has(letter) || commonKanji.has(letter)) return 1
    return han.test(letter) ? 0.2 : -1
  })
