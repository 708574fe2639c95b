import { isDeepStrictEqual } from 'node:util'
import { authorityLabels, needOfficial } from '#modules/parties'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal, refuseStale } from '#platform/refusal'
import { addDays } from '#platform/time'
import type { recordOperations } from '../contract/records.ts'
import type { ListedInstrument } from '../contract.ts'
import { searchWords, usualHorizonDays } from '../rules.ts'
import type { InstrumentSummary, Signatory } from '../schema.ts'
import * as store from '../store/index.ts'
import { openInstrument } from './open.ts'
import {
  claim,
  needForChange,
  refuseReversed,
  searchText,
  summaryOf,
  tell,
  today,
  toParties,
  toSummary,
  workOut,
} from './shared.ts'

async function needSignatories(act: Act, signatories: readonly Signatory[]): Promise<void> {
  for (const { officialId } of signatories) if (officialId !== null) await needOfficial(act, officialId)
}

/** With the names of the authorities among the parties, under the ids the parties have. */
export async function withAuthorities(
  act: Act,
  summaries: readonly InstrumentSummary[],
): Promise<ListedInstrument[]> {
  const idsOf = ({ parties }: InstrumentSummary) => parties.flatMap(({ authorityId }) => authorityId ?? [])
  const labels = await authorityLabels(act, summaries.flatMap(idsOf))
  return summaries.map((summary) => ({
    ...summary,
    authorities: idsOf(summary).flatMap((id) => {
      const label = labels.get(id)
      return label ? [{ ...label, id }] : []
    }),
  }))
}

async function find(input: FindInput, act: Act) {
  const { text, inForceOn, endingWithin, successor, withdrawn, limit, after, ...fields } = input
  const now = today(act)
  const filter: store.Filter = {
    ...fields,
    day: inForceOn ?? now,
    words: text === undefined ? [] : searchWords(text),
    maybeInForce: inForceOn !== undefined,
    withdrawn: withdrawn === 'shown',
    ...(endingWithin === undefined ? {} : { endsFrom: now, endsBy: addDays(now, endingWithin) }),
    ...(successor === undefined ? {} : { withoutSuccessor: true }),
  }
  if (successor !== undefined && filter.endsBy === undefined) filter.endsBy = addDays(now, usualHorizonDays)
  const page = await store.findListed(act.db, act.sees, filter, { limit, after })
  const summaries = page.items.map((listed) => toSummary(act, listed))
  return { ...page, items: await withAuthorities(act, summaries) }
}
type FindInput = Parameters<OperationsBy<typeof recordOperations>['find']>[0]
type ChangeInput = Parameters<OperationsBy<typeof recordOperations>['change']>[0]

/** The given fields whose value is another than the record has; a form sends all its fields. */
const differing = (before: store.Kept, asked: Partial<store.Kept>): Partial<store.Kept> =>
  Object.fromEntries(
    Object.entries(asked).filter(
      ([name, value]) => value !== undefined && !isDeepStrictEqual(value, before[name as keyof store.Kept]),
    ),
  )

async function change({ id, version, citation, parties, ...given }: ChangeInput, act: Act) {
  const before = await needForChange(act, id)
  // The conflict shows the record as forms know it.
  refuseStale(version, before)
  const asked = { ...given, ...(parties === undefined ? {} : { parties: await toParties(act, parties) }) }
  const changed = differing(before, asked)
  const after: store.Kept = { ...before, ...changed, version: before.version + 1, changedAt: act.now() }
  refuseReversed(after.startOn, after.endOn)
  await needSignatories(act, given.signatories ?? [])
  await store.updateInstrument(act.db, after, searchText(after.titles))
  await claim(act, id, changed, citation)
  await workOut(act, after)
  await tell(act, 'changed', id, { fields: Object.keys(changed) })
  return summaryOf(act, id)
}

/** Takes a record back (`reason`) or brings it back (null). */
async function setWithdrawn(
  act: Act,
  id: string,
  version: number,
  reason: string | null,
): Promise<InstrumentSummary> {
  const before = needed(await store.findKept(act.db, id, act.sees, 'for-change'), 'instruments.unknown', {
    id,
  })
  if (reason !== null && before.withdrawnAt !== null)
    throw new Refusal('instruments.withdrawn', { status: 409, detail: { id } })
  if (reason === null && before.withdrawnAt === null)
    throw new Refusal('instruments.not-withdrawn', { status: 409, detail: { id } })
  refuseStale(version, before)
  const withdrawnAt = reason === null ? null : act.now()
  const after = {
    ...before,
    withdrawnAt,
    withdrawnReason: reason,
    version: before.version + 1,
    changedAt: act.now(),
  }
  await store.updateInstrument(act.db, after, searchText(after.titles))
  await tell(act, reason === null ? 'restored' : 'withdrawn', id, reason === null ? {} : { reason })
  return summaryOf(act, id)
}

export const recordsKeep: OperationsBy<typeof recordOperations> = {
  open: async ({ citation, parties, ...fields }, act) => {
    refuseReversed(fields.startOn, fields.endOn)
    await needSignatories(act, fields.signatories)
    const now = act.now()
    const kept: store.Kept = {
      id: act.newId(),
      ...fields,
      parties: await toParties(act, parties),
      noSuccessorReason: null,
      version: 1,
      createdAt: now,
      changedAt: now,
      withdrawnAt: null,
      withdrawnReason: null,
    }
    await store.insertInstrument(act.db, kept, searchText(kept.titles))
    await claim(act, kept.id, kept, citation)
    await workOut(act, kept)
    await tell(act, 'opened', kept.id, { kind: kept.kind, parties: kept.parties })
    return summaryOf(act, kept.id)
  },
  find,
  get: ({ id }, act) => openInstrument(act, id),
  change,
  addSource: async ({ id, title, titleLang, citation, ...fields }, act) => {
    const kept = await needForChange(act, id)
    // A title is compared with ours of the same language only.
    const titles = title === undefined ? [] : [{ text: title, lang: titleLang ?? kept.titles[0]!.lang }]
    await claim(act, id, { ...fields, titles }, citation)
    await tell(act, 'source-added', id, { fields: Object.keys(fields), sourceId: citation?.sourceId ?? null })
    return summaryOf(act, id)
  },
  withdraw: ({ id, version, reason }, act) => setWithdrawn(act, id, version, reason),
  restore: ({ id, version }, act) => setWithdrawn(act, id, version, null),
}
