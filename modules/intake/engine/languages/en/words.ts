/** The English lexicon, compiled once. */
import areas from '../../../lexicon/en/areas.json' with { type: 'json' }
import dates from '../../../lexicon/en/dates.json' with { type: 'json' }
import engagements from '../../../lexicon/en/engagements.json' with { type: 'json' }
import events from '../../../lexicon/en/events.json' with { type: 'json' }
import figures from '../../../lexicon/en/figures.json' with { type: 'json' }
import furniture from '../../../lexicon/en/furniture.json' with { type: 'json' }
import grammar from '../../../lexicon/en/grammar.json' with { type: 'json' }
import groups from '../../../lexicon/en/groups.json' with { type: 'json' }
import instruments from '../../../lexicon/en/instruments.json' with { type: 'json' }
import mechanisms from '../../../lexicon/en/mechanisms.json' with { type: 'json' }
import partnerships from '../../../lexicon/en/partnerships.json' with { type: 'json' }
import places from '../../../lexicon/en/places.json' with { type: 'json' }
import programmes from '../../../lexicon/en/programmes.json' with { type: 'json' }
import stance from '../../../lexicon/en/stance.json' with { type: 'json' }
import titles from '../../../lexicon/en/titles.json' with { type: 'json' }
import type { PhraseIndex } from '../../phrases.ts'
import { compileWords } from '../../words.ts'

export const words = compileWords('en', {
  areas, stance, grammar, titles, groups, engagements, dates, instruments, mechanisms, programmes, events, figures, furniture, partnerships, more: places,
}) // biome-ignore format: one list

export { dates, grammar, places, stance, titles }

/** A list of the lexicon as a set, compiled on first use. */
export const setOf = (list: readonly string[]): PhraseIndex<true> => words.set(list)
