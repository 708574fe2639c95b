/** What is known of the meetings while the sentences are read one after the other. */
import type { EngagementKind } from './draft.ts'
import type { BodyMention, DateMention, Person, Range, Reading, Sentence } from './reading.ts'

export interface Meeting {
  kind: EngagementKind
  subject: Person | null
  others: Person[]
  bodies: BodyMention[]
  place: string | null
  city: string | null
  host: string | null
  date: DateMention | null
  span: Range
  series: boolean
  mentionedOnly: boolean
  official: boolean
  parent: Meeting | null
  session: number | null
  why: string[]
  id: string
}

export interface Engagements {
  meetings: Meeting[]
  /** The meeting that each sentence is about. */
  at: (Meeting | null)[]
  /** Meetings told in one breath and none singled out yet: what follows is said to all. */
  several: boolean[]
}

export interface Hit extends Range {
  kind: EngagementKind
}

export interface Scene {
  r: Reading
  meetings: Meeting[]
  byKey: Map<string, Meeting>
  visit: Meeting | null
  current: Meeting | null
  several: boolean
  lastDate: DateMention | null
  principal: Person | null
  open: { hit: Hit; sentence: Sentence }[]
}

type Lists = Record<string, string[]>

export const listsOf = (r: Reading): Lists => r.words.files.engagements as unknown as Lists

export const blank = (kind: EngagementKind, span: Range): Meeting => ({
  kind,
  subject: null,
  others: [],
  bodies: [],
  place: null,
  city: null,
  host: null,
  date: null,
  span,
  series: false,
  mentionedOnly: false,
  official: false,
  parent: null,
  session: null,
  why: [],
  id: '',
})
