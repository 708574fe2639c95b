import { z } from 'zod'
import { Ref } from '#platform/ids'
import { Instant } from '#platform/time'

/** One line of the record of acts; `hash` covers every other field and the hash of the line before. */
export const LedgerLine = z.object({
  seq: z.number().int().positive(),
  at: Instant,
  accountId: z.string(),
  accountName: z.string(),
  role: z.string().nullable(),
  purpose: z.string().nullable(),
  act: z.string(),
  subject: Ref,
  detail: z.unknown(),
  previousHash: z.string(),
  hash: z.string(),
})
export type LedgerLine = z.infer<typeof LedgerLine>

/** One reading of data on named persons: who, when, what for. */
export const AccessLine = z.object({
  id: z.number().int(),
  at: Instant,
  accountId: z.string(),
  accountName: z.string(),
  role: z.string().nullable(),
  purpose: z.string().nullable(),
  operation: z.string(),
  input: z.unknown(),
})
export type AccessLine = z.infer<typeof AccessLine>

/** Whether the chain holds; `brokenAt` is the first line that does not follow from the one before. */
export const ChainState = z.object({
  lines: z.number().int(),
  holds: z.boolean(),
  brokenAt: z.number().int().nullable(),
  lastHash: z.string(),
})
export type ChainState = z.infer<typeof ChainState>
