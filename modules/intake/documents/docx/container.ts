/**
 * The gate before a DOCX is parsed. The container's directory is read, the parts that carry text are unpacked under
 * a hard limit and put into a fresh container without compression. The parser sees only that one, so a forged
 * directory cannot make it unpack anything else. Format: PKWARE APPNOTE 6.3.10, §4.3.7, §4.3.12 and §4.3.16.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { refusal } from '../refusals.ts'
import type { DocumentLimits } from '../text-document.ts'

/** One line of the directory. Sizes are what the container claims. */
interface Entry {
  name: string
  encrypted: boolean
  method: number
  crc: number
  packedBytes: number
  claimedBytes: number
  headerAt: number
}

const stored = 0
const deflated = 8
const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
/** End record (22 bytes) and the longest comment after it. */
const furthestEnd = 22 + 0xffff

/** The parts of `bytes` that carry text, by name. Refuses what is no readable, unencrypted container within limits. */
export function unpackTextParts(bytes: Uint8Array, limits: DocumentLimits): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries = readDirectory(file, limits)
  needWordProcessing(entries)
  const wanted = entries.filter((entry) => carriesText(entry.name))
  if (wanted.some((entry) => entry.encrypted)) throw refusal('document.encrypted')
  const claimed = wanted.reduce((sum, entry) => sum + entry.claimedBytes, 0)
  if (claimed > limits.maxUnpackedBytes) throw tooMuch(limits)
  const parts = new Map<string, Buffer>()
  let left = limits.maxUnpackedBytes
  for (const entry of wanted) {
    const part = unpack(file, entry, left, limits)
    left -= part.length
    parts.set(entry.name, part)
  }
  return parts
}

const tooMuch = (limits: DocumentLimits) =>
  refusal('document.zip-bomb', { limitBytes: limits.maxUnpackedBytes })

const carriesText = (name: string): boolean =>
  /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|word\/theme)\//.test(name)

function readDirectory(file: Buffer, limits: DocumentLimits): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end < file.length - furthestEnd || end + 22 > file.length) throw refusal('document.broken')
  if (file.readUInt32LE(end) !== endSignature) throw refusal('document.broken')
  const count = file.readUInt16LE(end + 10)
  if (count > limits.maxEntries) throw tooMuch(limits)
  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== entrySignature) throw refusal('document.broken')
    const nameBytes = file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameBytes),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packedBytes: file.readUInt32LE(at + 20),
      claimedBytes: file.readUInt32LE(at + 24),
      headerAt: file.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/** Other packages share the container: they are named in the refusal. */
function needWordProcessing(entries: readonly Entry[]): void {
  const names = entries.map((entry) => entry.name)
  if (names.some((name) => /^word\/document[^/]*\.xml$/.test(name))) return
  const others = [
    ['xlsx', /^xl\//],
    ['pptx', /^ppt\//],
    ['opendocument', /^META-INF\/manifest\.xml$/],
    ['epub', /^META-INF\/container\.xml$/],
  ] as const
  const found = others.find(([, sign]) => names.some((name) => sign.test(name)))?.[0]
  if (found === undefined && names.includes('[Content_Types].xml')) throw refusal('document.broken')
  throw refusal('document.type-unknown', { found: found ?? 'zip' })
}

function unpack(file: Buffer, entry: Entry, left: number, limits: DocumentLimits): Buffer {
  const { headerAt, packedBytes } = entry
  if (headerAt + 30 > file.length || file.readUInt32LE(headerAt) !== localSignature)
    throw refusal('document.broken')
  const start = headerAt + 30 + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28)
  if (start + packedBytes > file.length) throw refusal('document.broken')
  const packed = file.subarray(start, start + packedBytes)
  const part = inflate(packed, entry.method, left, limits)
  if (crc32(part) !== entry.crc) throw refusal('document.broken')
  return part
}

function inflate(packed: Buffer, method: number, left: number, limits: DocumentLimits): Buffer {
  if (method === stored) {
    if (packed.length > left) throw tooMuch(limits)
    return packed
  }
  if (method !== deflated) throw refusal('document.broken')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch(limits)
    throw refusal('document.broken')
  }
}

/** A container that holds `parts` as they are. */
export function packStored(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, part] of parts) {
    const nameBytes = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800, 2)
    fields.writeUInt32LE(crc32(part), 10)
    fields.writeUInt32LE(part.length, 14)
    fields.writeUInt32LE(part.length, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    const body = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, nameBytes, part])
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, tail, nameBytes]))
    bodies.push(body)
    at += body.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, index, end])
}
