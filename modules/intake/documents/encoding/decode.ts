import { refusal } from '../refusals.ts'
import type { DocumentNote } from '../text-document.ts'
import { decodeStrictly, detectEncoding, encodingByMark } from './detect.ts'

export interface DecodedText {
  /** As decoded: line ends and composition are not touched yet. */
  text: string
  /** WHATWG name. */
  encoding: string
  notes: DocumentNote[]
}

/**
 * Decodes text of unknown or declared encoding. `declared` is what a header or the document says; a byte order mark
 * outranks it, and a declaration that does not decode the bytes is set aside with a note.
 * Refuses with `document.binary` or `document.encoding-unknown`.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const notes: DocumentNote[] = []
  if (declared !== null && encodingByMark(bytes) === null) {
    const text = decodeStrictly(bytes, declared)
    if (text !== null && !mostlyControls(text)) {
      return { text, encoding: new TextDecoder(declared).encoding, notes }
    }
    notes.push('encoding-declared-wrong')
  }
  const detected = detectEncoding(bytes)
  if (detected === null) throw refusal(looksBinary(bytes) ? 'document.binary' : 'document.encoding-unknown')
  const text = new TextDecoder(detected.encoding, { ignoreBOM: true }).decode(bytes)
  if (mostlyControls(text)) throw refusal('document.binary')
  if (!detected.certain) notes.push('encoding-guessed')
  if (detected.close) notes.push('encoding-uncertain')
  return { text, encoding: detected.encoding, notes }
}

/** The charset of a Content-Type value, if it names one that is known (WHATWG Encoding labels). */
export function charsetOfMediaType(mediaType: string | undefined): string | null {
  return knownEncoding(/;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(mediaType ?? '')?.[1])
}

/** The WHATWG name for a label, or null for one that is unknown. */
export function knownEncoding(label: string | undefined | null): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

function mostlyControls(text: string): boolean {
  const sample = text.slice(0, 65_536)
  return (sample.match(/(?!\s)\p{Cc}/gu)?.length ?? 0) * 5 > sample.length
}

/** Text in any 8-bit encoding holds next to no C0 control bytes; other bytes hold one in ten. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  const controls = sample.filter((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d)).length
  return controls * 200 > sample.length
}
