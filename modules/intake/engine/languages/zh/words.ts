/** The Chinese lexicon, compiled once. */
import areas from '../../../lexicon/zh/areas.json' with { type: 'json' }
import dates from '../../../lexicon/zh/dates.json' with { type: 'json' }
import engagements from '../../../lexicon/zh/engagements.json' with { type: 'json' }
import events from '../../../lexicon/zh/events.json' with { type: 'json' }
import figures from '../../../lexicon/zh/figures.json' with { type: 'json' }
import furniture from '../../../lexicon/zh/furniture.json' with { type: 'json' }
import grammar from '../../../lexicon/zh/grammar.json' with { type: 'json' }
import groups from '../../../lexicon/zh/groups.json' with { type: 'json' }
import instruments from '../../../lexicon/zh/instruments.json' with { type: 'json' }
import mechanisms from '../../../lexicon/zh/mechanisms.json' with { type: 'json' }
import partnerships from '../../../lexicon/zh/partnerships.json' with { type: 'json' }
import places from '../../../lexicon/zh/places.json' with { type: 'json' }
import programmes from '../../../lexicon/zh/programmes.json' with { type: 'json' }
import stance from '../../../lexicon/zh/stance.json' with { type: 'json' }
import titles from '../../../lexicon/zh/titles.json' with { type: 'json' }
import { compileWords } from '../../words.ts'

export { engagements, grammar, stance, titles }

export const words = compileWords('zh', {
  areas, stance, grammar, titles, groups, engagements, dates, instruments, mechanisms, programmes, events, figures, furniture, partnerships, more: places,
}) // biome-ignore format: one list

export const setOf = (list: readonly string[]) => words.set(list)
