import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/time'
import { chooseName, ownName } from './choose-name.ts'
import { toLine } from './tenure-bars.ts'

test('a whole year fills the line, half of two years half of it', () => {
  const year = toLine([{ fromOn: '2023-01-01', untilOn: '2023-12-31' }], '2023-06-01')
  assert.deepEqual([year.firstYear, year.lastYear], [2023, 2023])
  assert.ok(year.bars[0]!.until > 99)
  const half = toLine([{ fromOn: '2022-01-01', untilOn: '2023-01-01' }], '2023-06-01')
  assert.equal(half.bars[0]!.until, 50)
})

test('what sources leave open reaches to the edge, what they tell does not', () => {
  const [bar] = toLine([{ fromOn: '../2023-04-03', untilOn: '2023-04-03/..' }], '2024-01-01').bars
  assert.deepEqual([bar!.mayFrom, bar!.mayUntil], [0, 100])
  assert.equal(bar!.from, bar!.until)
})

test('bars stay on the line and in order, whatever the dates', () => {
  const day = fc.integer({ min: 0, max: 5000 }).map((n) => addDays('2012-01-01', n))
  const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length))
  fc.assert(
    fc.property(
      fc.array(fc.record({ fromOn: fc.option(date), untilOn: fc.option(date) }), { minLength: 1 }),
      day,
      (tenures, today) => {
        for (const bar of toLine(tenures, today).bars)
          assert.ok(
            0 <= bar.from && bar.from <= bar.until && bar.until <= bar.mayUntil && bar.mayUntil <= 100,
          )
      },
    ),
  )
})

test('a reader is shown the name in use in their language, and the original beside it', () => {
  const names = [
    { text: '栗生俊一', lang: 'ja', kind: 'official' },
    { text: 'Kuryu Shunichi', lang: 'en', kind: 'reading' },
    { text: 'Sunichi Kuriu', lang: 'vi', kind: 'variant' },
  ]
  assert.equal(chooseName(names, 'vi')?.text, 'Kuryu Shunichi')
  assert.equal(chooseName(names, 'ja')?.text, '栗生俊一')
  assert.equal(ownName(names, chooseName(names, 'vi'))?.text, '栗生俊一')
  assert.equal(ownName(names, chooseName(names, 'ja')), null)
  assert.equal(chooseName([], 'vi'), null)
})
