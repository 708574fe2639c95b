/**
 * Names of people in the nominative. Russian declines first names, surnames and most foreign names that end in a
 * consonant; what the nominative is, is known from the case of the post, from the first name, or from another mention.
 */
import names from '../../../lexicon/ru/names.json' with { type: 'json' }
import { sameWord, stemsOf } from '../../inflection.ts'
import { toKey } from '../../tokens.ts'

export type Case = 'nominative' | 'genitive' | 'dative' | 'instrumental' | null

const given = new Map<string, { name: string; female: boolean }>()
const stemOfGiven = (name: string, female: boolean): string =>
  female ? toKey(name).replace(/(?:ия|[ая])$/, '') : toKey(name).replace(/(?:ий|[йьая])$/, '')
for (const [list, female] of [
  [names.firstNames.m, false],
  [names.firstNames.f, true],
] as const)
  for (const name of list) given.set(stemOfGiven(name, female), { name, female })
/** Names whose last vowel is lost in the other cases. */
for (const [stem, name] of [['павл', 'Павел'], ['льв', 'Лев']] as const) given.set(stem, { name, female: false }) // biome-ignore format: a table

const families = new Set(names.familyNames.map(toKey))
export const isFamilyName = (word: string): boolean => families.has(toKey(word))

/** "Владимиром" is Владимир, "Ирины" is Ирина. */
export function givenName(word: string): { name: string; female: boolean; nominative: boolean } | null {
  const key = toKey(word)
  if (key.length < 3) return null
  const last = (s: string): boolean => /[аеиоуыэюяйь]$/.test(s)
  for (const stem of [key, ...stemsOf(key), key.replace(/(?:ия|ии|ию|ием|ией|ие)$/, '')]) {
    const g = given.get(stem) ?? (last(stem) ? given.get(stem.slice(0, -1)) : undefined)
    if (g && sameName(key, toKey(g.name))) return { ...g, nominative: key === toKey(g.name) }
  }
  return null
}

const sameName = (a: string, b: string): boolean =>
  sameWord(a, b) || (b === 'павел' && /^павл/.test(a)) || (b === 'лев' && /^льв/.test(a))

const vowel = /[аеиоуыэюя]/
const closed = (stem: string): boolean =>
  stem.length >= 2 && vowel.test(stem) && /[бвгджзйклмнпрстфхцчшщ]$/.test(stem)

/** A surname in an oblique case, brought to the nominative as far as its ending tells. */
export function surname(word: string, female: boolean, inCase: Case): string {
  const cut = (n: number): string => word.slice(0, -n)
  if (female) {
    if (/(?:ов|ев|ёв|ин|ын)(?:ой|у)$/.test(word)) return word.replace(/(?:ой|у)$/, 'а')
    if (/ской$|скую$/.test(word)) return word.replace(/(?:ой|ую)$/, 'ая')
    return word
  }
  if (/(?:ов|ев|ёв|ин|ын)(?:а|у|ым|е)$/.test(word)) return word.replace(/(?:а|у|ым|е)$/, '')
  if (/(?:ск|цк)(?:ого|ому|им|ом)$/.test(word)) return word.replace(/(?:ого|ому|им|ом)$/, 'ий')
  if (/(?:ого|ому)$/.test(word))
    return word.replace(/(?:ого|ому)$/, /[ов]в(?:ого|ому)$/.test(word) ? 'ой' : 'ый')
  if (/(?:[аеоуэю])ем$/.test(word)) return `${cut(2)}й`
  if (/(?:[аеоуэю])[юя]$/.test(word) && inCase) return `${cut(1)}й`
  if (/[бвдлнрстч]ем$/.test(word) && closed(cut(2))) return /[ч]ем$/.test(word) ? cut(2) : `${cut(2)}ь`
  if (/[бвдлнрст][юя]$/.test(word) && closed(cut(1)) && inCase && inCase !== 'nominative') return `${cut(1)}ь`
  if (/ом$/.test(word) && closed(cut(2)) && inCase !== 'nominative') return cut(2)
  if (/а$/.test(word) && closed(cut(1)) && (inCase === 'genitive' || inCase === null)) return cut(1)
  if (/у$/.test(word) && closed(cut(1)) && inCase === 'dative') return cut(1)
  return word
}

/** Which case a form of a word is in, told by its ending against the nominative. */
export function caseOf(form: string, nominative: string): Case {
  const a = toKey(form)
  const b = toKey(nominative)
  if (a === b) return 'nominative'
  if (/(?:ом|ем|ым|им|ой|ей|ами|ями|ью)$/.test(a)) return 'instrumental'
  if (/(?:а|я|ого|его|ы|и)$/.test(a)) return 'genitive'
  if (/(?:у|ю|ому|ему|е)$/.test(a)) return 'dative'
  return null
}

/** The whole name in the nominative, and whether it stood there already. */
export function nominativeName(parts: readonly string[], inCase: Case): { name: string[]; sure: boolean } {
  const firsts = parts.map((w) => givenName(w))
  const first = firsts.findIndex((g) => g !== null)
  if (first >= 0) {
    const g = firsts[first] as { name: string; female: boolean; nominative: boolean }
    const ambiguous = g.female ? false : toKey(parts[first] as string) === toKey(g.name)
    const straight = ambiguous || (g.female && g.nominative)
    const told: Case = straight ? 'nominative' : caseOf(parts[first] as string, g.name)
    if (straight) return { name: [...parts], sure: true }
    return {
      name: parts.map((w, i) => {
        if (i === first) return g.name
        if (/(?:ович|евич|ьич|овн|евн|ичн)/.test(toKey(w))) return patronymic(w)
        return surname(w, g.female, told)
      }),
      sure: false,
    }
  }
  if (inCase === 'nominative') return { name: [...parts], sure: true }
  return { name: parts.map((w, i) => (i === parts.length - 1 ? foreign(w, inCase, parts) : w)), sure: false }
}

const patronymic = (w: string): string =>
  w.replace(/((?:ов|ев|ь)ич)(?:а|у|ем|е)$/, '$1').replace(/((?:ов|ев|ич)н)(?:ы|у|ой|е)$/, '$1а')

/** Vietnamese and Chinese names change in the last word only, and only behind a consonant. */
function foreign(word: string, inCase: Case, parts: readonly string[]): string {
  if (parts.length === 1 || inCase !== null) return surname(word, false, inCase)
  return /(?:ом|ем)$/.test(word) ? surname(word, false, 'instrumental') : word
}

/** One name in two forms, word by word; one may leave words out. */
export function sameFullName(short: readonly string[], long: readonly string[]): boolean {
  let k = 0
  for (const w of short) {
    while (k < long.length && !alike(w, long[k] as string)) k++
    if (k === long.length) return false
    k++
  }
  return true
}
const alike = (a: string, b: string): boolean => {
  const [x, y] = [toKey(a), toKey(b)]
  if (x === y) return true
  if (x.length === 1 || y.length === 1) return x[0] === y[0]
  return Math.min(x.length, y.length) >= 3 && sameName(x, y)
}
