import type { Act, OperationsBy } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import type { competenceOperations, pairOperations, ShownPair } from '../contract/competence.ts'
import { weighCompetences } from '../rules.ts'
import type { Competence, UnitPair } from '../schema.ts'
import * as store from '../store/index.ts'
import { authorityLabels, needAuthority } from './authorities.ts'
import { change, make, needForChange, newRecord, refusePairTwice } from './records.ts'
import { definedOf, refuseReversed } from './tenures.ts'

function refuseTwoScopes({
  instrumentId,
  instrumentKind,
}: Pick<Competence, 'instrumentId' | 'instrumentKind'>): void {
  if (instrumentId !== null && instrumentKind !== null) throw new Refusal('parties.competence-two-scopes')
}

/** Every record of the kind whose authority stands in that state, or is that authority. */
async function scoped(
  act: Act,
  { state, authorityId }: { state?: string | undefined; authorityId?: string | undefined },
) {
  const ids =
    authorityId !== undefined ? [authorityId] : state && (await store.idsOfState(act.db, state, act.sees))
  return ids ? [{ column: 'authority_id', ids }] : []
}

export const competenceKeeps: OperationsBy<typeof competenceOperations> = {
  addCompetence: async ({ citation, ...fields }, act) => {
    const authorityId = (await needAuthority(act, fields.authorityId)).id
    refuseTwoScopes(fields)
    refuseReversed(fields)
    return make(act, 'competence', { ...newRecord(act), ...fields, authorityId }, citation, {
      authority: authorityId,
    })
  },
  changeCompetence: async ({ id, version, citation, ...fields }, act) => {
    const before = await needForChange(act, 'competence', id, version)
    const after = { ...before, ...definedOf(fields) }
    refuseTwoScopes(after)
    refuseReversed(after)
    return change(act, 'competence', id, fields, citation)
  },
  findCompetences: async ({ instrumentId, ...of }, act) => {
    const instrument = instrumentId === undefined ? [] : [{ column: 'instrument_id', ids: [instrumentId] }]
    const found = await store.listRecords(act.db, 'competence', act.sees, [
      ...(await scoped(act, of)),
      ...instrument,
    ])
    const labels = await authorityLabels(
      act,
      found.map(({ authorityId }) => authorityId),
    )
    return found.flatMap((one) => {
      const authority = labels.get(one.authorityId)
      return authority ? [{ ...one, authority }] : []
    })
  },
  whoIsCompetent: async ({ state, ...asked }, act) => {
    const found = await store.listRecords(act.db, 'competence', act.sees, await scoped(act, { state }))
    const labels = await authorityLabels(
      act,
      found.map(({ authorityId }) => authorityId),
    )
    return weighCompetences(found, asked).flatMap((one) => {
      const authority = labels.get(one.competence.authorityId)
      return authority ? [{ ...one, authority }] : []
    })
  },
}

export const pairsKeep: OperationsBy<typeof pairOperations> = {
  addPair: async ({ citation, ...fields }, act) => {
    const one = await needAuthority(act, fields.authorityId)
    const other = await needAuthority(act, fields.otherAuthorityId)
    if (one.state === other.state) throw new Refusal('parties.pair-one-state')
    refuseReversed({ fromOn: fields.sinceOn, untilOn: fields.untilOn })
    const [authorityId, otherAuthorityId] = [one.id, other.id].sort() as [string, string]
    await refusePairTwice(act, { authorityId, otherAuthorityId })
    return make(act, 'unit-pair', { ...newRecord(act), ...fields, authorityId, otherAuthorityId }, citation)
  },
  changePair: async ({ id, version, citation, ...fields }, act) => {
    const before = await needForChange(act, 'unit-pair', id, version)
    const { sinceOn, untilOn } = { ...before, ...definedOf(fields) }
    refuseReversed({ fromOn: sinceOn, untilOn })
    return change(act, 'unit-pair', id, fields, citation)
  },
  findPairs: async ({ state, authorityId }, act) => {
    const pairs = await store.listRecords(act.db, 'unit-pair', act.sees)
    return showPairs(act, pairs, (pair) =>
      authorityId !== undefined
        ? [pair.authorityId, pair.otherAuthorityId].includes(authorityId)
        : state === undefined || [pair.authority.state, pair.otherAuthority.state].includes(state),
    )
  },
}

async function showPairs(act: Act, pairs: readonly UnitPair[], fits: (pair: ShownPair) => boolean) {
  const labels = await authorityLabels(
    act,
    pairs.flatMap(({ authorityId, otherAuthorityId }) => [authorityId, otherAuthorityId]),
  )
  return pairs
    .flatMap((pair): ShownPair[] => {
      const authority = labels.get(pair.authorityId)
      const otherAuthority = labels.get(pair.otherAuthorityId)
      return authority && otherAuthority ? [{ ...pair, authority, otherAuthority }] : []
    })
    .filter(fits)
}
