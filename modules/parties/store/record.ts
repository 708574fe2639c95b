/** What all kinds of records here share in SQL: seen by handling, locked before a change, never deleted. */
import { sql } from 'kysely'
import { type Db, json, on } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type {
  Authority,
  Competence,
  ContactPoint,
  Official,
  RecordKind,
  Tenure,
  UnitPair,
} from '../schema.ts'

/** The record of each kind, column for field. */
export interface RecordOf {
  authority: Authority
  official: Official
  tenure: Tenure
  competence: Competence
  'contact-point': ContactPoint
  'unit-pair': UnitPair
}

export const tableOf = {
  authority: 'parties_authority',
  official: 'parties_official',
  tenure: 'parties_tenure',
  competence: 'parties_competence',
  'contact-point': 'parties_contact_point',
  'unit-pair': 'parties_unit_pair',
} as const satisfies Record<RecordKind, string>

type Value = string | number | boolean | null | object
export type Row = { id: string; handling: string } & Record<string, Value>
export type Tables = Record<(typeof tableOf)[RecordKind], Row>

const jsonFields = new Set(['names', 'titles', 'hours', 'languages'])
const toColumn = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const toField = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Fields are the columns' names in camel case. */
export const toRecord = <K extends RecordKind>(row: object): RecordOf[K] =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [toField(column), value]),
  ) as unknown as RecordOf[K]

const toRow = (fields: object) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [toColumn(field), jsonFields.has(field) ? json(value) : value]),
  )

/** The level of a handling mark in column `handling` of a table. */
export const levelOf = (table: string) => sql<string>`split_part(${sql.ref(`${table}.handling`)}, '//', 1)`
/** Levels for an `in`; a reader who sees nothing still needs one value. */
export const levels = (sees: readonly HandlingLevel[]) => [...sees, '-']

/** The records of a kind this reader may see. */
export const seen = (db: Db, kind: RecordKind, sees: readonly HandlingLevel[]) =>
  on<Tables>(db).selectFrom(tableOf[kind]).where(levelOf(tableOf[kind]), 'in', levels(sees))

export async function findRecord<K extends RecordKind>(
  db: Db,
  kind: K,
  id: string,
  sees: readonly HandlingLevel[],
): Promise<RecordOf[K] | undefined> {
  const row = await seen(db, kind, sees).selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRecord<K>(row)
}

/** The record, held until this act ends. */
export async function lockRecord<K extends RecordKind>(
  db: Db,
  kind: K,
  id: string,
  sees: readonly HandlingLevel[],
): Promise<RecordOf[K] | undefined> {
  const row = await seen(db, kind, sees).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && toRecord<K>(row)
}

export async function insertRecord<K extends RecordKind>(
  db: Db,
  kind: K,
  record: RecordOf[K],
): Promise<void> {
  const table = tableOf[kind] as 'parties_authority'
  await on<Tables>(db)
    .insertInto(table)
    .values(toRow(record) as Row)
    .execute()
}

/** Writes the given fields and counts the version up. */
export async function updateRecord<K extends RecordKind>(
  db: Db,
  kind: K,
  id: string,
  fields: Partial<RecordOf[K]>,
): Promise<void> {
  const counted = { ...toRow(fields), version: sql<number>`version + 1` } as unknown as Partial<Row>
  const table = tableOf[kind] as 'parties_authority'
  await on<Tables>(db).updateTable(table).set(counted).where('id', '=', id).execute()
}

/** Every record of a kind that fits; for kinds of which one party has few. */
export async function listRecords<K extends RecordKind>(
  db: Db,
  kind: K,
  sees: readonly HandlingLevel[],
  fits: { column: string; ids: readonly string[] }[] = [],
): Promise<RecordOf[K][]> {
  let query = seen(db, kind, sees).selectAll().where('withdrawn_at', 'is', null)
  for (const { column, ids } of fits) query = query.where(column, 'in', ids.length === 0 ? [nobody] : ids)
  const rows = await query.orderBy('id').execute()
  return rows.map((row) => toRecord<K>(row))
}

/** An id no record has. */
const nobody = '00000000-0000-0000-0000-000000000000'
