import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { earliest, latest, SourceDate } from '#platform/time'
import {
  awaitsWord,
  type Compared,
  calendarSpan,
  countDifferencesIn,
  countExchanges,
  endsBeforeStart,
  gapsIn,
  inProgrammeOrder,
  inSessionOrder,
  likenessOf,
  mayContain,
  nextDue,
  outsideVisit,
  type SessionFacts,
  whoseTurn,
  yearOf,
} from './rules.ts'
import { engagementKinds, type HostTurn } from './schema.ts'

const today = '2026-11-22'
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const date = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '../', '/..', '?'))
  .map(([text, length, mark]) => {
    const value = text.slice(0, length)
    return mark === '../' ? `../${value}` : `${value}${mark}`
  })
const maybeDate = fc.option(date, { nil: null })
const session = fc.record({
  id: fc.uuid(),
  era: fc.constantFrom(1, 2),
  number: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  heldOn: maybeDate,
  hostState: fc.constantFrom('VN', 'JP', 'CN', null),
  status: fc.constantFrom('planned', 'held', 'postponed', 'cancelled'),
}) as fc.Arbitrary<SessionFacts>
const sessions = fc.array(session, { maxLength: 12 })
const series = fc.record({
  cadence: fc.constantFrom('P1Y', 'P2Y', 'P6M', null),
  ended: fc.boolean(),
  hosts: fc.constantFrom<HostTurn[]>(
    [],
    [
      { authorityId: null, state: 'VN' },
      { authorityId: null, state: 'JP' },
    ],
  ),
})

describe('what is due', () => {
  test('overdue only when every day it can mean is over, and only with a reason', () => {
    fc.assert(
      fc.property(series, sessions, (one, held) => {
        const due = nextDue(one, held, today)
        if (due.dueOn === null) assert.deepEqual([due.overdue, due.byDays], [false, null])
        else {
          SourceDate.parse(due.dueOn)
          const last = latest(due.dueOn)
          assert.equal(due.overdue, last !== null && last < today)
          assert.equal(due.overdue, (due.byDays ?? 0) > 0)
        }
        if (one.ended) assert.equal(due.basis, 'ended')
        if (one.cadence === null && due.dueOn !== null) assert.match(due.basis, /^planned/)
      }),
    )
  })

  const held = (number: number | null, heldOn: string | null, more = {}): SessionFacts => ({
    id: `${number} ${heldOn}`,
    era: 1,
    number,
    heldOn,
    hostState: null,
    status: 'held',
    ...more,
  })
  const yearly = {
    cadence: 'P1Y',
    ended: false,
    hosts: [
      { authorityId: null, state: 'VN' },
      { authorityId: null, state: 'JP' },
    ],
  }

  test('a numbered session without a date is not passed over for an earlier one with a date', () => {
    const due = nextDue(yearly, [held(5, '2017'), held(7, null)], today)
    assert.deepEqual([due.basis, due.dueOn, due.overdue], ['last-session-undated', null, false])
    const beside = nextDue(yearly, [held(7, null), held(null, '2025')], today)
    assert.equal(beside.basis, 'last-session-undated', 'nor for one without a number')
    const bounded = nextDue(yearly, [held(5, '2017'), held(7, '../2023-04-03')], today)
    assert.deepEqual([bounded.dueOn, bounded.overdue], ['../2024-04-03', true])
  })

  test('a count beyond the known sessions moves the due day to what is certain, and leaves the turn open', () => {
    const five = [held(5, '2017', { hostState: 'VN' })]
    const told = (asOf: string | null) => [
      { count: 5, since: '2013', asOf: '2018-06-01' },
      { count: 7, since: '2014', asOf },
    ]
    const due = nextDue(yearly, five, today, told('2023-04-03'))
    assert.deepEqual([due.dueOn, due.basis, due.overdue], ['../2024-04-03', 'told-count', true])
    assert.deepEqual(nextDue(yearly, five, today, told(null)).basis, 'last-session-undated')
    assert.equal(whoseTurn(yearly, five, undefined, told(null)).reason, 'last-host-unknown')
    assert.equal(nextDue(yearly, [held(null, '2025')], today, told('2023-04-03')).dueOn, '2026')
  })

  test('the last session is the highest number of the last era, or an unnumbered one held later', () => {
    assert.equal(
      nextDue(yearly, [held(9, '2024-05-01'), held(1, '2025-03', { era: 2 })], today).dueOn,
      '2026-03',
    )
    assert.equal(
      nextDue(yearly, [held(9, '2024-05-01'), held(null, '2025-07-07')], today).dueOn,
      '2026-07-07',
    )
    assert.equal(nextDue(yearly, [held(9, '2024-05-01'), held(8, '2025-07-07')], today).dueOn, '2025-05-01')
  })

  test('a planned session that has passed without a word is overdue', () => {
    const due = nextDue(yearly, [held(1, '2026-10-01', { status: 'planned' })], today)
    assert.deepEqual([due.basis, due.overdue, due.byDays], ['planned-passed', true, 52])
  })

  test('nobody’s turn is guessed', () => {
    const turn = (list: SessionFacts[], rules = yearly) => whoseTurn(rules, list)
    assert.deepEqual(turn([held(1, '2024', { hostState: 'VN' })]), {
      host: yearly.hosts[1],
      reason: 'after-last-host',
    })
    assert.deepEqual(turn([held(2, '2024', { hostState: 'JP' })]), {
      host: yearly.hosts[0],
      reason: 'after-last-host',
    })
    assert.equal(turn([held(1, '2023', { hostState: 'VN' }), held(3, '2025')]).reason, 'last-host-unknown')
    assert.equal(turn([held(1, '2023', { hostState: 'SG' })]).reason, 'last-host-outside-order')
    assert.equal(turn([], { ...yearly, hosts: [] }).reason, 'no-order')
    assert.equal(turn([]).reason, 'first-of-order')
    fc.assert(
      fc.property(series, sessions, (one, list) => {
        const { host, reason } = whoseTurn(one, list)
        assert.equal(host === null, !['planned', 'after-last-host', 'first-of-order'].includes(reason))
      }),
    )
  })

  test('gaps and known numbers together are every number up to the highest', () => {
    fc.assert(
      fc.property(sessions, fc.integer({ min: 0, max: 15 }), (list, told) => {
        const gaps = gapsIn(list, new Map([[1, told]]))
        for (const era of [1, 2]) {
          const known = new Set(list.filter((one) => one.era === era).flatMap(({ number }) => number ?? []))
          const highest = Math.max(0, ...known, era === 1 ? told : 0)
          const missing = gaps.filter((gap) => gap.era === era).map(({ number }) => number)
          assert.deepEqual(
            [...known, ...missing].sort((a, b) => a - b),
            Array.from({ length: highest }, (_, n) => n + 1),
          )
        }
      }),
    )
  })

  test('ordering sessions loses none and does not depend on their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.uuid(), fc.integer({ min: 1, max: 30 })), { maxLength: 10 }),
        (list) => {
          const numbered = list.map(([id, number]) => held(number, null, { id }))
          const order = (all: SessionFacts[]) => inSessionOrder(all).map(({ number }) => number)
          assert.deepEqual(order(numbered), order(numbered.toReversed()))
        },
      ),
    )
  })
})

