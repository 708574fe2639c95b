/**
 * readReport: a public report in, a draft out. Pure: no clock, no network, no store. The same text gives the same
 * draft. What the text does not say stays null, and every item says where it stands and by which rules it was read.
 */
import { findBodies, settleBodies } from './bodies.ts'
import { draftCommitments, findStatements, isClosing } from './commitments.ts'
import type { Draft, IgnoreSpan, Language } from './draft.ts'
import { draftEngagements } from './engagement-draft.ts'
import { findEngagements } from './engagements.ts'
import { findEvents, findPartnerships } from './events.ts'
import { findFigures } from './figures.ts'
import { findFurniture } from './furniture.ts'
import { findInstruments } from './instruments.ts'
import { findLanguage } from './language.ts'
import type { LanguageRules } from './language-rules.ts'
import { languageRules } from './languages/index.ts'
import { findMechanisms } from './mechanisms.ts'
import { findPersons } from './persons.ts'
import { findPlaces, findSides } from './places.ts'
import { type Prepared, prepare, sourceOffset } from './prepare.ts'
import { findProgrammes } from './programmes.ts'
import type { Reading } from './reading.ts'
import { findSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'
import { datesBySentence, findYear, pageDate } from './years.ts'

export type { Draft } from './draft.ts'

export interface ReadOptions {
  name?: string
  /** YYYY-MM-DD; only bounds what year a date without one may have. */
  today?: string
  /** Overrides the guess. */
  language?: Language
}

export function readReport(text: string, options: ReadOptions = {}): Draft {
  const prepared = prepare(text)
  const language = options.language ?? findLanguage(prepared.flat)
  const r = open(prepared, languageRules(language), options)
  r.places = findPlaces(r)
  findSides(r)
  r.bodies = findBodies(r)
  findSides(r)
  settleBodies(r)
  findPersons(r)
  const dates = datesBySentence(r)
  r.year = findYear(r, dates.filter((_, i) => !r.sentences[i]?.evidenceOnly).flat())
  const meetings = findEngagements(r, dates)
  const draft: Draft = {
    doc: r.name,
    language,
    docDate: r.docDate,
    ...(r.headline ? { headline: r.headline } : {}),
    engagements: draftEngagements(r, meetings),
    instruments: findInstruments(r),
    mechanisms: findMechanisms(r),
    commitments: draftCommitments(r, findStatements(r), meetings),
    programmes: findProgrammes(r),
    events: findEvents(r),
    figures: findFigures(r),
    partnerships: findPartnerships(r),
    ignoreSpans: [...r.ignored, ...closings(r)],
    notes: notesOn(r),
  }
  return toSource(prepared, draft)
}

function open(prepared: Prepared, rules: LanguageRules, options: ReadOptions): Reading {
  const tokens = tokenise(prepared.flat)
  const dateOfPage = (line: string): string | null => pageDate(line) ?? rules.findPageDate?.(line) ?? null
  const furniture = findFurniture(prepared.flat, tokens, rules.words)
  const ignored = furniture.spans
  const dated = furniture.siteClock
    ? []
    : furniture.top.map((l) => dateOfPage(prepared.flat.slice(l.start, Math.min(l.end, l.start + 80))))
  const notes =
    furniture.siteClock && furniture.top.some((l) => dateOfPage(prepared.flat.slice(l.start, l.end)))
      ? ['note.site-clock']
      : []
  return {
    prepared, flat: prepared.flat, tokens, language: rules.language, rules, words: rules.words, name: options.name ?? null, today: options.today ?? null,
    ignored, docDate: dated.find((d) => d !== null) ?? null, headline: furniture.headline, notes,
    sentences: findSentences(tokens, ignored, rules), places: [], bodies: [], people: [], persons: [], home: null, other: null, year: null,
  } // biome-ignore format: one record
}

const closings = (r: Reading): IgnoreSpan[] =>
  r.sentences
    .filter((s) => !s.evidenceOnly && isClosing(r, s))
    .map((s) => ({
      reason: 'closing-evaluation',
      charStart: r.tokens[s.from]?.start ?? 0,
      charEnd: r.tokens[s.to - 1]?.end ?? 0,
    }))

function notesOn(r: Reading): string[] {
  const notes = [...r.notes]
  if (r.year && !r.year.sure) notes.push(`note.${r.year.basis}`)
  if (!r.year) notes.push('note.year-missing')
  if (!r.sentences.some((s) => !s.evidenceOnly)) notes.push('note.no-report-text')
  return notes
}

/** Moves every offset back to the text as it was given. */
function toSource(p: Prepared, draft: Draft): Draft {
  const flat = p.toSource === null
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    const out: Record<string, unknown> = {}
    for (const [k, v] of Object.entries(value))
      out[k] = typeof v === 'number' && /(?:Start|End)$/.test(k) ? sourceOffset(p, v) : walk(v)
    return out
  }
  return flat ? draft : (walk(draft) as Draft)
}
