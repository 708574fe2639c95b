import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { Refusal } from '#platform/refusal'
import { documentXml, docx, docxParts, paragraph, zip } from './example/docx.ts'
import { sentences } from './example/sentences.ts'
import { close, type DocumentLimits, toText } from './index.ts'

after(close)

const read = (bytes: Uint8Array, limits?: Partial<DocumentLimits>) =>
  toText(bytes, { fileName: 'minutes.docx', limits })
const refuses = (code: string) => (cause: unknown) => cause instanceof Refusal && cause.code === code

test('paragraphs, line breaks, tabs and tables come out as lines', async () => {
  const row = `<w:tbl><w:tr><w:tc>${paragraph('area')}</w:tc><w:tc>${paragraph('due')}</w:tc></w:tr></w:tbl>`
  const second =
    '<w:r><w:br/><w:t>second line</w:t></w:r><w:del><w:r><w:delText>struck out</w:delText></w:r></w:del>'
  const document = await read(
    docx(paragraph(sentences.vi, second) + paragraph('A &amp; B') + row, 'Biên bản &lt;1&gt;'),
  )
  assert.equal(document.text, `${sentences.vi}\nsecond line\nA & B\narea\ndue`)
  assert.deepEqual([document.kind, document.title, document.encoding], ['docx', 'Biên bản <1>', null])
})

test('a bomb that states its size is refused before anything is unpacked', async () => {
  const parts = docxParts(paragraph('x')).map((part) =>
    part.name === 'word/document.xml' ? { ...part, claimedBytes: 2_000_000_000 } : part,
  )
  await assert.rejects(read(zip(parts)), refuses('document.zip-bomb'))
})

test('a bomb that lies about its size is stopped at the limit', async () => {
  // 64 MiB of zeros, the second and later blocks of which repeat: packed again and again it would be gigabytes.
  const zeros = Buffer.alloc(64 * 1024 * 1024)
  const packed = deflateRawSync(zeros)
  const parts = docxParts(paragraph('x')).map((part) =>
    part.name === 'word/document.xml' ? { name: part.name, body: zeros, packed, claimedBytes: 1000 } : part,
  )
  await assert.rejects(read(zip(parts)), refuses('document.zip-bomb'))
})

test('two gigabytes of zeros in a file of two megabytes do not fill the memory', async () => {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: 2 })
  const packed = Buffer.concat([
    ...Array.from({ length: 2048 }, () => block),
    deflateRawSync(Buffer.alloc(0)),
  ])
  const parts = docxParts('').map((part) =>
    part.name === 'word/document.xml'
      ? { name: part.name, body: Buffer.alloc(0), packed, claimedBytes: 4000 }
      : part,
  )
  await assert.rejects(read(zip(parts)), refuses('document.zip-bomb'))
})

test('more entries than a report has are refused', async () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ name: `word/media/${i}.png`, body: Buffer.alloc(1) }))
  await assert.rejects(
    read(zip([...docxParts(paragraph('x')), ...many]), { maxEntries: 20 }),
    refuses('document.zip-bomb'),
  )
})

test('paragraphs that outgrow the heap end the thread, not the program; the next document is read', async () => {
  const heavy = docx(paragraph('x').repeat(120_000))
  await assert.rejects(read(heavy, { maxHeapMiB: 48 }), refuses('document.zip-bomb'))
  assert.equal((await read(docx(paragraph('after')))).text, 'after')
})

test('reading past the time limit is ended; the next document is read', async () => {
  const slow = docx(paragraph('x').repeat(100_000))
  await assert.rejects(read(slow, { timeLimitMs: 50 }), refuses('document.timeout'))
  assert.equal((await read(docx(paragraph('after')))).text, 'after')
})

test('the reading thread does not keep the program alive', () => {
  const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
  const program = `import { toText } from ${at('./index.ts')}
    import { docx, paragraph } from ${at('./example/docx.ts')}
    console.log((await toText(docx(paragraph('read')), { fileName: 'a.docx' })).text)`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  assert.deepEqual([run.status, run.stdout], [0, 'read\n'])
})

test('documents that wait are all read, in turn', async () => {
  const all = await Promise.all(['a', 'b', 'c', 'd'].map((text) => read(docx(paragraph(text)))))
  assert.deepEqual(
    all.map((document) => document.text),
    ['a', 'b', 'c', 'd'],
  )
})

test('broken containers and broken parts are refused as broken', async () => {
  const whole = docx(paragraph(sentences.en))
  await assert.rejects(read(whole.subarray(0, whole.length / 2)), refuses('document.broken'))
  await assert.rejects(read(Buffer.from('PK\u0003\u0004 and then nothing')), refuses('document.broken'))
  const cut = docxParts('<w:p>').map((part) =>
    part.name === 'word/document.xml' ? { ...part, body: part.body.subarray(0, 90) } : part,
  )
  await assert.rejects(read(zip(cut)), refuses('document.broken'))
  const spoilt = Buffer.from(whole)
  const at = whole.indexOf('word/document.xml') + 40
  spoilt[at] = spoilt[at]! ^ 0xff
  await assert.rejects(read(spoilt), refuses('document.broken'))
})

test('a part whose check sum does not fit is broken, even where it unpacks', async () => {
  const parts = docxParts(paragraph('one')).map((part) =>
    part.name === 'word/document.xml'
      ? { ...part, packed: deflateRawSync(Buffer.from(documentXml(paragraph('two')))) }
      : part,
  )
  await assert.rejects(read(zip(parts)), refuses('document.broken'))
})

test('other packages are named, encrypted ones are refused as encrypted', async () => {
  const sheet = zip([
    { name: '[Content_Types].xml', body: Buffer.from('<Types/>') },
    { name: 'xl/workbook.xml', body: Buffer.from('x') },
  ])
  await assert.rejects(read(sheet), (cause: unknown) => {
    assert.ok(refuses('document.type-unknown')(cause))
    assert.equal((cause as Refusal).detail.found, 'xlsx')
    return true
  })
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
  await assert.rejects(read(ole), refuses('document.type-unknown'))
  const sealed = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(64)])
  await assert.rejects(read(sealed), refuses('document.encrypted'))
})

test('a document of blanks is refused as empty', async () => {
  await assert.rejects(read(docx(paragraph(' '))), refuses('document.empty'))
})

test('the maker of examples states true check sums', () => {
  assert.equal(docx('').readUInt32LE(14), crc32(docxParts('')[0]!.body))
})
