import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  bestDate,
  contradictions,
  type DatedStep,
  disagreements,
  dueState,
  endsWithoutSuccessor,
  inForceOn,
  type Lifetime,
  leadsTo,
  statusOn,
  withRounds,
} from './rules.ts'
import type { StepVerb } from './schema.ts'

const step = (verb: StepVerb, on: string | null = null, untilOn: string | null = null): DatedStep => ({
  verb,
  on,
  untilOn,
})
const life = (steps: DatedStep[], rest: Partial<Lifetime> = {}): Lifetime => ({
  steps,
  startOn: null,
  endOn: null,
  parties: 2,
  ...rest,
})
const answer = (made: Lifetime, day: string) => {
  const { answer: said, why } = inForceOn(made, day)
  return `${said}: ${why}`
}

/** The longest chain that public reports tell: wished for in 2017, in force in 2022. */
const legalAssistance = [
  step('proposed', '2017-06'),
  step('negotiation-opened', '2018-05'),
  step('text-agreed', '2021-03'),
  step('signed', '2021-11-24'),
  step('notes-exchanged', '2022-08-01'),
  step('entered-into-force', '2022-08-31'),
]

describe('the status', () => {
  const course: [string, string][] = [
    ['2017-05-31', 'unspecified'],
    ['2017-06-01', 'proposed'],
    ['2018-12-01', 'under-negotiation'],
    ['2021-03-31', 'agreed-text'],
    ['2022-08-15', 'signed'],
    ['2022-08-31', 'in-force'],
  ]
  for (const [day, status] of course)
    it(`of the chain is ${status} on ${day}`, () => assert.equal(statusOn(legalAssistance, day), status))

  it('is not turned back by an imprecise date', () =>
    assert.equal(
      statusOn([step('entered-into-force', '2022'), step('signed', '2022-05-01')], '2022-06-01'),
      'in-force',
    ))

  it('follows the last turn', () => {
    const steps = [
      ...legalAssistance,
      step('suspended', '2023'),
      step('resumed', '2024-02'),
      step('terminated', '2026-01-01'),
    ]
    assert.deepEqual(
      ['2023-06-01', '2025-01-01', '2026-01-01'].map((day) => statusOn(steps, day)),
      ['suspended', 'in-force', 'terminated'],
    )
  })

  it('is unspecified when no source says', () => assert.equal(statusOn([], '2026-01-01'), 'unspecified'))

  it('is under negotiation once a round was held', () =>
    assert.equal(
      statusOn(withRounds([step('proposed', '2017')], [{ on: '2018-12' }]), '2019-01-01'),
      'under-negotiation',
    ))
})

describe('in force', () => {
  const treaty = life(legalAssistance)
  const asked: [string, Lifetime, string, string][] = [
    ['the day before entry', treaty, '2022-08-30', 'no: before-entry'],
    ['the day of entry', treaty, '2022-08-31', 'yes: entered'],
    ['years after, with no end stated', treaty, '2030-01-01', 'yes: entered'],
    ['within the year that is all a source says', life([step('entered-into-force', '2022')]), '2022-06-01', 'uncertain: entry-imprecise'],
    ['after that year', life([step('entered-into-force', '2022')]), '2023-01-01', 'yes: entered'],
    ['where two sources differ, between their days', life([step('entered-into-force', '2020-08-19'), step('entered-into-force', '2020-09-01')]), '2020-08-25', 'uncertain: entry-imprecise'],
    ['where only the signature is known', life([step('signed', '2018-09-05')]), '2019-01-01', 'uncertain: entry-not-stated'],
    ['before the signature', life([step('signed', '2018-09-05')]), '2018-09-04', 'no: before-signature'],
    ['while it is only proposed', life([step('proposed', '2017-06')]), '2020-01-01', 'no: not-signed'],
    ['where nothing is stated', life([]), '2020-01-01', 'uncertain: nothing-stated'],
    ['carried out, entry not stated', life([step('signed', '2019'), step('implementation-started', '2020')]), '2021-01-01', 'uncertain: being-implemented'],
    ['on the last day of the period', life([step('entered-into-force', '2019-01-01')], { endOn: '2021' }), '2021-12-31', 'yes: entered'],
    ['after the period', life([step('entered-into-force', '2019-01-01')], { endOn: '2021' }), '2022-01-01', 'no: period-over'],
    ['before the period', life([step('signed', '2018-09-05')], { startOn: '2019' }), '2018-12-31', 'no: before-period'],
    ['renewed past the period', life([step('entered-into-force', '2019-01-01'), step('renewed', '2021-12-01', '2024')], { endOn: '2021' }), '2023-01-01', 'yes: renewed'],
    ['after the renewed period', life([step('entered-into-force', '2019-01-01'), step('renewed', '2021-12-01', '2024')], { endOn: '2021' }), '2025-01-01', 'no: period-over'],
    ['while suspended', life([...legalAssistance, step('suspended', '2023-01-01')]), '2023-02-01', 'no: suspended'],
    ['after it was resumed', life([...legalAssistance, step('suspended', '2023-01-01'), step('resumed', '2023-03-01')]), '2023-04-01', 'yes: entered'],
    ['in the year of an ending known by year only', life([...legalAssistance, step('terminated', '2024')]), '2024-06-01', 'uncertain: ending-imprecise'],
    ['on the day of termination', life([...legalAssistance, step('terminated', '2024-06-01')]), '2024-06-01', 'no: ended'],
    ['on the day of expiry', life([...legalAssistance, step('expired', '2024-06-01')]), '2024-06-01', 'yes: entered'],
    ['after one of two withdrew', life([...legalAssistance, step('withdrawn-from', '2024-06-01')]), '2024-07-01', 'no: ended'],
    ['after one of many withdrew', life([...legalAssistance, step('withdrawn-from', '2024-06-01')], { parties: 9 }), '2024-07-01', 'uncertain: party-withdrew'],
    ['where the end is only bounded', life([...legalAssistance], { endOn: '../2027-01-01' }), '2026-01-01', 'uncertain: period-end-imprecise'],
    ['amended, nothing else known', life([step('amended', '2020')]), '2021-01-01', 'uncertain: nothing-stated'],
  ] // biome-ignore format: one case a line
  for (const [when, made, day, said] of asked)
    it(`${when}: ${said}`, () => assert.equal(answer(made, day), said))
})

