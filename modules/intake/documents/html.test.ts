import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { encode } from './example/encode.ts'
import { sentences } from './example/sentences.ts'
import { htmlToText } from './html.ts'
import { close, toText } from './index.ts'

after(close)

const read = (bytes: Uint8Array, mediaType?: string) => toText(bytes, { fileName: 'page.html', mediaType })

test('scripts, styles, templates and navigation are left out and never run', async () => {
  const page = `<!doctype html><html><head><title> Tin &amp; t\u1EEB </title><style>p{}</style></head><body>
    <nav><a href="/">Home</a></nav><script>globalThis.ran = true; document.write('x')</script>
    <noscript>no script</noscript><template><p>hidden</p></template>
    <h1>Bộ&nbsp;trưởng</h1><p onclick="globalThis.ran = true">Hai b&ecirc;n <b>nh</b>ất   trí<br>và k&#253;</p><img src=x onerror="globalThis.ran=true"></body>`
  const document = await read(Buffer.from(page))
  assert.equal(document.text, 'Bộ trưởng\nHai bên nhất trí\nvà ký')
  assert.equal(document.title, 'Tin & từ')
  assert.equal((globalThis as { ran?: boolean }).ran, undefined)
})

test('blocks are lines, cells are set apart, preformatted text keeps its lines', () => {
  const { text } = htmlToText(
    '<div>a<div>b</div>c</div><ul><li>d<li>e</ul><table><tr><td>1<td>2</table><pre>x\n  y</pre>z',
  )
  assert.equal(text, 'a\nb\nc\nd\ne\n1\t2\nx\n  y\nz')
})

test('a page nested a hundred thousand deep is read', () => {
  assert.equal(htmlToText(`${'<b>'.repeat(100_000)}deep`).text, 'deep')
})

test('the encoding comes from mark, header, meta, in this order', async () => {
  const meta = (charset: string) => `<html><meta charset="${charset}"><p>${sentences.vi}`
  const byMeta = await read(encode(meta('windows-1258'), 'windows-1258'))
  assert.deepEqual([byMeta.text, byMeta.encoding, byMeta.notes], [sentences.vi, 'windows-1258', []])
  const byHeader = await read(encode(meta('koi8-r'), 'windows-1258'), 'text/html; charset=windows-1258')
  assert.deepEqual([byHeader.text, byHeader.notes], [sentences.vi, []])
  const byMark = await read(encode(`\uFEFF${meta('koi8-r')}`, 'utf-16le'))
  assert.deepEqual([byMark.text, byMark.encoding], [sentences.vi, 'utf-16le'])
  const oldMeta = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><p>'
  assert.equal((await read(encode(oldMeta + sentences.ja, 'shift_jis'))).text, sentences.ja)
})
