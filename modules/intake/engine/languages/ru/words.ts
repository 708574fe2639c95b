/** The Russian lexicon. Nouns and adjectives stand in the dictionary form, verbs of saying in the masculine past. */
import areas from '../../../lexicon/ru/areas.json' with { type: 'json' }
import dates from '../../../lexicon/ru/dates.json' with { type: 'json' }
import engagements from '../../../lexicon/ru/engagements.json' with { type: 'json' }
import events from '../../../lexicon/ru/events.json' with { type: 'json' }
import figures from '../../../lexicon/ru/figures.json' with { type: 'json' }
import furniture from '../../../lexicon/ru/furniture.json' with { type: 'json' }
import grammarFile from '../../../lexicon/ru/grammar.json' with { type: 'json' }
import groups from '../../../lexicon/ru/groups.json' with { type: 'json' }
import instruments from '../../../lexicon/ru/instruments.json' with { type: 'json' }
import mechanisms from '../../../lexicon/ru/mechanisms.json' with { type: 'json' }
import partnerships from '../../../lexicon/ru/partnerships.json' with { type: 'json' }
import places from '../../../lexicon/ru/places.json' with { type: 'json' }
import programmes from '../../../lexicon/ru/programmes.json' with { type: 'json' }
import stanceFile from '../../../lexicon/ru/stance.json' with { type: 'json' }
import titlesFile from '../../../lexicon/ru/titles.json' with { type: 'json' }
import { inflected, inflectedAll } from '../../inflection.ts'
import { setOf as compile, type PhraseIndex, PhraseIndex as Phrases } from '../../phrases.ts'
import { compileWords } from '../../words.ts'

/** "обсудил" stands for "обсудила", "обсудили" and "обсудив", "договорился" for "договорились". */
export const verbForms = (phrase: string): string =>
  phrase
    .split(' ')
    .map((w) =>
      w.length > 4 && w.endsWith('лся')
        ? `${w}/${w.slice(0, -2)}ась/${w.slice(0, -2)}ись/${w.slice(0, -2)}ось`
        : w.length > 3 && w.endsWith('л')
          ? `${w}/${w}а/${w}и/${w}о/${w.slice(0, -1)}в`
          : w,
    )
    .join(' ')

const verbsOf = (lists: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(lists).map(([k, v]) => [k, v.map(verbForms)]))

export const stance = {
  ...stanceFile,
  verbs: verbsOf(stanceFile.verbs),
  not: stanceFile.not.map(inflected),
  signed: stanceFile.signed.map(verbForms),
}
export const grammar = grammarFile
export const titles = titlesFile

const { sameDay, today, timeOfDay, ...years } = dates

export const words = compileWords('ru', {
  areas: {
    ...inflectedAll(areas),
    cues: Object.fromEntries(
      Object.entries(areas.cues).map(([k, v]) => [
        k,
        v.map((c) => (c.endsWith('!') ? `${inflected(c.slice(0, -1))}!` : inflected(c))),
      ]),
    ),
  },
  stance,
  grammar,
  titles: inflectedAll(titlesFile) as unknown as Record<string, string[]>,
  groups: inflectedAll(groups),
  engagements: inflectedAll(engagements),
  dates: { sameDay, today, timeOfDay, ...years },
  instruments: inflectedAll(instruments),
  mechanisms: {
    ...inflectedAll(mechanisms),
    defaultLevel: mechanisms.defaultLevel,
    titleGoesOn: mechanisms.titleGoesOn,
  },
  programmes: inflectedAll(programmes),
  events: inflectedAll(events),
  figures: { ...inflectedAll(figures), grouping: figures.grouping, decimal: figures.decimal },
  furniture,
  partnerships: inflectedAll(partnerships),
  more: places,
})

const sets = new WeakMap<object, PhraseIndex<true>>()
/** A list of phrases as they stand. */
export function exact(list: readonly string[]): PhraseIndex<true> {
  let s = sets.get(list)
  if (!s) {
    s = compile(list)
    sets.set(list, s)
  }
  return s
}
const changing = new WeakMap<object, PhraseIndex<true>>()
/** A list of phrases in every case and number. */
export function anyForm(list: readonly string[]): PhraseIndex<true> {
  let s = changing.get(list)
  if (!s) {
    s = compile(list.map(inflected))
    changing.set(list, s)
  }
  return s
}

/** Posts in any case, each with its dictionary form. */
export const posts = new Phrases<string>()
for (const title of titlesFile.titles) posts.add(inflected(title), title)
for (const [title, forms] of Object.entries(titlesFile.forms))
  for (const f of forms) posts.add(inflected(f), title)
export const ranks = new Phrases<string>()
for (const rank of titlesFile.ranks) ranks.add(inflected(rank), rank)
