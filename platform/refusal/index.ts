/**
 * A refusal is an expected answer and part of a contract: the officer did something a rule does not allow.
 * Anything else that is thrown is a fault. Outside, a refusal is RFC 9457 `application/problem+json`.
 */
export class Refusal extends Error {
  /** A code of the catalogue, `<module>.<reason>`; a retired code is never used again. */
  readonly code: string
  /** HTTP status, 4xx. */
  readonly status: number
  /** Values for the sentence in the catalogue; never personal data. */
  readonly detail: Readonly<Record<string, string | number>>
  /** What the caller needs to go on, e.g. the record as it stands now after a conflict. */
  readonly current: unknown

  constructor(
    code: string,
    options: { detail?: Record<string, string | number>; status?: number; current?: unknown } = {},
  ) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.status = options.status ?? 422
    this.detail = options.detail ?? {}
    this.current = options.current
  }
}

/** Refuses with `code` when the thing is not there; for `need…` functions. */
export function needed<T>(
  found: T | undefined | null,
  code: string,
  detail?: Record<string, string | number>,
): T {
  if (found === undefined || found === null)
    throw new Refusal(code, { status: 404, ...(detail ? { detail } : {}) })
  return found
}

/** Refuses when the record has moved on since it was read: the second of two who save at once sees the first. */
export function refuseStale(asked: number, current: { version: number }): void {
  if (asked !== current.version) throw new Refusal('platform.stale', { status: 412, current })
}

/** Codes that any operation may answer with; module codes stand in each contract. */
export const platformRefusals = [
  'platform.stale',
  'platform.input-invalid',
  'platform.not-found',
  'platform.too-many-requests',
  'platform.body-too-large',
  'platform.storage-full',
  'auth.sign-in-required',
  'auth.role-not-allowed',
  'auth.no-clearance',
  'auth.purpose-missing',
  'auth.origin-not-allowed',
] as const
