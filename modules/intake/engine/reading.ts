/** What is known of one text while it is being read. Each step fills its part and never changes another's. */
import type { Draft, IgnoreSpan, Language } from './draft.ts'
import type { LanguageRules } from './language-rules.ts'
import type { Prepared } from './prepare.ts'
import type { Token } from './tokens.ts'
import type { Words } from './words.ts'

/** Token indexes, end exclusive. */
export interface Range {
  from: number
  to: number
}
export interface Sentence extends Range {
  index: number
  paragraph: number
  /** From a caption or lead: names and titles count, facts do not. */
  evidenceOnly: boolean
}
export interface PlaceMention extends Range {
  country: string
  city: string | null
}
export interface BodyMention extends Range {
  id: string | null
  country: string | null
  kind: string
  suffix: string
  name: string
  /** The text names the country beside the body. */
  sure: boolean
}
export interface PersonMention extends Range {
  nameFrom: number
  nameTo: number
  /** Empty for a title that stands without a name ("the minister"). */
  name: string
  rank: string | null
  party: string[]
  titles: string[]
  former: boolean
  body: BodyMention | null
  /** Every body named in the description: a person may hold two offices. */
  bodies: BodyMention[]
  country: string | null
  person: Person | null
  evidenceOnly: boolean
}
export interface Person {
  name: string
  words: string[]
  rank: string | null
  party: string | null
  title: string | null
  former: boolean
  body: BodyMention | null
  bodies: BodyMention[]
  country: string | null
  countrySure: boolean
  mentions: PersonMention[]
  inBody: boolean
}
export interface GroupMention extends Range {
  group: string
  country: string | null
}
export interface DateMention extends Range {
  /** YYYY-MM-DD with year 0000 when the text gives none. */
  start: string
  end: string | null
  yearInText: boolean
  timeOfDay: string | null
  /** "the same day": repeats the date before. */
  sameDay: boolean
}

export interface Reading {
  prepared: Prepared
  flat: string
  tokens: Token[]
  language: Language
  rules: LanguageRules
  words: Words
  name: string | null
  today: string | null
  ignored: IgnoreSpan[]
  docDate: string | null
  headline: string | null
  notes: string[]
  sentences: Sentence[]
  places: PlaceMention[]
  bodies: BodyMention[]
  people: PersonMention[]
  persons: Person[]
  /** The side whose office tells the story, and the side it deals with. */
  home: string | null
  other: string | null
  year: { year: number; basis: string; sure: boolean } | null
}

export type DraftParts = Omit<Draft, 'doc' | 'language' | 'docDate' | 'headline' | 'ignoreSpans' | 'notes'>

/** Items that lie in the range, from a list sorted by `from`. */
export function within<T extends Range>(list: readonly T[], range: Range): T[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((list[mid] as T).from < range.from) low = mid + 1
    else high = mid
  }
  const out: T[] = []
  for (let i = low; i < list.length && (list[i] as T).from < range.to; i++)
    if ((list[i] as T).to <= range.to) out.push(list[i] as T)
  return out
}

/** First item that begins at or after `from`; the list is sorted by `from`. */
export function firstFrom<T extends Range>(list: readonly T[], from: number): T | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((list[mid] as T).from < from) low = mid + 1
    else high = mid
  }
  return list[low]
}

/** Does an item of the sorted list, none of which overlap, hold the range? */
export function holds<T extends Range>(list: readonly T[], range: Range): boolean {
  let low = 0
  let high = list.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((list[mid] as T).to < range.to) low = mid + 1
    else high = mid
  }
  const item = list[low]
  return item !== undefined && item.from <= range.from && range.to <= item.to
}

export const textOf = (r: Pick<Reading, 'flat' | 'tokens'>, from: number, to: number): string => {
  const a = r.tokens[from]
  const b = r.tokens[to - 1]
  return a && b && to > from ? r.flat.slice(a.start, b.end) : ''
}
