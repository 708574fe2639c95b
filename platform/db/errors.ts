import { Refusal } from '#platform/refusal'

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** PostgreSQL 23505, optionally of one named constraint. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const named = (error as { constraint?: unknown } | null)?.constraint
  return codeOf(error) === '23505' && (constraint === undefined || named === constraint)
}

/** A full disk (SQLSTATE 53100, ENOSPC) is told to the officer as a refusal: nothing of the act was kept. */
export function toStorageRefusal(error: unknown): unknown {
  const full =
    codeOf(error) === '53100' || codeOf(error) === 'ENOSPC' || /No space left on device/i.test(String(error))
  return full ? new Refusal('platform.storage-full', { status: 507 }) : error
}
