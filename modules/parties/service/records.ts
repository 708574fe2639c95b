/** What every kind of record goes through: made, changed, withdrawn, restored, told of by a further source. */
import { recordClaims } from '#modules/sources'
import type { Citation } from '#modules/sources/schema'
import type { Act } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import type { RecordKind } from '../schema.ts'
import * as store from '../store/index.ts'

export const subjectOf = (id: string) => ({ module: 'parties', id })

export async function needRecord<K extends RecordKind>(
  act: Act,
  kind: K,
  id: string,
): Promise<store.RecordOf[K]> {
  return needed(await store.findRecord(act.db, kind, id, act.sees), `parties.${kind}-unknown`, { id })
}

/** Held until the act ends, as the officer last saw it, and not withdrawn. */
export async function needForChange<K extends RecordKind>(
  act: Act,
  kind: K,
  id: string,
  version: number,
): Promise<store.RecordOf[K]> {
  const record = await lock(act, kind, id)
  refuseStale(version, record)
  refuseWithdrawn(record)
  return record
}

export async function lock<K extends RecordKind>(act: Act, kind: K, id: string): Promise<store.RecordOf[K]> {
  return needed(await store.lockRecord(act.db, kind, id, act.sees), `parties.${kind}-unknown`, { id })
}

export function refuseWithdrawn({ id, withdrawnAt }: { id: string; withdrawnAt: string | null }): void {
  if (withdrawnAt !== null) throw new Refusal('parties.withdrawn', { status: 409, detail: { id } })
}

/** The fields all records begin with. */
export const newRecord = (act: Act) => ({
  id: act.newId(),
  version: 1,
  createdAt: act.now(),
  changedAt: act.now(),
  withdrawnAt: null,
  withdrawnReason: null,
})

/** Fields that a source can speak of; the rest are the desk's own. */
const sourced: Readonly<Record<RecordKind, readonly string[]>> = {
  authority: ['code', 'kind', 'parentId', 'names', 'levelNote'],
  official: ['names'],
  tenure: ['authorityId', 'titles', 'standing', 'fromOn', 'untilOn', 'heldOn'],
  competence: ['requestKind', 'instrumentId', 'instrumentKind', 'ground', 'fromOn', 'untilOn'],
  'contact-point': ['channel', 'address', 'hours', 'languages'],
  'unit-pair': ['note', 'sinceOn', 'untilOn'],
}

/** Notes what the citation, or the officer's own word, says of the sourced fields among these. */
export async function claim(
  act: Act,
  kind: RecordKind,
  id: string,
  fields: object,
  citation: Citation | null,
): Promise<void> {
  const said = Object.entries(fields).filter(([field]) => sourced[kind].includes(field))
  await recordClaims(act, subjectOf(id), Object.fromEntries(said), citation)
}

export async function tell(act: Act, done: string, id: string, detail: unknown = {}): Promise<void> {
  await act.record({ act: done, subject: subjectOf(id), detail })
  await act.announce({ type: done, subject: subjectOf(id) })
}

/** Stores a new record with its claims and its line in the ledger. */
export async function make<K extends RecordKind>(
  act: Act,
  kind: K,
  record: store.RecordOf[K],
  citation: Citation | null,
  detail: unknown = {},
): Promise<store.RecordOf[K]> {
  await store.insertRecord(act.db, kind, record)
  await claim(act, kind, record.id, record, citation)
  await tell(act, `parties.${kind}-added`, record.id, detail)
  return needRecord(act, kind, record.id)
}

/** Writes the given fields with their claims and the ledger's line, and gives the record as it is then. */
export async function change<K extends RecordKind>(
  act: Act,
  kind: K,
  id: string,
  fields: Partial<store.RecordOf[K]>,
  citation: Citation | null,
): Promise<store.RecordOf[K]> {
  await store.updateRecord(act.db, kind, id, { ...fields, changedAt: act.now() })
  await claim(act, kind, id, fields, citation)
  const changed = Object.entries(fields).filter(([, value]) => value !== undefined)
  await tell(act, `parties.${kind}-changed`, id, { fields: changed.map(([field]) => field) })
  return needRecord(act, kind, id)
}

export async function withdraw(
  act: Act,
  input: { kind: RecordKind; id: string; version: number; reason: string },
) {
  const { kind, id, version, reason } = input
  await needForChange(act, kind, id, version)
  await store.updateRecord(act.db, kind, id, {
    withdrawnAt: act.now(),
    withdrawnReason: reason,
    changedAt: act.now(),
  })
  await tell(act, `parties.${kind}-withdrawn`, id, { reason })
  return { kind, id, version: version + 1 }
}

export async function restore(
  act: Act,
  { kind, id, version }: { kind: RecordKind; id: string; version: number },
) {
  const record = await lock(act, kind, id)
  refuseStale(version, record)
  if (record.withdrawnAt === null) throw new Refusal('parties.not-withdrawn', { status: 409, detail: { id } })
  if (kind === 'unit-pair') await refusePairTwice(act, record as store.RecordOf['unit-pair'])
  await store.updateRecord(act.db, kind, id, {
    withdrawnAt: null,
    withdrawnReason: null,
    changedAt: act.now(),
  })
  await tell(act, `parties.${kind}-restored`, id)
  return { kind, id, version: version + 1 }
}

/** Two units are a pair once; a withdrawn one does not count. */
export async function refusePairTwice(
  act: Act,
  { authorityId, otherAuthorityId }: { authorityId: string; otherAuthorityId: string },
): Promise<void> {
  const [one, other] = [authorityId, otherAuthorityId].sort() as [string, string]
  const there = await store.findPairOf(act.db, one, other)
  if (there) throw new Refusal('parties.pair-already-there', { status: 409, current: { id: there.id } })
}

/** A further source on a record: its claims stand beside the others, the record stays as it is. */
export async function addSource(
  act: Act,
  input: { kind: RecordKind; id: string; fields: Record<string, unknown>; citation: Citation | null },
) {
  const { kind, id, fields, citation } = input
  await needRecord(act, kind, id)
  const strange = Object.keys(fields).find((field) => !sourced[kind].includes(field))
  if (strange !== undefined) throw new Refusal('parties.field-unknown', { detail: { field: strange } })
  await claim(act, kind, id, fields, citation)
  await tell(act, `parties.${kind}-source-added`, id, { fields: Object.keys(fields) })
  return { noted: true as const }
}
