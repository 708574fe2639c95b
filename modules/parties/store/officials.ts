import { sql } from 'kysely'
import { afterCursor, type Db, on, type PageRequest, takePage } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Official, OfficialLabel, Tenure } from '../schema.ts'
import { matchedName, sortName } from './names.ts'
import { levelOf, levels, listRecords, seen, type Tables, toRecord } from './record.ts'

export async function findOfficialLabels(db: Db, ids: readonly string[], sees: readonly HandlingLevel[]) {
  if (ids.length === 0) return []
  const rows = await seen(db, 'official', sees)
    .select(['id', 'state', 'names'])
    .where('id', 'in', ids)
    .execute()
  return rows as unknown as OfficialLabel[]
}

export interface OfficialFilter {
  parts: readonly string[]
  state?: string | undefined
  authorityIds?: readonly string[] | undefined
  withdrawn?: 'shown' | undefined
}

const sortKey = sortName('parties_official.id')
const served = (ids: readonly string[]) => sql<boolean>`exists (
  select from parties_tenure t where t.official_id = parties_official.id and t.withdrawn_at is null
  and t.authority_id in (${sql.join(ids.map((id) => sql`${id}::uuid`))}))`

export async function findOfficials(
  db: Db,
  sees: readonly HandlingLevel[],
  filter: OfficialFilter,
  page: PageRequest,
) {
  const matched = matchedName('parties_official.id', filter.parts)
  const matching = on<Tables>(db)
    .selectFrom('parties_official')
    .where(levelOf('parties_official'), 'in', levels(sees))
    .where('merged_into', 'is', null)
    .$if(filter.withdrawn === undefined, (q) => q.where('withdrawn_at', 'is', null))
    .$if(filter.state !== undefined, (q) => q.where('state', '=', filter.state!))
    .$if(filter.authorityIds !== undefined, (q) => q.where(served(filter.authorityIds!)))
    .$if(filter.parts.length > 0, (q) => q.where(sql<boolean>`${matched} is not null`))
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = (await matching
    .selectAll('parties_official')
    .select([matched.as('matched'), sortKey.as('sort_key')])
    .where(afterCursor(page, sortKey, sql`parties_official.id::text`))
    .orderBy(sortKey)
    .orderBy(sql`parties_official.id::text`)
    .limit(page.limit + 1)
    .execute()) as unknown as ListedRow[]
  const paged = takePage(rows, page, total, (row) => [row.sort_key, row.id])
  return { ...paged, items: paged.items.map(toListed) }
}

type ListedRow = { id: string; matched: string | null; sort_key: string }
const toListed = ({ sort_key: _key, ...row }: ListedRow) =>
  toRecord<'official'>(row) as Official & { matched: string | null }

export const tenuresOf = (
  db: Db,
  sees: readonly HandlingLevel[],
  by: { officialIds?: readonly string[]; authorityIds?: readonly string[] },
): Promise<Tenure[]> =>
  listRecords(db, 'tenure', sees, [
    ...(by.officialIds ? [{ column: 'official_id', ids: by.officialIds }] : []),
    ...(by.authorityIds ? [{ column: 'authority_id', ids: by.authorityIds }] : []),
  ])

/** All tenures of one person, withdrawn ones too: the page shows them struck through, to be restored. */
export async function allTenuresOf(
  db: Db,
  sees: readonly HandlingLevel[],
  officialId: string,
): Promise<Tenure[]> {
  const rows = await seen(db, 'tenure', sees)
    .selectAll()
    .where('official_id', '=', officialId)
    .orderBy('id')
    .execute()
  return rows.map((row) => toRecord<'tenure'>(row))
}
