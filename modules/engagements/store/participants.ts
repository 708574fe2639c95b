import { sql } from 'kysely'
import { type Db, on } from '#platform/db'
import type { Participant } from '../schema.ts'
import type { ParticipantRow, Tables } from './tables.ts'

export type PlacedParticipant = Participant & { engagementId: string; removed: boolean }

const toParticipant = (row: ParticipantRow): PlacedParticipant => ({
  id: row.id,
  engagementId: row.engagement_id,
  officialId: row.official_id,
  name: row.name,
  title: row.title,
  rank: row.rank,
  role: row.role,
  authorityId: row.authority_id,
  body: row.body,
  state: row.state,
  position: row.position,
  removed: row.removed_at !== null,
})

/** The people of some engagements, in their order; also those taken off. */
export async function participantsOf(db: Db, engagementIds: readonly string[]): Promise<PlacedParticipant[]> {
  if (engagementIds.length === 0) return []
  const rows = await on<Tables>(db)
    .selectFrom('engagements_participant')
    .selectAll()
    .where('engagement_id', 'in', engagementIds)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(toParticipant)
}

export async function findParticipant(db: Db, engagementId: string, id: string) {
  const row = await on<Tables>(db)
    .selectFrom('engagements_participant')
    .selectAll()
    .where('id', '=', id)
    .where('engagement_id', '=', engagementId)
    .executeTakeFirst()
  return row && toParticipant(row)
}

export async function insertParticipants(
  db: Db,
  engagementId: string,
  people: readonly Participant[],
): Promise<void> {
  if (people.length === 0) return
  const rows = people.map(
    (person) => ({ ...toColumns(person), id: person.id, engagement_id: engagementId }) as ParticipantRow,
  )
  await on<Tables>(db).insertInto('engagements_participant').values(rows).execute()
}

const toColumns = (fields: Partial<Participant>): Partial<ParticipantRow> => {
  const row = {
    official_id: fields.officialId,
    name: fields.name,
    title: fields.title,
    rank: fields.rank,
    role: fields.role,
    authority_id: fields.authorityId,
    body: fields.body,
    state: fields.state,
    position: fields.position,
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}

export async function updateParticipant(db: Db, id: string, fields: Partial<Participant>): Promise<void> {
  const columns = toColumns(fields)
  if (Object.keys(columns).length === 0) return
  await on<Tables>(db).updateTable('engagements_participant').set(columns).where('id', '=', id).execute()
}

export async function setRemoved(db: Db, id: string, at: string | null): Promise<void> {
  await on<Tables>(db)
    .updateTable('engagements_participant')
    .set({ removed_at: at })
    .where('id', '=', id)
    .execute()
}

/** Gives people of one record to another, after those it has; those who are elsewhere by now are left. */
export async function moveParticipants(
  db: Db,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  if (ids.length === 0) return
  const after = sql<number>`position + (
    select coalesce(max(p.position), -1) + 1 from engagements_participant p where p.engagement_id = ${to})`
  await on<Tables>(db)
    .updateTable('engagements_participant')
    .set({ engagement_id: to, position: after })
    .where('id', 'in', ids)
    .where('engagement_id', '=', from)
    .execute()
}
