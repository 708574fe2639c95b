import { sql } from 'kysely'
import { afterCursor, type Db, on, type PageRequest, takePage } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Authority, AuthorityKind, AuthorityLabel } from '../schema.ts'
import { matchedName, sortName } from './names.ts'
import { levelOf, levels, seen, type Tables, toRecord } from './record.ts'

/** The record that speaks for each asked one: itself, or the one at the end of its merges. */
export async function speakers(db: Db, table: 'authority' | 'official', ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>()
  const records = sql.table(table === 'authority' ? 'parties_authority' : 'parties_official')
  const { rows } = await sql<{ asked: string; id: string }>`
    with recursive chain as (
      select id as asked, id, merged_into from ${records} where id in (${sql.join(ids.map((id) => sql`${id}::uuid`))})
      union select chain.asked, next.id, next.merged_into from chain join ${records} next on next.id = chain.merged_into
    ) select asked, id from chain where merged_into is null`.execute(db)
  return new Map(rows.map(({ asked, id }) => [asked, id]))
}

const labelColumns = ['id', 'code', 'state', 'kind', 'names'] as const
/** Labels by id. An authority above the reader's clearance has none. */
export async function findAuthorityLabels(db: Db, ids: readonly string[], sees: readonly HandlingLevel[]) {
  if (ids.length === 0) return []
  const rows = await seen(db, 'authority', sees).select(labelColumns).where('id', 'in', ids).execute()
  return rows as unknown as AuthorityLabel[]
}

export async function findByCode(db: Db, code: string, sees: readonly HandlingLevel[]) {
  const row = await seen(db, 'authority', sees).selectAll().where('code', '=', code).executeTakeFirst()
  return row && toRecord<'authority'>(row)
}

/** Whoever holds the code, whether this reader may see it or not: a code is there once. */
export const holderOfCode = (db: Db, code: string) =>
  on<Tables>(db).selectFrom('parties_authority').select('id').where('code', '=', code).executeTakeFirst()

/** The chain from an authority up to the top, nearest first. */
export async function parentIds(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, parent_id, 0 as height from parties_authority where id = ${id}
      union all select a.id, a.parent_id, up.height + 1 from up
      join parties_authority a on a.id = up.parent_id where up.height < 50
    ) select id from up where height > 0 order by height`.execute(db)
  return rows.map((row) => row.id)
}

/** Taken before a parent changes, so that two changes at once cannot close a circle. */
export const lockHierarchy = (db: Db) =>
  sql`select pg_advisory_xact_lock(hashtext('comity.parties.hierarchy'))`.execute(db)

export async function childIds(db: Db, id: string, sees: readonly HandlingLevel[]): Promise<string[]> {
  const rows = await seen(db, 'authority', sees)
    .select('id')
    .where('parent_id', '=', id)
    .where('merged_into', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

export interface AuthorityFilter {
  parts: readonly string[]
  /** The text as typed, to match a code. */
  text: string | undefined
  state?: string | undefined
  kind?: AuthorityKind | undefined
  parentId?: string | undefined
  withdrawn?: 'shown' | undefined
}

/** Ordered by code, then by name. */
const sortKey = sql<string>`coalesce(parties_authority.code, parties_authority.state || ':~' || ${sortName('parties_authority.id')})`

export async function findAuthorities(
  db: Db,
  sees: readonly HandlingLevel[],
  filter: AuthorityFilter,
  page: PageRequest,
) {
  const matched = matchedName('parties_authority.id', filter.parts)
  const codeLike = sql<boolean>`parties_authority.code ilike ${`%${(filter.text ?? '').replace(/[\\%_]/g, '\\$&')}%`}`
  const matching = on<Tables>(db)
    .selectFrom('parties_authority')
    .where(levelOf('parties_authority'), 'in', levels(sees))
    .where('merged_into', 'is', null)
    .$if(filter.withdrawn === undefined, (q) => q.where('withdrawn_at', 'is', null))
    .$if(filter.state !== undefined, (q) => q.where('state', '=', filter.state!))
    .$if(filter.kind !== undefined, (q) => q.where('kind', '=', filter.kind!))
    .$if(filter.parentId !== undefined, (q) => q.where('parent_id', '=', filter.parentId!))
    .$if(filter.parts.length > 0, (q) => q.where(sql<boolean>`(${matched} is not null or ${codeLike})`))
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = (await matching
    .selectAll('parties_authority')
    .select([matched.as('matched'), sortKey.as('sort_key')])
    .where(afterCursor(page, sortKey, sql`parties_authority.id::text`))
    .orderBy(sortKey)
    .orderBy(sql`parties_authority.id::text`)
    .limit(page.limit + 1)
    .execute()) as unknown as ListedRow[]
  const paged = takePage(rows, page, total, (row) => [row.sort_key, row.id])
  return { ...paged, items: paged.items.map(toListed) }
}

type ListedRow = { id: string; matched: string | null; sort_key: string }
const toListed = ({ sort_key: _key, ...row }: ListedRow) =>
  toRecord<'authority'>(row) as Authority & { matched: string | null }

/** Which of these ids hold authorities of the state that the reader may see. */
export async function idsOfState(db: Db, state: string, sees: readonly HandlingLevel[]): Promise<string[]> {
  const rows = await seen(db, 'authority', sees).select('id').where('state', '=', state).execute()
  return rows.map((row) => row.id)
}

export async function countByState(db: Db, sees: readonly HandlingLevel[]) {
  const { rows } = await sql<{
    state: string
    authorities: number
    officials: number
    contact_points: number
  }>`
    select a.state, count(*) as authorities,
      (select count(*) from parties_official o where o.state = a.state and o.withdrawn_at is null
        and o.merged_into is null and ${levelOf('o')} in (${sql.join(levels(sees))})) as officials,
      (select count(*) from parties_contact_point c join parties_authority b on b.id = c.authority_id
        where b.state = a.state and c.withdrawn_at is null and b.withdrawn_at is null
        and ${levelOf('c')} in (${sql.join(levels(sees))})
        and ${levelOf('b')} in (${sql.join(levels(sees))})) as contact_points
    from parties_authority a where a.withdrawn_at is null and a.merged_into is null
      and ${levelOf('a')} in (${sql.join(levels(sees))})
    group by a.state order by a.state`.execute(db)
  return rows
}
