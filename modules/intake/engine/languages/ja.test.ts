/** Japanese, in short sentences written for the purpose (all names and facts are examples). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from '../index.ts'

const opening =
  '令和5年4月3日、東京で、ベトナム公安省のチャン・ヴァンマウ公安大臣は警察庁の山本例太長官と会談した。'
const read = (...lines: string[]) => readReport([opening, ...lines].join('\n\n'), { language: 'ja' })
const brief = (line: string) => read(line).commitments.map((c) => `${c.stance} ${c.by}>${c.to}`)

test('talks: the one met stands before the verb; era year, city, names with dots', () => {
  const [e] = read().engagements
  assert.equal(e?.kind, 'talks')
  assert.equal(e?.dateStart, '2023-04-03')
  assert.equal(e?.city, '東京')
  assert.deepEqual(
    e?.participants.map((p) => [p.name, p.country]),
    [
      ['チャン・ヴァンマウ', 'VN'],
      ['山本例太', 'JP'],
    ],
  )
  assert.deepEqual(
    e?.organisations.map((o) => o.id),
    ['VN:MPS', 'JP:NPA'],
  )
})

test('a family name with a post is the person named in full', () => {
  assert.deepEqual(brief('山本長官は謝意を表明した。'), ['thanked JP:NPA>VN:MPS'])
  assert.deepEqual(brief('ヴァンマウ大臣は情報共有の強化に期待を示した。'), ['hoped VN:MPS>JP:NPA'])
})

test('the verb at the end tells the stance', () => {
  assert.deepEqual(brief('双方は情報交換を強化することで一致した。'), ['agreed both>both'])
  assert.deepEqual(brief('双方は情報交換を強化していくことを確認した。'), ['agreed both>both'])
  assert.deepEqual(brief('ヴァンマウ大臣は山本長官に対し、研修の実施を要請した。'), [
    'requested VN:MPS>JP:NPA',
  ])
  assert.deepEqual(brief('山本長官は日本の協力を高く評価した。'), ['praised JP:NPA>VN:MPS'])
  assert.deepEqual(brief('双方は意見交換を行った。'), ['discussed both>both'])
})

test('the end of what is said decides: 用意がある offers, 必要がある proposes, していく pledges', () => {
  assert.deepEqual(brief('山本長官は、知見を共有する用意があると述べた。'), ['offered JP:NPA>VN:MPS'])
  assert.deepEqual(brief('ヴァンマウ大臣は、双方がテロ対策で連携を強化する必要があると述べた。'), [
    'proposed VN:MPS>both',
  ])
  assert.deepEqual(brief('山本長官は「捜査協力を一層推進していく」と述べた。'), ['pledged JP:NPA>VN:MPS'])
})

test('two verbs of one speaker are two statements; a verb that only reports another is none', () => {
  assert.deepEqual(brief('山本長官は応接に感謝の意を伝えるとともに、麻薬対策での連携を要請した。'), [
    'thanked JP:NPA>VN:MPS',
    'requested JP:NPA>VN:MPS',
  ])
  assert.equal(brief('山本長官は成果を確信していると述べた。').length, 1)
})

test('a chain is cut behind し、', () => {
  const all = read(
    '双方は、代表団の往来を強化し、サイバー犯罪対策に関する知見の共有を推進することで一致した。',
  ).commitments
  assert.deepEqual(
    all.map((c) => c.areas.includes('cybercrime')),
    [false, true],
  )
})

test('a noun of saying inside a name or before a noun is no statement', () => {
  assert.deepEqual(brief('招請に応え、代表団は署名式の会場を訪れた。'), [])
})

test('a treaty is known by its last word', () => {
  const d = read('両国は、日・ベトナム受刑者移送条約の早期署名に向けて協議した。')
  assert.ok(d.instruments[0]?.title.endsWith('受刑者移送条約'))
  assert.equal(d.instruments[0]?.kind, 'treaty')
})

test('a day alone gives no date', () => {
  const d = readReport('3日、東京で、山本例太長官はラム・レイ大臣と会談した。', { language: 'ja' })
  assert.equal(d.engagements[0]?.dateStart ?? null, null)
})
