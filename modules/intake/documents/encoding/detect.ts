/**
 * Finds the encoding of text that declares none. Order: byte order mark, ISO-2022-JP escapes, valid UTF-8, then the
 * candidate whose decoded text fits its language best. Decoding is strict: a sequence the encoding does not know
 * rules it out.
 */
import {
  type Fitness,
  fitsAnyLanguage,
  fitsJapanese,
  fitsRussian,
  fitsSimplifiedChinese,
  fitsTraditionalChinese,
  fitsVietnamese,
  fitsWestern,
} from './fitness.ts'

/** `certain` is false when the encoding was inferred from letters; `close` when another fits nearly as well. */
export interface DetectedEncoding {
  encoding: string
  certain: boolean
  close: boolean
}

/** Bytes looked at for the letters; decoding the whole text again and again would say no more. */
const sampleBytes = 24_576
/** Below this a fit is no evidence. Running text of the right language reaches 0.7 and more; noise stays under 0.3. */
const leastFit = 0.45
const closeBy = 0.12

/** Equal fits are settled by order. */
const candidates: ReadonlyArray<readonly [encoding: string, fits: Fitness]> = [
  ['windows-1252', fitsWestern],
  ['windows-1258', fitsVietnamese],
  ['windows-1251', fitsRussian],
  ['koi8-r', fitsRussian],
  ['shift_jis', fitsJapanese],
  ['euc-jp', fitsJapanese],
  ['gb18030', fitsSimplifiedChinese],
  ['big5', fitsTraditionalChinese],
]
const wideCandidates: ReadonlyArray<readonly [encoding: string, fits: Fitness]> = [
  ['utf-16le', fitsAnyLanguage],
  ['utf-16be', fitsAnyLanguage],
]

/** The encoding a byte order mark states, or null. */
export function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The text of `bytes` in `encoding`, or null when they are not valid in it. A byte order mark is kept. */
export function decodeStrictly(bytes: Uint8Array, encoding: string, partial = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: partial })
  } catch {
    return null
  }
}

/** The encoding of `bytes`, or null when none fits. */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding | null {
  const marked = encodingByMark(bytes)
  if (marked !== null) return certainly(marked)
  const nuls = countNuls(bytes)
  if (nuls > 0) {
    const wide = bestFit(bytes, wideCandidates)
    if (wide !== null) return wide
    if (nuls * 10 > Math.min(bytes.length, sampleBytes)) return null
  }
  if (hasJapaneseEscapes(bytes) && decodeStrictly(bytes, 'iso-2022-jp') !== null)
    return certainly('iso-2022-jp')
  if (decodeStrictly(bytes, 'utf-8') !== null) return certainly('utf-8')
  return damagedUtf8(bytes) ?? bestFit(bytes, [...candidates, ...wideCandidates])
}

const certainly = (encoding: string): DetectedEncoding => ({ encoding, certain: true, close: false })

function countNuls(bytes: Uint8Array): number {
  return bytes.subarray(0, sampleBytes).reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
}

/** A long text cut or spoilt in a few places is still UTF-8: no other encoding makes so many valid sequences by chance. */
function damagedUtf8(bytes: Uint8Array): DetectedEncoding | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const lost = text.match(/\uFFFD/g)?.length ?? 0
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0
  return whole >= 20 && lost * 50 <= whole ? { encoding: 'utf-8', certain: false, close: false } : null
}

/** ESC $ @, ESC $ B: the switches to JIS X 0208 of ISO-2022-JP (RFC 1468). */
function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b)
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42)
}

function bestFit(bytes: Uint8Array, tried: typeof candidates): DetectedEncoding | null {
  const fits = tried
    .flatMap(([encoding, fit]) => {
      const wide = encoding.startsWith('utf-16')
      if (wide && bytes.length % 2 === 1) return []
      const text = decodeSample(bytes, encoding, wide)
      return text === null || hasControls(text) ? [] : [{ encoding, fit: fit(text), text }]
    })
    .sort((a, b) => b.fit - a.fit)
  const best = fits[0]
  if (best === undefined || best.fit < leastFit) return null
  if (decodeStrictly(bytes, best.encoding) === null) return null
  const rival = fits.find((other) => other.text.normalize('NFC') !== best.text.normalize('NFC'))
  // The same text by another name, e.g. French: the encoding named first in the list is the likelier one.
  const named = tried.find(([encoding]) =>
    fits.some((same) => same.encoding === encoding && same.text === best.text),
  )
  return {
    encoding: named?.[0] ?? best.encoding,
    certain: false,
    close: rival !== undefined && best.fit - rival.fit < closeBy,
  }
}

/**
 * The sample begins one byte before the first beyond ASCII: that one opens a character in every candidate, or is a
 * tone of windows-1258 on the vowel before it.
 */
function decodeSample(bytes: Uint8Array, encoding: string, wide: boolean): string | null {
  const beyondAscii = wide ? 0 : bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, beyondAscii - 1)
  const sample = bytes.subarray(start, start + sampleBytes)
  return decodeStrictly(sample, encoding, start + sampleBytes < bytes.length)
}

/** C0 and C1 controls that no text holds, in more than a stray place. */
function hasControls(text: string): boolean {
  const controls = text.match(/(?![\s\u0085])\p{Cc}/gu)?.length ?? 0
  return controls * 1000 > text.length
}
