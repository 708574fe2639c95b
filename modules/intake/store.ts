import { sql } from 'kysely'
import { afterCursor, type Db, json, on, type PageRequest, takePage } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Item, Reading, ReadingState, ReadingSummary } from './schema.ts'

/** A reading as it is stored: the text stays with its source. */
export type StoredReading = Omit<Reading, 'text' | 'secondOpinion'>

interface ReadingRow {
  id: string
  source_id: string
  title: string
  language: string
  doc_date: string | null
  state: ReadingState
  handling: string
  notes: string[]
  ignored: Reading['ignored']
  items: Item[]
  read_at: string
  read_by: string
  version: number
}
interface Tables {
  intake_reading: ReadingRow
}

const level = sql<string>`split_part(handling, '//', 1)`
const seen = (db: Db, sees: readonly HandlingLevel[]) =>
  on<Tables>(db)
    .selectFrom('intake_reading')
    .where(level, 'in', [...sees, '-'])

const toReading = (row: ReadingRow): StoredReading => ({
  id: row.id,
  sourceId: row.source_id,
  title: row.title,
  language: row.language,
  docDate: row.doc_date,
  state: row.state,
  handling: row.handling,
  notes: row.notes,
  ignored: row.ignored,
  items: row.items,
  readAt: row.read_at,
  readBy: row.read_by,
  version: row.version,
})

export async function insertReading(db: Db, reading: StoredReading): Promise<void> {
  await on<Tables>(db)
    .insertInto('intake_reading')
    .values({
      id: reading.id,
      source_id: reading.sourceId,
      title: reading.title,
      language: reading.language,
      doc_date: reading.docDate,
      state: reading.state,
      handling: reading.handling,
      notes: json(reading.notes),
      ignored: json(reading.ignored),
      items: json(reading.items),
      read_at: reading.readAt,
      read_by: reading.readBy,
      version: reading.version,
    })
    .execute()
}

export async function findReading(db: Db, id: string, sees: readonly HandlingLevel[]) {
  const row = await seen(db, sees).selectAll().where('id', '=', id).executeTakeFirst()
  return row && toReading(row)
}

/** Holds the row until the act ends: of two officers who decide at once, the second sees the first. */
export async function lockReading(db: Db, id: string, sees: readonly HandlingLevel[]) {
  const row = await seen(db, sees).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toReading(row)
}

export const findBySource = (db: Db, sourceId: string) =>
  on<Tables>(db)
    .selectFrom('intake_reading')
    .select(['id', 'state'])
    .where('source_id', '=', sourceId)
    .executeTakeFirst()

export async function updateReading(db: Db, { id, state, items, version }: StoredReading): Promise<void> {
  await on<Tables>(db)
    .updateTable('intake_reading')
    .set({ state, items: json(items), version })
    .where('id', '=', id)
    .execute()
}

const readText = sql<string>`to_char(read_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const countOf = (decision: string) =>
  sql<number>`jsonb_array_length(jsonb_path_query_array(items, ('$[*] ? (@.decision == "' || ${decision} || '")')::jsonpath))`

export async function findReadings(
  db: Db,
  sees: readonly HandlingLevel[],
  filter: { state?: ReadingState | undefined },
  page: PageRequest,
) {
  const matching = seen(db, sees).$if(filter.state !== undefined, (q) => q.where('state', '=', filter.state!))
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .select(['id', 'source_id', 'title', 'language', 'state', 'read_at', 'read_by'])
    .select([
      countOf('open').as('open'),
      countOf('confirmed').as('confirmed'),
      countOf('dropped').as('dropped'),
    ])
    .where(afterCursor(page, readText, sql`id::text`, 'desc'))
    .orderBy(readText, 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const toSummary = (row: (typeof rows)[number]): ReadingSummary => ({
    id: row.id,
    sourceId: row.source_id,
    title: row.title,
    language: row.language,
    state: row.state,
    readAt: row.read_at,
    readBy: row.read_by,
    open: row.open,
    confirmed: row.confirmed,
    dropped: row.dropped,
  })
  return takePage(rows.map(toSummary), page, total, (item) => [item.readAt, item.id])
}
