/**
 * Every reason for which a document is not read in. A document that is refused is untouched: nothing was recorded.
 * `detail` holds sizes and type names only, never text of the document or its name.
 */
import { Refusal } from '#platform/refusal'

export const documentRefusals = [
  /** The file has no bytes, or nothing but white space. */
  'document.empty',
  /** `sizeBytes` reaches `limitBytes` (20,000,000 unless the caller says otherwise), or the text read out of it does. */
  'document.too-large',
  /** Bytes that are neither text nor a file type known by its signature. */
  'document.binary',
  /** A known type that is not read here; `found` names it (doc, rtf, xlsx, png …). */
  'document.type-unknown',
  /** A PDF that opens only with a password, or a DOCX wrapped in an encrypted OLE container. */
  'document.encrypted',
  /** The PDF holds pictures of pages (`pages` of them) and no text: character recognition is needed and is not done here. */
  'document.no-text',
  /** The PDF or DOCX has the signature of its type but cannot be opened. */
  'document.broken',
  /** Unpacking needs more than `limitBytes`; unpacking stops at the limit. */
  'document.zip-bomb',
  /** The bytes look like text, but in no encoding that is known here; also a PDF whose fonts do not name their letters. */
  'document.encoding-unknown',
  /** Reading took longer than `limitMs`; the reading is ended. */
  'document.timeout',
] as const

export type DocumentRefusal = (typeof documentRefusals)[number]

/** HTTP statuses that say more than 422: RFC 9110 §15.5.14 (content too large) and §15.5.16 (media type). */
const statuses: Partial<Record<DocumentRefusal, number>> = {
  'document.too-large': 413,
  'document.binary': 415,
  'document.type-unknown': 415,
}

/** The refusal for `code`, to be thrown. */
export function refusal(code: DocumentRefusal, detail: Record<string, string | number> = {}): Refusal {
  return new Refusal(code, { detail, status: statuses[code] ?? 422 })
}

/** Whether `code`, e.g. one that came from the reading thread, is on the list. */
export function isDocumentRefusal(code: unknown): code is DocumentRefusal {
  return (documentRefusals as readonly unknown[]).includes(code)
}
