import type { OperationsBy } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import type { recordOperations } from './contract/records.ts'
import type { partiesContract } from './contract.ts'
import { stateNames } from './schema.ts'
import { authoritiesKeep, authorityLabels, needAuthority } from './service/authorities.ts'
import { competenceKeeps, pairsKeep } from './service/competence.ts'
import { contactsKeep } from './service/contacts.ts'
import { officialsKeep } from './service/officials.ts'
import { addSource, restore, tell, withdraw } from './service/records.ts'
import { tenuresKeep } from './service/tenures.ts'
import * as store from './store/index.ts'

export { authorityLabels, findAuthorityByCode, needAuthority } from './service/authorities.ts'
export { needOfficial, officialLabels } from './service/officials.ts'

const recordsKeep: OperationsBy<typeof recordOperations> = {
  withdraw: (input, act) => withdraw(act, input),
  restore: (input, act) => restore(act, input),
  addSource: (input, act) => addSource(act, input),
  listPartners: async (_input, act) => {
    const own = await store.findOwnSide(act.db)
    const ownState = own === undefined ? undefined : (await authorityLabels(act, [own])).get(own)?.state
    const counted = await store.countByState(act.db, act.sees)
    return counted.map(({ state, authorities, officials, contact_points }) => ({
      state,
      names: stateNames(state),
      own: state === ownState,
      authorities,
      officials,
      contactPoints: contact_points,
    }))
  },
  node: async (_input, act) => {
    const own = await store.findOwnSide(act.db)
    if (own === undefined) return { authority: null }
    // Whose node this is, is no secret to anyone who may sign in.
    const [authority] = await store.findAuthorityLabels(
      act.db,
      [own],
      ['public', 'official', 'restricted', 'confidential', 'secret'],
    )
    return { authority: authority ?? null }
  },
  setOwnSide: async ({ authorityId }, act) => {
    const levels = ['public', 'official', 'restricted', 'confidential', 'secret'] as const
    const { id } = await needAuthority({ ...act, sees: levels }, authorityId)
    const before = await store.findOwnSide(act.db)
    if (before !== undefined && before !== id && act.actor.role !== 'administrator')
      throw new Refusal('parties.own-side-set', { status: 409 })
    await store.setOwnSide(act.db, id)
    await tell(act, 'parties.own-side-set', id)
    const [authority] = await store.findAuthorityLabels(act.db, [id], levels)
    return { authority: authority! }
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
