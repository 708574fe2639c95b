import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { encode } from './example/encode.ts'
import { sentences } from './example/sentences.ts'
import {
  close,
  type DocumentHints,
  documentNotes,
  documentRefusals,
  fromPaste,
  sniff,
  toText,
} from './index.ts'

after(close)

const read = (bytes: Uint8Array, hints: Partial<DocumentHints> = {}) =>
  toText(bytes, { fileName: 'report.txt', ...hints })
const refuses = (code: string) => (cause: unknown) => cause instanceof Refusal && cause.code === code

test('plain UTF-8 text keeps every offset', async () => {
  const text = '  Tiêu đề \n\n\tHai bên nhất trí… 🛂 \u00A0\u200B\n \n'
  const document = await read(Buffer.from(text))
  assert.equal(document.text, text)
  assert.deepEqual(
    { ...document, text: '' },
    { text: '', kind: 'txt', encoding: 'utf-8', title: null, pages: null, notes: [] },
  )
})

test('line ends, byte order mark, NUL and composition are settled', async () => {
  const document = await read(Buffer.from('\uFEFFa\r\nb\rc\0 Việt'.normalize('NFD')))
  assert.equal(document.text, 'a\nb\nc Việt')
  assert.deepEqual(document.notes, ['nul-removed'])
})

const written: ReadonlyArray<readonly [keyof typeof sentences, string]> = [
  ['vi', 'windows-1258'],
  ['vi', 'utf-16le'],
  ['vi', 'utf-16be'],
  ['ru', 'windows-1251'],
  ['ru', 'koi8-r'],
  ['ru', 'utf-16be'],
  ['ja', 'shift_jis'],
  ['ja', 'euc-jp'],
  ['ja', 'utf-16le'],
  ['zh', 'gb18030'],
  ['zh', 'utf-16be'],
  ['zhHant', 'big5'],
  ['en', 'windows-1252'],
  ['fr', 'windows-1252'],
]
for (const [language, encoding] of written) {
  test(`${language} in ${encoding} is found by its letters, and said to be a guess`, async () => {
    const document = await read(encode(`${sentences[language]}\n`, encoding))
    assert.equal(document.text, `${sentences[language]}\n`)
    assert.equal(document.encoding, encoding)
    assert.ok(document.notes.includes('encoding-guessed'))
  })
}

test('one word is enough where its only sign is a tone on a vowel', async () => {
  assert.equal((await read(encode('Họp', 'windows-1258'))).text, 'Họp')
})

test('a byte order mark is no guess', async () => {
  for (const encoding of ['utf-16le', 'utf-16be', 'utf-8']) {
    const document = await read(encode(`\uFEFF${sentences.vi}`, encoding))
    assert.deepEqual([document.text, document.encoding, document.notes], [sentences.vi, encoding, []])
  }
})

test('a declared encoding is taken, and set aside when it cannot be right', async () => {
  const bytes = encode('Привет', 'koi8-r')
  const declared = await read(bytes, { mediaType: 'text/plain; charset=KOI8-R' })
  assert.deepEqual([declared.text, declared.notes], ['Привет', []])
  const wrong = await read(encode(sentences.ru, 'koi8-r'), { mediaType: 'text/plain; charset=utf-8' })
  assert.deepEqual([wrong.text, wrong.notes[0]], [sentences.ru, 'encoding-declared-wrong'])
})

test('UTF-8 cut in the middle of a letter is still UTF-8, and the loss is noted', async () => {
  const bytes = Buffer.from(sentences.vi.repeat(3)).subarray(0, -4)
  const cut = Buffer.concat([bytes, Buffer.from([0xe1, 0xbb])])
  const document = await read(cut)
  assert.equal(document.encoding, 'utf-8')
  assert.ok(document.notes.includes('letters-lost'))
})

