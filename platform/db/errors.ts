import { Refusal } from '#platform/refusal'

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** PostgreSQL 23505, optionally of one named constraint. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const named = (error as { constraint?: unknown } | null)?.constraint
  return codeOf(error) === '23505' && (constraint === undefined || named === constraint)
}

/** Values that no column takes: a number or day out of range (22003, 22008), a sign that is no text (22021, 22P05). */
const unfitValues = new Set(['22003', '22008', '22021', '22P05'])

/**
 * What the database says for a reason outside the code is told to the officer as a refusal: a full disk (SQLSTATE
 * 53100, ENOSPC), and input that no column takes. Nothing of the act was kept. Any other error comes back as it is.
 */
export function toStorageRefusal(error: unknown): unknown {
  const code = codeOf(error)
  if (unfitValues.has(code)) return new Refusal('platform.input-invalid', { status: 400 })
  const full = code === '53100' || code === 'ENOSPC' || /No space left on device/i.test(String(error))
  return full ? new Refusal('platform.storage-full', { status: 507 }) : error
}
