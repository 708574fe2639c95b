import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { startOfTests as at, databases } from '#platform/testing'
import { type Database, DatabaseNewer, json, type MigrationFolder, migrate, notify, on } from './index.ts'

const step = (module: string, ...files: [name: string, text: string][]): MigrationFolder => ({
  module,
  files: files.map(([name, text]) => ({ name, text })),
})
const first = step('first', ['0001-a.sql', 'create table a (n int primary key);\n'])
const second = step('second', ['0001-b.sql', 'create table b (n int references a (n));\n'])
const grown = step(
  'first',
  ['0001-a.sql', first.files[0]!.text],
  ['0002-c.sql', 'alter table a add column c text;\ninsert into a values (1, $$x; y$$);\n'],
)
const applied = async ({ db }: Database) => {
  const { rows } = await sql<{ key: string }>`
    select module || '/' || name as key from platform_migration order by key`.execute(db)
  return rows.map(({ key }) => key)
}

for (const given of databases)
  describe(`the database (${given.name})`, async () => {
    const database = await given.open()
    const { db } = database

    test('steps are applied once, in the order given, and what is new is added', async () => {
      assert.deepEqual(await migrate(db, [first, second], at), ['first/0001-a.sql', 'second/0001-b.sql'])
      assert.deepEqual(await migrate(db, [first, second], at), [])
      assert.deepEqual(await migrate(db, [grown, second], at), ['first/0002-c.sql'])
      const { rows } = await sql`select n, c from a`.execute(db)
      assert.deepEqual(rows, [{ n: 1, c: 'x; y' }])
    })

    test('a step that was changed after it was applied is refused, and nothing is applied', async () => {
      const changed = step(
        'first',
        ['0001-a.sql', 'create table a (n int);\n'],
        ['0003-d.sql', 'select 1;\n'],
      )
      await assert.rejects(migrate(db, [changed, second, grown], at), /first\/0001-a\.sql was changed/)
      assert.equal((await applied(database)).length, 3)
    })

    test('a database of a newer version is refused in words and left as it is', async () => {
      await assert.rejects(migrate(db, [first], at), (error: unknown) => {
        assert.ok(error instanceof DatabaseNewer)
        assert.deepEqual([...error.unknown].sort(), ['first/0002-c.sql', 'second/0001-b.sql'])
        assert.match(error.message, /written by a newer version.*second\/0001-b\.sql/)
        return true
      })
      assert.equal((await applied(database)).length, 3)
    })

    test('a step that fails leaves nothing of itself or of those before it', async () => {
      const more = step('third', ['0001-e.sql', 'create table e (n int);\n'])
      const broken = step('fourth', ['0001-f.sql', 'create table f (n int);\ncreate table f (n int);\n'])
      await assert.rejects(migrate(db, [grown, second, more, broken], at))
      assert.equal((await applied(database)).length, 3)
      const { rows } = await sql`select to_regclass('e') as e, to_regclass('f') as f`.execute(db)
      assert.deepEqual(rows, [{ e: null, f: null }])
    })

    test('every type comes back the same on both databases', async () => {
      const { rows } = await sql`select date '2023-04-03' as day, null::date as no_day,
        timestamptz '2023-04-03 09:30:00.5+07' as instant, timestamptz '1912-01-01 00:00:00+00' as early,
        9007199254740991::int8 as big, 7::int4 as small, count(*) as counted, true as yes,
        '[1, {"a": "ữ"}, null]'::jsonb as list, ${json(['a', 1])} as written, 'null'::jsonb as json_null,
        array['a', 'b,"c"', null]::text[] as texts, array[]::text[] as none, array[1, 2]::int4[] as numbers,
        '01890000-0000-7000-8000-000000000001'::uuid as id, 'ễ' as text`.execute(db)
      assert.deepEqual(rows, [
        {
          day: '2023-04-03',
          no_day: null,
          instant: '2023-04-03T02:30:00.500Z',
          early: '1912-01-01T00:00:00.000Z',
          big: 9007199254740991,
          small: 7,
          counted: 1,
          yes: true,
          list: [1, { a: 'ữ' }, null],
          written: ['a', 1],
          json_null: null,
          texts: ['a', 'b,"c"', null],
          none: [],
          numbers: [1, 2],
          id: '01890000-0000-7000-8000-000000000001',
          text: 'ễ',
        },
      ])
    })

    test('bytes come back as they were put in', async () => {
      await sql`create table files (body bytea)`.execute(db)
      const body = Uint8Array.from({ length: 256 }, (_, n) => n)
      await on<{ files: { body: Uint8Array } }>(db).insertInto('files').values({ body }).execute()
      const rows = await on<{ files: { body: Uint8Array } }>(db).selectFrom('files').selectAll().execute()
      assert.deepEqual(new Uint8Array(rows[0]!.body), body)
    })

    test('a word is heard after its commit, never after a rollback', async () => {
      const heard: string[] = []
      await database.listen('example', (payload) => heard.push(payload))
      await db.transaction().execute((t) => notify(t, 'example', 'kept'))
      const undone = db.transaction().execute(async (t) => {
        await notify(t, 'example', 'undone')
        throw new Error('undone')
      })
      await assert.rejects(undone, /undone/)
      const last = new Promise<void>((resolve) => {
        void database.listen('example_end', () => resolve())
      })
      await db.transaction().execute((t) => notify(t, 'example', 'kept too'))
      await db.transaction().execute((t) => notify(t, 'example_end', ''))
      await last
      assert.deepEqual(heard, ['kept', 'kept too'])
    })
  })
