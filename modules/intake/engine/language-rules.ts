/**
 * What one language provides. Most of a language is data (`lexicon/<language>/*.json`, the shapes are in words.ts);
 * the strategies here are for what data cannot say: where a sentence ends, in which order a person's title, body and
 * name stand, how dates are written, and where the governing verb stands. `languages/vi.ts` is the model to copy;
 * each strategy may be one of the ready ones (titledPeople, subjectFirstStatements, …) or the language's own.
 */
import type { Language, Stance } from './draft.ts'
import type { BodyMention, DateMention, PersonMention, Range, Reading, Sentence } from './reading.ts'
import type { Words } from './words.ts'

/** One thing said: a stance over one clause. Sides are settled later, from `by` and `to`. */
export interface Statement {
  sentence: Sentence
  stance: Stance
  implicit: boolean
  /** The clause to highlight, and the governing verb. */
  clause: Range
  cue: Range
  stanceCue: Range
  by: Actor | null
  to: Actor | null
  why: string[]
}

/** Who acts or is addressed: a person, a body, an unnamed group of bodies, a country, or both sides together. */
export interface Actor extends Range {
  kind: 'person' | 'body' | 'group' | 'country' | 'both'
  person?: PersonMention
  /** Several persons or bodies named in one breath ("A, B and C"). */
  more?: Actor[]
  country: string | null
  /** Body id, or 'CC:*group'. */
  id: string | null
}

/** The parties of one meeting, as one sentence tells them. */
export interface Parties {
  subject: PersonMention | null
  others: PersonMention[]
  bodies: BodyMention[]
  /** Each of the others was met by himself. */
  apart: boolean
}

export interface LanguageRules {
  language: Language
  /** The country whose offices this language's reports are written by, if one can be assumed. */
  home: string | null
  words: Words
  /** May a country's name be written small ("anh", "đức" are words)? */
  placesNeedCapital: boolean
  /** Words that end in a full stop and do not end a sentence. */
  abbreviations: ReadonlySet<string>
  /** A body that stands without a country: does a country follow or stand before it here? */
  countryBeside(r: Reading, body: Range): { country: string; to: number } | null
  /** May this name of a country be one here? For names of one letter that are also words ("中", "日"). */
  mayBePlace?(r: Reading, place: Range): boolean
  /** Bodies that no register lists: companies, embassies, local police. Tried before the register. */
  findBody?(r: Reading, at: number): BodyMention | null
  findPeople(r: Reading, sentence: Sentence): PersonMention[]
  /** Who meets whom, where the one met may stand before the verb; null leaves it to the order subject, verb, object. */
  findParties?(r: Reading, sentence: Sentence, verb: Range, next: number): Parties | 'reference' | null
  /** The whole name around the noun that it is known by, where the noun stands last. */
  nameAround?(r: Reading, sentence: Sentence, noun: Range): Range
  findDates(r: Reading, range: Range): DateMention[]
  /** The day of publication in a line at the top, in the words of this language. */
  findPageDate?(text: string): string | null
  /** The teller's own country, where the language is written by many. */
  findHome?(r: Reading): string | null
  /** The city of a meeting stands behind the verb ("met with X in Y"). */
  cityBehind?: boolean
  /** Statements of one sentence; `said` holds what earlier sentences left open (speaker, stance). */
  findStatements(r: Reading, sentence: Sentence, said: Discourse): Statement[]
}

/** What a sentence inherits from the sentences before it. */
export interface Discourse {
  speaker: Actor | null
  last: Statement | null
  /** Stance that a bare "both sides + verb" goes on with. */
  bothStance: Stance | null
}
