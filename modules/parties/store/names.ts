/** Names folded for comparing, and finding by them. */
import { type RawBuilder, sql } from 'kysely'
import { type Db, on } from '#platform/db'

interface KeyRow {
  subject_kind: 'authority' | 'official'
  subject_id: string
  text: string
  folded: string
}
interface Tables {
  parties_name_key: KeyRow
}
export interface NameKey {
  text: string
  folded: string
}

export async function replaceNameKeys(
  db: Db,
  kind: KeyRow['subject_kind'],
  id: string,
  keys: readonly NameKey[],
): Promise<void> {
  await on<Tables>(db).deleteFrom('parties_name_key').where('subject_id', '=', id).execute()
  if (keys.length === 0) return
  const rows = keys.map((key) => ({ subject_kind: kind, subject_id: id, ...key }))
  await on<Tables>(db).insertInto('parties_name_key').values(rows).execute()
}

const escaped = (part: string) => part.replace(/[\\%_]/g, '\\$&')

/** One name of the subject in column `subject` that holds every part somewhere; null when none does. */
export const matchedName = (subject: string, parts: readonly string[]): RawBuilder<string | null> =>
  parts.length === 0
    ? sql<string | null>`null::text`
    : sql<string | null>`(
        select k.text from parties_name_key k where k.subject_id = ${sql.ref(subject)}
        and ${sql.join(
          parts.map((part) => sql`k.folded like ${`%${escaped(part)}%`}`),
          sql` and `,
        )}
        order by length(k.folded), k.text limit 1)`

/** Names that hold at least one of the patterns, those that hold most first, for weighing. */
export async function keysSharing(db: Db, kind: KeyRow['subject_kind'], patterns: readonly string[]) {
  if (patterns.length === 0) return []
  const holds = patterns.map((part) => sql<number>`(folded like ${`%${escaped(part)}%`})::int`)
  const count = sql<number>`(${sql.join(holds, sql` + `)})`
  return on<Tables>(db)
    .selectFrom('parties_name_key')
    .select(['subject_id as id', 'text', 'folded'])
    .where('subject_kind', '=', kind)
    .where(sql<boolean>`${count} > 0`)
    .orderBy(count, 'desc')
    .orderBy('folded')
    .limit(500)
    .execute()
}

/** The first folded name, by which lists are ordered. */
export const sortName = (subject: string) =>
  sql<string>`coalesce((select min(k.folded) from parties_name_key k where k.subject_id = ${sql.ref(subject)}), '')`
