import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { encryptedPdf, pdf, pdfOf, stream } from './example/pdf.ts'
import { sentences } from './example/sentences.ts'
import { close, type DocumentLimits, toText } from './index.ts'

after(close)

const read = (bytes: Uint8Array, limits?: Partial<DocumentLimits>) =>
  toText(bytes, { fileName: 'report.pdf', limits })
const refuses = (code: string) => (cause: unknown) => cause instanceof Refusal && cause.code === code

test('printed lines become paragraphs, in every script', async () => {
  const document = await read(
    pdf(
      [
        [
          'Hai bên nhất trí tăng cường phối hợp phòng, chống tội phạm và đề',
          'nghị hỗ trợ.',
          sentences.ja,
          '1. Второй пункт',
        ],
      ],
      { title: 'Báo cáo' },
    ),
  )
  assert.equal(
    document.text,
    `Hai bên nhất trí tăng cường phối hợp phòng, chống tội phạm và đề nghị hỗ trợ.\n${sentences.ja}\n1. Второй пункт`,
  )
  assert.deepEqual([document.kind, document.title, document.pages, document.notes], ['pdf', 'Báo cáo', 1, []])
})

test('running heads and page numbers are left out, and a sentence runs over the page', async () => {
  const page = (number: number, line: string) => ['Ministry report', line, `- ${number} -`]
  const document = await read(
    pdf([
      page(1, 'Both sides agreed to strengthen the exchange of'),
      page(2, 'information on crime and to meet every year.'),
      page(3, 'Third.'),
    ]),
  )
  assert.equal(
    document.text,
    'Both sides agreed to strengthen the exchange of information on crime and to meet every year.\nThird.',
  )
  assert.deepEqual(document.notes, ['running-heads-removed'])
})

test('a PDF of pictures says that it needs character recognition', async () => {
  await assert.rejects(read(pdf([[], []])), (cause: unknown) => {
    assert.ok(refuses('document.no-text')(cause))
    assert.equal((cause as Refusal).detail.pages, 2)
    return true
  })
  const some = await read(pdf([['Text here'], []]))
  assert.deepEqual([some.text, some.notes], ['Text here', ['pages-without-text']])
})

test('a PDF whose font names no letters is not taken for pictures', async () => {
  const content = 'BT /F1 12 Tf 60 780 Td <93fa967b> Tj ET'
  const font = '/BaseFont/Example-Mincho/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>'
  const page = '/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R'
  const file = (encoding: string) =>
    pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R${page}>>`,
      stream(Buffer.from(content)),
      `<</Type/Font/Subtype/Type0/BaseFont/Example-Mincho/Encoding/${encoding}/DescendantFonts[6 0 R]>>`,
      `<</Type/Font/Subtype/CIDFontType0${font}/FontDescriptor 7 0 R>>`,
      '<</Type/FontDescriptor/FontName/Example-Mincho/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ])
  await assert.rejects(read(file('No-Such-Table')), refuses('document.encoding-unknown'))
  const known = await read(file('90ms-RKSJ-H')).catch((cause: unknown) => cause)
  const withTables = existsSync(new URL('../../../node_modules/pdfjs-dist', import.meta.url))
  if (withTables) assert.equal((known as { text: string }).text, '日本')
  else assert.ok(refuses('document.encoding-unknown')(known))
})

test('a PDF under a password is refused as encrypted', async () => {
  await assert.rejects(read(encryptedPdf()), refuses('document.encrypted'))
})

test('a PDF that cannot be opened is refused as broken', async () => {
  await assert.rejects(read(Buffer.from('%PDF-1.7\nnothing follows')), refuses('document.broken'))
  await assert.rejects(read(pdfOf(['<</Type/Catalog>>'])), refuses('document.broken'))
})

test('a stream that unpacks without end is stopped by its memory', async () => {
  const endless = stream(Buffer.alloc(256 * 1024 * 1024, ' '))
  const file = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    endless,
  ])
  await assert.rejects(read(file, { maxBuffersMiB: 64 }), refuses('document.zip-bomb'))
  assert.equal((await read(pdf([['after']]))).text, 'after')
})