describe('counts sources tell', () => {
  const count = (n: number, since: string | null, asOf: string | null) => ({ count: n, since, asOf })
  test('differ when they begin in other years, disagree on a day, or fall', () => {
    const kinds = (...counts: ReturnType<typeof count>[]) =>
      countDifferencesIn(counts).map(({ difference }) => difference)
    assert.deepEqual(kinds(count(5, '2013', '2018-06-01'), count(7, '2014', '2023-04-03')), ['first-year'])
    assert.deepEqual(kinds(count(5, '2013', '2018-06-01'), count(7, '2013-11-26', '2023-04-03')), [])
    assert.deepEqual(kinds(count(5, null, '2018'), count(6, null, '2018')), ['same-day'])
    assert.deepEqual(kinds(count(8, null, '2017'), count(6, null, '2018')), ['falling'])
    assert.deepEqual(
      countDifferencesIn([count(2, null, '2020-01-01')], () => 3).map(({ second }) => second),
      [null],
    )
  })
})

describe('a visit and its meetings', () => {
  test('no placing ever makes a circle or a third level', () => {
    const moves = fc.array(fc.tuple(fc.nat(6), fc.option(fc.nat(6), { nil: null })), { maxLength: 40 })
    fc.assert(
      fc.property(moves, (asked) => {
        const parent = new Map<number, number>()
        for (const [child, into] of asked) {
          const hasMeetings = [...parent.values()].includes(child)
          const place = { id: String(into), parentId: parent.has(into!) ? 'some' : null }
          if (into === null) parent.delete(child)
          else if (mayContain(place, { id: String(child), hasMeetings }) === null) parent.set(child, into)
        }
        for (const above of parent.values()) assert.ok(!parent.has(above))
      }),
    )
  })

  test('a refused end is certainly before the start', () => {
    fc.assert(
      fc.property(date, date, (startOn, endOn) => {
        if (endsBeforeStart(startOn, endOn)) assert.ok(latest(endOn)! < earliest(startOn)!)
      }),
    )
    assert.ok(endsBeforeStart('2017-06', '2017-05'))
    assert.ok(!endsBeforeStart('2017-06-05', '2017'))
  })

  test('a plan awaits a word only when all its days are over', () => {
    const at = (startOn: string | null, endOn: string | null = null) =>
      awaitsWord({ status: 'planned', startOn, endOn }, today)
    assert.deepEqual(
      [at('2026-11-21'), at('2026-11'), at('2026-11-22'), at(null), at('2026-11-01', '2026-11-30')],
      [true, false, false, false, false],
    )
    assert.ok(!awaitsWord({ status: 'held', startOn: '2020', endOn: null }, today))
  })

  test('a meeting outside its visit is seen as such only when the dates are certain', () => {
    const visit = { startOn: '2023-04-03', endOn: '2023-04-05' }
    const on = (startOn: string, endOn: string | null = null) => outsideVisit(visit, { startOn, endOn })
    assert.deepEqual(
      [on('2023-04-02'), on('2023-04-05'), on('2023-04'), on('2023-04-06')],
      [true, false, false, true],
    )
    assert.ok(!outsideVisit({ startOn: '2023-04-03', endOn: null }, { startOn: '2023-04-09', endOn: null }))
  })

  test('the programme does not depend on the order in which meetings were recorded', () => {
    const meeting = fc.record({
      id: fc.uuid(),
      startOn: maybeDate,
      timeOfDay: fc.constantFrom('morning', '13:45', 'evening', null),
    })
    fc.assert(
      fc.property(fc.uniqueArray(meeting, { selector: ({ id }) => id, maxLength: 8 }), (meetings) => {
        assert.deepEqual(inProgrammeOrder(meetings), inProgrammeOrder(meetings.toReversed()))
      }),
    )
  })
})

