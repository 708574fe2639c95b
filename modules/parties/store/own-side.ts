import { type Db, on } from '#platform/db'

interface Tables {
  parties_own_side: { sole: boolean; authority_id: string }
}

export async function findOwnSide(db: Db): Promise<string | undefined> {
  const row = await on<Tables>(db).selectFrom('parties_own_side').select('authority_id').executeTakeFirst()
  return row?.authority_id
}

export async function setOwnSide(db: Db, authorityId: string): Promise<void> {
  await on<Tables>(db)
    .insertInto('parties_own_side')
    .values({ sole: true, authority_id: authorityId })
    .onConflict((conflict) => conflict.column('sole').doUpdateSet({ authority_id: authorityId }))
    .execute()
}
