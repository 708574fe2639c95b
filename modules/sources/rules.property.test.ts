import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { foldClaims, valuesAgree } from './rules.ts'
import type { Claim } from './schema.ts'

const values = fc.oneof(
  fc.constantFrom<unknown>(
    '2017',
    '2017-06',
    '2017-06-05',
    '../2018-09-06',
    '2018-09-06/..',
    'Hà Nội',
    'Ha  Noi',
  ),
  fc.constantFrom<unknown>('Hà Nội'.normalize('NFD'), 7, true, { a: 1, b: 2 }, { b: 2, a: 1 }, [1], null),
)
const at = fc.constantFrom('2026-11-22T08:00:00.000Z', '2026-11-22T08:00:01.000Z')
const claims: fc.Arbitrary<Claim[]> = fc.uniqueArray(
  fc.record(
    {
      id: fc.uuid(),
      subject: fc.constant({ module: 'example', id: '1' }),
      field: fc.constantFrom('startOn', 'place', 'Title'),
      value: values,
      citation: fc.constant(null),
      sourceTitle: fc.constant(null),
      statedBy: fc.constant('Example Officer'),
      at,
      retractedAt: fc.option(at, { nil: null }),
      retractedReason: fc.constant(null),
    },
    { noNullPrototype: true },
  ),
  { selector: ({ id }) => id, maxLength: 12 },
)
const shuffled = claims.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
)

test('the same claims in any order fold to the same', () => {
  fc.assert(fc.property(shuffled, ([all, turned]) => assert.deepEqual(foldClaims(turned), foldClaims(all))))
})

test('no claim is lost, none doubled, each under its field and its value', () => {
  fc.assert(
    fc.property(claims, (all) => {
      const folded = foldClaims(all)
      const kept = folded.flatMap(({ field, values: said }) =>
        said.flatMap(({ value, claims: own }) => {
          for (const claim of own) assert.deepEqual([claim.field, claim.value], [field, value])
          return own
        }),
      )
      assert.deepEqual(kept.map(({ id }) => id).sort(), all.map(({ id }) => id).sort())
      assert.equal(new Set(folded.map(({ field }) => field)).size, folded.length)
    }),
  )
})

test('a field differs exactly when two standing claims cannot both be true', () => {
  fc.assert(
    fc.property(claims, (all) => {
      for (const { field, differs } of foldClaims(all)) {
        const standing = all.filter((claim) => claim.field === field && claim.retractedAt === null)
        const apart = standing.some((one) => standing.some((other) => !valuesAgree(one.value, other.value)))
        assert.equal(differs, apart)
      }
    }),
  )
})

test('agreeing has no direction, and everything agrees with itself', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      assert.equal(valuesAgree(a, b), valuesAgree(b, a))
      assert.ok(valuesAgree(a, a))
    }),
  )
  assert.ok(
    valuesAgree({ a: 1, b: 2 }, { b: 2, a: 1 }),
    'the order in which a source names parts says nothing',
  )
})
