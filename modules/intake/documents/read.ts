/** Reads one document in the thread it is called in; `toText` decides which thread that is. */

import { docxToText } from './docx/docx.ts'
import { charsetOfMediaType, decodeText } from './encoding/decode.ts'
import { decodeHtml, htmlToText } from './html.ts'
import { pdfToText } from './pdf/pdf.ts'
import { refusal } from './refusals.ts'
import { settleText } from './settle.ts'
import { holdsEncryptedPackage, sniff, textKind, typeNotes } from './sniff.ts'
import type {
  DocumentHints,
  DocumentKind,
  DocumentLimits,
  DocumentNote,
  TextDocument,
} from './text-document.ts'

/** What a reader for one type yields, before the text is settled. */
type Raw = Omit<TextDocument, 'notes'> & { notes: DocumentNote[] }

/** Reads `bytes`, already known to be within `limits.maxBytes`. Refuses with the codes of `refusals.ts`. */
export async function readDocument(
  bytes: Uint8Array,
  hints: DocumentHints,
  limits: DocumentLimits,
): Promise<TextDocument> {
  const raw = await readByType(bytes, hints, limits)
  const settled = settleText(raw.text)
  if (settled.text.trim() === '') throw refusal('document.empty')
  if (settled.text.length > limits.maxTextUnits) {
    throw refusal('document.too-large', { limitBytes: limits.maxTextUnits })
  }
  const notes = [...typeNotes(raw.kind, hints), ...raw.notes, ...settled.notes]
  return { ...raw, title: raw.title?.normalize('NFC') ?? null, text: settled.text, notes }
}

async function readByType(bytes: Uint8Array, hints: DocumentHints, limits: DocumentLimits): Promise<Raw> {
  const sniffed = sniff(bytes)
  switch (sniffed.kind) {
    case 'pdf':
      return { kind: 'pdf', encoding: null, ...(await pdfToText(bytes, limits)) }
    case 'zip':
      return { ...blank('docx'), ...(await docxToText(bytes, limits)) }
    case 'ole':
      if (holdsEncryptedPackage(bytes)) throw refusal('document.encrypted')
      throw refusal('document.type-unknown', { found: 'ole' })
    case 'other':
      throw refusal('document.type-unknown', { found: sniffed.found })
    case 'text':
      return readText(bytes, hints)
  }
}

const blank = (kind: DocumentKind) => ({ kind, encoding: null, title: null, pages: null, notes: [] })

/** Markup is ASCII in every encoding, so HTML is known before its encoding is: in UTF-16 it shows without the NULs. */
function readText(bytes: Uint8Array, hints: DocumentHints): Raw {
  const head = Buffer.from(bytes.subarray(0, 65_536))
    .toString('latin1')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)|\0/g, '')
  if (textKind(head, hints) === 'txt') {
    return { ...blank('txt'), ...decodeText(bytes, charsetOfMediaType(hints.mediaType)) }
  }
  const page = decodeHtml(bytes, hints.mediaType)
  return { ...blank('html'), encoding: page.encoding, notes: page.notes, ...htmlToText(page.text) }
}
