import { type Kysely, type RawBuilder, sql } from 'kysely'

/** The transaction an act runs in, before a store says which tables it knows. */
export type Db = Kysely<never>

/** Gives a store its own tables' types on the transaction it was handed. */
export const on = <Tables>(db: Db): Kysely<Tables> => db as unknown as Kysely<Tables>

/** A value for a `jsonb` column; both drivers take it as text, so arrays are not mistaken for SQL arrays. */
export const json = <T>(value: T): RawBuilder<T> => sql<T>`${JSON.stringify(value)}::text::jsonb`

/** Heard by every process that listens, once this transaction is committed, and never if it fails. */
export async function notify(db: Db, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(db)
}

/** Whoever asks for the same name waits until this transaction ends. For rules over rows that may not be there yet. */
export async function takeTurn(db: Db, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
}
