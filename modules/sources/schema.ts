import { z } from 'zod'
import { Handling } from '#platform/handling'
import { Id, Ref } from '#platform/ids'
import { Instant, SourceDate } from '#platform/time'

export const documentKinds = [
  'report',
  'minutes',
  'communique',
  'instrument-text',
  'note',
  'register',
  'letter',
  'other',
] as const
export const DocumentKind = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof DocumentKind>

/** Where something is known from: the text as it was received, unchanged, and the file it came in. */
export const SourceDocument = z.object({
  id: Id,
  title: z.string().min(1).max(500),
  kind: DocumentKind,
  url: z.url().max(2000).nullable(),
  publisher: z.string().max(200).nullable(),
  /** BCP 47, e.g. `vi`. */
  language: z.string().max(20).nullable(),
  /** The day the document gives itself; never the day it was fetched. */
  docDate: SourceDate.nullable(),
  text: z.string(),
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  textSha256: z.string(),
  fileName: z.string().max(255).nullable(),
  mediaType: z.string().max(120).nullable(),
  hasFile: z.boolean(),
  handling: Handling,
  receivedAt: Instant,
  receivedBy: z.string(),
})
export type SourceDocument = z.infer<typeof SourceDocument>

export const SourceSummary = SourceDocument.omit({ text: true, textSha256: true })
export type SourceSummary = z.infer<typeof SourceSummary>

/** Where in a source a fact stands: UTF-16 offsets into its text, end exclusive. */
export const Citation = z
  .object({
    sourceId: Id,
    from: z.number().int().min(0).optional(),
    to: z.number().int().min(0).optional(),
  })
  .refine(({ from, to }) => (from === undefined) === (to === undefined) && (from ?? 0) <= (to ?? 0))
export type Citation = z.infer<typeof Citation>

/** What one source, or one officer's own word, says of one field of one record. */
export const Claim = z.object({
  id: Id,
  subject: Ref,
  field: z.string(),
  value: z.unknown(),
  /** Null: the officer's own word, no document. */
  citation: Citation.nullable(),
  sourceTitle: z.string().nullable(),
  statedBy: z.string(),
  at: Instant,
  retractedAt: Instant.nullable(),
  retractedReason: z.string().nullable(),
})
export type Claim = z.infer<typeof Claim>

/** All that is said of one field. `differs`: two standing claims cannot both be true. */
export const FoldedField = z.object({
  field: z.string(),
  values: z.array(z.object({ value: z.unknown(), claims: z.array(Claim) })),
  differs: z.boolean(),
})
export type FoldedField = z.infer<typeof FoldedField>
