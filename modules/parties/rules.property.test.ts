import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, type SourceDate } from '#platform/time'
import {
  bestMatch,
  coversCertainly,
  displaced,
  editDistance,
  heldOn,
  isReachable,
  mayCover,
  nameReason,
  reachesAt,
  sameTitle,
  spanOfSighting,
  widen,
} from './rules.ts'
import type { Hours, Tenure } from './schema.ts'

const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2015-01-01', n))
const dates: fc.Arbitrary<SourceDate> = fc
  .record({
    day: days,
    length: fc.constantFrom(4, 7, 10),
    form: fc.constantFrom(
      (date: string) => date,
      (date: string) => `../${date}`,
      (date: string) => `${date}/..`,
    ),
    inferred: fc.boolean(),
  })
  .map(({ day, length, form, inferred }) => form(day.slice(0, length) + (inferred ? '?' : '')))
const spans = fc.record({ fromOn: fc.option(dates), untilOn: fc.option(dates) })

describe('who held a post on a day', () => {
  test('exact dates answer as a calendar does', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, on) => {
        const [fromOn, untilOn] = [a, b].sort() as [string, string]
        assert.equal(heldOn({ fromOn, untilOn }, on), fromOn <= on && on <= untilOn ? 'certain' : 'no')
      }),
    )
  })

  test('a blank or inferred date never makes an answer certain beyond the day told', () => {
    fc.assert(
      fc.property(dates, days, (fromOn, on) => {
        const answer = heldOn({ fromOn, untilOn: null }, on)
        if (answer === 'certain') assert.equal(fromOn, on)
        assert.equal(heldOn({ fromOn: null, untilOn: null }, on), 'possible')
      }),
    )
  })

  test('an inferred date is never certain', () => {
    assert.equal(heldOn({ fromOn: '2017-06-05?', untilOn: '2018' }, '2017-12-01'), 'possible')
    assert.equal(heldOn({ fromOn: '2017-06-05?', untilOn: '2018' }, '2017-06-04'), 'no')
  })

  test('a sighting makes its own day certain and widening never loses a day', () => {
    fc.assert(
      fc.property(days, days, days, (first, second, on) => {
        const span = spanOfSighting(first)
        assert.equal(heldOn(span, first), 'certain')
        const wider = widen(span, second)
        assert.ok(coversCertainly(wider, first) && coversCertainly(wider, second))
        if (heldOn(span, on) === 'certain') assert.equal(heldOn(wider, on), 'certain')
      }),
    )
  })

  test('widening what is known leaves told dates as they are, and nothing that was possible is ruled out', () => {
    fc.assert(
      fc.property(spans, dates, (span, date) => {
        fc.pre(mayCover(span, date))
        const wider = widen(span, date)
        for (const field of ['fromOn', 'untilOn'] as const) {
          const told = span[field]
          if (told !== null && !told.includes('..')) assert.equal(wider[field], told)
          if (told !== null) assert.notEqual(wider[field], null)
        }
      }),
    )
  })
})

describe('a post of one holder', () => {
  const tenure = (officialId: string, fromOn: string | null, untilOn: string | null) =>
    ({
      officialId,
      fromOn,
      untilOn,
      authorityId: 'a',
      standing: 'head',
      titles: [{ text: 'Head', lang: 'en' }],
    }) as Tenure
  const seen = (officialId: string, on: string) => tenure(officialId, `../${on}`, `${on}/..`)

  test('passes from one to the next and does not come back', () => {
    const [first, second] = [seen('one', '2013-05-13'), seen('two', '2018-06-01')]
    assert.deepEqual(
      ['2012-01-01', '2015-01-01', '2018-06-01', '2020-01-01'].map((on) =>
        displaced(first, [first, second], on),
      ),
      [false, false, true, true],
    )
    assert.deepEqual(
      ['2012-01-01', '2015-01-01', '2020-01-01'].map((on) => displaced(second, [first, second], on)),
      [true, false, false],
    )
  })

  test('passes on from one of whom only the month is known', () => {
    const month = tenure('one', '../2013-05', '2013-05/..')
    assert.equal(displaced(month, [seen('two', '2018-06-01')], '2023-04-03'), true)
    assert.equal(displaced(month, [seen('two', '2018-06-01')], '2014-04-03'), false)
  })

  test('is held by nobody else on a day it is certainly held, but for the day of a handover', () => {
    const known = tenure('one', '2022-08-30', '2025-01-28')
    const open = tenure('two', null, null)
    assert.equal(displaced(open, [known], '2023-04-03'), true)
    assert.equal(displaced(open, [known], '2022-08-30'), false)
    assert.equal(displaced(open, [{ ...known, standing: 'deputy-head' }], '2023-04-03'), false)
    assert.equal(displaced(open, [{ ...known, authorityId: 'b' }], '2023-04-03'), false)
  })
})

