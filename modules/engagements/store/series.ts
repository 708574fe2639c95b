import { sql } from 'kysely'
import { type Db, json, on } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Organisation, Series } from '../schema.ts'
import { holdsAll, isSeen, type SeriesRow, type Tables } from './tables.ts'

const partiesOf = sql<Organisation[]>`coalesce((
  select jsonb_agg(jsonb_build_object('authorityId', p.authority_id, 'name', p.name, 'state', p.state) order by p.position)
  from engagements_series_party p where p.series_id = engagements_series.id), '[]'::jsonb)`

const toSeries = (row: SeriesRow & { parties: Organisation[] }): Series => ({
  id: row.id,
  names: row.names,
  parties: row.parties,
  level: row.level,
  eras: row.eras,
  cadence: row.cadence,
  hosts: row.hosts,
  areas: row.areas,
  endedOn: row.ended_on,
  ended: row.ended,
  endedReason: row.ended_reason,
  handling: row.handling,
  withdrawnAt: row.withdrawn_at,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  version: row.version,
})

const seen = (db: Db, sees: readonly HandlingLevel[]) =>
  on<Tables>(db)
    .selectFrom('engagements_series')
    .selectAll()
    .select(partiesOf.as('parties'))
    .where(isSeen('engagements_series', sees))

export async function findSeries(db: Db, id: string, sees: readonly HandlingLevel[]) {
  const row = await seen(db, sees).where('id', '=', id).executeTakeFirst()
  return row && toSeries(row)
}

export async function lockSeries(db: Db, id: string, sees: readonly HandlingLevel[]) {
  const held = await on<Tables>(db)
    .selectFrom('engagements_series')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findSeries(db, id, sees)
}

export interface SeriesFilter {
  parts: readonly string[]
  state?: string | undefined
  authorityId?: string | undefined
  level?: Series['level'] | undefined
  withEnded: boolean
}

/** All that match: a pair of authorities has a dozen, and what is due can only be told from their sessions. */
export async function listSeries(
  db: Db,
  sees: readonly HandlingLevel[],
  filter: SeriesFilter,
): Promise<Series[]> {
  const party = (column: 'state' | 'authority_id', value: string) => sql<boolean>`exists (
    select 1 from engagements_series_party p where p.series_id = engagements_series.id and p.${sql.ref(column)}::text = ${value})`
  const rows = await seen(db, sees)
    .where('withdrawn_at', 'is', null)
    .where(holdsAll('engagements_series.folded', filter.parts))
    .$if(!filter.withEnded, (query) => query.where('ended', '=', false))
    .$if(filter.level !== undefined, (query) => query.where('level', '=', filter.level!))
    .$if(filter.state !== undefined, (query) => query.where(party('state', filter.state!)))
    .$if(filter.authorityId !== undefined, (query) => query.where(party('authority_id', filter.authorityId!)))
    .orderBy('id')
    .execute()
  return rows.map(toSeries)
}

type SeriesColumns = Partial<
  Pick<
    SeriesRow,
    | 'names'
    | 'level'
    | 'eras'
    | 'cadence'
    | 'hosts'
    | 'areas'
    | 'ended'
    | 'ended_on'
    | 'ended_reason'
    | 'handling'
    | 'folded'
    | 'withdrawn_at'
    | 'withdrawn_reason'
  >
>
const jsonColumns = new Set(['names', 'eras', 'hosts', 'areas'])
const toRow = (columns: SeriesColumns) =>
  Object.fromEntries(
    Object.entries(columns)
      .filter(([, value]) => value !== undefined)
      .map(([column, value]) => [column, jsonColumns.has(column) ? json(value) : value]),
  ) as SeriesColumns

export async function insertSeries(db: Db, series: Series, folded: string): Promise<void> {
  const row = {
    id: series.id,
    ...toRow({
      names: series.names,
      level: series.level,
      eras: series.eras,
      cadence: series.cadence,
      hosts: series.hosts,
      areas: series.areas,
      handling: series.handling,
      folded,
    }),
    created_at: series.createdAt,
    changed_at: series.changedAt,
    version: 1,
  } as SeriesRow
  await on<Tables>(db).insertInto('engagements_series').values(row).execute()
  await replaceParties(db, series.id, series.parties)
}

export async function updateSeries(db: Db, id: string, columns: SeriesColumns, at: string): Promise<void> {
  await on<Tables>(db)
    .updateTable('engagements_series')
    .set({ ...toRow(columns), changed_at: at })
    .set('version', sql<number>`version + 1`)
    .where('id', '=', id)
    .execute()
}

export async function replaceParties(db: Db, id: string, parties: readonly Organisation[]): Promise<void> {
  await on<Tables>(db).deleteFrom('engagements_series_party').where('series_id', '=', id).execute()
  if (parties.length === 0) return
  const rows = parties.map(({ authorityId, name, state }, position) => ({
    series_id: id,
    position,
    authority_id: authorityId,
    name,
    state,
  }))
  await on<Tables>(db).insertInto('engagements_series_party').values(rows).execute()
}
