/** What instruments, mechanisms, programmes and events share: a phrase of the lexicon opens a name, and the name has an end. */
import { isClosing } from './commitments.ts'
import { type Range, type Reading, type Sentence, textOf } from './reading.ts'
import { indexWithout } from './words.ts'

export type Lists = Record<string, string[]>

export type Section = Record<string, string[]>

export const bodySentences = (r: Reading): Sentence[] =>
  r.sentences.filter((s) => !s.evidenceOnly && !isClosing(r, s))

const cache = new WeakMap<object, ReturnType<typeof indexWithout<string>>>()

export function kindsOf(
  section: Section,
  not: string[] | undefined,
): ReturnType<typeof indexWithout<string>> {
  let index = cache.get(section)
  if (!index) {
    index = indexWithout<string>(section, not ?? [])
    cache.set(section, index)
  }
  return index
}

export const place = (r: Reading, span: Range): { textStart: number; textEnd: number; text: string } => ({
  textStart: r.tokens[span.from]?.start ?? 0,
  textEnd: r.tokens[span.to - 1]?.end ?? 0,
  text: textOf(r, span.from, span.to),
})

export const sides = (r: Reading): string[] => [r.home, r.other].filter((c) => c !== null)

/** Where a name that opens at `from` ends: at a mark or at a word that opens another phrase. */
export function nameUntil(
  r: Reading,
  from: number,
  to: number,
  s: Sentence,
  stops: readonly string[],
  limit = 40,
): number {
  const stop = r.words.set(stops)
  let k = to
  let depth = 0
  while (k < s.to && k - from < limit) {
    const t = r.tokens[k]
    if (!t || t.newLine) break
    if (t.key === '(' && r.tokens[k + 1]?.kind === 'word' && !r.tokens[k + 1]?.capital) break
    if (t.key === '(') depth++
    if (t.key === ')') depth--
    if (depth < 0) break
    if (
      t.kind === 'mark' &&
      t.key !== '-' &&
      t.key !== '(' &&
      t.key !== ')' &&
      t.key !== '"' &&
      t.key !== '“' &&
      t.key !== '”' &&
      !(t.key === ',' && insideTerm(r, k, s))
    )
      break
    if (!depth && stop.longestAt(r.tokens, k, s.to)) break
    if (opensAction(r, k, s)) break
    k++
  }
  return k
}

/** "… and | push ahead with": the name ends before a new action. */
const opensAction = (r: Reading, k: number, s: Sentence): boolean => {
  const and = r.words.set(r.words.files.grammar.and).longestAt(r.tokens, k, k + 1)
  return (
    and !== null && r.words.set(r.words.files.grammar.clauseVerbs).longestAt(r.tokens, and.to, s.to) !== null
  )
}

/** The comma of "phòng, chống" belongs to the term. */
function insideTerm(r: Reading, k: number, s: Sentence): boolean {
  const terms = r.words.set(r.words.files.grammar.commaTerms)
  return terms.longestAt(r.tokens, k - 1, s.to) !== null
}

export const years = /^(?:19|20)\d{2}$/

export function period(r: Reading, span: Range): [string | null, string | null] {
  for (let i = span.from; i < span.to; i++) {
    const a = r.tokens[i]?.key ?? ''
    const b = r.tokens[i + 2]?.key ?? ''
    if (!years.test(a)) continue
    if (r.tokens[i + 1]?.key === '-' && years.test(b) && i + 2 < span.to) return [a, b]
    return [a, a]
  }
  return [null, null]
}
