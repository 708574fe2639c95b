/** What an officer may drop on the desk by mistake or be sent in malice, through HTTP to the whole node. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { docx, docxParts, paragraph, zip } from '../../modules/intake/documents/example/docx.ts'
import { encode } from '../../modules/intake/documents/example/encode.ts'
import { encryptedPdf, pdf } from '../../modules/intake/documents/example/pdf.ts'
import { openNode } from './server.fixture.ts'

const node = await openNode()
const lan = await node.signIn('lan')
const minh = await node.signIn('minh')

const report = (day: number) =>
  `Ngày ${day}/5/2024, tại Hà Nội, Thứ trưởng Bộ Công an Việt Nam Trần Văn Mẫu đã hội đàm với ông Sato Taro, Phó Tư lệnh Cơ quan Cảnh sát quốc gia Nhật Bản.\n\nHai bên nhất trí tăng cường trao đổi đoàn các cấp; chia sẻ thông tin về tội phạm mạng.`
const file = (name: string, bytes: Uint8Array) => ({
  file: { name, content: Buffer.from(bytes).toString('base64') },
})
const send = (body: unknown, token = lan, headers: object = {}) =>
  node.send('POST', '/intake', token, body, headers)
const kept = async () => {
  const total = async (path: string) => {
    const { body } = await node.send('GET', `${path}?limit=1`, lan)
    return (body as { total: number }).total
  }
  return { sources: await total('/sources'), readings: await total('/intake') }
}

/** Refused with this code, in a sentence of each language; nothing is kept. */
async function refuses(body: unknown, code: string): Promise<void> {
  const before = await kept()
  const said = new Set<string>()
  for (const language of ['vi', 'en']) {
    const answer = await send(body, lan, { 'accept-language': language })
    const problem = answer.body as { code: string; title: string; status: number }
    assert.equal(problem.code, code)
    assert.ok(answer.status >= 400 && answer.status < 500, String(answer.status))
    assert.ok(problem.title.length > 8 && !/⟦|[{}]|^[a-z.-]+$/.test(problem.title), problem.title)
    said.add(problem.title)
  }
  assert.equal(said.size, 2, [...said].join())
  assert.deepEqual(await kept(), before)
}

const bomb = () => {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: 2 })
  const blocks = Array.from({ length: 512 }, () => block)
  const packed = Buffer.concat([...blocks, deflateRawSync(Buffer.alloc(0))])
  const lying = { name: 'word/document.xml', body: Buffer.alloc(0), packed, claimedBytes: 4000 }
  return zip(docxParts('').map((part) => (part.name === lying.name ? lying : part)))
}
const noise = Uint8Array.from(
  { length: 5000 },
  (_, i) => (i * i * 7919 + (i >> 3) * 104_729 + (i % 251)) & 0xff,
)

const refused: [what: string, code: string, body: () => unknown][] = [
  ['nothing at all', 'intake.nothing-given', () => ({})],
  ['an empty file', 'document.empty', () => file('empty.txt', new Uint8Array())],
  ['blanks', 'document.empty', () => ({ text: ' \n\t ' })],
  ['20 MB', 'document.too-large', () => file('big.txt', Buffer.alloc(20_000_000, 'a'))],
  ['bytes that are no text', 'document.binary', () => file('noise.bin', noise)],
  ['a PDF under a password', 'document.encrypted', () => file('closed.pdf', encryptedPdf())],
  ['a PDF of pictures', 'document.no-text', () => file('scan.pdf', pdf([[], []]))],
  ['a broken PDF', 'document.broken', () => file('cut.pdf', Buffer.from('%PDF-1.7\nnothing'))],
  ['a broken DOCX', 'document.broken', () => file('cut.docx', docx(paragraph('x')).subarray(0, 300))],
  ['a bomb', 'document.zip-bomb', () => file('bomb.docx', bomb())],
  ['a picture', 'document.type-unknown', () => file('a.png', Buffer.from('89504e470d0a1a0a', 'hex'))],
  [
    'a text with no meeting',
    'intake.no-meeting',
    () => ({ text: 'Nấu cơm: vo gạo, cho nước, đun nhỏ lửa.' }),
  ],
  ['content that is no base64', 'platform.input-invalid', () => ({ file: { name: 'x', content: '***' } })],
  ['broken JSON', 'platform.input-invalid', () => '{"text": "'],
  ['a body beyond the limit', 'platform.body-too-large', () => ({ text: 'a'.repeat(31 * 1024 * 1024) })],
]
for (const [what, code, body] of refused) test(`${what}: ${code}, nothing kept`, () => refuses(body(), code))

test('UTF-16, Windows-1258 and HTML with scripts are read as the text they hold', async () => {
  const page = (day: number) =>
    `<!doctype html><meta charset="utf-8"><script>alert("x")</script><p onclick="alert(1)">${report(day).replace('\n\n', '</p><p>')}</p><iframe src="https://elsewhere.example"></iframe>`
  const files = [
    file('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), encode(report(1), 'utf-16le')])),
    file('b.txt', encode(report(2), 'windows-1258')),
    file('c.html', encode(page(3), 'utf-8')),
  ]
  for (const [n, body] of files.entries()) {
    const answer = await send(body)
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    const { id } = answer.body as { id: string }
    const { text } = (await node.send('GET', `/intake/${id}`, lan)).body as { text: string }
    assert.equal(text.replace(/\n+/g, '\n'), report(n + 1).replace(/\n+/g, '\n'))
  }
})

test('pasted text with a NUL or half a letter is read without it', async () => {
  const answer = await send({ text: `${report(4)}\u0000\ud83d` })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
})

test('the same report twice: the second is refused and told which the first is', async () => {
  const first = (await send({ text: report(5) })).body as { id: string }
  await refuses({ text: report(5) }, 'intake.already-read')
  const { body } = await send({ text: report(5) }, minh)
  assert.equal((body as { current: { id: string } }).current.id, first.id)
})

test('two officers at once: one report is kept once; of two decisions one is told of the other', async () => {
  const before = await kept()
  const reads = await Promise.all([send({ text: report(6) }, lan), send({ text: report(6) }, minh)])
  assert.deepEqual(reads.map(({ status }) => status).sort(), [200, 409])
  assert.deepEqual(await kept(), { sources: before.sources + 1, readings: before.readings + 1 })
  const { id } = reads.find(({ status }) => status === 200)!.body as { id: string }
  const reading = (await node.send('GET', `/intake/${id}`, lan)).body as {
    version: number
    items: { key: string }[]
  }
  const decide = (token: string, key: string) =>
    node.send('POST', `/intake/${id}/decide`, token, {
      version: reading.version,
      changes: [{ key, decision: 'confirmed' }],
    })
  const [first, second] = reading.items
  const ends = await Promise.all([decide(lan, first!.key), decide(minh, second!.key)])
  assert.deepEqual(ends.map(({ status }) => status).sort(), [200, 412])
  const { current } = ends.find(({ status }) => status === 412)!.body as { current: typeof reading }
  assert.equal(current.version, reading.version + 1)
})
