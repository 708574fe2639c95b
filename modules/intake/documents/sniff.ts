/** Decides what a file is by its content. A name or a declared media type only settles what content leaves open. */
import type { DocumentHints, DocumentKind, DocumentNote } from './text-document.ts'

/** `text` is anything without a signature: plain text or HTML, to be told apart after decoding. */
export type Sniffed = { kind: 'pdf' | 'zip' | 'ole' | 'text' } | { kind: 'other'; found: string }

/** Signatures at offset 0 of types that are known and not read here. */
const signatures: ReadonlyArray<readonly [found: string, bytes: readonly number[]]> = [
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['postscript', [0x25, 0x21, 0x50, 0x53]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['djvu', [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d]],
]
const zipSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, i) => bytes[at + i] === byte)

/** The type of `bytes` by signature alone. Never throws. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (zipSignatures.some((signature) => startsWith(bytes, signature))) return { kind: 'zip' }
  if (startsWith(bytes, oleSignature)) return { kind: 'ole' }
  const known = signatures.find(([, signature]) => startsWith(bytes, signature))
  if (known) return { kind: 'other', found: known[0] }
  return { kind: beginsLikePdf(bytes) ? 'pdf' : 'text' }
}

/** Readers accept `%PDF-` within the first 1024 bytes; away from the start it must open a line, as text may mention it. */
function beginsLikePdf(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1029)).toString('latin1')
  return head.startsWith('%PDF-') || /(?:^|[\r\n\0])%PDF-[12]\.\d/.test(head)
}

/** Whether an OLE container holds an encrypted Office package ([MS-OFFCRYPTO] §2.3.4.4: stream `EncryptedPackage`). */
export function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

const kindOfEnding: Record<string, DocumentKind> = {
  txt: 'txt',
  text: 'txt',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
}
const kindOfMediaType: Record<string, DocumentKind> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** The type the file's name claims; undefined when its ending is none of ours. */
export function kindByName(fileName: string): DocumentKind | undefined {
  return kindOfEnding[/\.([A-Za-z]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '']
}

/** The type a Content-Type value claims. */
export function kindByMediaType(mediaType: string | undefined): DocumentKind | undefined {
  return kindOfMediaType[mediaType?.split(';')[0]?.trim().toLowerCase() ?? '']
}

/** `txt` or `html`: markup at the very start decides, then the media type, then the name. */
export function textKind(start: string, hints: DocumentHints): 'txt' | 'html' {
  const head = start.slice(0, 2048).replace(/^[\uFEFF\s]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '')
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head)) return 'html'
  const claimed = kindByMediaType(hints.mediaType) === 'html' || kindByName(hints.fileName) === 'html'
  return claimed && /<\/?[a-z][^>]*>/i.test(start) ? 'html' : 'txt'
}

/** Notes where name or media type say another type than the content. */
export function typeNotes(kind: DocumentKind, hints: DocumentHints): DocumentNote[] {
  const byName = kindByName(hints.fileName)
  const byMediaType = kindByMediaType(hints.mediaType)
  const notes: DocumentNote[] = []
  if (byName !== undefined && byName !== kind) notes.push('name-differs')
  if (byMediaType !== undefined && byMediaType !== kind) notes.push('media-type-differs')
  return notes
}
