import { sql } from 'kysely'
import { afterCursor, type Db, type PageRequest, takePage } from '#platform/db'
import type { Filter, sorts } from '../contract/fields.ts'
import type { Status } from '../schema.ts'
import { hasWords, isLateNow, isOpenNow, isSilentNow, matching, type View } from './filter.ts'
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
const fewMatches = 2000

/**
 * The planner guesses badly how rare a word is, so it is told by what the count has found: `offset 0` keeps it from
 * walking the whole order for few matches, and from gathering and sorting many.
 */
function matchesInOrder(
  filter: Filter,
  { sort, order, few }: Sorting & { few: boolean },
  page: PageRequest,
  view: View,
) {
  const direction = order === 'asc' ? sql`asc` : sql`desc`
  const key = sortColumns[sort]
  const inOrder = sql`order by ${key} ${direction}, c.number_key ${direction}`
  const after = afterCursor(page, key, sql.ref('c.number_key'), order)
  const all = sql`select * from commitments_commitment c where`
  if (few) return sql`select * from (${all} ${matching(filter, view)} offset 0) c where ${after} ${inOrder}`
  if (filter.text === undefined) return sql`${all} ${matching(filter, view)} and ${after} ${inOrder}`
  const { text, ...others } = filter
  // What is filtered outside keeps the order of what is read inside.
  return sql`select * from (${all} ${matching({ ...others, text: undefined }, view)} and ${after} ${inOrder} offset 0) c
    where ${hasWords(text)}`
}

/** One page of a listing, one row more than the limit; the wording is joined to the page alone. */
async function rowsOf(
  db: Db,
  filter: Filter,
  sorting: Sorting & { few: boolean },
  page: PageRequest,
  view: View,
) {
  const direction = sorting.order === 'asc' ? sql`asc` : sql`desc`
  const { rows } = await sql<StoredRow>`
    select ${columns} from (${matchesInOrder(filter, sorting, page, view)} limit ${page.limit + 1}) c
    join commitments_wording w on w.id = c.id
    order by ${sortColumns[sorting.sort]} ${direction}, c.number_key ${direction}`.execute(db)
  return rows
}

/** `fewUpTo`: how many matches are still gathered and sorted; a test reads both ways. */
export async function findRows(
  db: Db,
  filter: Filter,
  sorting: Sorting,
  page: PageRequest,
  view: View,
  fewUpTo = fewMatches,
) {
  const total = await countOf(db, filter, view)
  const rows = await rowsOf(db, filter, { ...sorting, few: total <= fewUpTo }, page, view)
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
      total === 0
        ? []
        : await rowsOf(db, { ...filter, status }, { ...sorting, few: total <= fewMatches }, { limit }, view)
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

export interface Tally {
  open: number
  kept: number
  late: number
  silent: number
  dropped: number
}
/** One way of grouping at a time; the columns of the others are null. */
interface CountedGroup extends Tally {
  by: 'status' | 'year' | 'doers' | 'states'
  status: Status | null
  /** Empty where no source says when. */
  year: string | null
  doers: string[] | null
  states: string[] | null
  count: number
}

/** Everything the charts ask, in one reading of the matching rows. */
export async function countGroups(db: Db, filter: Filter, view: View): Promise<CountedGroup[]> {
  const { rows } = await sql<CountedGroup>`
    select case when grouping(c.doers) = 0 then 'doers' when grouping(c.states) = 0 then 'states'
        when grouping(c.year) = 0 then 'year' else 'status' end as by,
      c.status, c.year, c.doers, c.states, count(*)::int as count,
      count(*) filter (where ${isOpenNow})::int as open,
      count(*) filter (where c.status = 'done')::int as kept,
      count(*) filter (where ${isLateNow(view.today)})::int as late,
      count(*) filter (where ${isSilentNow(view.today, filter.months)})::int as silent,
      count(*) filter (where c.status = 'dropped')::int as dropped
    from (
      select c.status, substr(c.said_key, 1, 4) as year, c.doers, c.states, c.due_key, c.news_day
      from commitments_commitment c where ${matching(filter, view)}
    ) c
    group by grouping sets ((c.status), (c.year, c.status), (c.doers), (c.states))
    order by nullif(c.year, '') nulls last, c.status`.execute(db)
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
