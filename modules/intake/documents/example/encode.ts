/** Writes text in old encodings, by turning the runtime's decoders round. Test use only. */

const tables = new Map<string, Map<string, number[]>>()

function tableOf(encoding: string): Map<string, number[]> {
  const ready = tables.get(encoding)
  if (ready !== undefined) return ready
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, number[]>()
  const learn = (bytes: number[]) => {
    try {
      const letter = decoder.decode(new Uint8Array(bytes))
      if ([...letter].length === 1 && !table.has(letter)) table.set(letter, bytes)
    } catch {
      // Not a sequence of this encoding.
    }
  }
  for (let byte = 0; byte < 256; byte += 1) learn([byte])
  if (!/^(?:windows|koi8)/.test(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) learn([lead, trail])
    }
  }
  tables.set(encoding, table)
  return table
}

/** The bytes of `text`. windows-1258 writes tones as combining marks after the vowel. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'))
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16())
  const table = tableOf(encoding)
  return new Uint8Array([...text].flatMap((letter) => bytesOf(letter, table)))
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

function bytesOf(letter: string, table: ReadonlyMap<string, number[]>): number[] {
  const direct = table.get(letter)
  if (direct !== undefined) return direct
  const taken = letter.normalize('NFD')
  const base = table.get(taken.replace(tones, '').normalize('NFC'))
  const marks = (taken.match(tones) ?? []).map((tone) => table.get(tone))
  if (base === undefined || marks.length === 0 || marks.includes(undefined)) {
    throw new Error(`U+${letter.codePointAt(0)?.toString(16)} cannot be written in this encoding`)
  }
  return [...base, ...marks.flatMap((mark) => mark ?? [])]
}