describe('two records of one engagement', () => {
  const compared = fc.record({
    kind: fc.constantFrom(...engagementKinds),
    parentId: fc.constantFrom('visit-1', 'visit-2', null),
    startOn: maybeDate,
    endOn: fc.constant(null),
    hostState: fc.constantFrom('JP', 'CN', null),
    place: fc.constantFrom('Tokyo', null),
    title: fc.constant(null),
    states: fc.subarray(['VN', 'JP', 'CN']),
    people: fc.array(fc.constantFrom(['Tô Lâm'], ['Tsuyuki Yasuhiro'], ['Suga Yoshihide']), { maxLength: 3 }),
    bodies: fc.subarray(['MPS', 'NPA', 'JICA']),
    session: fc.constant(null),
  }) as unknown as fc.Arbitrary<Compared>

  test('being alike is mutual, and nothing is alike that cannot be', () => {
    fc.assert(
      fc.property(compared, compared, (a, b) => {
        const [there, back] = [likenessOf(a, b), likenessOf(b, a)]
        assert.equal(there?.likeness, back?.likeness)
        if (there === null) return
        assert.ok(there.likeness > 0 && there.likeness < 1 && there.reasons.length > 0)
        assert.ok(a.hostState === null || b.hostState === null || a.hostState === b.hostState)
        assert.ok(there.reasons.some(({ reason }) => reason === 'same-participant'))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a calendar of dates that are not exact', () => {
  test('an entry covers every day the date can mean, and says when it is not exact', () => {
    fc.assert(
      fc.property(date, (startOn) => {
        const span = calendarSpan(startOn, null)!
        assert.ok(span.from < span.until)
        const exact = /^\d{4}-\d{2}-\d{2}\??$/.test(startOn)
        assert.equal(span.exactness === 'exact', exact)
        if (earliest(startOn) !== null) assert.equal(span.from, earliest(startOn))
      }),
    )
    assert.deepEqual(calendarSpan('2027-03', null), {
      from: '2027-03-01',
      until: '2027-04-01',
      exactness: 'within',
      inferred: false,
    })
    assert.deepEqual(calendarSpan('../2027-03-01', null)?.exactness, 'not-after')
    assert.deepEqual(calendarSpan('2027-03-01', '2027-03-03?'), {
      from: '2027-03-01',
      until: '2027-03-04',
      exactness: 'exact',
      inferred: true,
    })
    assert.equal(calendarSpan(null, null), null)
  })
})

describe('exchange of delegations', () => {
  test('each guest state of what stands alone is one delegation; an unknown host is no direction', () => {
    const one = {
      kind: 'visit',
      parentId: null,
      startOn: '2019-05',
      hostState: 'JP',
      states: ['JP', 'VN', 'LA'],
    } as const
    const inside = { ...one, kind: 'talks', parentId: 'x' } as const
    const nowhere = { ...one, kind: 'meeting', hostState: null, startOn: '../2019' } as const
    assert.deepEqual(countExchanges([one, inside, nowhere]), [
      { year: 2019, from: 'LA', to: 'JP', between: [], delegations: 1, meetings: 1 },
      { year: 2019, from: 'VN', to: 'JP', between: [], delegations: 1, meetings: 1 },
      { year: null, from: null, to: null, between: ['JP', 'LA', 'VN'], delegations: 1, meetings: 1 },
    ])
    assert.deepEqual([yearOf('2019-05-01'), yearOf('../2019-05'), yearOf(null)], [2019, null, null])
  })
})
