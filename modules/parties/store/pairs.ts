import { type Db, on } from '#platform/db'

interface Tables {
  parties_unit_pair: {
    id: string
    authority_id: string
    other_authority_id: string
    withdrawn_at: string | null
  }
}

/** The pair of these two that is in use; the smaller id is given first. */
export const findPairOf = (db: Db, one: string, other: string) =>
  on<Tables>(db)
    .selectFrom('parties_unit_pair')
    .select('id')
    .where('authority_id', '=', one)
    .where('other_authority_id', '=', other)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
