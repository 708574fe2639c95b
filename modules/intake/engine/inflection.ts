/**
 * Words that change their ending. A phrase written in the dictionary form stands for every case and number of it:
 * `inflected` turns "министерство юстиции" into stems, and `stemsOf` gives the stems that a word of a text may have.
 * The endings are a closed list, so "дел" answers to "делами" and never to "делегация".
 */
const endings = new Set(
  (
    'а я о е и ы у ю ь й ам ям ом ем ой ей ою ею ов ев ах ях ами ями ью ьи ье ья ьем ьям ьях ьями ьми ' +
    'ый ий ая яя ое ее ые ие ого его ому ему ым им ую юю ых их ыми ими ия ии ию ием ией иям иями иях ий'
  ).split(' '),
)
const longest = 3
/** Endings that a dictionary form is cut at, the longest first; "Вьетнам" and "прием" keep theirs. */
const cut = /(?:ого|его|ому|ему|ый|ий|ой|ая|яя|ое|ее|ые|ие|их|ых|ую|юю|ия|ии|ию|ью|ей|[аяоеиыуюьй])$/
const cyrillic = /^[\u0400-\u04ff-]+$/
const fixed = new Set(
  'в во на с со о об обо по к ко от до из за для и или не ни при над под между против через а но у без как что'.split(
    ' ',
  ),
)

/** The stem of a word given in its dictionary form. */
export function stemOf(word: string): string {
  const stem = word.replace(cut, '')
  return stem.length >= 2 ? stem : word
}

/** Every stem that a word of a text may come from, the word itself first. */
export function stemsOf(key: string): string[] {
  const out = [key]
  if (key.charCodeAt(0) < 0x400 || key.charCodeAt(0) > 0x4ff) return out
  for (let n = 1; n <= Math.min(longest, key.length - 2); n++)
    if (endings.has(key.slice(-n))) out.push(key.slice(0, -n))
  return out
}

/** Are both words forms of one word? */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  const stems = stemsOf(b)
  return stemsOf(a).some((s) => s.length >= 2 && stems.includes(s))
}

/** `=word` is taken as it stands. */
const form = (word: string): string =>
  word.startsWith('=') ? word.slice(1) : mayChange(word) ? `${word}~` : word

const mayChange = (word: string): boolean =>
  cyrillic.test(word) && !fixed.has(word.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(word) && word.length > 2

/** Marks the words of a phrase (word by word, choices and options too) as changing their endings. */
export const inflected = (phrase: string): string =>
  phrase
    .split(' ')
    .map((part) => {
      const optional = part.length > 1 && part.endsWith('?') ? '?' : ''
      return (optional ? part.slice(0, -1) : part).split('/').map(form).join('/') + optional
    })
    .join(' ')

/** Every phrase of a file of the lexicon, at any depth; keys and numbers stay. */
export function inflectedAll<T>(value: T): T {
  if (typeof value === 'string') return inflected(value) as T
  if (Array.isArray(value)) return value.map(inflectedAll) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, inflectedAll(v)])) as T
}

/** A name without the endings of its words: two mentions of one thing in two cases give the same. */
export const stemmed = (text: string): string =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((w) => (cyrillic.test(w) ? stemOf(w) : w))
    .join(' ')
