/** English: the post before or behind the name, the country on either side, verbs of saying before or behind the words. */
import type { LanguageRules } from '../language-rules.ts'
import { countryBeside, findCompany, findEmbassy, findLocalPolice, findUnlisted } from './en/bodies.ts'
import { findDates, pageDate } from './en/dates.ts'
import { findHome } from './en/home.ts'
import { findPeople } from './en/people.ts'
import { englishStatements } from './en/statements.ts'
import { grammar, words } from './en/words.ts'

export const english: LanguageRules = {
  language: 'en',
  home: null,
  words,
  placesNeedCapital: true,
  abbreviations: new Set(grammar.abbreviations),
  countryBeside,
  findBody: (r, i) => findEmbassy(r, i) ?? findLocalPolice(r, i) ?? findUnlisted(r, i) ?? findCompany(r, i),
  findPeople,
  findDates,
  findPageDate: pageDate,
  findHome,
  cityBehind: true,
  findStatements: englishStatements,
}
