import { type RawBuilder, sql } from 'kysely'
import type { HandlingLevel } from '#platform/handling'
import { Id } from '#platform/ids'
import type { Filter } from '../contract/fields.ts'
import { isOpen, monthsBefore } from '../rules/life.ts'
import { toSearchQuery } from '../rules/words.ts'
import { statuses } from '../schema.ts'

/** Who looks, and on which day. */
export interface View {
  sees: readonly HandlingLevel[]
  /** A day, `2026-11-22`. */
  today: string
}

type Condition = RawBuilder<boolean>
const listOf = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one])
const texts = (values: readonly string[]) => sql`${[...values]}::text[]`
const openStatuses = statuses.filter(isOpen)

/** Every telling is shown where the question is about tellings: one meeting, or those marked as repeated. */
function foldsTellings({ tellings, engagement, status }: Filter): boolean {
  const asksForRepeats = status !== undefined && listOf(status).includes('repeated')
  return tellings === 'fold' && engagement === undefined && !asksForRepeats
}

/** A stated stance is what is wanted, whether it asks for work or not. */
const onlyActionable = ({ actionable, stance }: Filter) => actionable === 'only' && stance === undefined

function whoseTurn({ direction, own }: Filter): Condition[] {
  if (direction === undefined || own === undefined) return []
  const named = sql<boolean>`c.doers @> ${texts([own])}`
  if (direction === 'ours') return [sql<boolean>`c.doers = ${texts([own])}`]
  if (direction === 'joint') return [named, sql<boolean>`cardinality(c.doers) > 1`]
  return [sql<boolean>`not (${named})`, sql<boolean>`cardinality(c.doers) > 0`]
}

const openNow = sql<boolean>`c.status = any(${texts(openStatuses)})`
export const isLateNow = (today: string): Condition => sql<boolean>`(${openNow} and c.due_key < ${today})`
export const isSilentNow = (today: string, months: number): Condition =>
  sql<boolean>`(${openNow} and c.news_day < ${monthsBefore(today, months)})`
export const isOpenNow = openNow

/** Every word of it begins a word there. */
export function hasWords(text: string): Condition {
  const query = toSearchQuery(text)
  return query === null ? sql<boolean>`false` : sql<boolean>`c.words @@ ${query}::tsquery`
}

/** The whole filter as one condition on `commitments_commitment c`. */
export function matching(filter: Filter, { sees, today }: View): Condition {
  const folds = foldsTellings(filter)
  const when = <T>(value: T | undefined, make: (value: T) => Condition): Condition[] =>
    value === undefined ? [] : [make(value)]
  const conditions: Condition[] = [
    sql<boolean>`c.level = any(${texts(sees)})`,
    filter.withdrawn ? sql<boolean>`c.withdrawn_at is not null` : sql<boolean>`c.withdrawn_at is null`,
    ...(folds ? [sql<boolean>`c.is_head`] : []),
    ...(onlyActionable(filter) ? [sql<boolean>`c.actionable`] : []),
    ...when(filter.state, (state) => sql`c.states @> ${texts([state])}`),
    ...when(filter.authority, (id) => sql`c.authority_ids @> ${[id]}::uuid[]`),
    ...whoseTurn(filter),
    ...when(filter.stance, (stance) => sql`c.stance = any(${texts(listOf(stance))})`),
    ...when(filter.area, (area) => sql`c.areas && ${texts(listOf(area))}`),
    ...when(filter.status, (status) => sql`c.status = any(${texts(listOf(status))})`),
    ...when(filter.owner, (owner) =>
      Id.safeParse(owner).success ? sql`c.owner_id = ${owner}::uuid` : sql`c.owner_name = ${owner}`,
    ),
    ...when(filter.dueBefore, (day) => sql`c.due_key < ${day}`),
    ...when(filter.saidFrom, (day) => sql`c.said_key >= ${day}`),
    ...when(filter.saidTo, (day) => sql`(c.said_key <= ${day} and c.said_key <> '')`),
    ...when(filter.late, (late) => (late ? isLateNow(today) : sql`not ${isLateNow(today)}`)),
    ...when(filter.silent, (silent) =>
      silent ? isSilentNow(today, filter.months) : sql`not ${isSilentNow(today, filter.months)}`,
    ),
    ...when(filter.engagement, (id) => sql`c.engagement_id = ${id}`),
    ...when(filter.instrument, (id) => sql`c.instrument_id = ${id}`),
    ...when(filter.text, hasWords),
  ]
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}
