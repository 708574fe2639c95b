import { type RawBuilder, sql } from 'kysely'
import { Refusal } from '#platform/refusal'

export interface PageRequest {
  limit: number
  after?: string | undefined
}
export interface Page<T> {
  items: T[]
  next: string | null
  total: number
}

/**
 * Keyset paging over (sort value, id): the condition that follows the cursor, or nothing on the first page.
 * `sort` and `id` are SQL expressions, the sort value is text.
 */
export function afterCursor(
  { after }: PageRequest,
  sort: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
  direction: 'asc' | 'desc' = 'asc',
): RawBuilder<boolean> {
  if (after === undefined) return sql<boolean>`true`
  const [sortValue, idValue] = fromCursor(after)
  return direction === 'asc'
    ? sql<boolean>`(${sort}, ${id}) > (${sortValue}::text, ${idValue}::text)`
    : sql<boolean>`(${sort}, ${id}) < (${sortValue}::text, ${idValue}::text)`
}

/** Cuts the extra row that tells whether another page follows. Ask the database for `limit + 1` rows. */
export function takePage<T>(
  rows: readonly T[],
  { limit }: PageRequest,
  total: number,
  keyOf: (row: T) => [string, string],
): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? toCursor(keyOf(last)) : null, total }
}

const toCursor = (key: [string, string]) => Buffer.from(JSON.stringify(key)).toString('base64url')

function fromCursor(text: string): [string, string] {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const isPart = (part: unknown) => typeof part === 'string' && !part.includes('\u0000')
    if (Array.isArray(key) && key.length === 2 && key.every(isPart)) return key as [string, string]
  } catch {
    // Falls through: a cursor that was not ours.
  }
  throw new Refusal('platform.input-invalid', { status: 400, detail: { field: 'after' } })
}
