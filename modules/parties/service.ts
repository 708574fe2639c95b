import type { OperationsBy } from '#platform/operation'
import type { recordOperations } from './contract/records.ts'
import type { partiesContract } from './contract.ts'
import { stateNames } from './schema.ts'
import { authoritiesKeep } from './service/authorities.ts'
import { competenceKeeps, pairsKeep } from './service/competence.ts'
import { contactsKeep } from './service/contacts.ts'
import { officialsKeep } from './service/officials.ts'
import { addSource, restore, withdraw } from './service/records.ts'
import { tenuresKeep } from './service/tenures.ts'
import * as store from './store/index.ts'

export { authorityLabels, findAuthorityByCode, needAuthority } from './service/authorities.ts'
export { needOfficial, officialLabels } from './service/officials.ts'

const recordsKeep: OperationsBy<typeof recordOperations> = {
  withdraw: (input, act) => withdraw(act, input),
  restore: (input, act) => restore(act, input),
  addSource: (input, act) => addSource(act, input),
  listPartners: async (_input, act) => {
    const counted = await store.countByState(act.db, act.sees)
    return counted.map(({ state, authorities, officials, contact_points }) => ({
      state,
      names: stateNames(state),
      authorities,
      officials,
      contactPoints: contact_points,
    }))
  },
}

export const partiesKeeps: OperationsBy<typeof partiesContract> = {
  ...authoritiesKeep,
  ...officialsKeep,
  ...tenuresKeep,
  ...competenceKeeps,
  ...contactsKeep,
  ...pairsKeep,
  ...recordsKeep,
}
