import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromWall, isTimeZone, onWall } from '#platform/time'

test('the wall clock there shows its own day', () => {
  assert.deepEqual(onWall('2026-11-22T15:30:59.999Z', 'Asia/Tokyo'), {
    day: '2026-11-23',
    weekday: 1,
    time: '00:30',
  })
  assert.deepEqual(onWall('2026-11-22T02:00:00.000Z', 'America/New_York'), {
    day: '2026-11-21',
    weekday: 6,
    time: '21:00',
  })
})

test('a time that summer time skips is the one after the gap', () => {
  assert.equal(fromWall('2026-03-29', '01:30', 'Europe/London'), '2026-03-29T01:30:00.000Z')
})

test('from the wall and back is the same minute', () => {
  const zones = fc.constantFrom('Asia/Ho_Chi_Minh', 'Asia/Tokyo', 'Europe/Moscow')
  const minutes = fc.integer({ min: 0, max: 2_000_000 })
  fc.assert(
    fc.property(zones, minutes, (zone, n) => {
      const at = new Date(Date.UTC(2020, 0, 1) + n * 60_000).toISOString()
      const { day, time } = onWall(at, zone)
      assert.equal(fromWall(day, time, zone), at)
    }),
  )
})

test('a time zone is one the platform knows', () => {
  assert.deepEqual(['Asia/Tokyo', 'UTC', 'Asia/Nowhere', ''].map(isTimeZone), [true, true, false, false])
})
