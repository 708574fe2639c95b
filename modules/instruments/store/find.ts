import { type Expression, type SqlBool, sql } from 'kysely'
import type { Area } from '#modules/safeguards/schema'
import { afterCursor, type Db, type Page, type PageRequest, takePage } from '#platform/db'
import type { HandlingLevel } from '#platform/handling'
import type { Day } from '#platform/time'
import type { Force, Instrument, Party, Status } from '../schema.ts'
import { partiesOf, toInstrument } from './records.ts'
import { type InstrumentRow, seen } from './tables.ts'

export interface Filter {
  /** Status and force are as of this day. */
  day: Day
  ids?: readonly string[] | undefined
  /** Folded words, all of which stand in a title. */
  words?: readonly string[] | undefined
  state?: string | undefined
  withState?: string | undefined
  authorityId?: string | undefined
  kind?: Instrument['kind'] | undefined
  status?: Status | undefined
  area?: Area | undefined
  /** Leaves out what is surely not in force on `day`. */
  maybeInForce?: boolean
  endsFrom?: Day | undefined
  endsBy?: Day | undefined
  withoutSuccessor?: boolean
  withdrawn?: boolean
  /** Each of these has a party among its own. */
  between?: readonly PartyMatch[] | undefined
}
/** A state with anything of its own, or an authority and what binds its whole state. */
export type PartyMatch = { state: string } | { authorityId: string; ofState: string }

export type Listed = Instrument & {
  status: Status
  force: Force
  signedOn: string | null
  inForceOn: string | null
  untilOn: string | null
  endsOn: string | null
  hasSuccessor: boolean
}

type ListedRow = InstrumentRow & {
  status: Status
  answer: Force['answer']
  why: Force['why']
  has_successor: boolean
}

const toListed = (row: ListedRow, parties: Party[]): Listed => ({
  ...toInstrument(row, parties),
  status: row.status,
  force: { answer: row.answer, why: row.why },
  signedOn: row.signed_on,
  inForceOn: row.in_force_on,
  untilOn: row.until_on,
  endsOn: row.ends_on,
  hasSuccessor: row.has_successor,
})

const hasSuccessor = sql<boolean>`exists (
  select 1 from instruments_succession s
  join instruments_instrument next on next.id = s.successor_id
  where s.predecessor_id = instruments_instrument.id and s.unlinked_at is null and next.withdrawn_at is null)`

const hasParty = (condition: Expression<unknown>) => sql<SqlBool>`exists (
  select 1 from instruments_party p where p.instrument_id = instruments_instrument.id and ${condition})`

const matching = (match: PartyMatch) =>
  'state' in match
    ? hasParty(sql`p.state = ${match.state}`)
    : hasParty(
        sql`(p.authority_id = ${match.authorityId}::uuid or (p.state = ${match.ofState} and p.authority_id is null))`,
      )

const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

function conditionsOf(filter: Filter): Expression<SqlBool>[] {
  const made: (Expression<SqlBool> | false | '' | undefined)[] = [
    !filter.withdrawn && sql<SqlBool>`withdrawn_at is null`,
    filter.ids && sql<SqlBool>`instruments_instrument.id::text = any(${[...filter.ids]}::text[])`,
    filter.kind && sql<SqlBool>`kind = ${filter.kind}`,
    filter.area && sql<SqlBool>`areas @> ${JSON.stringify([filter.area])}::text::jsonb`,
    filter.state && hasParty(sql`p.state = ${filter.state}`),
    filter.withState && hasParty(sql`p.state = ${filter.withState}`),
    filter.authorityId && hasParty(sql`p.authority_id = ${filter.authorityId}::uuid`),
    filter.status && sql<SqlBool>`stretch.status = ${filter.status}`,
    filter.maybeInForce && sql<SqlBool>`stretch.answer <> 'no'`,
    filter.endsFrom && sql<SqlBool>`ends_on >= ${filter.endsFrom}`,
    filter.endsBy && sql<SqlBool>`ends_on <= ${filter.endsBy}`,
    filter.withoutSuccessor && sql<SqlBool>`no_successor_reason is null and not ${hasSuccessor}`,
  ]
  const words = (filter.words ?? []).map((word) => sql<SqlBool>`search like ${like(word)}`)
  return [
    ...made.filter((one) => one !== false && one !== '' && one !== undefined),
    ...words,
    ...(filter.between ?? []).map(matching),
  ]
}

const matchingRows = (db: Db, sees: readonly HandlingLevel[], filter: Filter) =>
  seen(db, sees)
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('instruments_stretch')
          .select(['status', 'answer', 'why'])
          .whereRef('instrument_id', '=', 'instruments_instrument.id')
          .where('from_on', '<=', filter.day)
          .orderBy('from_on', 'desc')
          .limit(1)
          .as('stretch'),
      (join) => join.onTrue(),
    )
    .where((eb) => eb.and(conditionsOf(filter)))

const withParties = async (db: Db, rows: readonly ListedRow[]): Promise<Listed[]> => {
  const parties = await partiesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toListed(row, parties.get(row.id) ?? []))
}

/** A page of the instruments that match, the latest first. */
export async function findListed(
  db: Db,
  sees: readonly HandlingLevel[],
  filter: Filter,
  page: PageRequest,
): Promise<Page<Listed>> {
  const rows = matchingRows(db, sees, filter)
  const { total } = await rows.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const found = await rows
    .selectAll('instruments_instrument')
    .select(['stretch.status', 'stretch.answer', 'stretch.why', hasSuccessor.as('has_successor')])
    .where(afterCursor(page, sql`sort_on`, sql`instruments_instrument.id::text`, 'desc'))
    .orderBy('sort_on', 'desc')
    .orderBy('instruments_instrument.id', 'desc')
    .limit(page.limit + 1)
    .execute()
  const cut = takePage(found, page, total, (row) => [row.sort_on, row.id])
  return { ...cut, items: await withParties(db, cut.items) }
}

/** All that match, for questions whose answer is never long. */
export async function findAllListed(
  db: Db,
  sees: readonly HandlingLevel[],
  filter: Filter,
): Promise<Listed[]> {
  return (await findListed(db, sees, filter, { limit: 2000 })).items
}
