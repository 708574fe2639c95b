import { recordClaims } from '#modules/sources'
import { fromHandling } from '#platform/handling'
import type { Act, OperationsBy } from '#platform/operation'
import { needed, Refusal } from '#platform/refusal'
import type { commitmentsContract } from '../contract.ts'
import { doersOf, statesIn } from '../rules.ts'
import type { Owner, Quote } from '../schema.ts'
import * as store from '../store.ts'
import { authoritiesIn, claimedFields } from './opening.ts'
import { needSides } from './parties.ts'
import {
  dueColumns,
  needForChange,
  refreshLife,
  saidColumns,
  searchWordsOf,
  subjectOf,
  told,
} from './record.ts'
import { needCommitment } from './showing.ts'

type Keeps = OperationsBy<typeof commitmentsContract>
type Change = Parameters<Keeps['change']>[0]

/** Members of a chain are seen by the same readers, so that no count tells of a record one may not see. */
async function refuseLevelChange(act: Act, record: store.StoredRecord, handling: string | undefined) {
  if (handling === undefined || fromHandling(handling).level === fromHandling(record.handling).level) return
  if (record.repeats_id !== null || (await store.saidDaysOf(act.db, record.id)).length > 1)
    throw new Refusal('commitments.levels-differ', { detail: { number: record.number } })
}

function toColumns(record: store.StoredRecord, change: Change) {
  const stance = change.stance ?? record.stance
  const by = change.by ?? record.by_sides
  const to = change.to ?? record.to_sides
  const { engagement } = change
  return {
    stance,
    states: statesIn({ by, to }),
    doers: doersOf({ stance, by, to }),
    authority_ids: authoritiesIn({ by, to }),
    areas: change.areas ?? record.areas,
    ...(change.saidOn === undefined ? {} : saidColumns(change.saidOn)),
    ...(change.dueOn === undefined ? {} : dueColumns(change.dueOn)),
    ...(engagement === undefined
      ? {}
      : { engagement_module: engagement?.module ?? null, engagement_id: engagement?.id ?? null }),
    ...(change.instrumentId === undefined ? {} : { instrument_id: change.instrumentId }),
    ...(change.handling === undefined ? {} : { handling: change.handling }),
  }
}

async function writeWording(
  act: Act,
  record: store.StoredRecord,
  change: Partial<Change> & { quotes?: Quote[] },
) {
  const wording = {
    by_sides: change.by ?? record.by_sides,
    to_sides: change.to ?? record.to_sides,
    gist: change.gist === undefined ? record.gist : change.gist,
    quotes: change.quotes ?? record.quotes,
  }
  const parts = { number: record.number, by: wording.by_sides, to: wording.to_sides, ...wording }
  const words = await searchWordsOf(act, parts)
  await store.updateWording(act.db, { id: record.id, headId: record.head_id }, { ...wording, words })
}

export const ownerColumns = (owner: Owner | null) => ({
  owner_kind: owner?.kind ?? null,
  owner_id: owner?.id ?? null,
  owner_name: owner?.name ?? null,
})

async function markQuote(
  act: Act,
  input: { id: string; version: number; quoteId: string },
  at: string | null,
) {
  const record = await needForChange(act, input)
  needed(
    record.quotes.find(({ id }) => id === input.quoteId),
    'commitments.quote-unknown',
    { id: input.quoteId },
  )
  const quotes = record.quotes.map((quote) =>
    quote.id === input.quoteId ? { ...quote, withdrawnAt: at } : quote,
  )
  await writeWording(act, record, { quotes })
  await store.updateRecord(act.db, record.id, act.now(), {})
  return told(act, record.id, at === null ? 'quote-restored' : 'quote-withdrawn', { quote: input.quoteId })
}

export const changingKeeps = {
  change: async (input, act) => {
    const record = await needForChange(act, input)
    await needSides(act, input.by ?? [], input.to ?? [])
    await refuseLevelChange(act, record, input.handling)
    await store.updateRecord(act.db, record.id, act.now(), toColumns(record, input))
    await writeWording(act, record, input)
    if (input.saidOn !== undefined) await refreshLife(act, record.head_id)
    await recordClaims(act, subjectOf(record.id), claimedFields(input), input.citation)
    const { id: _id, version: _version, citation: _citation, ...fields } = input
    return told(act, record.id, 'changed', { fields: Object.keys(fields) })
  },
  setOwner: async ({ owner, ...input }, act) => {
    const record = await needForChange(act, input)
    await store.updateRecord(act.db, record.id, act.now(), ownerColumns(owner))
    return told(act, record.id, 'owner-set', { kind: owner?.kind ?? null })
  },
  setDue: async ({ dueOn, citation, ...input }, act) => {
    const record = await needForChange(act, input)
    await store.updateRecord(act.db, record.id, act.now(), dueColumns(dueOn))
    await recordClaims(act, subjectOf(record.id), { dueOn }, citation)
    return told(act, record.id, 'due-set', { from: record.due_on, to: dueOn })
  },
  addSource: async ({ citation, quote, fields, ...input }, act) => {
    const record = await needForChange(act, input)
    await needSides(act, fields.by ?? [], fields.to ?? [])
    await recordClaims(act, subjectOf(record.id), claimedFields(fields), citation)
    if (quote !== null) {
      const added = { id: act.newId(), text: quote.text, lang: quote.lang, citation, withdrawnAt: null }
      await writeWording(act, record, { quotes: [...record.quotes, added] })
    }
    await store.updateRecord(act.db, record.id, act.now(), {})
    return told(act, record.id, 'source-added', { source: citation.sourceId, fields: Object.keys(fields) })
  },
  withdrawQuote: (input, act) => markQuote(act, input, act.now()),
  restoreQuote: (input, act) => markQuote(act, input, null),
  withdraw: async ({ reason, ...input }, act) => {
    const record = await needForChange(act, input)
    if (record.repeats_id !== null || (await store.saidDaysOf(act.db, record.id)).length > 1)
      throw new Refusal('commitments.still-linked', { status: 409, detail: { number: record.number } })
    const withdrawn = { withdrawn_at: act.now(), withdrawn_reason: reason }
    await store.updateRecord(act.db, record.id, act.now(), withdrawn)
    return told(act, record.id, 'withdrawn', { reason })
  },
  restore: async (input, act) => {
    const record = await needForChange(act, input, { withdrawn: true })
    if (record.withdrawn_at === null)
      throw new Refusal('commitments.not-withdrawn', { status: 409, detail: { number: record.number } })
    await store.updateRecord(act.db, record.id, act.now(), { withdrawn_at: null, withdrawn_reason: null })
    return told(act, record.id, 'restored', {})
  },
  get: ({ id }, act) => needCommitment(act, id),
} satisfies Partial<Keeps>
