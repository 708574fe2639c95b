import { plainHan } from './languages/han/traditional.ts'

/** Words with their places. In Vietnamese a word is a syllable; in Chinese and Japanese it is one character. */
export interface Token {
  start: number
  end: number
  /** Lower case, tone marks in one fixed place: what lexicons are compared with. */
  key: string
  kind: 'word' | 'number' | 'mark'
  /** Begins with a capital letter. */
  capital: boolean
  /** A line ends between the token before and this one. */
  newLine: boolean
}

const pieces =
  /\d+(?:[.,]\d+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+|\.{2,}|[^\s]/gu
const capital = /^\p{Lu}/u

/** Wide marks of Chinese and Japanese type, and the plain marks that rules are written with. */
const plainMarks = new Map(Object.entries({
  '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '！': '!', '？': '?', '．': '.', '／': '/', '％': '%', '…': '...', '﹑': '、', '･': '・', '’': "'", 'ʼ': "'",
})) // biome-ignore format: a table

/** "hoà" and "hòa", "Uỷ" and "Ủy" are one word spelled two ways. */
const toneHomes: [RegExp, string][] = [
  [/oà$/, 'òa'], [/oá$/, 'óa'], [/oả$/, 'ỏa'], [/oã$/, 'õa'], [/oạ$/, 'ọa'],
  [/oè$/, 'òe'], [/oé$/, 'óe'], [/oẻ$/, 'ỏe'], [/oẽ$/, 'õe'], [/oẹ$/, 'ọe'],
  [/uỳ$/, 'ùy'], [/uý$/, 'úy'], [/uỷ$/, 'ủy'], [/uỹ$/, 'ũy'], [/uỵ$/, 'ụy'],
] // biome-ignore format: a table

export function toKey(word: string): string {
  const low = word.toLowerCase().replaceAll('ё', 'е')
  const last = low.codePointAt(low.length - 1) ?? 0
  if (last < 0xe0 || low.length < 2 || low.startsWith('qu')) return low
  for (const [from, to] of toneHomes) if (from.test(low)) return low.replace(from, to)
  return low
}

function hasNewLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13) return true
  return false
}

export function tokenise(text: string): Token[] {
  const out: Token[] = []
  let last = 0
  for (const m of text.matchAll(pieces)) {
    const word = m[0]
    const c = word.codePointAt(0) ?? 0
    const kind = c >= 48 && c <= 57 ? 'number' : /^[\p{L}\p{M}ー々]/u.test(word) ? 'word' : 'mark'
    out.push({
      start: m.index,
      end: m.index + word.length,
      key: kind === 'word' ? plainHan(toKey(word)) : (plainMarks.get(word) ?? word),
      kind,
      capital: kind === 'word' && capital.test(word),
      newLine: hasNewLine(text, last, m.index),
    })
    last = m.index + word.length
  }
  return out
}

/** Index of the first token that starts at or after the offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((tokens[mid] as Token).start < offset) low = mid + 1
    else high = mid
  }
  return low
}