test('Vietnamese typed for TCVN3 and VNI fonts is noted, not converted', async () => {
  const tcvn3 =
    'Bé C«ng an ViÖt Nam ®Ò nghÞ hai bªn t¨ng c­êng hîp t¸c phßng, chèng téi ph¹m vµ ®µo t¹o c¸n bé c«ng an. '
  assert.ok(fromPaste(tcvn3.repeat(2)).notes.includes('legacy-font-tcvn3'))
  const vni =
    'Boä Coâng an Vieät Nam ñeà nghò hai beân taêng cöôøng hôïp taùc phoøng, choáng toäi phaïm vaø ñaøo taïo caùn boä. '
  assert.ok(fromPaste(vni.repeat(2)).notes.includes('legacy-font-vni'))
  for (const sentence of Object.values(sentences)) assert.deepEqual(fromPaste(sentence).notes, [])
})

test('pasted text is settled too, and may be refused', () => {
  assert.equal(fromPaste('a\r\nb\uD800').text, 'a\nb\uFFFD')
  assert.throws(() => fromPaste(' \n\t'), refuses('document.empty'))
  assert.throws(() => fromPaste('ngày', 4), refuses('document.too-large'))
})

test('empty, blank and oversized files are refused', async () => {
  await assert.rejects(read(new Uint8Array()), refuses('document.empty'))
  await assert.rejects(read(Buffer.from(' \r\n\t ')), refuses('document.empty'))
  for (const sizeBytes of [20_000_000, 20 * 1024 * 1024, 21_000_000]) {
    await assert.rejects(read(Buffer.alloc(sizeBytes, 'a')), (cause: unknown) => {
      assert.ok(refuses('document.too-large')(cause))
      assert.deepEqual((cause as Refusal).detail, { sizeBytes, limitBytes: 20_000_000 })
      return true
    })
  }
})

test('a long plain text is read in the thread, unchanged', async () => {
  const text = `${sentences.vi}\n`.repeat(20_000)
  assert.equal((await read(Buffer.from(text))).text, text)
})

test('bytes that are no text are refused as binary', async () => {
  const noise = new Uint8Array(5000).map((_, i) => (i * i * 7919 + (i >> 3) * 104_729 + (i % 251)) & 0xff)
  await assert.rejects(read(noise), refuses('document.binary'))
  await assert.rejects(read(new Uint8Array(64)), refuses('document.binary'))
  await assert.rejects(read(new Uint8Array([1, 2, 3, 4, 5])), refuses('document.binary'))
})

test('text in no known encoding is refused as such', async () => {
  const unlikely = Uint8Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 0xb0 + (i % 7) : 0xff))
  await assert.rejects(read(unlikely), refuses('document.encoding-unknown'))
})

test('known types that are not read are named', async () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const rtf = Buffer.from('{\\rtf1 text}')
  for (const [bytes, found] of [
    [png, 'png'],
    [rtf, 'rtf'],
  ] as const) {
    await assert.rejects(read(bytes), (cause: unknown) => {
      assert.ok(refuses('document.type-unknown')(cause))
      assert.equal((cause as Refusal).detail.found, found)
      return true
    })
  }
})

test('content decides the type, and a name that says otherwise is noted', async () => {
  assert.deepEqual(sniff(Buffer.from('%PDF-1.4')), { kind: 'pdf' })
  assert.deepEqual(sniff(Buffer.from('We use %PDF- files')), { kind: 'text' })
  const text = await read(Buffer.from('Just text'), {
    fileName: 'minutes.docx',
    mediaType: 'application/pdf',
  })
  assert.deepEqual([text.kind, text.notes], ['txt', ['name-differs', 'media-type-differs']])
  const html = await read(Buffer.from('<!doctype html><p>Text'), { fileName: 'page.txt' })
  assert.deepEqual([html.kind, html.notes], ['html', ['name-differs']])
})

test('the reference corpus keeps its offsets', async (t) => {
  const folder = new URL('../../../../shared/corpus/seeds/', import.meta.url)
  if (!existsSync(folder)) return t.skip('the reference corpus is not here')
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(new URL(name, folder))
    assert.equal((await toText(bytes, { fileName: name })).text, bytes.toString('utf8'))
  }
})

test('codes and notes are closed lists without doubles', () => {
  for (const list of [documentRefusals, documentNotes]) assert.equal(new Set(list).size, list.length)
})
