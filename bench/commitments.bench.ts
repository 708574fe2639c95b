/** 100,000 promises on a PostgreSQL server: what a page of the list costs, beside the same query written by hand. */
import { randomBytes } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { commitments } from '#modules/commitments'
import { commitmentsContract } from '#modules/commitments/contract'
import { ledger, recorder } from '#modules/ledger'
import { parties } from '#modules/parties'
import { sources } from '#modules/sources'
import { migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { createDesk, onceMigrations } from '#platform/operation'
import { setClock } from '#platform/time'

const count = 100_000
const rounds = 15
const limitMs = 150

/** Invented promises of thirty partners over twenty years: an eighth repeated, a third with a due day. */
const seed = `
with made as (
  select n, gen_random_uuid() as id,
    (array['agreed','requested','pledged','offered','proposed','hoped','thanked','praised'])[1 + n % 8] as stance,
    (array['said','said','accepted','planned','under-way','done','done','dropped'])[1 + (n * 7) % 8] as status,
    (array['JP','CN','RU','LA','KH','KR','TH','AU','GB','US','SG','MY','ID','PH','IN','FR','DE','IT','ES','PL',
      'CZ','HU','UA','BY','KZ','MN','CU','BR','ZA','EG'])[1 + (n * 13) % 30] as partner,
    (array['drugs','terrorism','cybercrime','training','equipment','extradition','wanted-persons','border-security',
      'delegation-exchange','information-sharing','event-security','fire-rescue'])[1 + n % 12] as area,
    (array['delegation-exchange','liaison-officers','investigation','prisons','traffic-safety'])[1 + (n * 3) % 5] as other,
    date '2006-01-01' + ((n * 7919) % 7600) as said,
    case when n % 3 = 0 then date '2016-01-01' + ((n * 1049) % 4500) end as due
  from generate_series(1, ${count}) n),
worded as (
  select *, array['c', '2026', lpad(n::text, 6, '0'), 'example', 'work', 'together', 'on', 'and', md5(n::text)]
    || string_to_array(area || '-' || other, '-')
    || string_to_array('hai ben nhat tri tiep tuc phoi hop trao doi doan cac cap va kip thoi thong tin ve toi pham', ' ')
    as words from made),
put as (
  insert into commitments_commitment (id, number, stance, status, states, doers, authority_ids, areas, said_on,
    said_key, due_on, due_key, news_day, owner_kind, owner_name, head_id, handling, version, created_at, changed_at,
    words)
  select id, 'C-2026-' || lpad(n::text, 6, '0'), stance, status, array[partner, 'VN'],
    case n % 3 when 0 then array['VN'] when 1 then array[partner] else array[partner, 'VN'] end,
    array[]::uuid[], array[area, other], said::text, said::text, due::text, coalesce(due::text, '9999-99-99'),
    (said + 200)::text, case when n % 4 = 0 then 'account' end, case when n % 4 = 0 then 'Example owner ' || n % 20 end,
    id, case when n % 50 = 0 then 'secret' else 'official' end, 1, now(), now(), array_to_tsvector(words)
  from worded returning id)
insert into commitments_wording (id, by_sides, to_sides, gist, quotes, words)
select id, jsonb_build_array(jsonb_build_object('state', 'VN', 'authorityId', null, 'officialId', null, 'words', null)),
  jsonb_build_array(jsonb_build_object('state', partner, 'authorityId', null, 'officialId', null, 'words', null)),
  jsonb_build_object('lang', 'en', 'text', 'Example ' || n || ': work together on ' || area || ' and ' || other),
  '[]', words from worded`

interface Measure {
  name: string
  input: object
  /** The page and the total as one would write them in a console, without the desk. */
  byHand: string
}
const seen = `c.level in ('public','official','restricted','confidential') and c.withdrawn_at is null`
const base = `${seen} and c.is_head and c.actionable`
const page = (where: string, order: string) =>
  `select * from commitments_commitment c where ${where} order by ${order} limit 51`
const measures: Measure[] = [
  { name: 'first page', input: {}, byHand: page(base, 'said_key desc, number_key desc') },
  {
    name: 'one partner, one area',
    input: { state: 'JP', area: 'drugs' },
    byHand: page(`${base} and c.states @> '{JP}' and c.areas && '{drugs}'`, 'said_key desc, number_key desc'),
  },
  {
    name: 'ours, late, by due day',
    input: { own: 'VN', direction: 'ours', late: true, sort: 'due', order: 'asc' },
    byHand: page(
      `${base} and c.doers = '{VN}' and c.due_key < '2026-11-22'
        and c.status in ('said','accepted','planned','under-way','disputed')`,
      'due_key, number_key',
    ),
  },
  {
    name: 'silent, one owner',
    input: { silent: true, owner: 'Example owner 4' },
    byHand: page(
      `${base} and c.news_day < '2025-11-22' and c.owner_name = 'Example owner 4'
        and c.status in ('said','accepted','planned','under-way','disputed')`,
      'said_key desc, number_key desc',
    ),
  },
  {
    name: 'words of all',
    input: { text: 'thông tin tội phạm' },
    byHand: page(
      `${base} and c.words @@ $$'thong':* & 'tin':* & 'toi':* & 'pham':*$$::tsquery`,
      'said_key desc, number_key desc',
    ),
  },
  {
    name: 'words of some',
    input: { text: 'cyber' },
    byHand: page(`${base} and c.words @@ $$'cyber':*$$::tsquery`, 'said_key desc, number_key desc'),
  },
  {
    name: 'rare words',
    input: { text: 'c4ca4238' },
    byHand: page(`${base} and c.words @@ $$'c4ca4238':*$$::tsquery`, 'said_key desc, number_key desc'),
  },
  {
    name: 'nothing found',
    input: { state: 'JP', text: 'zzzz' },
    byHand: page(
      `${base} and c.states @> '{JP}' and c.words @@ $$'zzzz':*$$::tsquery`,
      'said_key desc, number_key desc',
    ),
  },
]

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

async function time(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

/** Seeds a database of its own on the server, measures, and drops it. Medians in milliseconds. */
export async function bench({ url }: { url: string }): Promise<Record<string, number | string>[]> {
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  const name = `comity_bench_${randomBytes(4).toString('hex')}`
  await server.query(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const database = await openDatabase({ url: own.href })
  const hand = new pg.Client({ connectionString: own.href })
  try {
    await hand.connect()
    return await measureAll(database, hand)
  } finally {
    await hand.end()
    await database.close()
    await server.query(`drop database if exists ${name} with (force)`)
    await server.end()
  }
}

async function measureAll(database: Awaited<ReturnType<typeof openDatabase>>, hand: pg.Client) {
  const modules = [ledger, sources, parties, commitments]
  const clock = setClock('2026-11-22T08:00:00.000Z')
  await migrate(
    database.db,
    [onceMigrations, ...modules.flatMap(({ migrations }) => migrations ?? [])],
    clock.now(),
  )
  await hand.query(seed)
  await hand.query('vacuum analyze')
  const desk = await createDesk({ database, modules, recorder, clock, newId })
  const officer = {
    accountId: 'bench',
    name: 'Example officer',
    role: 'desk',
    clearance: 'confidential',
    purpose: 'cooperation-work',
  } as const
  const rows: Record<string, number | string>[] = []
  const find = (input: object) => desk.perform(commitmentsContract.find, input, officer)
  for (const { name, input, byHand } of measures) {
    const first = await find(input)
    const pageMs = await time(() => find(input))
    const nextMs = first.next === null ? null : await time(() => find({ ...input, after: first.next }))
    const total = byHand.replace('select *', 'select count(*)').replace(/order by [^)]*$/, '')
    const handMs = await time(async () => {
      await hand.query(total)
      await hand.query(byHand)
    })
    rows.push(toLine(name, first.total, pageMs, nextMs, handMs))
  }
  const board = await time(() => desk.perform(commitmentsContract.board, {}, officer))
  const counts = await time(() => desk.perform(commitmentsContract.counts, { own: 'VN' }, officer))
  return [
    ...rows,
    toLine('board', count, board, null, null),
    toLine('counts for charts', count, counts, null, null),
  ]
}

const toLine = (
  name: string,
  found: number,
  pageMs: number,
  nextMs: number | null,
  handMs: number | null,
) => ({
  name,
  found,
  'page ms': Math.round(pageMs),
  'next page ms': nextMs === null ? '–' : Math.round(nextMs),
  'by hand ms': handMs === null ? '–' : Math.round(handMs),
  [`within ${limitMs} ms`]: Math.max(pageMs, nextMs ?? 0) <= limitMs ? 'yes' : 'NO',
})

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const url = process.env.TEST_DATABASE_URL
  if (url === undefined)
    console.log('No PostgreSQL server is given (TEST_DATABASE_URL); nothing was measured.')
  else console.table(await bench({ url }))
}
