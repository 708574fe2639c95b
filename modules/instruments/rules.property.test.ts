import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  array,
  constantFrom,
  assert as hold,
  integer,
  option,
  property,
  record,
  shuffledSubarray,
} from 'fast-check'
import { type DatedStep, inForceOn, type Lifetime, statusOn, stretchAt, stretchesOf } from './rules.ts'
import { stepVerbs } from './schema.ts'

const two = (value: number) => String(value).padStart(2, '0')
const anyDay = record({
  year: integer({ min: 2015, max: 2021 }),
  month: integer({ min: 1, max: 12 }),
  day: integer({ min: 1, max: 28 }),
}).map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`)
const anyDate = record({
  day: anyDay,
  shape: constantFrom('day', 'month', 'year', 'not-after', 'not-before', 'inferred'),
}).map(
  ({ day, shape }) =>
    ({
      day,
      month: day.slice(0, 7),
      year: day.slice(0, 4),
      'not-after': `../${day}`,
      'not-before': `${day}/..`,
      inferred: `${day}?`,
    })[shape] ?? day,
)
const maybeDate = option(anyDate, { nil: null })
const anyStep = record({ verb: constantFrom(...stepVerbs), on: maybeDate, untilOn: maybeDate })
const anySteps = array(anyStep, { maxLength: 7 })
const anyLife = record({
  steps: anySteps,
  startOn: maybeDate,
  endOn: maybeDate,
  parties: integer({ min: 1, max: 4 }),
})
const twoOrders = anySteps.chain((steps) =>
  shuffledSubarray(steps, { minLength: steps.length }).map((other) => [steps, other] as const),
)
const lifeOf = (steps: readonly DatedStep[]): Lifetime => ({ steps, startOn: null, endOn: null, parties: 2 })

describe('the state made of steps', () => {
  it('is the same in whatever order they are reported', () =>
    hold(
      property(twoOrders, anyDay, ([steps, other], day) =>
        assert.equal(statusOn(steps, day), statusOn(other, day)),
      ),
    ))

  it('is the same when a step is reported twice', () =>
    hold(
      property(anySteps, anyDay, (steps, day) =>
        assert.equal(statusOn([...steps, ...steps], day), statusOn(steps, day)),
      ),
    ))

  it('gives the same answer on force in whatever order they are reported', () =>
    hold(
      property(twoOrders, anyDay, ([steps, other], day) =>
        assert.deepEqual(inForceOn(lifeOf(steps), day), inForceOn(lifeOf(other), day)),
      ),
    ))

  it('is not changed by what is yet to come', () =>
    hold(
      property(anySteps, anyDay, (steps, day) =>
        assert.equal(
          statusOn([...steps, { verb: 'terminated', on: '2030-01-01', untilOn: null }], day),
          statusOn(steps, day),
        ),
      ),
    ))
})

describe('stretches of time', () => {
  it('say of every day what the rules say of it', () =>
    hold(
      property(anyLife, anyDay, (life, day) => {
        const stretch = stretchAt(stretchesOf(life), day)
        assert.equal(stretch.status, statusOn(life.steps, day))
        assert.deepEqual(stretch.force, inForceOn(life, day))
      }),
      { numRuns: 500 },
    ))
})

describe('an answer on force', () => {
  it('is never yes without a stated entry', () =>
    hold(
      property(anyLife, anyDay, (life, day) => {
        const told = life.steps.filter(({ verb }) => verb !== 'entered-into-force')
        assert.notEqual(inForceOn({ ...life, steps: told }, day).answer, 'yes')
      }),
    ))
})
