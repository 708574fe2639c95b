/** Russian: cases tell who acts and who is met, verbs of saying stand before or behind the words told. */
import { plainId } from '../bodies.ts'
import type { LanguageRules } from '../language-rules.ts'
import { countryAt } from '../places.ts'
import { type BodyMention, type Range, type Reading, textOf } from '../reading.ts'
import { findDates } from './ru/dates.ts'
import { findParties } from './ru/parties.ts'
import { findPeople } from './ru/people.ts'
import { russianStatements } from './ru/statements.ts'
import { anyForm, grammar, words } from './ru/words.ts'

const embassyHeads = anyForm(grammar.embassyHeads)
const consulateHeads = anyForm(grammar.consulateHeads)

/** "Министерство … | Вьетнама", "российское | Министерство …"; an acronym in brackets may stand between. */
function countryBeside(r: Reading, body: Range): { country: string; to: number } | null {
  let k = body.to
  if (r.tokens[k]?.key === '(' && r.tokens[k + 2]?.key === ')') k += 3
  const next = countryAt(r, k)
  if (
    next &&
    !next.city &&
    r.tokens[k - 1]?.key !== '-' &&
    /(?:а|я|и|й|ь|о|у|ы|\p{Lu})$/u.test(textOf(r, k, next.to)) &&
    r.tokens[k]?.capital
  )
    return { country: next.country, to: next.to }
  for (let back = 1; back <= 3; back++) {
    const before = countryAt(r, body.from - back)
    if (before && before.to === body.from && !r.tokens[before.from]?.capital)
      return { country: before.country, to: body.to }
  }
  return null
}

/** "посольство A в B". */
function embassy(r: Reading, i: number): BodyMention | null {
  const consulate = consulateHeads.longestAt(r.tokens, i)
  const head = embassyHeads.longestAt(r.tokens, i) ?? consulate
  const sender = head ? countryAt(r, head.to) : null
  if (!head || !sender || sender.city) return null
  const at = ['в', 'во'].includes(r.tokens[sender.to]?.key ?? '') ? countryAt(r, sender.to + 1) : null
  const host = at?.country ?? [r.home, r.other].find((c) => c && c !== sender.country) ?? null
  const kind = consulate ? 'consulate' : 'embassy'
  const code = consulate ? `CG-${at?.city ? plainId(at.city) : (host ?? '')}` : host ? `EMB-${host}` : 'EMB'
  const to = at?.to ?? sender.to
  const name = `${consulate ? 'Генеральное консульство' : 'Посольство'} ${textOf(r, head.to, to)}`
  return {
    from: i,
    to,
    id: `${sender.country}:${code}`,
    country: sender.country,
    kind,
    suffix: code,
    name,
    sure: true,
  }
}

/** A country is written with a capital; its adjective is not, and half of "российско-вьетнамский" is none. */
function mayBePlace(r: Reading, place: Range): boolean {
  const first = r.tokens[place.from]
  if (!first) return false
  if (first.capital) return true
  return /(?:ск|цк)[а-я]{1,3}$/.test(first.key) && r.tokens[place.from - 1]?.key !== '-'
}

export const russian: LanguageRules = {
  language: 'ru',
  home: null,
  words,
  placesNeedCapital: false,
  abbreviations: new Set(grammar.abbreviations),
  countryBeside,
  mayBePlace,
  findBody: embassy,
  findPeople,
  findParties,
  findDates,
  findStatements: russianStatements,
  cityBehind: true,
}
