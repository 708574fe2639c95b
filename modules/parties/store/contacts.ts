import { type Db, on } from '#platform/db'
import type { ContactTest } from '../schema.ts'

interface TestRow {
  id: string
  contact_point_id: string
  tested_at: string
  result: ContactTest['result']
  note: string | null
  tested_by: string
}
interface Tables {
  parties_contact_test: TestRow
}

export async function insertContactTest(db: Db, test: ContactTest): Promise<void> {
  const row = {
    id: test.id,
    contact_point_id: test.contactPointId,
    tested_at: test.testedAt,
    result: test.result,
    note: test.note,
    tested_by: test.testedBy,
  }
  await on<Tables>(db).insertInto('parties_contact_test').values(row).execute()
}

export async function findContactTests(db: Db, contactPointId: string): Promise<ContactTest[]> {
  const rows = await on<Tables>(db)
    .selectFrom('parties_contact_test')
    .selectAll()
    .where('contact_point_id', '=', contactPointId)
    .orderBy('tested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    contactPointId: row.contact_point_id,
    testedAt: row.tested_at,
    result: row.result,
    note: row.note,
    testedBy: row.tested_by,
  }))
}