describe('an end without a successor', () => {
  const programme = {
    ...life([step('signed', '2018-09-05')], { startOn: '2019', endOn: '2021' }),
    hasSuccessor: false,
    noSuccessorReason: null,
  }
  it('warns within the horizon and after', () => {
    assert.equal(endsWithoutSuccessor(programme, '2021-01-01'), null)
    assert.deepEqual(endsWithoutSuccessor(programme, '2021-12-01'), {
      kind: 'ends-without-successor',
      endsOn: '2021-12-31',
      daysLeft: 30,
    })
    assert.equal(endsWithoutSuccessor(programme, '2026-11-22')?.kind, 'ended-without-successor')
  })
  it('is silent with a successor, a stated reason, an ending on purpose, or before a signature', () => {
    const today = '2026-11-22'
    assert.equal(endsWithoutSuccessor({ ...programme, hasSuccessor: true }, today), null)
    assert.equal(endsWithoutSuccessor({ ...programme, noSuccessorReason: 'Example' }, today), null)
    assert.equal(
      endsWithoutSuccessor({ ...programme, steps: [...programme.steps, step('terminated', '2020')] }, today),
      null,
    )
    assert.equal(endsWithoutSuccessor({ ...programme, steps: [step('proposed', '2018')] }, today), null)
  })
  it('waits for the renewed period', () => {
    const renewed = { ...programme, steps: [...programme.steps, step('renewed', '2021-11-01', '2027')] }
    assert.equal(endsWithoutSuccessor(renewed, '2026-11-22'), null)
    assert.equal(endsWithoutSuccessor(renewed, '2027-11-22')?.endsOn, '2027-12-31')
  })
})

describe('what sources say of the steps', () => {
  it('is compared where a step happens once', () => {
    const told = [
      step('signed', '2019-07-01'),
      step('signed', '2019-07'),
      step('renewed', '2020'),
      step('renewed', '2023'),
    ]
    assert.deepEqual(disagreements(told), [])
    assert.equal(disagreements([...told, step('signed', '2019-07-02')])[0]?.length, 3)
  })
  it('shows dates that cannot be in their order', () => {
    const [found] = contradictions([step('signed', '2022-09-01'), step('entered-into-force', '2022-08-31')])
    assert.deepEqual([found?.earlier.verb, found?.later.verb], ['entered-into-force', 'signed'])
    assert.deepEqual(contradictions(legalAssistance), [])
  })
  it('gives the most exact date', () => {
    const told = [
      step('signed', '2019'),
      step('signed', '2019-07-01?'),
      step('signed', '2019-07-01'),
      step('signed', '../2019-09-01'),
    ]
    assert.equal(bestDate(told, 'signed'), '2019-07-01')
    assert.equal(bestDate(told, 'terminated'), null)
  })
})

describe('a due day', () => {
  const states: [string | null, string][] = [
    [null, 'no-date'],
    ['2026-11-21', 'overdue'],
    ['2026-11', 'due'],
    ['2026-12-01', 'due'],
    ['2027-06', 'later'],
  ]
  for (const [dueOn, state] of states)
    it(`${dueOn} is ${state}`, () => assert.equal(dueState(dueOn, '2026-11-22', 30), state))
})

it('a chain of successors is followed to its end, circles and all', () => {
  const chain: Record<string, string[]> = { a: ['b'], b: ['c', 'a'], c: [] }
  const next = (id: string) => chain[id] ?? []
  assert.equal(leadsTo(next, 'a', 'c'), true)
  assert.equal(leadsTo(next, 'c', 'a'), false)
})
