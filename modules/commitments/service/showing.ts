/** From stored rows to what the contract promises. */

import type { Area } from '#modules/safeguards/schema'
import type { Act } from '#platform/operation'
import { needed } from '#platform/refusal'
import { dayOf } from '#platform/time'
import { isLate, isSilent, silentAfterMonths } from '../rules.ts'
import type { Commitment, CommitmentRow, Owner, Quote, Telling } from '../schema.ts'
import * as store from '../store.ts'
import { type Labels, labelsOf, toShownSide } from './parties.ts'

export const viewOf = (act: Act): store.View => ({ sees: act.sees, today: dayOf(act.now()) })

type Shown = Omit<store.StoredRow, 'number_key' | 'said_key' | 'due_key'>
const standing = (quotes: readonly Quote[]) => quotes.filter(({ withdrawnAt }) => withdrawnAt === null)

export const ownerOf = (row: Pick<Shown, 'owner_kind' | 'owner_id' | 'owner_name'>): Owner | null =>
  row.owner_kind === null ? null : { kind: row.owner_kind, id: row.owner_id, name: row.owner_name ?? '' }

const engagementOf = (row: Pick<Shown, 'engagement_module' | 'engagement_id'>) =>
  row.engagement_id === null
    ? null
    : { module: row.engagement_module ?? 'engagements', id: row.engagement_id }

interface Around {
  labels: Labels
  tellings: ReadonlyMap<string, store.Tellings>
  today: string
  months: number
}

function toRow(row: Shown, { labels, tellings, today, months }: Around): CommitmentRow {
  const told = row.head_id === row.id ? tellings.get(row.id) : undefined
  const facts = { status: row.status, dueOn: row.due_on, lastNewsOn: row.news_day }
  return {
    id: row.id,
    number: row.number,
    stance: row.stance,
    actionable: row.actionable,
    status: row.status,
    by: row.by_sides.map((side) => toShownSide(side, labels)),
    to: row.to_sides.map((side) => toShownSide(side, labels)),
    doers: row.doers,
    areas: row.areas as Area[],
    gist: row.gist,
    words: standing(row.quotes)[0]?.text ?? null,
    saidOn: row.said_on,
    engagement: engagementOf(row),
    instrumentId: row.instrument_id,
    owner: ownerOf(row),
    dueOn: row.due_on,
    handling: row.handling,
    version: row.version,
    headId: row.head_id,
    saidTimes: told?.times ?? 1,
    lastSaidOn: told?.lastSaidOn ?? row.said_on,
    lastNewsOn: row.news_day,
    late: isLate(facts, today),
    silent: isSilent(facts, today, months),
    withdrawnAt: row.withdrawn_at,
  }
}

/** Lines of a listing, with the names of bodies and how often each promise was said. */
export async function toRows(
  act: Act,
  rows: readonly Shown[],
  { months = silentAfterMonths, persons = false } = {},
): Promise<CommitmentRow[]> {
  const view = viewOf(act)
  const sides = rows.flatMap((row) => [...row.by_sides, ...row.to_sides])
  const labels = await labelsOf(act, sides, persons)
  const tellings = await store.tellingsOf(act.db, [...new Set(rows.map(({ head_id }) => head_id))], view)
  return rows.map((row) => toRow(row, { labels, tellings, today: view.today, months }))
}

const toTelling = (row: store.StoredTelling): Telling => ({
  id: row.id,
  number: row.number,
  saidOn: row.said_on,
  repeatsId: row.repeats_id,
  gist: row.gist,
  words: standing(row.quotes)[0]?.text ?? null,
  engagement: engagementOf(row),
  version: row.version,
})

/** One promise whole. */
export async function toCommitment(act: Act, record: store.StoredRecord): Promise<Commitment> {
  const [row] = await toRows(act, [record], { persons: true })
  const chain = await store.chainOf(act.db, record.head_id, act.sees)
  return {
    ...row!,
    quotes: record.quotes,
    moves: await store.movesOf(act.db, record.id),
    evidence: await store.evidenceOf(act.db, record.id),
    chain: chain.map(toTelling),
    repeatsId: record.repeats_id,
    createdAt: record.created_at,
    changedAt: record.changed_at,
    withdrawnReason: record.withdrawn_reason,
  }
}

export async function needCommitment(act: Act, id: string): Promise<Commitment> {
  const record = needed(await store.findRecord(act.db, id, act.sees), 'commitments.unknown', { id })
  return toCommitment(act, record)
}
