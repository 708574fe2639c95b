import { sql } from 'kysely'
import { type Db, on } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Gist, Quote } from '../schema.ts'
import { refreshWords } from './records.ts'
import type { Tables } from './tables.ts'

/** Chains are joined and taken apart one act at a time, so that two at once cannot make a ring. */
export async function lockChains(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('comity.commitments.chains'))`.execute(db)
}

export interface StoredTelling {
  id: string
  number: string
  said_on: string | null
  said_key: string
  repeats_id: string | null
  engagement_module: string | null
  engagement_id: string | null
  version: number
  gist: Gist | null
  quotes: Quote[]
}

/** Locks every record of these chains, in the order of ids as `lockRecords` does. */
export async function lockChainRecords(db: Db, headIds: readonly string[]): Promise<void> {
  await sql`select id from commitments_commitment where head_id = any(${[...headIds]}::uuid[])
    order by id for update`.execute(db)
}

/** Every telling of one promise, in the order they were said; those without a day last. */
export async function chainOf(
  db: Db,
  headId: string,
  sees: readonly HandlingLevel[],
): Promise<StoredTelling[]> {
  const { rows } = await sql<StoredTelling>`
    select c.id, c.number, c.said_on, c.said_key, c.repeats_id, c.engagement_module, c.engagement_id, c.version,
      w.gist, w.quotes
    from commitments_commitment c join commitments_wording w on w.id = c.id
    where c.head_id = ${headId} and c.withdrawn_at is null and c.level = any(${[...sees]}::text[])
    order by c.repeats_id is not null, nullif(c.said_key, '') nulls last, c.number_key`.execute(db)
  return rows
}

/** Days on which a promise was said, over the whole chain, whoever may read it. */
export async function saidDaysOf(db: Db, headId: string): Promise<(string | null)[]> {
  const rows = await on<Tables>(db)
    .selectFrom('commitments_commitment')
    .select('said_on')
    .where('head_id', '=', headId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ said_on }) => said_on)
}

/** Hangs one head, and all that hangs on it, below another. */
export async function joinChains(
  db: Db,
  { childId, headId, at }: { childId: string; headId: string; at: string },
) {
  await sql`update commitments_commitment
    set head_id = ${headId}, version = version + 1, changed_at = ${at},
      repeats_id = case when id = ${childId} then ${headId}::uuid else repeats_id end,
      status = 'repeated'
    where head_id = ${childId}`.execute(db)
  await refreshWords(db, [headId, childId])
}

/** Takes a telling and all that hangs on it out of its chain; its status is the caller's to fold again. */
export async function splitChain(
  db: Db,
  { id, headId, at }: { id: string; headId: string; at: string },
): Promise<void> {
  const below = sql`with recursive below(id) as (
    select ${id}::uuid union select c.id from commitments_commitment c join below on c.repeats_id = below.id)`
  await sql`${below} update commitments_commitment
    set head_id = ${id}, version = version + 1, changed_at = ${at},
      repeats_id = case when commitments_commitment.id = ${id} then null else repeats_id end,
      status = case when commitments_commitment.id = ${id} then 'said' else status end
    from below where below.id = commitments_commitment.id`.execute(db)
  await refreshWords(db, [id, headId])
}
