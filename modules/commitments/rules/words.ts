/** What a search looks through and for: folded words, and pairs of characters where a script has no spaces. */
import { foldName } from '@comity/names'

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}ー]+/gu
const word = /[\p{L}\p{N}\p{M}]+/gu
/** Longer ones are cut: nobody types them, and the database takes no endless word. */
const longestWord = 60

export interface CutText {
  /** Words of alphabetic scripts, in order. */
  words: string[]
  /** Runs of characters that are written without spaces. */
  runs: string[][]
}

/** Folds a text (no marks, no capitals) and cuts it. */
export function cutText(text: string): CutText {
  const folded = foldName(text)
  return {
    words: (folded.replace(unspaced, ' ').match(word) ?? []).map((one) => one.slice(0, longestWord)),
    runs: (folded.match(unspaced) ?? []).map((run) => [...run]),
  }
}

export const pairsOf = (run: readonly string[]): string[] =>
  run.slice(1).map((character, at) => run[at]! + character)

/** Each once: words, pairs, and the last character of a run so that a single one is found anywhere. */
export function searchWords(text: string): string[] {
  const { words, runs } = cutText(text)
  const pieces = [...words, ...runs.flatMap((run) => [...pairsOf(run), run.at(-1)!])]
  return [...new Set(pieces)].sort()
}

/** A PostgreSQL `tsquery`: all must be there, words by their beginnings. Null: nothing that could be looked for. */
export function toSearchQuery(text: string): string | null {
  const { words, runs } = cutText(text)
  const beginnings = [...words, ...runs.filter(({ length }) => length === 1).flat()]
  const parts = [
    ...beginnings.map((one) => `'${one}':*`),
    ...runs.flatMap(pairsOf).map((pair) => `'${pair}'`),
  ]
  return parts.length === 0 ? null : [...new Set(parts)].join(' & ')
}