describe('names', () => {
  const part = fc.stringMatching(/^[a-z]{4,9}$/)
  test('the order of parts and capital letters make no difference', () => {
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 2, maxLength: 4 }), (parts) => {
        const turned = [...parts].reverse().join(' ').toUpperCase()
        assert.equal(nameReason(turned, parts.join(' ')), 'same-name-other-order')
      }),
    )
  })

  test('the distance of two spellings is symmetric, zero only for the same, and counts one letter as one', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        assert.equal(editDistance(a, b, 9), editDistance(b, a, 9))
        assert.equal(editDistance(a, b, 9) === 0, a === b)
        assert.equal(editDistance(a, `${a}x`, 9), 1)
      }),
    )
    assert.equal(editDistance('kuryu', 'kuriu'), 1)
  })

  test('a title goes on with the name of the body, or is another', () => {
    const same = (a: string, b: string) => sameTitle([{ text: a }], [{ text: b }])
    assert.equal(same('Bộ trưởng', 'BỘ TRƯỞNG Bộ Công an'), true)
    assert.equal(same('Thứ trưởng Bộ Công an Việt Nam', 'Thứ trưởng'), true)
    assert.equal(same('Tư lệnh', 'Phó Tư lệnh'), false)
    assert.equal(same('Minister', 'Deputy Minister'), false)
    assert.equal(same('部长', '副部长'), false)
  })

  test('spellings met in reports agree, other people do not', () => {
    assert.equal(nameReason('Kobayashi Fumiaki', 'Fumiaki Kobayashi'), 'same-name-other-order')
    assert.equal(nameReason('Trần Quốc Tỏ', 'Tran Quoc To'), 'same-spelling-without-marks')
    assert.equal(nameReason('Yunichi Yamada', 'Yamada Junichi'), 'similar-spelling')
    assert.equal(nameReason('Nguyễn Văn Thành', 'Nguyễn Văn Thanh'), 'same-spelling-without-marks')
    assert.equal(nameReason('Bùi Văn Nam', 'Bùi Văn Nên'), 'part-of-name')
    assert.equal(nameReason('Tô Lâm', 'Tô Huy Rứa'), null)
    assert.equal(nameReason('Tsuyuki', '露木'), null)
    assert.equal(bestMatch('tô lâm', ['Tô Lam', 'Tô Lâm'])?.matched, 'Tô Lâm')
  })
})

describe('hours of a contact point', () => {
  const time = fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
  const hours = fc.record({
    kind: fc.constant('weekly' as const),
    timeZone: fc.constantFrom(
      'Asia/Ho_Chi_Minh',
      'Asia/Tokyo',
      'Europe/Moscow',
      'Europe/London',
      'America/New_York',
    ),
    spans: fc.array(
      fc.record({
        days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        from: time,
        until: time,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  const instants = fc
    .integer({ min: 0, max: 400 * 24 * 60 })
    .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString())

  test('day and night is always', () => {
    fc.assert(fc.property(instants, (at) => isReachable({ kind: 'day-and-night' }, at)))
  })

  test('it says when it next opens, and it is open then', () => {
    fc.assert(
      fc.property(hours, instants, (open: Hours, at) => {
        const next = reachesAt(open, at)
        assert.equal(next === null, isReachable(open, at))
        if (next !== null) assert.ok(next > at && isReachable(open, next), `${next}`)
      }),
    )
  })

  test('a night watch runs into the next morning, and Sunday into Monday', () => {
    const night: Hours = {
      kind: 'weekly',
      timeZone: 'Asia/Tokyo',
      spans: [{ days: [7], from: '22:00', until: '06:00' }],
    }
    assert.equal(isReachable(night, '2026-11-22T13:30:00.000Z'), true)
    assert.equal(isReachable(night, '2026-11-22T20:59:00.000Z'), true)
    assert.equal(isReachable(night, '2026-11-22T21:00:00.000Z'), false)
    assert.equal(reachesAt(night, '2026-11-22T21:00:00.000Z'), '2026-11-29T13:00:00.000Z')
  })
})
