import type { OperationsBy } from '#platform/operation'
import { Refusal } from '#platform/refusal'
import type { contactOperations } from '../contract/contacts.ts'
import { isReachable, reachesAt } from '../rules.ts'
import * as store from '../store/index.ts'
import { authorityLabels, needAuthority } from './authorities.ts'
import { change, lock, make, needForChange, needRecord, newRecord, refuseWithdrawn, tell } from './records.ts'

const untested = { lastTestedAt: null, lastTestResult: null }

export const contactsKeep: OperationsBy<typeof contactOperations> = {
  addContactPoint: async ({ citation, ...fields }, act) => {
    const authorityId = (await needAuthority(act, fields.authorityId)).id
    const record = { ...newRecord(act), ...fields, authorityId, ...untested }
    return make(act, 'contact-point', record, citation, { authority: authorityId })
  },
  changeContactPoint: async ({ id, version, citation, ...fields }, act) => {
    const before = await needForChange(act, 'contact-point', id, version)
    const moved = fields.address !== undefined && fields.address !== before.address
    return change(act, 'contact-point', id, { ...fields, ...(moved ? untested : {}) }, citation)
  },
  recordContactTest: async ({ id, result, note, testedAt = undefined }, act) => {
    const point = await lock(act, 'contact-point', id)
    refuseWithdrawn(point)
    const at = testedAt ?? act.now()
    if (at > act.now()) throw new Refusal('parties.test-in-the-future')
    const test = { id: act.newId(), contactPointId: id, testedAt: at, result, note, testedBy: act.actor.name }
    await store.insertContactTest(act.db, test)
    // A test that was made earlier and noted later does not hide the newer one.
    if (point.lastTestedAt === null || point.lastTestedAt <= at)
      await store.updateRecord(act.db, 'contact-point', id, {
        lastTestedAt: at,
        lastTestResult: result,
        changedAt: act.now(),
      })
    await tell(act, 'parties.contact-point-tested', id, { result })
    return needRecord(act, 'contact-point', id)
  },
  contactTests: async ({ id }, act) => {
    await needRecord(act, 'contact-point', id)
    return store.findContactTests(act.db, id)
  },
  findContactPoints: async ({ state, authorityId }, act) => {
    const ids =
      authorityId !== undefined ? [authorityId] : state && (await store.idsOfState(act.db, state, act.sees))
    const found = await store.listRecords(
      act.db,
      'contact-point',
      act.sees,
      ids ? [{ column: 'authority_id', ids }] : [],
    )
    const labels = await authorityLabels(
      act,
      found.map((point) => point.authorityId),
    )
    const now = act.now()
    return found
      .flatMap((point) => {
        const authority = labels.get(point.authorityId)
        const reachable = isReachable(point.hours, now)
        return authority ? [{ ...point, authority, reachable, reachesAt: reachesAt(point.hours, now) }] : []
      })
      .sort((a, b) => Number(b.reachable) - Number(a.reachable))
  },
}
