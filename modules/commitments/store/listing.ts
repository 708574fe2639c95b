import { sql } from 'kysely'
import { afterCursor, type Db, type PageRequest, takePage } from '#platform/db'
import type { Filter, sorts } from '../contract/fields.ts'
import type { Status } from '../schema.ts'
import { isLateNow, isOpenNow, isSilentNow, matching, type View } from './filter.ts'
import type { CommitmentColumns, WordingColumns } from './tables.ts'

/** A stored record, with its wording and how often it was said. */
export type StoredRow = Omit<CommitmentColumns, 'states' | 'authority_ids'> &
  Omit<WordingColumns, 'id' | 'words'> & { number_key: string; actionable: boolean }
export interface Tellings {
  times: number
  lastSaidOn: string | null
}
export interface Sorting {
  sort: (typeof sorts)[number]
  order: 'asc' | 'desc'
}
export type { View } from './filter.ts'

const columns = sql`c.id, c.number, c.number_key, c.stance, c.actionable, c.status, c.doers, c.areas, c.said_on,
  c.said_key, c.due_on, c.due_key, c.news_day, c.engagement_module, c.engagement_id, c.instrument_id, c.owner_kind,
  c.owner_id, c.owner_name, c.repeats_id, c.head_id, c.handling, c.version, c.created_at, c.changed_at,
  c.withdrawn_at, c.withdrawn_reason, w.by_sides, w.to_sides, w.gist, w.quotes`

const sortColumns = {
  said: sql.ref('c.said_key'),
  due: sql.ref('c.due_key'),
  number: sql.ref('c.number_key'),
}
const keys = { said: 'said_key', due: 'due_key', number: 'number_key' } as const

async function countOf(db: Db, filter: Filter, view: View): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from commitments_commitment c where ${matching(filter, view)}`.execute(db)
  return rows[0]!.total
}

/** Up to so many matches are found first and then sorted; of more, the first are met soon by walking in order. */
const sortedFirst = 2000

/**
 * One page of a listing whose total is known; asks for one row more than the limit. The wording is joined to the page
 * alone. `offset 0` keeps the planner, which guesses badly how rare a word is, from walking the whole order for few.
 */
async function rowsOf(
  db: Db,
  filter: Filter,
  { sort, order, total }: Sorting & { total: number },
  page: PageRequest,
  view: View,
) {
  const direction = order === 'asc' ? sql`asc` : sql`desc`
  const key = sortColumns[sort]
  const { rows } = await sql<StoredRow>`
    select ${columns} from (
      select * from (
        select * from commitments_commitment c where ${matching(filter, view)} ${total <= sortedFirst ? sql`offset 0` : sql``}
      ) c
      where ${afterCursor(page, key, sql.ref('c.number_key'), order)}
      order by ${key} ${direction}, c.number_key ${direction}
      limit ${page.limit + 1}
    ) c join commitments_wording w on w.id = c.id
    order by ${key} ${direction}, c.number_key ${direction}`.execute(db)
  return rows
}

export async function findRows(db: Db, filter: Filter, sorting: Sorting, page: PageRequest, view: View) {
  const total = await countOf(db, filter, view)
  const rows = await rowsOf(db, filter, { ...sorting, total }, page, view)
  return takePage(rows, page, total, (row) => [row[keys[sorting.sort]], row.number_key])
}

/** The first rows of each status, and how many there are. */
export async function findColumns(
  db: Db,
  statuses: readonly Status[],
  filter: Filter,
  sorting: Sorting,
  limit: number,
  view: View,
) {
  const counts = new Map((await countByStatus(db, filter, view)).map(({ status, count }) => [status, count]))
  const found: { status: Status; total: number; rows: StoredRow[] }[] = []
  for (const status of statuses) {
    const total = counts.get(status) ?? 0
    const rows =
      total === 0 ? [] : await rowsOf(db, { ...filter, status }, { ...sorting, total }, { limit }, view)
    found.push({ status, total, rows: rows.slice(0, limit) })
  }
  return found
}

/** How often each head was said, among what this reader sees. */
export async function tellingsOf(
  db: Db,
  heads: readonly string[],
  view: View,
): Promise<Map<string, Tellings>> {
  const { rows } = await sql<{ head_id: string; times: number; last_said_on: string | null }>`
    select c.head_id, count(*)::int as times,
      (array_agg(c.said_on order by c.said_key desc) filter (where c.said_on is not null))[1] as last_said_on
    from commitments_commitment c
    where c.head_id = any(${[...heads]}::uuid[]) and c.withdrawn_at is null
      and c.level = any(${[...view.sees]}::text[])
    group by c.head_id`.execute(db)
  return new Map(rows.map((row) => [row.head_id, { times: row.times, lastSaidOn: row.last_said_on }]))
}

export async function countByStatus(db: Db, filter: Filter, view: View) {
  const { rows } = await sql<{ status: Status; count: number }>`
    select c.status, count(*)::int as count from commitments_commitment c
    where ${matching(filter, view)} group by c.status`.execute(db)
  return rows
}

export async function countByYear(db: Db, filter: Filter, view: View) {
  const { rows } = await sql<{ year: string | null; status: Status; count: number }>`
    select nullif(substr(c.said_key, 1, 4), '') as year, c.status, count(*)::int as count
    from commitments_commitment c where ${matching(filter, view)} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

export interface Tally {
  open: number
  kept: number
  late: number
  silent: number
  dropped: number
}
const tally = (filter: Filter, { today }: View) => sql`
  count(*) filter (where ${isOpenNow})::int as open,
  count(*) filter (where c.status = 'done')::int as kept,
  count(*) filter (where ${isLateNow(today)})::int as late,
  count(*) filter (where ${isSilentNow(today, filter.months)})::int as silent,
  count(*) filter (where c.status = 'dropped')::int as dropped`

/** By every set of doers there is; the caller sees which side each is. */
export async function tallyByDoers(db: Db, filter: Filter, view: View) {
  const { rows } = await sql<Tally & { doers: string[] }>`
    select c.doers, ${tally(filter, view)} from commitments_commitment c
    where ${matching(filter, view)} group by c.doers`.execute(db)
  return rows
}

export async function tallyByState(db: Db, filter: Filter, view: View) {
  const { rows } = await sql<Tally & { state: string }>`
    select named.state, ${tally(filter, view)} from commitments_commitment c
    cross join lateral unnest(c.states) as named(state)
    where ${matching(filter, view)} group by named.state order by named.state`.execute(db)
  return rows
}

/** Heads that name the same states and share an area (or have none to compare), the last said first. */
export async function findCandidates(
  db: Db,
  {
    states,
    areas,
    except,
    limit,
  }: { states: string[]; areas: string[]; except: string | undefined; limit: number },
  view: View,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select ${columns} from (
      select * from commitments_commitment c
      where c.level = any(${[...view.sees]}::text[]) and c.withdrawn_at is null and c.is_head and c.actionable
        and c.states @> ${states}::text[] and cardinality(c.states) = ${states.length}
        and (${areas.length === 0} or cardinality(c.areas) = 0 or c.areas && ${areas}::text[])
        and (${except ?? null}::uuid is null
          or c.id <> (select head_id from commitments_commitment where id = ${except ?? null}::uuid))
      order by c.said_key desc, c.number_key desc
      limit ${limit}
    ) c join commitments_wording w on w.id = c.id
    order by c.said_key desc, c.number_key desc`.execute(db)
  return rows
}
