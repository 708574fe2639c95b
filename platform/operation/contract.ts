/**
 * An operation is a contract bound to the code that keeps it. The contract is pure: the server, the command line,
 * OpenAPI, the forms, the ledger and the permissions are all read from it.
 */
import { z } from 'zod'

export const roles = ['desk', 'leader', 'oversight', 'administrator'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export interface OperationContract<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
> {
  /** `<module>.<verb>`, the same word everywhere. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api`; `:name` takes that field of the input. The rest of the input is the query (GET) or the body. */
  readonly path: string
  /** One English sentence for the API's documentation. */
  readonly summary: string
  readonly input: Input
  readonly output: Output
  /** Codes this operation may refuse with, besides `platformRefusals`. Each is thrown by a test. */
  readonly refusals: readonly string[]
  /** Who may ask; `anyone` needs no sign-in. */
  readonly roles: readonly Role[] | 'anyone'
  /** Answers hold data on named persons: each reading is written to the access log with its purpose. */
  readonly personal?: boolean
  /** The answer is not JSON: e.g. `text/calendar`; the output is then a string. */
  readonly mediaType?: string
  /** Largest body taken, in bytes; 1 MiB when not stated. */
  readonly bodyLimit?: number
}

export type Contract = Readonly<Record<string, OperationContract>>

/** Gives each operation its precise type. */
export const operation = <Input extends z.ZodObject, Output extends z.ZodType>(
  contract: OperationContract<Input, Output>,
): OperationContract<Input, Output> => contract

export type InputOf<O> = O extends OperationContract<infer I, z.ZodType> ? z.input<I> : never
export type ParsedInputOf<O> = O extends OperationContract<infer I, z.ZodType> ? z.output<I> : never
export type OutputOf<O> = O extends OperationContract<z.ZodObject, infer T> ? z.output<T> : never

/** Fields every listing takes: `after` is the `next` of the page before. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  after: z.string().max(500).optional(),
}
/** A page of a listing; `next` is null on the last page, `total` counts all that match the filter. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int() })

/** The version a record had when it was read; also taken from `If-Match`. */
export const versionField = { version: z.coerce.number().int().positive() }

export const readers = ['desk', 'leader', 'oversight'] as const satisfies readonly Role[]
export const writers = ['desk'] as const satisfies readonly Role[]
