/** Small Word files for tests, made in code. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  body: Buffer
  /** Packed bytes and size to claim instead of the true ones, for hostile files. */
  packed?: Buffer
  claimedBytes?: number
}

/** A ZIP file with deflated entries (PKWARE APPNOTE 6.3.10). */
export function zip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, body, packed = deflateRawSync(body), claimedBytes = body.length } of parts) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(body), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimedBytes, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    bodies.push(Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(name), packed)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, place, Buffer.from(name))
    at += 30 + Buffer.byteLength(name) + packed.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, index, end])
}

const office = 'http://schemas.openxmlformats.org'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const contentTypes = `${declaration}<Types xmlns="${office}/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`
const relationships = `${declaration}<Relationships xmlns="${office}/package/2006/relationships">
<Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`
const coreProperties = (title: string) =>
  `${declaration}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`

/** A paragraph of WordprocessingML; `inner` may hold further runs. */
export const paragraph = (text: string, inner = ''): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r>${inner}</w:p>`

export const documentXml = (body: string): string =>
  `${declaration}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`

/** The parts of a Word file with this body; a test may change or add some. */
export function docxParts(body: string, title = 'Example minutes'): ZipPart[] {
  return [
    { name: '[Content_Types].xml', body: Buffer.from(contentTypes) },
    { name: '_rels/.rels', body: Buffer.from(relationships) },
    { name: 'docProps/core.xml', body: Buffer.from(coreProperties(title)) },
    { name: 'word/document.xml', body: Buffer.from(documentXml(body)) },
  ]
}

export const docx = (body: string, title?: string): Buffer => zip(docxParts(body, title))
