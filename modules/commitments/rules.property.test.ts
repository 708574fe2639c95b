import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { areas } from '#modules/safeguards/schema'
import { fold, isOpen, type LifeEvent, likenessOf, mayMove, stepsFrom } from './rules.ts'
import { statuses, steps } from './schema.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const on = fc.oneof(
  fc.constant(null),
  day.map((at) => at.slice(0, 10)),
  day.map((at) => at.slice(0, 7)),
  day.map((at) => at.slice(0, 4)),
  day.map((at) => `../${at.slice(0, 10)}`),
  day.map((at) => `${at.slice(0, 7)}?`),
)
const event: fc.Arbitrary<LifeEvent> = fc.record({
  id: fc.uuid(),
  to: fc.constantFrom(...steps),
  on,
  recordedAt: day,
  undoneAt: fc.option(day, { nil: null }),
})
const events = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 12 })

test('the same reports give the same life in whatever order they arrive', () => {
  const shuffled = events.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  )
  fc.assert(fc.property(shuffled, ([list, mixed]) => assert.deepEqual(fold(mixed), fold(list))))
})

test('every state reached is one that the steps lead to', () => {
  fc.assert(
    fc.property(events, (list) => {
      const { status, fault } = fold(list)
      assert.ok((statuses as readonly string[]).includes(status) && (status as string) !== 'repeated')
      if (fault) assert.equal(mayMove(fault.from, fault.to).allowed, false)
    }),
  )
})

test('an undone report is as if it had never been made', () => {
  fc.assert(
    fc.property(events, (list) => assert.deepEqual(fold(list), fold(list.filter((one) => !one.undoneAt)))),
  )
})

test('whatever is closed can be opened again, and what is open can be closed', () => {
  for (const status of statuses.filter((one) => one !== 'repeated'))
    assert.ok(stepsFrom(status).includes(isOpen(status) ? 'done' : 'reopened'), status)
})

const likeness = fc.record({
  by: fc.array(fc.record({ state: fc.constantFrom('VN', 'JP') }), { minLength: 1, maxLength: 2 }),
  to: fc.array(fc.record({ state: fc.constantFrom('VN', 'JP') }), { maxLength: 2 }),
  areas: fc.uniqueArray(fc.constantFrom(...areas), { maxLength: 4 }),
  texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 2 }),
})

test('likeness is the same both ways and between 0 and 1', () => {
  fc.assert(
    fc.property(likeness, likeness, (a, b) => {
      const { score } = likenessOf(a, b)
      assert.equal(score, likenessOf(b, a).score)
      assert.ok(score >= 0 && score <= 1)
    }),
  )
})
