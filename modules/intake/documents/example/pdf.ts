/** Small PDF files for tests, made in code (ISO 32000-1). */
import { deflateSync } from 'node:zlib'

/** A file of these objects, numbered from 1; object 1 is the catalogue. `trailer` adds entries to the trailer. */
export function pdfOf(objects: ReadonlyArray<string | Buffer>, trailer = ''): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let at = chunks[0]!.length
  const add = (chunk: Buffer) => {
    chunks.push(chunk)
    at += chunk.length
  }
  objects.forEach((object, i) => {
    places.push(at)
    add(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const xref = `xref\n0 ${count}\n0000000000 65535 f \n${table}`
  chunks.push(
    Buffer.from(`${xref}trailer\n<</Size ${count}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`),
  )
  return Buffer.concat(chunks)
}

export function stream(content: Buffer, entries = ''): Buffer {
  const packed = deflateSync(content)
  return Buffer.concat([
    Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode${entries}>>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

const fontObjects = 4

/**
 * A PDF with one font whose letters are named by a ToUnicode table, so that any script can be written.
 * `pages` are lists of lines, set at 12 on 14 points; an empty list is a page with a picture only.
 */
export function pdf(
  pages: ReadonlyArray<readonly string[]>,
  { title = 'Example report', trailer = '' } = {},
): Buffer {
  const letters = [...new Set(pages.flat().join(''))]
  const codeOf = new Map(letters.map((letter, i) => [letter, hex(i + 1)]))
  const first = 3 + fontObjects
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const objects: Array<string | Buffer> = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/Example/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Example/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 500>>',
    '<</Type/FontDescriptor/FontName/Example/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    stream(toUnicode(codeOf)),
  ]
  for (const [i, lines] of pages.entries()) {
    const resources = '<</Font<</F1 3 0 R>>>>'
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${resources}/Contents ${first + 2 * i + 1} 0 R>>`,
      stream(lines.length === 0 ? picture : pageContent(lines, codeOf)),
    )
  }
  objects.push(`<</Title<${Buffer.from(`\uFEFF${title}`, 'utf16le').swap16().toString('hex')}>>>`)
  return pdfOf(objects, `/Info ${objects.length} 0 R${trailer}`)
}

/** An inline picture of one grey point, as wide as the page. */
const picture = Buffer.from('q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI Q', 'latin1')

const hex = (code: number): string => code.toString(16).padStart(4, '0')

function pageContent(lines: readonly string[], codeOf: ReadonlyMap<string, string>): Buffer {
  const shown = lines.map((line) => `<${[...line].map((letter) => codeOf.get(letter)).join('')}> Tj T*`)
  return Buffer.from(`BT /F1 12 Tf 14 TL 60 780 Td ${shown.join('\n')} ET`)
}

function toUnicode(codeOf: ReadonlyMap<string, string>): Buffer {
  const lines = [...codeOf].map(
    ([letter, code]) =>
      `1 beginbfchar <${code}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}> endbfchar`,
  )
  return Buffer.from(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Example def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
${lines.join('\n')}
endcmap end end`)
}

/** A PDF that asks for a password: standard security handler, revision 3, keys that fit no empty password. */
export function encryptedPdf(): Buffer {
  const key = 'ab'.repeat(32)
  const encrypt = `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${key}>/U<${key}>>>`
  return pdf([['Secret']], { trailer: `${encrypt}/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]` })
}
