/** The Japanese lexicon, compiled once. */
import areas from '../../../lexicon/ja/areas.json' with { type: 'json' }
import dates from '../../../lexicon/ja/dates.json' with { type: 'json' }
import engagements from '../../../lexicon/ja/engagements.json' with { type: 'json' }
import events from '../../../lexicon/ja/events.json' with { type: 'json' }
import figures from '../../../lexicon/ja/figures.json' with { type: 'json' }
import furniture from '../../../lexicon/ja/furniture.json' with { type: 'json' }
import grammar from '../../../lexicon/ja/grammar.json' with { type: 'json' }
import groups from '../../../lexicon/ja/groups.json' with { type: 'json' }
import instruments from '../../../lexicon/ja/instruments.json' with { type: 'json' }
import mechanisms from '../../../lexicon/ja/mechanisms.json' with { type: 'json' }
import partnerships from '../../../lexicon/ja/partnerships.json' with { type: 'json' }
import places from '../../../lexicon/ja/places.json' with { type: 'json' }
import programmes from '../../../lexicon/ja/programmes.json' with { type: 'json' }
import stance from '../../../lexicon/ja/stance.json' with { type: 'json' }
import titles from '../../../lexicon/ja/titles.json' with { type: 'json' }
import { compileWords } from '../../words.ts'

export { engagements, grammar, stance, titles }

export const words = compileWords('ja', {
  areas, stance, grammar, titles, groups, engagements, dates, instruments, mechanisms, programmes, events, figures, furniture, partnerships, more: places,
}) // biome-ignore format: one list

export const setOf = (list: readonly string[]) => words.set(list)
