/**
 * Bytes of a report in, its plain text out: .txt, .html, .docx, .pdf and pasted text. Knows no database and no HTTP.
 * Everything but short plain text is read in a thread of its own with bounded time and memory.
 */

import { readDocument } from './read.ts'
import { closeThread, readInThread } from './reading-thread.ts'
import { refusal } from './refusals.ts'
import { settleText } from './settle.ts'
import { sniff } from './sniff.ts'
import { type DocumentHints, defaultLimits, type TextDocument } from './text-document.ts'

export { type DocumentRefusal, documentRefusals } from './refusals.ts'
export { type Sniffed, sniff } from './sniff.ts'
export {
  type DocumentHints,
  type DocumentKind,
  type DocumentLimits,
  type DocumentNote,
  defaultLimits,
  documentNotes,
  type TextDocument,
} from './text-document.ts'

/** Plain text up to this size is read at once: handing it to a thread takes longer. */
const shortTextBytes = 65_536

/**
 * The plain text of a document. Plain text that is UTF-8, NFC and LF comes back as it is, offset for offset.
 * Throws a `Refusal` with one of `documentRefusals`; `bytes` stay untouched.
 */
export async function toText(bytes: Uint8Array, hints: DocumentHints): Promise<TextDocument> {
  const limits = { ...defaultLimits, ...hints.limits }
  if (bytes.length === 0) throw refusal('document.empty')
  if (bytes.length >= limits.maxBytes) {
    throw refusal('document.too-large', { sizeBytes: bytes.length, limitBytes: limits.maxBytes })
  }
  const order = { fileName: hints.fileName, mediaType: hints.mediaType }
  if (isShortText(bytes)) return readDocument(bytes, order, limits)
  return readInThread({ bytes, hints: order, limits })
}

/** Text from a form or the clipboard. Refuses when it is empty or, as UTF-8, reaches `maxBytes`. */
export function fromPaste(pasted: string, maxBytes: number = defaultLimits.maxBytes): TextDocument {
  const sizeBytes = Buffer.byteLength(pasted)
  if (sizeBytes >= maxBytes) throw refusal('document.too-large', { sizeBytes, limitBytes: maxBytes })
  const { text, notes } = settleText(pasted)
  if (text.trim() === '') throw refusal('document.empty')
  return { text, kind: 'txt', encoding: null, title: null, pages: null, notes }
}

/** Ends the reading thread after the documents that wait. Not needed for the program to end. */
export const close: () => Promise<void> = closeThread

/** No angle bracket, no HTML: in UTF-16 too a bracket shows as the byte 0x3C. */
function isShortText(bytes: Uint8Array): boolean {
  return bytes.length <= shortTextBytes && sniff(bytes).kind === 'text' && !bytes.includes(0x3c)
}
