import { authorityOperations } from './contract/authorities.ts'
import { competenceOperations, pairOperations } from './contract/competence.ts'
import { contactOperations } from './contract/contacts.ts'
import { officialOperations, tenureOperations } from './contract/officials.ts'
import { recordOperations } from './contract/records.ts'

export type { ListedAuthority, OpenAuthority } from './contract/authorities.ts'
export {
  type CompetentCandidate,
  competenceReasons,
  type ShownCompetence,
  type ShownPair,
} from './contract/competence.ts'
export type { ShownContactPoint } from './contract/contacts.ts'
export {
  type HeldOn,
  type ListedOfficial,
  type OpenOfficial,
  type SameCandidate,
  type ShownTenure,
  sameReasons,
} from './contract/officials.ts'
export type { ListedPartner } from './contract/records.ts'

/** Everything an officer or another module can ask of the register of parties. */
export const partiesContract = {
  ...authorityOperations,
  ...officialOperations,
  ...tenureOperations,
  ...competenceOperations,
  ...contactOperations,
  ...pairOperations,
  ...recordOperations,
}
