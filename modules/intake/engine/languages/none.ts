/** A language that has no lexicon yet: nothing is recognised, so nothing is claimed. */
import type { Language } from '../draft.ts'
import type { LanguageRules } from '../language-rules.ts'
import { compileWords } from '../words.ts'

export function noRules(language: Language): LanguageRules {
  const words = compileWords(language, {
    areas: { cues: {}, none: [], noneWithin: [], under: [] },
    stance: { verbs: {}, not: [], inner: [], outerThatYields: [], assessment: [], past: [], signed: [] },
    grammar: {},
    titles: {},
    groups: {},
    engagements: { kinds: {} },
    dates: {},
    instruments: { kinds: {}, statusBefore: {}, statusAfter: {} },
    mechanisms: { named: {}, generic: {}, levels: {}, cadence: {}, defaultLevel: {} },
    programmes: { kinds: {}, goesOn: {} },
    events: {},
    figures: { units: {}, multipliers: {}, approx: {}, not: [], grouping: ',', decimal: '.' },
    furniture: {},
    partnerships: { names: [] },
  })
  return {
    language,
    home: null,
    words,
    placesNeedCapital: false,
    abbreviations: new Set(),
    countryBeside: () => null,
    findPeople: () => [],
    findDates: () => [],
    findStatements: () => [],
  }
}
