import type { DocumentNote } from './text-document.ts'

/**
 * Brings decoded text to the one form in which it is kept: NFC, LF, no byte order mark, no NUL, well-formed UTF-16.
 * Text already in that form comes back unchanged, so offsets into it stay valid.
 */
export function settleText(decoded: string): { text: string; notes: DocumentNote[] } {
  const notes: DocumentNote[] = []
  let text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
  if (text.includes('\0')) {
    text = text.replaceAll('\0', '')
    notes.push('nul-removed')
  }
  text = text.toWellFormed().normalize('NFC')
  if (text.includes('\uFFFD')) notes.push('letters-lost')
  return { text, notes: [...notes, ...legacyFontNotes(text)] }
}

/** Signs that stand inside words only in text typed for a TCVN3 font: "C«ng an", "®Þnh", "tr­íc". */
const tcvn3InWord = /[A-Za-z][«©®ª¬¨µ¸·¹¶\u00AD](?=[a-z])|(?<![\p{L}\d])®(?=[a-zÆÈÒÓÔÞñ])/gu
/** A vowel followed by the letter that a VNI font draws as its mark: "Vieät", "Coâng", "ñònh". */
const vniInWord = /[aeouyAEOUY][äâáàåãéèëêùøûõïüúöô](?=[a-z]|\b)|(?<!\p{L})[ñÑ](?=[aeiouyòóöôæ])/gu

function legacyFontNotes(text: string): DocumentNote[] {
  const sample = text.slice(0, 20_000)
  const words = sample.match(/\S+/g)?.length ?? 0
  const often = Math.max(4, words / 10)
  // ơ ư đ and vowels with two marks exist in no legacy-font text: their presence means real Vietnamese.
  if (/[\u01A0-\u01B0\u1EA0-\u1EF9đĐ]/.test(sample)) return []
  if ((sample.match(tcvn3InWord)?.length ?? 0) >= often) return ['legacy-font-tcvn3']
  if ((sample.match(vniInWord)?.length ?? 0) >= often) return ['legacy-font-vni']
  return []
}
