import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addPeriod,
  daysBetween,
  earliest,
  latest,
  monthsBetween,
  Period,
  SourceDate,
  weeksOfMonth,
} from './index.ts'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const value = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length))
const date = fc
  .tuple(value, fc.boolean(), fc.constantFrom('exact', '../', '/..'))
  .map(([text, inferred, bound]) => {
    const marked = inferred ? `${text}?` : text
    return bound === '../' ? `../${marked}` : bound === '/..' ? `${marked}/..` : marked
  })
const period = fc.constantFrom('P1Y', 'P2Y', 'P6M', 'P18M', 'P2W', 'P1Y6M', 'P24M', 'P90D')

describe('periods', () => {
  test('a later date is a source date that lies between the edges of the first, each moved on', () => {
    fc.assert(
      fc.property(date, period, (from, length) => {
        const to = SourceDate.parse(addPeriod(from, length))
        const last = latest(from)
        if (last !== null) assert.ok(latest(to)! >= last && latest(to)! <= addDays(last, 3 * 366))
        else assert.equal(latest(to), null)
        if (earliest(from) === null) assert.equal(earliest(to), null)
        assert.equal(to.includes('?'), from.includes('?'))
      }),
    )
  })

  test('precision is never made up', () => {
    assert.equal(addPeriod('2017', 'P1Y'), '2018')
    assert.equal(addPeriod('2017-06', 'P1Y'), '2018-06')
    assert.equal(addPeriod('2017-06-12?', 'P6M'), '2017-12-12?')
    assert.equal(addPeriod('2024-02-29', 'P1Y'), '2025-02-28')
    assert.equal(addPeriod('2017', 'P6M'), '../2018-06-30')
    assert.equal(addPeriod('2017-06', 'P2W'), '../2017-07-14')
    assert.equal(addPeriod('../2018-05', 'P1Y'), '../2019-05')
    assert.equal(addPeriod('2018/..', 'P6M'), '2018-07-01/..')
  })

  test('days and months are counted both ways', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) =>
        assert.equal(daysBetween(from, addDays(from, n)), n),
      ),
    )
    assert.equal(monthsBetween('2023-04-03', '2024-05-02'), 12)
  })

  test('a period has a length and no hours', () => {
    for (const text of ['P1Y', 'P6M', 'P1Y6M', 'P2W']) assert.ok(Period.safeParse(text).success, text)
    for (const text of ['P', '', '1Y', 'PT1H', 'P1YT1H', 'P-1Y'])
      assert.ok(!Period.safeParse(text).success, text)
  })

  test('the weeks of a month start on Monday and hold all its days', () => {
    const weeks = weeksOfMonth('2026-11')
    assert.deepEqual([weeks[0]?.[0], weeks.at(-1)?.[6]], ['2026-10-26', '2026-12-06'])
    assert.ok(weeks.every((week) => week.length === 7))
  })
})
