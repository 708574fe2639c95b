import { sql } from 'kysely'
import { type Db, json, on } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Engagement, Organisation } from '../schema.ts'
import { type EngagementRow, isSeen, type Tables } from './tables.ts'

type Read = EngagementRow & { organisations: Organisation[]; states: string[] }

export const organisationsOf = (engagement: string) => sql<Organisation[]>`coalesce((
  select jsonb_agg(jsonb_build_object('authorityId', o.authority_id, 'name', o.name, 'state', o.state) order by o.position)
  from engagements_organisation o where o.engagement_id = ${sql.ref(engagement)}), '[]'::jsonb)`
export const statesIn = (engagement: string) => sql<string[]>`coalesce((
  select jsonb_agg(s.state order by s.state)
  from engagements_state s where s.engagement_id = ${sql.ref(engagement)}), '[]'::jsonb)`

const toEngagement = (row: Read): Engagement => ({
  id: row.id,
  kind: row.kind,
  parentId: row.parent_id,
  title: row.title,
  startOn: row.start_on,
  endOn: row.end_on,
  timeOfDay: row.time_of_day,
  place: row.place,
  hostState: row.host_state,
  form: row.form,
  official: row.official,
  invitedBy: row.invited_by,
  organisations: row.organisations,
  agenda: row.agenda,
  areas: row.areas,
  states: row.states,
  status: row.status,
  statusReason: row.status_reason,
  handling: row.handling,
  mergedInto: row.merged_into,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
  createdAt: row.created_at,
  createdBy: row.created_by,
  changedAt: row.changed_at,
  version: row.version,
})

const seen = (db: Db, sees: readonly HandlingLevel[]) =>
  on<Tables>(db)
    .selectFrom('engagements_engagement')
    .selectAll()
    .select([
      organisationsOf('engagements_engagement.id').as('organisations'),
      statesIn('engagements_engagement.id').as('states'),
    ])
    .where(isSeen('engagements_engagement', sees))

export async function findEngagement(db: Db, id: string, sees: readonly HandlingLevel[]) {
  const row = await seen(db, sees).where('id', '=', id).executeTakeFirst()
  return row && toEngagement(row)
}

/** The row, held until this act ends. Read again after the wait, so that it shows what the other act wrote. */
export async function lockEngagement(db: Db, id: string, sees: readonly HandlingLevel[]) {
  const held = await on<Tables>(db)
    .selectFrom('engagements_engagement')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findEngagement(db, id, sees)
}

export type EngagementColumns = Omit<
  Engagement,
  'organisations' | 'states' | 'version' | 'createdAt' | 'createdBy' | 'changedAt'
> & { sortOn: string; fromOn: string | null; untilOn: string | null }

const columnOf: Readonly<Record<keyof EngagementColumns, keyof EngagementRow>> = {
  id: 'id',
  kind: 'kind',
  parentId: 'parent_id',
  title: 'title',
  startOn: 'start_on',
  endOn: 'end_on',
  timeOfDay: 'time_of_day',
  place: 'place',
  hostState: 'host_state',
  form: 'form',
  official: 'official',
  invitedBy: 'invited_by',
  agenda: 'agenda',
  areas: 'areas',
  status: 'status',
  statusReason: 'status_reason',
  handling: 'handling',
  mergedInto: 'merged_into',
  withdrawnAt: 'withdrawn_at',
  withdrawnReason: 'withdrawn_reason',
  sortOn: 'sort_on',
  fromOn: 'from_on',
  untilOn: 'until_on',
}

const toRow = (fields: Partial<EngagementColumns>): Partial<EngagementRow> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([field, value]) => value !== undefined && field in columnOf)
      .map(([field, value]) => [
        columnOf[field as keyof EngagementColumns],
        field === 'agenda' || field === 'areas' ? json(value) : value,
      ]),
  )

export async function insertEngagement(
  db: Db,
  columns: EngagementColumns,
  made: { at: string; by: string },
): Promise<void> {
  const kept = { folded: '', created_at: made.at, created_by: made.by, changed_at: made.at, version: 1 }
  const row = { ...toRow(columns), ...kept } as unknown as EngagementRow
  await on<Tables>(db).insertInto('engagements_engagement').values(row).execute()
}

/** Writes the given columns and counts the version up. */
export async function updateEngagement(
  db: Db,
  id: string,
  fields: Partial<EngagementColumns>,
  at: string,
): Promise<number> {
  const { version } = await on<Tables>(db)
    .updateTable('engagements_engagement')
    .set({ ...toRow(fields), changed_at: at })
    .set('version', sql<number>`version + 1`)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function replaceOrganisations(
  db: Db,
  id: string,
  organisations: readonly Organisation[],
): Promise<void> {
  await on<Tables>(db).deleteFrom('engagements_organisation').where('engagement_id', '=', id).execute()
  if (organisations.length === 0) return
  const rows = organisations.map(({ authorityId, name, state }, position) => ({
    engagement_id: id,
    position,
    authority_id: authorityId,
    name,
    state,
  }))
  await on<Tables>(db).insertInto('engagements_organisation').values(rows).execute()
}

/** Writes what lists and searches are made from: whom it is with, and the folded text. */
export async function rewriteIndex(
  db: Db,
  id: string,
  states: readonly string[],
  folded: string,
): Promise<void> {
  await on<Tables>(db).updateTable('engagements_engagement').set({ folded }).where('id', '=', id).execute()
  await on<Tables>(db).deleteFrom('engagements_state').where('engagement_id', '=', id).execute()
  if (states.length === 0) return
  const rows = states.map((state) => ({ engagement_id: id, state }))
  await on<Tables>(db).insertInto('engagements_state').values(rows).execute()
}

/** Meetings a visit contains; those above the reader's clearance count too, since they stand there all the same. */
export async function meetingIds(db: Db, parentId: string): Promise<string[]> {
  const rows = await on<Tables>(db)
    .selectFrom('engagements_engagement')
    .select('id')
    .where('parent_id', '=', parentId)
    .where('merged_into', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
