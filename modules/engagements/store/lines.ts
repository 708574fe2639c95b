import { type RawBuilder, sql } from 'kysely'
import { afterCursor, type Db, on, type PageRequest, takePage } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { EngagementKind, EngagementLine, EngagementStatus } from '../schema.ts'
import { organisationsOf, statesIn } from './engagements.ts'
import { holdsAll, isSeen, type Tables } from './tables.ts'

export interface EngagementFilter {
  parts: readonly string[]
  state?: string | undefined
  kind?: EngagementKind | undefined
  status?: EngagementStatus | undefined
  authorityId?: string | undefined
  officialId?: string | undefined
  seriesId?: string | undefined
  parentId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  withWithdrawn: boolean
}

/** A line before its people and its session are put in. */
export type BareLine = Omit<EngagementLine, 'people' | 'session' | 'awaitsWord'>

/** What an engagement `e` has to be for a filter. */
function fits(filter: EngagementFilter, sees: readonly HandlingLevel[]): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [
    isSeen('e', sees),
    sql<boolean>`e.merged_into is null`,
    holdsAll('e.folded', filter.parts),
  ]
  const when = (value: string | undefined, condition: (value: string) => RawBuilder<boolean>) => {
    if (value !== undefined) conditions.push(condition(value))
  }
  if (!filter.withWithdrawn) conditions.push(sql<boolean>`e.withdrawn_at is null`)
  when(filter.kind, (kind) => sql<boolean>`e.kind = ${kind}`)
  when(filter.status, (status) => sql<boolean>`e.status = ${status}`)
  when(filter.parentId, (id) => sql<boolean>`e.parent_id::text = ${id}`)
  when(
    filter.state,
    (state) => sql<boolean>`exists (
    select 1 from engagements_state s where s.engagement_id = e.id and s.state = ${state})`,
  )
  when(
    filter.officialId,
    (id) => sql<boolean>`exists (
    select 1 from engagements_participant p
    where p.engagement_id = e.id and p.official_id = ${id}::uuid and p.removed_at is null)`,
  )
  when(
    filter.authorityId,
    (id) => sql<boolean>`(exists (
    select 1 from engagements_organisation o where o.engagement_id = e.id and o.authority_id = ${id}::uuid)
    or exists (select 1 from engagements_participant p
    where p.engagement_id = e.id and p.authority_id = ${id}::uuid and p.removed_at is null))`,
  )
  when(
    filter.seriesId,
    (id) => sql<boolean>`exists (
    select 1 from engagements_session s
    where s.engagement_id = e.id and s.series_id = ${id}::uuid and s.removed_at is null)`,
  )
  // What has no date at all is in no period.
  if (filter.from !== undefined || filter.to !== undefined) conditions.push(sql<boolean>`e.sort_on <> ''`)
  when(filter.from, (day) => sql<boolean>`(e.until_on is null or e.until_on >= ${day})`)
  when(filter.to, (day) => sql<boolean>`(e.from_on is null or e.from_on <= ${day})`)
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

const columns = [
  'r.id',
  'r.kind',
  'r.parent_id as parentId',
  'r.title',
  'r.start_on as startOn',
  'r.end_on as endOn',
  'r.time_of_day as timeOfDay',
  'r.place',
  'r.host_state as hostState',
  'r.form',
  'r.status',
  'r.handling',
  'r.version',
  'r.sort_on',
] as const

const lines = (db: Db, sees: readonly HandlingLevel[]) =>
  on<Tables>(db)
    .selectFrom('engagements_engagement as r')
    .leftJoin('engagements_engagement as v', (join) =>
      join.onRef('v.id', '=', 'r.parent_id').on(isSeen('v', sees)),
    )
    .select(columns)
    .select([
      'v.title as parentTitle',
      organisationsOf('r.id').as('organisations'),
      statesIn('r.id').as('states'),
      sql<number>`jsonb_array_length(r.agenda)`.as('agendaCount'),
      sql<number>`(select count(*)::int from engagements_minutes m
        where m.engagement_id = r.id and m.withdrawn_at is null)`.as('minutesCount'),
    ])

const toLine = ({ sort_on: _sort, ...line }: BareLine & { sort_on: string }): BareLine => line

/**
 * With `visits` a line is an engagement that stands on its own, found when it or a meeting in it fits; else each
 * engagement that fits is a line of its own.
 */
export async function findLines(
  db: Db,
  sees: readonly HandlingLevel[],
  filter: EngagementFilter,
  page: PageRequest & { group: 'visits' | 'each'; order: 'newest' | 'oldest' },
) {
  // Each engagement that fits stands for its visit; a set is made of them once, not searched for every visit.
  const matching =
    page.group === 'visits'
      ? sql<boolean>`r.parent_id is null and ${isSeen('r', sees)} and r.merged_into is null and r.id in (
          select coalesce(e.parent_id, e.id) from engagements_engagement e where ${fits(filter, sees)})`
      : sql<boolean>`r.id in (select e.id from engagements_engagement e where ${fits(filter, sees)})`
  const { total } = await on<Tables>(db)
    .selectFrom('engagements_engagement as r')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where(matching)
    .executeTakeFirstOrThrow()
  const direction = page.order === 'newest' ? 'desc' : 'asc'
  const rows = await lines(db, sees)
    .where(matching)
    .where(afterCursor(page, sql`r.sort_on`, sql`r.id::text`, direction))
    .orderBy('r.sort_on', direction)
    .orderBy(sql`r.id::text`, direction)
    .limit(page.limit + 1)
    .execute()
  const taken = takePage(rows, page, total, (row) => [row.sort_on, row.id])
  return { ...taken, items: taken.items.map(toLine) }
}

/** The meetings of some visits that this reader may see. */
export async function meetingLines(
  db: Db,
  sees: readonly HandlingLevel[],
  parentIds: readonly string[],
): Promise<BareLine[]> {
  if (parentIds.length === 0) return []
  const rows = await lines(db, sees)
    .where('r.parent_id', 'in', parentIds)
    .where('r.merged_into', 'is', null)
    .where('r.withdrawn_at', 'is', null)
    .where(isSeen('r', sees))
    .execute()
  return rows.map(toLine)
}

/** Lines that could be of the same days; `from` and `to` null leave that side open. */
export async function linesBetween(
  db: Db,
  sees: readonly HandlingLevel[],
  { from, to }: { from: string | null; to: string | null },
  atMost: number,
): Promise<BareLine[]> {
  const rows = await lines(db, sees)
    .where('r.merged_into', 'is', null)
    .where('r.withdrawn_at', 'is', null)
    .where(isSeen('r', sees))
    .$if(from !== null, (query) => query.where(sql<boolean>`(r.until_on is null or r.until_on >= ${from})`))
    .$if(to !== null, (query) => query.where(sql<boolean>`(r.from_on is null or r.from_on <= ${to})`))
    .orderBy('r.sort_on', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(toLine)
}

/** What is counted of every engagement that was held. */
export async function heldForCounts(db: Db, sees: readonly HandlingLevel[], state: string | undefined) {
  return on<Tables>(db)
    .selectFrom('engagements_engagement as e')
    .select(['e.kind', 'e.parent_id as parentId', 'e.start_on as startOn', 'e.host_state as hostState'])
    .select(statesIn('e.id').as('states'))
    .where(fits({ parts: [], status: 'held', state, withWithdrawn: false }, sees))
    .execute()
}
