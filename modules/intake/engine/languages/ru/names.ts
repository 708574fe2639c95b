/**
 * Names of people in the nominative. Russian declines first names, surnames and most foreign names that end in a
 * consonant; what the nominative is, is known from the case of the post, from the first name, or from another mention.
 */
import names from '../../../lexicon/ru/names.json' with { type: 'json' }
import { sameWord, stemsOf } from '../../inflection.ts'
import { toKey } from '../../tokens.ts'

export type Case = 'nominative' | 'genitive' | 'dative' | 'instrumental' | null

interface Given {
  name: string
  female: boolean
}
const given = new Map<string, Given[]>()
const stemOfGiven = (name: string): string => toKey(name).replace(/(?:ия|ий|[аяйь])$/, '')
const learn = (stem: string, g: Given): void => {
  const list = given.get(stem)
  if (list) list.push(g)
  else given.set(stem, [g])
}
for (const name of names.firstNames.m) learn(stemOfGiven(name), { name, female: false })
for (const name of names.firstNames.f) learn(stemOfGiven(name), { name, female: true })
/** Names whose last vowel is lost in the other cases. */
for (const [stem, name] of [['павл', 'Павел'], ['льв', 'Лев']] as const) learn(stem, { name, female: false }) // biome-ignore format: a table

const families = new Set(names.familyNames.map(toKey))
export const isFamilyName = (word: string): boolean => families.has(toKey(word))

/** "Владимиром" is Владимир, "Ирины" is Ирина; "Александра" is a woman only where the nominative stands. */
export function givenName(word: string, inCase: Case = null): (Given & { nominative: boolean }) | null {
  const key = toKey(word)
  if (key.length < 3) return null
  const found: Given[] = []
  for (const stem of new Set([key, ...stemsOf(key)]))
    for (const g of given.get(stem) ?? given.get(stem.replace(/(?:и|ь|й)$/, '')) ?? [])
      if (sameName(key, toKey(g.name))) found.push(g)
  const same = found.find((g) => toKey(g.name) === key)
  const man = found.find((g) => !g.female)
  const woman = found.find((g) => g.female)
  if (same && !(same.female && man && inCase !== 'nominative')) return { ...same, nominative: true }
  const fits =
    man && !/(?:ой|ией|ы|ии)$/.test(key) ? man : woman && !/(?:ом|ем)$/.test(key) ? woman : (man ?? null)
  return fits ? { ...fits, nominative: key === toKey(fits.name) } : null
}

const sameName = (a: string, b: string): boolean =>
  sameWord(a, b) || (b === 'павел' && /^павл/.test(a)) || (b === 'лев' && /^льв/.test(a))

const vowel = /[аеиоуыэюя]/i
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
  if (/[бвгдзклмнпрстхчшщ]ым$/.test(word) && inCase !== 'nominative') return `${cut(1)}й`
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
  const firsts = parts.map((w) => givenName(w, inCase))
  const first = firsts.findIndex((g) => g !== null)
  if (first >= 0) {
    const g = firsts[first] as { name: string; female: boolean; nominative: boolean }
    const changes = !/[иоуеыю]$/.test(g.name)
    const straight = g.nominative && (changes || inCase === 'nominative')
    const told: Case = straight ? 'nominative' : changes ? caseOf(parts[first] as string, g.name) : inCase
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
  return { name: parts.map((w, i) => foreign(w, i, inCase, parts)), sure: false }
}

const patronymic = (w: string): string =>
  w.replace(/((?:ов|ев|ь)ич)(?:а|у|ем|е)$/, '$1').replace(/((?:ов|ев|ич)н)(?:ы|у|ой|е)$/, '$1а')

/** Foreign names change behind a consonant; of a Vietnamese or Chinese name only the last word, as a rule. */
function foreign(word: string, i: number, inCase: Case, parts: readonly string[]): string {
  const last = i === parts.length - 1
  if (isFamilyName(word) && !last) return word
  if (!last && inCase !== 'nominative' && isFamilyName(word.replace(/(?:а|я|ом|ем|у|ю)$/, '')))
    return word.replace(/(?:а|я|ом|ем|у|ю)$/, '')
  if (last)
    return parts.length === 1 || inCase !== null
      ? surname(word, false, inCase)
      : /(?:ом|ем)$/.test(word)
        ? surname(word, false, 'instrumental')
        : word
  if (inCase === 'instrumental' && /(?:ом|ем)$/.test(word)) return surname(word, false, inCase)
  return inCase === 'genitive' &&
    i === 0 &&
    /[бвгджзклмнпрстфхц]а$/.test(word) &&
    /(?:а|я|[иоуэю])$/.test(parts.at(-1) as string)
    ? surname(word, false, inCase)
    : word
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
  return Math.min(x.length, y.length) >= 2 && sameName(x, y)
}

/** "А. В. Пробный" is written "А.В. Пробный". */
export const written = (parts: readonly string[]): string =>
  parts
    .map((w) => (w.length === 1 ? `${w}.` : w))
    .join(' ')
    .replace(/(?<=\.) (?=\p{Lu}\.)/gu, '')
