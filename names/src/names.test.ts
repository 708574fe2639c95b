import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foldName, sameName, scriptOf } from './index.ts'

describe('foldName', () => {
  const folded: [string, string][] = [
    ['Trần  Đại-Quang', 'tran dai quang'],
    ['TÔ LÂM', 'to lam'],
    ['Tsuyuki Yasuhiro', 'tsuyuki yasuhiro'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['Zolotov V.V.', 'zolotov v v'],
    ['Łukasz Straße', 'lukasz strasse'],
    ['露木　康浩', '露木 康浩'],
    ['ウラジーミル・コロコリツェフ', 'ウラジーミル コロコリツェフ'],
    ['Николай Андрей', 'николай андрей'],
    ['  ', ''],
  ]
  for (const [name, expected] of folded)
    it(`folds ${JSON.stringify(name)}`, () => assert.equal(foldName(name), expected.normalize('NFC')))

  it('takes composed and decomposed spelling for the same', () =>
    assert.equal(foldName('Tô Lâm'.normalize('NFD')), foldName('Tô Lâm'.normalize('NFC'))))

  it('keeps letters apart that only look marked', () => {
    assert.notEqual(foldName('й'), foldName('и'))
    assert.notEqual(foldName('が'), foldName('か'))
  })
})

describe('sameName', () => {
  it('takes the family name first or last', () => assert.ok(sameName('Tsuyuki Yasuhiro', 'YASUHIRO TSUYUKI')))
  it('takes a name with and without marks', () => assert.ok(sameName('Trần Đại Quang', 'Tran Dai Quang')))
  it('does not take one name for another', () => assert.ok(!sameName('Tô Lâm', 'Tô Ân')))
  it('does not take a part for the whole', () => assert.ok(!sameName('Tô Lâm', 'Lâm')))
  it('counts a part that is there twice', () => assert.ok(!sameName('Minh Minh Lê', 'Minh Lê Lê')))
  it('says nothing where there is no name', () => assert.ok(!sameName('', ' - ')))
})

describe('scriptOf', () => {
  const scripts: [string, string][] = [
    ['Nguyễn Văn Hưởng', 'Latn'],
    ['Колокольцев В.А.', 'Cyrl'],
    ['赵克志', 'Hani'],
    ['つゆき 康浩', 'Jpan'],
    ['조지호', 'Hang'],
    ['ประยุทธ์', 'Thai'],
    ['2023', 'Zyyy'],
    ['', 'Zyyy'],
    ['赵克志 (Zhao Kezhi)', 'Latn'],
  ]
  for (const [text, script] of scripts)
    it(`reads ${text} as ${script}`, () => assert.equal(scriptOf(text), script))
})
