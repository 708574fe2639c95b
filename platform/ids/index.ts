import { v7 } from 'uuid'
import { z } from 'zod'

/** UUIDv7 in lower case: sorts by time of making. */
export const Id = z.uuidv7()
export type Id = z.infer<typeof Id>

/** Makes ids; injected so that tests can repeat them. */
export type IdMaker = () => Id
export const newId: IdMaker = () => v7()

/** One module's pointer at a record of another (or its own); what it points at may live in any module. */
export const Ref = z.object({ module: z.string().regex(/^[a-z-]+$/), id: z.string().min(1) })
export type Ref = z.infer<typeof Ref>
export const sameRef = (a: Ref, b: Ref) => a.module === b.module && a.id === b.id
/** `module/id`, for keys and the ledger. */
export const toRefText = (ref: Ref) => `${ref.module}/${ref.id}`
