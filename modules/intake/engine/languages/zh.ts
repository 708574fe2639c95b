/** Chinese, in simplified or traditional letters: the body and post before the name, the country before the body. */
import type { LanguageRules } from '../language-rules.ts'
import { eastAsianDates } from './han/dates.ts'
import { countryBeside, findBody, mayBePlace } from './zh/bodies.ts'
import { nameAround } from './zh/named.ts'
import { findParties } from './zh/parties.ts'
import { findPeople } from './zh/people.ts'
import { findStatements } from './zh/statements.ts'
import { words } from './zh/words.ts'

export const chinese: LanguageRules = {
  language: 'zh',
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
