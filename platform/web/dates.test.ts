import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createWords, languages } from '#platform/words'
import { platformWords } from '../words/platform-words.ts'
import { calendarText, instantText } from './dates.ts'
import { fromPieces, toPieces } from './source-date-parts.ts'
import { sourceDateText } from './source-date-text.ts'

/** Browsers and Node may put a narrow space where others put a plain one. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('a day is written as its language writes it and cannot be misread', () => {
  const texts = languages.map((language) => plain(calendarText('2023-04-03', language)))
  assert.deepEqual(texts, ['3 thg 4, 2023', '3 Apr 2023', '2023年4月3日', '2023年4月3日', '3 апр. 2023 г.'])
})

test('a month and a year stay a month and a year', () => {
  assert.equal(calendarText('2023-04', 'en'), 'Apr 2023')
  assert.equal(calendarText('2023-01', 'ja'), '2023年1月')
  assert.equal(calendarText('2023', 'en'), '2023')
  assert.equal(calendarText('1996', 'zh'), '1996年')
})

test('bounds and inference are said in words', () => {
  const en = createWords(platformWords, 'en')
  assert.equal(sourceDateText('../2018-09-06', en), 'not after 6 Sept 2018')
  assert.equal(sourceDateText('2018/..', en), 'not before 2018')
  assert.equal(sourceDateText('2017-06-05?', en), '5 Jun 2017 (inferred)')
  assert.equal(sourceDateText('../2018-09-06', createWords(platformWords, 'ja')), '2018年9月6日以前')
})

test('a date that cannot be read is shown as it is', () => {
  assert.equal(sourceDateText('early spring', createWords(platformWords, 'en')), 'early spring')
})

test('an instant is told on the clock of the place', () => {
  assert.equal(plain(instantText('2023-04-03T20:05:00.000Z', 'en', 'Asia/Tokyo')), '4 Apr 2023, 05:05')
  assert.equal(plain(instantText('2023-04-03T00:05:00.000Z', 'en', 'UTC')), '3 Apr 2023, 00:05')
})

test('the pieces of a date make the same date again', () => {
  for (const date of [
    '2023',
    '2023-04',
    '2023-04-03',
    '../2018-09-06',
    '2018-09-06/..',
    '2017-06-05?',
    '../2017?',
  ])
    assert.equal(fromPieces(toPieces(date)), date)
  assert.equal(fromPieces(toPieces('')), '')
  assert.equal(
    fromPieces({ bound: 'exact', year: '2023', month: '4', day: '3', inferred: false }),
    '2023-04-03',
  )
  assert.equal(fromPieces({ bound: 'not-after', year: '', month: '', day: '', inferred: true }), '')
})
