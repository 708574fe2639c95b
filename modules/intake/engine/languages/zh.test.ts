/** Chinese, in short sentences written for the purpose (all names and facts are examples). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from '../index.ts'

const opening = '2023年4月3日下午，越南公安部部长陈文某大将在河内与中国公安部部长王某山举行会谈。'
const read = (...lines: string[]) => readReport([opening, ...lines].join('\n\n'), { language: 'zh' })
const brief = (line: string) => read(line).commitments.map((c) => `${c.stance} ${c.by}>${c.to}`)

test('talks: names end before ranks and verbs, one body for each 公安部, date, part of the day and city', () => {
  const [e] = read().engagements
  assert.equal(e?.kind, 'talks')
  assert.equal(e?.dateStart, '2023-04-03')
  assert.equal(e?.timeOfDay, 'afternoon')
  assert.equal(e?.city, '河内')
  assert.deepEqual(e?.participants.map((p) => [p.name, p.rank, p.country]), [['陈文某', '大将', 'VN'], ['王某山', null, 'CN']])
  assert.deepEqual(e?.organisations.map((o) => o.id), ['VN:MPS', 'CN:MPS'])
}) // biome-ignore format: pairs

test('traditional letters read the same', () => {
  const d = readReport(
    '2023年4月3日，越南公安部部長陳文某大將在河內與中國公安部部長王某山舉行會談。雙方一致同意加強情報交流。',
  )
  assert.deepEqual(
    d.engagements[0]?.organisations.map((o) => o.id),
    ['VN:MPS', 'CN:MPS'],
  )
  assert.deepEqual(
    d.commitments.map((c) => [c.stance, c.areas]),
    [['agreed', ['information-sharing']]],
  )
})

test('一致同意 agrees, 一致认为 only assesses', () => {
  assert.deepEqual(brief('双方一致同意加强代表团互访。'), ['agreed both>both'])
  assert.deepEqual(brief('双方一致认为，两国关系发展良好。'), ['affirmed both>both'])
})

test('表示 hands over to what is said: 愿 offers, 将 pledges, 双方应 proposes', () => {
  assert.deepEqual(brief('王某山表示，中方愿同越方分享经验。'), ['offered CN:MPS>VN:MPS'])
  assert.deepEqual(brief('陈文某强调，越南公安部将继续配合打击跨国犯罪。'), ['pledged VN:MPS>CN:MPS'])
  assert.deepEqual(brief('王某山指出，双方应加强禁毒合作。'), ['proposed CN:MPS>both'])
})

test('建议 asks the one named behind it, 建议双方 proposes to both, 希望 wishes', () => {
  assert.deepEqual(brief('陈文某部长建议中方协助培训干部。'), ['requested VN:MPS>CN:MPS'])
  assert.deepEqual(brief('陈文某部长建议双方保持信息交流。'), ['proposed VN:MPS>both'])
  assert.deepEqual(brief('王某山希望双方深化反恐合作。'), ['hoped CN:MPS>both'])
})

test('对…表示感谢: what is thanked for stands before the verb', () => {
  const [c] = read('陈文某部长对中方提供消防设备表示感谢。').commitments
  assert.equal(c?.stance, 'thanked')
  assert.ok(c?.cue.includes('对中方'))
})

test('a chain is split at new verbs and goes on in the next sentence', () => {
  const all = read(
    '陈文某建议双方加强代表团互访，推进消防领域合作；打击高科技犯罪。同时，加强干部培训。',
  ).commitments
  assert.deepEqual(
    all.map((c) => c.areas[0]),
    ['delegation-exchange', 'fire-rescue', 'cybercrime', 'training'],
  )
  assert.ok(all.every((c) => c.stance === 'proposed' && c.to === 'both'))
})

test('a name in marks is the whole title; its signing is agreed by both', () => {
  const d = read('会后，两位部长签署了《关于加强禁毒合作的谅解备忘录》。')
  assert.equal(d.instruments[0]?.title, '关于加强禁毒合作的谅解备忘录')
  assert.equal(d.instruments[0]?.kind, 'mou')
  assert.equal(d.instruments[0]?.status, 'signed')
  assert.equal(d.commitments[0]?.by, 'both')
})

test('co-chairs and the number of a session', () => {
  const d = readReport(
    '9月25日，越南公安部部长陈文某和中国公安部部长王某山共同主持第五次合作打击犯罪会议。',
    { language: 'zh' },
  )
  assert.equal(d.engagements[0]?.kind, 'conference')
  assert.equal(d.engagements[0]?.session, 5)
})

test('万 counts in ten thousands; a day and month without a year stay open', () => {
  const d = readReport('4月3日，陈文某部长会见王某山部长。旅居越南人约25万人。', { language: 'zh' })
  assert.deepEqual(
    d.figures.map((f) => [f.value, f.approx]),
    [[250000, 'about']],
  )
  assert.equal(d.engagements[0]?.dateStart ?? null, null)
})

test('the notes of the desk at the end are no report', () => {
  const d = read('双方一致同意加强合作。', '相关新闻', '双方一致同意加强渔业合作。')
  assert.equal(d.commitments.length, 1)
})
