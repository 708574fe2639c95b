/** The lexicon of one language, compiled once. The shapes here are the shapes of the files in `lexicon/<language>/`. */
import areasOfAll from '../lexicon/areas.json' with { type: 'json' }
import bodiesOfAll from '../lexicon/bodies.json' with { type: 'json' }
import bodyKinds from '../lexicon/body-kinds.json' with { type: 'json' }
import countriesOfAll from '../lexicon/countries.json' with { type: 'json' }
import type { Language } from './draft.ts'
import { inflected } from './inflection.ts'
import { indexOf, PhraseIndex, setOf } from './phrases.ts'
import type { Token } from './tokens.ts'

type Lists = Record<string, readonly string[]>

export interface LexiconFiles {
  areas: {
    cues: Lists
    none: readonly string[]
    noneWithin: readonly string[]
    under: readonly { context: readonly string[]; cues: Partial<Lists>; not: readonly string[] }[]
  }
  stance: {
    verbs: Lists
    not: readonly string[]
    inner: readonly string[]
    outerThatYields: readonly string[]
    assessment: readonly string[]
    /** Verbs of saying that go on with the same speaker behind a comma. */
    chained?: readonly string[]
    past: readonly string[]
    signed: readonly string[]
  }
  grammar: Lists
  titles: Lists
  groups: Lists
  engagements: { kinds: Lists } & Record<string, unknown>
  dates: Record<string, unknown>
  instruments: Record<string, unknown>
  mechanisms: Record<string, unknown>
  programmes: Record<string, unknown>
  events: Record<string, unknown>
  figures: Record<string, unknown>
  furniture: Lists
  partnerships: { names: readonly string[] }
  /** Further names for this language: {bodies: {id: [names]}, countries: {code: [names]}, notCountries: [...]}. */
  more?: { bodies?: Lists; countries?: Lists; notCountries?: readonly string[] }
}

export interface BodyName {
  /** Absent when the name fits bodies of many countries ("Ministry of Justice"). */
  id?: string
  suffix: string
  country: string | null
  kind: string
  name: string
}
export interface PlaceName {
  country: string
  city: boolean
  name: string
  /** Every word of the phrase is one syllable long: may also be part of a person's name. */
  short: boolean
}
export interface AreaCue {
  area: string
  firm: boolean
}

export interface Words {
  language: Language
  files: LexiconFiles
  bodies: PhraseIndex<BodyName>
  places: PhraseIndex<PlaceName | null>
  areas: PhraseIndex<AreaCue | null>
  areasUnder: { context: PhraseIndex<true>; cues: PhraseIndex<string | null> }[]
  areasSilent: PhraseIndex<true>
  stance: PhraseIndex<string | null>
  groups: PhraseIndex<string>
  /** The ruling or best known party of a country in the register. */
  partyOf(country: string): BodyName | null
  /** Any list of any file as a set, compiled on first use. */
  set(list: readonly string[] | undefined): PhraseIndex<true>
  index(section: Lists | undefined): PhraseIndex<string>
}

/** Names in a language that inflects stand in the dictionary form. */
const form = (language: Language, name: string): string =>
  language !== 'ru' ? name : /^\S+[ое]й$/.test(name) ? `${name.slice(0, -1)}*` : inflected(name)

const spaced = (language: Language): boolean => language !== 'ja' && language !== 'zh'

function bodiesFor(language: Language, more: Lists | undefined): PhraseIndex<BodyName> {
  const index = new PhraseIndex<BodyName>()
  for (const b of bodiesOfAll as {
    id: string
    country: string | null
    kind: string
    names: Partial<Record<Language, string[]>>
  }[]) {
    const names = [...(b.names[language] ?? []), ...(more?.[b.id] ?? [])]
    for (const name of names)
      index.add(form(language, name), {
        id: b.id,
        suffix: b.id.slice(b.id.indexOf(':') + 1),
        country: b.country,
        kind: b.kind,
        name,
      })
  }
  for (const k of bodyKinds as { suffix: string; kind: string; names: Partial<Record<Language, string[]>> }[])
    for (const name of k.names[language] ?? [])
      index.add(form(language, name), { suffix: k.suffix, country: null, kind: k.kind, name })
  return index
}

