import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { alikeFrom, likenessOf, shinglesOf } from './similarity.ts'

const both = [{ state: 'VN' }, { state: 'JP' }]
const said = (texts: string[], areas: string[], by = both, to = both) => ({ by, to, areas, texts })

/** Clauses made up for this test in the manner of minutes; the first two of each are tellings of one promise. */
const clauses = {
  vi: [
    'hai bên nhất trí tiếp tục trao đổi đoàn các cấp và kịp thời trao đổi thông tin về tội phạm công nghệ cao',
    'thống nhất tăng cường trao đổi đoàn, kịp thời trao đổi thông tin về tội phạm sử dụng công nghệ cao',
    'hai bên nhất trí tạo điều kiện cho thực tập sinh học tập tại các trường cảnh sát',
  ],
  en: [
    'The two sides agreed to exchange information on cybercrime in time and to send delegations at all levels',
    'They will keep exchanging information on cybercrime and sending delegations at all levels',
    'The two sides agreed to receive trainees at police schools every year',
  ],
  ja: [
    '双方はサイバー犯罪に関する情報を迅速に交換し、各級代表団の往来を続けることで一致した',
    'サイバー犯罪に関する情報を適時に交換し、各級代表団の往来を強化する',
    '警察学校で研修生を受け入れることで一致した',
  ],
  zh: [
    '双方一致同意及时交换网络犯罪情报，保持各级代表团互访',
    '继续及时交换网络犯罪情报，加强各级代表团互访',
    '双方同意每年接收警察院校的进修生',
  ],
  ru: [
    'стороны договорились своевременно обмениваться информацией о киберпреступлениях и делегациями всех уровней',
    'продолжать своевременно обмениваться информацией о киберпреступлениях, делегациями всех уровней',
    'стороны договорились принимать стажёров в учебных заведениях полиции',
  ],
} as const
const areas = ['information-sharing', 'cybercrime', 'delegation-exchange']

describe('likeness of promises', () => {
  for (const [language, [first, again, other]] of Object.entries(clauses))
    test(`finds a repetition in ${language} and leaves another promise alone`, () => {
      const same = likenessOf(said([first], areas), said([again], areas.slice(0, 2)))
      const different = likenessOf(said([first], areas), said([other], ['training']))
      assert.ok(same.score >= alikeFrom + 0.15, `${same.score} for the repetition`)
      assert.ok(different.score < alikeFrom - 0.05, `${different.score} for another promise`)
    })

  test('says why', () => {
    const { reasons } = likenessOf(
      said([clauses.vi[0]], areas),
      said([clauses.vi[1]], ['cybercrime', 'drugs']),
    )
    assert.deepEqual(
      reasons.map(({ kind }) => kind),
      ['same-sides', 'areas', 'words'],
    )
    assert.deepEqual(reasons[1], { kind: 'areas', areas: ['cybercrime'] })
  })

  test('lets the areas speak where the languages differ, and says so', () => {
    const { score, reasons } = likenessOf(said([clauses.vi[0]], areas), said([clauses.ja[0]], areas))
    assert.ok(score >= alikeFrom)
    assert.ok(reasons.some(({ kind }) => kind === 'other-language'))
    assert.ok(likenessOf(said([clauses.vi[0]], areas), said([clauses.ja[2]], ['training'])).score < alikeFrom)
  })

  test('never joins promises of different partners', () => {
    const vnCn = [{ state: 'VN' }, { state: 'CN' }]
    assert.equal(likenessOf(said([clauses.vi[0]], areas), said([clauses.vi[0]], areas, vnCn, vnCn)).score, 0)
  })

  test('tells the other direction from the same', () => {
    const [vn, jp] = [[{ state: 'VN' }], [{ state: 'JP' }]]
    const { reasons } = likenessOf(said(['abc def'], areas, vn, jp), said(['abc def'], areas, jp, vn))
    assert.equal(reasons[0]?.kind, 'other-direction')
  })

  test('marks and capitals make no difference; Chinese is cut in pairs', () => {
    assert.deepEqual(shinglesOf('Trao Đổi'), shinglesOf('trao doi'))
    assert.deepEqual([...shinglesOf('情报')], ['情报'])
  })
})
