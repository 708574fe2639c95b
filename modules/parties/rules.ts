/** The decisions of this module, all pure: dates, names, hours, competence. */
export { inForceOn, weighCompetences } from './rules/competence.ts'
export {
  coversCertainly,
  datesReversed,
  heldOn,
  mayCover,
  type Span,
  spanOfSighting,
  widen,
} from './rules/dates.ts'
export { displaced } from './rules/holders.ts'
export { contactTestDue, isReachable, reachesAt, testEveryDays } from './rules/hours.ts'
export {
  bestMatch,
  editDistance,
  foldName,
  nameKeys,
  nameReason,
  sameName,
  sameTitle,
  scoreOf,
  scriptOf,
  searchParts,
  withScript,
} from './rules/names.ts'