function partyIn(language: Language, country: string): BodyName | null {
  const rows = bodiesOfAll as {
    id: string
    country: string | null
    kind: string
    names: Partial<Record<Language, string[]>>
  }[]
  const b = rows.find((x) => x.country === country && x.kind === 'party')
  const name = b?.names[language]?.[0]
  return b && name
    ? { id: b.id, suffix: b.id.slice(b.id.indexOf(':') + 1), country, kind: b.kind, name }
    : null
}

function placesFor(language: Language, more: LexiconFiles['more']): PhraseIndex<PlaceName | null> {
  const index = new PhraseIndex<PlaceName | null>()
  for (const phrase of more?.notCountries ?? []) index.add(phrase, null)
  type Row = {
    code: string
    names: Partial<Record<Language, string[]>>
    cities?: Partial<Record<Language, string[]>>
  }
  for (const c of countriesOfAll as Row[]) {
    for (const name of [...(c.names[language] ?? []), ...(more?.countries?.[c.code] ?? [])])
      index.add(form(language, name), {
        country: c.code,
        city: false,
        name,
        short: spaced(language) && !/[\s-]/.test(name) && name.length < 6,
      })
    for (const name of c.cities?.[language] ?? [])
      index.add(form(language, name), { country: c.code, city: true, name, short: false })
  }
  return index
}

function areasFor(files: LexiconFiles['areas']): PhraseIndex<AreaCue | null> {
  const index = new PhraseIndex<AreaCue | null>()
  for (const [area, cues] of Object.entries(files.cues))
    for (const cue of cues) {
      const firm = cue.endsWith('!')
      index.add(firm ? cue.slice(0, -1) : cue, { area, firm })
    }
  for (const phrase of files.none) index.add(phrase, null)
  return index
}

/** Phrases of a closed list; a phrase under `not` hides what stands inside it. */
export function indexWithout<K extends string>(
  section: Lists,
  not: readonly string[],
): PhraseIndex<K | null> {
  const index = new PhraseIndex<K | null>()
  for (const phrase of not) index.add(phrase, null)
  for (const [value, phrases] of Object.entries(section)) for (const p of phrases) index.add(p, value as K)
  return index
}

export function compileWords(language: Language, files: LexiconFiles): Words {
  const sets = new WeakMap<object, PhraseIndex<true>>()
  const indexes = new WeakMap<object, PhraseIndex<string>>()
  const empty = setOf([])
  const emptyIndex = indexOf<string>({})
  return {
    language,
    files,
    bodies: bodiesFor(language, files.more?.bodies),
    places: placesFor(language, files.more),
    areas: areasFor(files.areas),
    areasUnder: files.areas.under.map((u) => ({
      context: setOf(u.context),
      cues: indexWithout(u.cues as Lists, u.not),
    })),
    areasSilent: setOf(files.areas.noneWithin),
    stance: indexWithout(files.stance.verbs, files.stance.not),
    groups: indexOf(files.groups),
    partyOf: (country) => partyIn(language, country),
    set(list) {
      if (!list) return empty
      let index = sets.get(list)
      if (index) return index
      index = setOf(list)
      sets.set(list, index)
      return index
    },
    index(section) {
      if (!section) return emptyIndex
      let index = indexes.get(section)
      if (index) return index
      index = indexOf(section)
      indexes.set(section, index)
      return index
    },
  }
}

export const areaYields = areasOfAll.yields as Record<string, readonly string[]>
export const areaNames: readonly string[] = Object.values(areasOfAll.groups).flat()

/** Does a phrase of the set end exactly at token `to`? Looks back at most `reach` tokens. */
export function endsWithPhrase(
  set: PhraseIndex<unknown>,
  tokens: readonly Token[],
  to: number,
  floor: number,
  reach = 6,
): number | null {
  for (let i = Math.max(floor, to - reach); i < to; i++) {
    const hit = set.longestAt(tokens, i, to)
    if (hit && hit.to === to) return i
  }
  return null
}
