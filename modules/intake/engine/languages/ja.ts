/** Japanese: the verb and its stance stand last, the post behind the name, the country before the body. */
import type { LanguageRules } from '../language-rules.ts'
import { eastAsianDates } from './han/dates.ts'
import { countryBeside, findBody, mayBePlace } from './ja/bodies.ts'
import { nameAround } from './ja/named.ts'
import { findParties } from './ja/parties.ts'
import { findPeople } from './ja/people.ts'
import { findStatements } from './ja/statements.ts'
import { words } from './ja/words.ts'

export const japanese: LanguageRules = {
  language: 'ja',
  home: null,
  words,
  placesNeedCapital: false,
  abbreviations: new Set(),
  countryBeside,
  mayBePlace,
  findBody,
  findPeople,
  findParties,
  nameAround,
  findDates: eastAsianDates,
  findStatements,
}
