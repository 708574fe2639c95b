import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { databases, refusalOf } from '#platform/testing'
import { afterCursor, on, type PageRequest, takePage } from './index.ts'

interface Row {
  id: string
  name: string
}
type Direction = 'asc' | 'desc'
/** Few names, so that many rows share one; among them what a cursor could trip over. */
const names = ['', 'a', 'ă', 'Đ', "o'clock", '","', '語', 'z']

for (const given of databases)
  describe(`paging on ${given.name}`, async () => {
    const { db } = await given.open()
    await sql`create table example (id text primary key, name text collate "C" not null)`.execute(db)
    const rowsOf = on<{ example: Row }>(db)
    const find = async (page: PageRequest, direction: Direction) => {
      const { total } = await rowsOf
        .selectFrom('example')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      const rows = await rowsOf
        .selectFrom('example')
        .selectAll()
        .where(afterCursor(page, sql`name`, sql`id`, direction))
        .orderBy('name', direction)
        .orderBy('id', direction)
        .limit(page.limit + 1)
        .execute()
      return takePage(rows, page, total, ({ name, id }) => [name, id])
    }

    test('every row comes exactly once and in order, for any limit and any ties', async () => {
      const asked = fc.tuple(
        fc.array(fc.constantFrom(...names), { maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom<Direction>('asc', 'desc'),
      )
      await fc.assert(
        fc.asyncProperty(asked, async ([given, limit, direction]) => {
          await rowsOf.deleteFrom('example').execute()
          const rows = given.map((name, n) => ({ id: String(n).padStart(3, '0'), name }))
          if (rows.length > 0) await rowsOf.insertInto('example').values(rows).execute()
          const seen: Row[] = []
          let after: string | undefined
          do {
            const page = await find({ limit, after }, direction)
            assert.equal(page.total, rows.length)
            assert.ok(page.items.length <= limit)
            seen.push(...page.items)
            after = page.next ?? undefined
            assert.ok(seen.length <= rows.length, 'a page comes again')
          } while (after !== undefined)
          const key = ({ name, id }: Row) => Buffer.from(`${name}\u0000${id}`)
          const sign = direction === 'asc' ? 1 : -1
          assert.deepEqual(
            seen,
            rows.sort((a, b) => sign * Buffer.compare(key(a), key(b))),
          )
        }),
        { numRuns: 40 },
      )
    })

    test('a cursor that is not ours is refused, whatever it is', async () => {
      const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
      for (const after of [
        '',
        'x',
        '%',
        encode(1),
        encode(['a']),
        encode(['a', 1]),
        encode({ 0: 'a', 1: 'b' }),
      ]) {
        const refusal = await refusalOf((async () => find({ limit: 1, after }, 'asc'))())
        assert.deepEqual([refusal.code, refusal.status], ['platform.input-invalid', 400], after)
      }
    })

    test('a cursor whose text holds a NUL is refused, and no fault', async () => {
      const after = Buffer.from(JSON.stringify(['a\u0000', 'b'])).toString('base64url')
      assert.equal((await refusalOf((async () => find({ limit: 1, after }, 'asc'))())).status, 400)
    })
  })
