import { sql } from 'kysely'
import { type Db, isUniqueViolation, on } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import { Refusal } from '#platform/refusal'
import type { Session, Wording } from '../schema.ts'
import { isSeen, type SessionRow, type Tables } from './tables.ts'

/** Sessions with what their engagement says of them, when this reader may see it. */
const sessions = (db: Db, sees: readonly HandlingLevel[]) =>
  on<Tables>(db)
    .selectFrom('engagements_session as s')
    .leftJoin('engagements_engagement as e', (join) =>
      join.onRef('e.id', '=', 's.engagement_id').on('e.withdrawn_at', 'is', null).on(isSeen('e', sees)),
    )
    .selectAll('s')
    .select([
      'e.kind',
      'e.title',
      'e.start_on',
      'e.end_on',
      'e.place as e_place',
      'e.host_state as e_host',
      'e.status as e_status',
    ])

type Read = Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirstOrThrow']>>

const toSession = (row: Read): Session => ({
  id: row.id,
  seriesId: row.series_id,
  era: row.era,
  number: row.number,
  heldOn: row.start_on ?? row.end_on ?? row.held_on,
  place: row.e_place ?? row.place,
  hostState: row.e_host ?? row.host_state,
  status: row.e_status ?? row.status,
  engagementId: row.kind === null ? null : row.engagement_id,
  engagement: row.kind === null ? null : { kind: row.kind, title: row.title, endOn: row.end_on },
  removedAt: row.removed_at,
  version: row.version,
})

/** The sessions of some series, also those taken off. */
export async function sessionsOf(
  db: Db,
  seriesIds: readonly string[],
  sees: readonly HandlingLevel[],
): Promise<Session[]> {
  if (seriesIds.length === 0) return []
  const rows = await sessions(db, sees).where('s.series_id', 'in', seriesIds).orderBy('s.id').execute()
  return rows.map(toSession)
}

export async function findSession(db: Db, id: string, sees: readonly HandlingLevel[]) {
  const row = await sessions(db, sees).where('s.id', '=', id).executeTakeFirst()
  return row && toSession(row)
}

/** Holds the session until this act ends. */
export async function lockSession(db: Db, id: string, sees: readonly HandlingLevel[]) {
  const held = await on<Tables>(db)
    .selectFrom('engagements_session')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findSession(db, id, sees)
}

/** What sessions these engagements are, in series this reader may see. */
export async function sessionsByEngagement(
  db: Db,
  engagementIds: readonly string[],
  sees: readonly HandlingLevel[],
) {
  if (engagementIds.length === 0) return []
  const rows = await on<Tables>(db)
    .selectFrom('engagements_session as s')
    .innerJoin('engagements_series as r', 'r.id', 's.series_id')
    .select([
      's.id as sessionId',
      's.series_id as seriesId',
      's.era',
      's.number',
      's.engagement_id',
      'r.names',
    ])
    .where('s.engagement_id', 'in', engagementIds)
    .where('s.removed_at', 'is', null)
    .where(isSeen('r', sees))
    .execute()
  return rows as (Omit<(typeof rows)[number], 'engagement_id'> & {
    engagement_id: string
    names: Wording[]
  })[]
}

export async function insertSession(db: Db, session: Session): Promise<void> {
  const row: SessionRow = {
    id: session.id,
    series_id: session.seriesId,
    era: session.era,
    number: session.number,
    held_on: session.heldOn,
    place: session.place,
    host_state: session.hostState,
    status: session.status === 'planned' ? 'planned' : 'held',
    engagement_id: session.engagementId,
    removed_at: null,
    version: 1,
  }
  await refuseTaken(session, () => on<Tables>(db).insertInto('engagements_session').values(row).execute())
}

export async function updateSession(
  db: Db,
  session: Pick<Session, 'id' | 'era' | 'number'>,
  fields: Partial<
    Pick<
      SessionRow,
      'number' | 'held_on' | 'place' | 'host_state' | 'status' | 'engagement_id' | 'removed_at'
    >
  >,
): Promise<void> {
  await refuseTaken({ ...session, number: fields.number ?? session.number }, () =>
    on<Tables>(db)
      .updateTable('engagements_session')
      .set(fields)
      .set('version', sql<number>`version + 1`)
      .where('id', '=', session.id)
      .execute(),
  )
}

/** Two officers who number a session at once: the index decides, the second is told. */
async function refuseTaken(
  { era, number }: Pick<Session, 'era' | 'number'>,
  write: () => Promise<unknown>,
): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (isUniqueViolation(error, 'engagements_session_number'))
      throw new Refusal('engagements.session-number-taken', {
        status: 409,
        detail: { number: number ?? 0, era },
      })
    if (isUniqueViolation(error, 'engagements_session_engagement'))
      throw new Refusal('engagements.session-has-engagement', { status: 409 })
    throw error
  }
}

/** Gives an engagement's place in a series to the record that took it in, or back. */
export async function moveSession(db: Db, sessionId: string, from: string, to: string): Promise<void> {
  await on<Tables>(db)
    .updateTable('engagements_session')
    .set({ engagement_id: to })
    .where('id', '=', sessionId)
    .where('engagement_id', '=', from)
    .execute()
}

export async function sessionIdOf(db: Db, engagementId: string): Promise<string | null> {
  const row = await on<Tables>(db)
    .selectFrom('engagements_session')
    .select('id')
    .where('engagement_id', '=', engagementId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}
