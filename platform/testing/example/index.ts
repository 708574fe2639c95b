/** A module and a recorder of their own for the platform's tests, which know no module of the work. */
import { z } from 'zod'
import { json, on } from '#platform/db'
import { Id } from '#platform/ids'
import { defineModule, type Module, type OperationsBy, type Recorder } from '#platform/operation'
import { operation, pageQuery, readers, versionField, writers } from '#platform/operation/contract'
import { needed, Refusal, refuseStale } from '#platform/refusal'

const Thing = z.object({ id: Id, title: z.string(), places: z.number().int(), version: z.number().int() })

export const exampleContract = {
  open: operation({
    id: 'example.open',
    method: 'POST',
    path: '/example',
    summary: 'Opens an example.',
    input: z.object({
      title: z.string().min(1).max(200),
      places: z.number().int().default(0),
      notes: z.record(z.string(), z.unknown()).optional(),
    }),
    output: Thing,
    refusals: ['example.title-taken'],
    roles: writers,
  }),
  change: operation({
    id: 'example.change',
    method: 'PUT',
    path: '/example/:id',
    summary: 'Changes an example.',
    input: z.object({ id: Id, ...versionField, title: z.string() }),
    output: Thing,
    refusals: ['example.unknown'],
    roles: writers,
  }),
  /** Does everything an act does, and fails at its end. */
  fail: operation({
    id: 'example.fail',
    method: 'POST',
    path: '/example/fail',
    summary: 'Fails after it has written.',
    input: z.object({ how: z.enum(['refusal', 'fault']) }),
    output: z.object({}),
    refusals: ['example.refused'],
    roles: writers,
  }),
  get: operation({
    id: 'example.get',
    method: 'GET',
    path: '/example/:id',
    summary: 'Gives an example.',
    input: z.object({ id: Id }),
    output: Thing,
    refusals: ['example.unknown'],
    roles: readers,
    personal: true,
  }),
  find: operation({
    id: 'example.find',
    method: 'GET',
    path: '/example',
    summary: 'Lists examples.',
    input: z.object({ ...pageQuery }),
    output: z.array(Thing),
    refusals: [],
    roles: readers,
  }),
  keys: operation({
    id: 'example.keys',
    method: 'POST',
    path: '/example/keys',
    summary: 'Is for administrators.',
    input: z.object({}),
    output: z.object({}),
    refusals: [],
    roles: ['administrator'],
  }),
  card: operation({
    id: 'example.card',
    method: 'GET',
    path: '/example-card',
    summary: 'Is for anyone.',
    input: z.object({}),
    output: z.object({ open: z.literal(true) }),
    refusals: [],
    roles: 'anyone',
  }),
}

interface Tables {
  example_thing: z.infer<typeof Thing>
  example_line: { act: string; subject: string; detail: unknown }
  example_access: { operation: string; account: string; purpose: string | null }
}

const migrations = {
  module: 'example',
  files: [
    {
      name: '0001-example.sql',
      text: `create table example_thing (id uuid primary key, title text not null unique, places int not null, version int not null);
create table example_line (act text not null, subject text not null, detail jsonb not null);
create table example_access (operation text not null, account text not null, purpose text);
`,
    },
  ],
}

const keeps: OperationsBy<typeof exampleContract> = {
  open: async ({ title, places }, act) => {
    const thing = { id: act.newId(), title, places, version: 1 }
    await on<Tables>(act.db).insertInto('example_thing').values(thing).execute()
    await act.record({ act: 'example.opened', subject: subjectOf(thing.id), detail: { title } })
    await act.announce({ type: 'example.opened', subject: subjectOf(thing.id) })
    return thing
  },
  change: async ({ id, version, title }, act) => {
    const rows = on<Tables>(act.db)
    const found = await rows
      .selectFrom('example_thing')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .execute()
    const thing = needed(found[0], 'example.unknown')
    refuseStale(version, thing)
    const next = { ...thing, title, version: version + 1 }
    await rows.updateTable('example_thing').set(next).where('id', '=', id).execute()
    return next
  },
  fail: async ({ how }, act) => {
    const id = act.newId()
    await keeps.open({ title: `fails ${how}`, places: 0 }, act)
    await act.announce({ type: 'example.failed', subject: subjectOf(id) })
    throw how === 'refusal' ? new Refusal('example.refused', { status: 409 }) : new Error('example fault')
  },
  get: async ({ id }, act) => {
    const found = await on<Tables>(act.db)
      .selectFrom('example_thing')
      .selectAll()
      .where('id', '=', id)
      .execute()
    return needed(found[0], 'example.unknown')
  },
  find: (_input, act) => on<Tables>(act.db).selectFrom('example_thing').selectAll().orderBy('id').execute(),
  keys: async () => ({}),
  card: async () => ({ open: true }),
}

const subjectOf = (id: string) => ({ module: 'example', id })

export const example: Module = defineModule({ name: 'example', contract: exampleContract, keeps, migrations })

/** The example's tables without its operations, for a module that only needs the recorder. */
export const exampleTables: Module = { ...example, contract: {}, keeps: {} }

/** Keeps lines and readings in the example's own tables, in the act's transaction. */
export const exampleRecorder: Recorder = {
  record: async ({ db }, { act, subject, detail = {} }) => {
    const line = { act, subject: `${subject.module}/${subject.id}`, detail: json(detail) }
    await on<Tables>(db).insertInto('example_line').values(line).execute()
  },
  recordAccess: async ({ db, actor }, { operation: read }) => {
    const line = { operation: read, account: actor.accountId, purpose: actor.purpose }
    await on<Tables>(db).insertInto('example_access').values(line).execute()
  },
}

/** Everything written so far, to compare before and after. */
export async function writtenIn(db: Parameters<typeof on>[0]) {
  const tables = on<Tables>(db)
  return {
    things: await tables.selectFrom('example_thing').selectAll().execute(),
    lines: await tables.selectFrom('example_line').selectAll().execute(),
    access: await tables.selectFrom('example_access').selectAll().execute(),
  }
}
