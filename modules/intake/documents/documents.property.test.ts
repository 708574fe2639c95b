import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#platform/refusal'
import { docx, docxParts, paragraph, zip } from './example/docx.ts'
import { encode } from './example/encode.ts'
import { pdf, pdfOf } from './example/pdf.ts'
import { sentences } from './example/sentences.ts'
import { close, documentNotes, documentRefusals, fromPaste, toText } from './index.ts'

after(close)

const hints = { fileName: 'report.bin', limits: { timeLimitMs: 10_000 } }

/** Text in settled form, or a refusal on the list: nothing else may come out. */
async function readsOrRefuses(bytes: Uint8Array): Promise<void> {
  const before = Buffer.from(bytes).toString('latin1')
  try {
    const { text, notes } = await toText(bytes, hints)
    assert.equal(text, text.normalize('NFC').toWellFormed())
    assert.ok(!/[\r\0]/.test(text) && text.trim() !== '')
    assert.ok(notes.every((note) => (documentNotes as readonly string[]).includes(note)))
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    assert.ok((documentRefusals as readonly string[]).includes(cause.code), cause.code)
  }
  assert.equal(Buffer.from(bytes).toString('latin1'), before, 'the bytes were changed')
}

/** Any NFC text without controls; a text of blanks is refused, so one letter is sure to be there. */
const nfcText = fc
  .string({ unit: 'binary', minLength: 1 })
  .map((text) => `a${text.replace(/[\p{Cc}\p{Cs}]/gu, '').normalize('NFC')}`.normalize('NFC'))

test('any NFC text without controls comes back identical from UTF-8 and UTF-16', async () => {
  await fc.assert(
    fc.asyncProperty(nfcText, async (text) => {
      const lost = text.includes('\uFFFD')
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
        const document = await toText(encode(`\uFEFF${text}`, encoding), { fileName: 'a.txt' })
        assert.equal(document.text, text)
        assert.equal(document.notes.includes('letters-lost'), lost)
      }
      assert.equal((await toText(encode(text, 'utf-8'), { fileName: 'a.txt' })).text, text)
      assert.equal(fromPaste(text).text, text)
    }),
    { numRuns: 400 },
  )
})

test('sentences come back whole from every encoding they can be written in', async () => {
  const written = [
    ['vi', 'windows-1258'],
    ['ru', 'koi8-r'],
    ['ru', 'windows-1251'],
    ['ja', 'shift_jis'],
    ['ja', 'euc-jp'],
    ['zh', 'gb18030'],
    ['zhHant', 'big5'],
  ] as const
  const cut = fc.tuple(fc.constantFrom(...written), fc.nat(8), fc.integer({ min: 1, max: 4 }))
  await fc.assert(
    fc.asyncProperty(cut, async ([[language, encoding], skip, times]) => {
      const text = sentences[language].slice(skip).repeat(times)
      assert.equal((await toText(encode(text, encoding), { fileName: 'a.txt' })).text, text)
    }),
    { numRuns: 150 },
  )
})

test('arbitrary bytes, bare or behind a signature, never crash', async () => {
  const signature = fc.constantFrom(
    '',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '<html>',
    '\xff\xfe',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  )
  await fc.assert(
    fc.asyncProperty(signature, fc.uint8Array({ maxLength: 400 }), (start, rest) =>
      readsOrRefuses(Buffer.concat([Buffer.from(start, 'latin1'), rest])),
    ),
    { numRuns: 400 },
  )
})

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.nat(255),
  cut: fc.nat(20),
})
const changes = fc.array(change, { minLength: 1, maxLength: 6 })

/** Overwrites some bytes and cuts some out. */
function spoil(bytes: Buffer, spoils: ReadonlyArray<{ at: number; byte: number; cut: number }>): Buffer {
  let spoilt = Buffer.from(bytes)
  for (const { at, byte, cut } of spoils) {
    const place = Math.floor(at * (spoilt.length - 1))
    spoilt[place] = byte
    if (cut < 5) spoilt = Buffer.concat([spoilt.subarray(0, place), spoilt.subarray(place + cut)])
  }
  return spoilt
}

test('spoilt Word files are read or refused', async () => {
  const whole = docx(paragraph(sentences.vi) + paragraph(sentences.ja))
  await fc.assert(
    fc.asyncProperty(changes, (spoils) => readsOrRefuses(spoil(whole, spoils))),
    { numRuns: 300 },
  )
})

test('Word files with spoilt XML in a sound container are read or refused', async () => {
  const parts = docxParts(paragraph(sentences.vi) + paragraph(sentences.ja))
  await fc.assert(
    fc.asyncProperty(fc.nat(parts.length - 1), changes, (which, spoils) =>
      readsOrRefuses(
        zip(parts.map((part, i) => (i === which ? { ...part, body: spoil(part.body, spoils) } : part))),
      ),
    ),
    { numRuns: 300 },
  )
})

test('spoilt PDF files are read or refused', async () => {
  const packed = pdf([[sentences.vi], [sentences.ja]])
  const bare = pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    '<</Length 45>>\nstream\nBT /F1 12 Tf 60 780 Td (Both sides agreed) Tj ET\nendstream',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(packed, bare), changes, (whole, spoils) =>
      readsOrRefuses(spoil(whole, spoils)),
    ),
    { numRuns: 400 },
  )
})
