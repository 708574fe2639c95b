import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import {
  directionOf,
  doersOf,
  fold,
  isLate,
  isSilent,
  type LifeEvent,
  mayMove,
  monthsBefore,
  toCell,
  toCsv,
} from './rules.ts'
import { refuseTooMany } from './service/export.ts'

let made = 0
const event = (
  to: LifeEvent['to'],
  on: string | null,
  recordedAt = '2026-11-22T08:00:00.000Z',
): LifeEvent => {
  made += 1
  return { id: String(made).padStart(6, '0'), to, on, recordedAt, undoneAt: null }
}

describe('the life of a promise', () => {
  test('starts as said and follows what was reported', () => {
    assert.equal(fold([]).status, 'said')
    const life = fold([event('accepted', '2013-07-29'), event('done', '2013-11-26')])
    assert.deepEqual(life, { status: 'done', lastNewsOn: '2013-11-26', fault: null })
  })

  test('news that comes late does not undo what happened after it', () => {
    const done = event('done', '2013-11-26', '2026-01-01T00:00:00.000Z')
    const planned = event('planned', '2013-09', '2026-02-01T00:00:00.000Z')
    assert.equal(fold([done, planned]).status, 'done')
  })

  test('a year is taken to its end, so that it does not come before its own months', () => {
    assert.equal(fold([event('done', '2013'), event('under-way', '2013-07')]).status, 'done')
  })

  test('a step whose day nobody knows was there before a further step reported after it', () => {
    const planned = event('planned', null, '2026-11-01T00:00:00.000Z')
    const done = event('done', '2021', '2026-11-02T00:00:00.000Z')
    assert.deepEqual(fold([planned, done]), { status: 'done', lastNewsOn: '2026-11-01', fault: null })
    const accepted = event('accepted', '2013-09', '2026-11-02T00:00:00.000Z')
    assert.equal(fold([planned, accepted]).status, 'planned')
    const dropped = event('dropped', null, '2026-11-01T00:00:00.000Z')
    assert.equal(fold([dropped, accepted]).status, 'dropped')
  })

  test('reopening goes back to the last state in which work was going on', () => {
    const steps = [event('planned', '2020-01'), event('done', '2020-02'), event('disputed', '2020-03')]
    assert.equal(fold([...steps, event('reopened', '2020-04')]).status, 'planned')
  })

  test('an undone report counts for nothing', () => {
    assert.equal(fold([{ ...event('dropped', '2020'), undoneAt: '2026-11-22T09:00:00.000Z' }]).status, 'said')
  })

  test('a step that does not follow is named and changes nothing', () => {
    const wrong = event('planned', '2021')
    const life = fold([event('dropped', '2020'), wrong])
    assert.deepEqual([life.status, life.fault], ['dropped', { id: wrong.id, from: 'dropped', to: 'planned' }])
  })

  test('a repetition is not moved: its first telling is', () => {
    assert.deepEqual(mayMove('repeated', 'done'), { allowed: false, rule: 'commitments.is-repetition' })
    assert.equal(mayMove('said', 'reopened').rule, 'commitments.step-not-allowed')
  })
})

describe('late and silent', () => {
  const today = '2026-11-22'
  test('late from the day after the last the due date can mean', () => {
    assert.equal(isLate({ status: 'said', dueOn: '2026-11-21' }, today), true)
    assert.equal(isLate({ status: 'said', dueOn: '2026-11-22' }, today), false)
    assert.equal(isLate({ status: 'said', dueOn: '2026' }, today), false)
    assert.equal(isLate({ status: 'said', dueOn: '2025' }, today), true)
    assert.equal(isLate({ status: 'said', dueOn: '2020/..' }, today), false)
    assert.equal(isLate({ status: 'done', dueOn: '2020' }, today), false)
    assert.equal(isLate({ status: 'disputed', dueOn: '2020' }, today), true)
  })

  test('silent when nothing was heard for so many months', () => {
    assert.equal(isSilent({ status: 'planned', lastNewsOn: '2025-11-21' }, today), true)
    assert.equal(isSilent({ status: 'planned', lastNewsOn: '2025-11-22' }, today), false)
    assert.equal(isSilent({ status: 'planned', lastNewsOn: '2025-11-22' }, today, 6), true)
    assert.equal(isSilent({ status: 'dropped', lastNewsOn: '2001-01-01' }, today), false)
  })

  test('months back end on a day that exists', () => {
    assert.equal(monthsBefore('2026-03-31', 1), '2026-02-28')
    assert.equal(monthsBefore('2024-03-31', 1), '2024-02-29')
    assert.equal(monthsBefore('2026-01-15', 13), '2024-12-15')
  })
})

describe('whose turn it is', () => {
  const vn = [{ state: 'VN' }]
  const jp = [{ state: 'JP' }]
  const both = [...vn, ...jp]
  test('is the asked side of a request and the speaker of a pledge', () => {
    assert.deepEqual(doersOf({ stance: 'requested', by: vn, to: jp }), ['JP'])
    assert.deepEqual(doersOf({ stance: 'pledged', by: vn, to: jp }), ['VN'])
    assert.deepEqual(doersOf({ stance: 'agreed', by: both, to: both }), ['JP', 'VN'])
    assert.deepEqual(doersOf({ stance: 'proposed', by: vn, to: both }), ['JP', 'VN'])
    assert.deepEqual(doersOf({ stance: 'hoped', by: vn, to: [] }), ['VN'])
  })
  test('is ours, theirs or joint seen from one state', () => {
    assert.deepEqual(
      [['VN'], ['JP', 'VN'], ['JP'], []].map((doers) => directionOf(doers, 'VN')),
      ['ours', 'joint', 'theirs', null],
    )
  })
})

describe('the table for a spreadsheet', () => {
  test('is refused where it would be too long, with the most it holds', () => {
    assert.doesNotThrow(() => refuseTooMany(100_000))
    assert.throws(
      () => refuseTooMany(100_001),
      (error) => error instanceof Refusal && error.code === 'commitments.export-too-large',
    )
  })

  test('runs nothing and loses nothing', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])
      assert.ok(toCell(text).replace(/^"/, '').startsWith("'"), text)
    assert.equal(toCell('a "b", c'), '"a ""b"", c"')
    assert.equal(toCsv([['a', 1, null]]), '\uFEFFa,1,\r\n')
  })
})
