/**
 * How alike two promises are: the same sides, overlapping areas, similar words. Works without a word list: words of
 * alphabetic scripts by themselves and in pairs, characters of Chinese, Japanese and Thai in pairs, so that no
 * language needs to be cut into words first.
 */
import { cutText, pairsOf } from './words.ts'

export interface Likeness {
  by: readonly { state: string }[]
  to: readonly { state: string }[]
  areas: readonly string[]
  /** Gist and quotes, in whatever languages. */
  texts: readonly string[]
}

export type LikenessReason =
  | { kind: 'same-sides' }
  | { kind: 'other-direction' }
  | { kind: 'areas'; areas: string[] }
  /** Percent of the shorter text's pieces found in the other. */
  | { kind: 'words'; percent: number }
  | { kind: 'other-language' }

/** Pieces of a text that are looked for in another: words, pairs of words, pairs of characters. */
export function shinglesOf(text: string): Set<string> {
  const { words, runs } = cutText(text)
  const pieces = new Set(runs.flatMap(pairsOf))
  words.forEach((one, at) => {
    if (one.length > 1) pieces.add(one)
    if (at > 0) pieces.add(`${words[at - 1]} ${one}`)
  })
  return pieces
}

const scripts = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Han}/gu,
]
/** Vietnamese letters tell it from other Latin text; kana tell Japanese from Chinese. */
const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu

/** A rough kind of language: enough to know that two texts cannot be compared word by word. */
function writingOf(text: string): string {
  const [latin, cyrillic, kana, han] = scripts.map((script) => text.match(script)?.length ?? 0) as number[]
  if (kana! > 0) return 'kana'
  if (han! > latin! && han! > cyrillic!) return 'han'
  if (cyrillic! > latin!) return 'cyrillic'
  return vietnamese.test(text.normalize('NFC')) ? 'vi' : 'latin'
}

/** Share of pieces in common, between Dice and containment: a short retelling of a long clause still counts. */
function wordsAlike(a: string, b: string): number {
  const one = shinglesOf(a)
  const other = shinglesOf(b)
  const smaller = Math.min(one.size, other.size)
  if (smaller === 0) return 0
  const common = [...one].filter((piece) => other.has(piece)).length
  const dice = (2 * common) / (one.size + other.size)
  // Containment of three or four pieces says little.
  return smaller < 6 ? dice : (dice + common / smaller) / 2
}

/** The best pair of texts written alike; null where no two can be compared. */
function textsAlike(a: readonly string[], b: readonly string[]): number | null {
  const scores = a.flatMap((one) =>
    b.filter((other) => writingOf(other) === writingOf(one)).map((other) => wordsAlike(one, other)),
  )
  return scores.length === 0 ? null : Math.max(...scores)
}

const statesOf = (sides: readonly { state: string }[]) =>
  [...new Set(sides.map(({ state }) => state))].sort().join()

const weights = { sides: 0.15, areas: 0.35, words: 0.5 }
/** From here on a pair is proposed to the officer. */
export const alikeFrom = 0.4

/** 0 to 1, and why. Different states are never alike. */
export function likenessOf(a: Likeness, b: Likeness): { score: number; reasons: LikenessReason[] } {
  if (statesOf([...a.by, ...a.to]) !== statesOf([...b.by, ...b.to])) return { score: 0, reasons: [] }
  const sameSides = statesOf(a.by) === statesOf(b.by) && statesOf(a.to) === statesOf(b.to)
  const common = a.areas.filter((area) => b.areas.includes(area))
  const all = new Set([...a.areas, ...b.areas]).size
  const words = textsAlike(a.texts, b.texts)
  const areas = all === 0 ? 0 : common.length / all
  // Without comparable words the areas speak for them, at less than full voice.
  const score =
    weights.sides * (sameSides ? 1 : 0.4) + weights.areas * areas + weights.words * (words ?? areas * 0.6)
  const reasons: LikenessReason[] = [{ kind: sameSides ? 'same-sides' : 'other-direction' }]
  if (common.length > 0) reasons.push({ kind: 'areas', areas: common })
  if (words === null) reasons.push({ kind: 'other-language' })
  else if (words >= 0.15) reasons.push({ kind: 'words', percent: Math.round(words * 100) })
  return { score: Math.round(score * 1000) / 1000, reasons }
}
