import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Item, Span } from '#modules/intake/schema'
import { nextAt, segmentsOf } from './segments.ts'

const span = fc
  .tuple(fc.nat(60), fc.nat(60))
  .map(([a, b]): Span => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const text = fc.string({ unit: 'grapheme', maxLength: 50 })
const items = fc
  .array(fc.array(span, { maxLength: 3 }), { maxLength: 6 })
  .map((all) => all.map((spans, n) => ({ key: `k${n}`, spans }) as unknown as Item))
const ignored = fc.array(span, { maxLength: 3 })

test('the pieces joined give the text back, each from where the one before ends', () => {
  fc.assert(
    fc.property(text, items, ignored, (given, all, out) => {
      const pieces = segmentsOf(given, all, out)
      assert.equal(pieces.map((piece) => piece.text).join(''), given)
      let at = 0
      for (const { from, to, text: own } of pieces) {
        assert.ok(from === at && to > from)
        assert.equal(own, given.slice(from, to))
        at = to
      }
      assert.equal(at, given.length)
    }),
  )
})

test('every letter shows exactly the items whose span holds it', () => {
  fc.assert(
    fc.property(text, items, ignored, (given, all, out) => {
      for (const { from, to, keys, ignored: left } of segmentsOf(given, all, out))
        for (let at = from; at < to; at++) {
          const holds = (one: Span) => one.from <= at && at < one.to
          const here = all.filter(({ spans }) => spans.some(holds)).map(({ key }) => key)
          assert.deepEqual([...keys].sort(), here.sort())
          assert.equal(left, out.some(holds))
        }
    }),
  )
})

test('pressing one place again and again goes through all that stands there and round', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 6 }), (keys) => {
      let selected: string | null = null
      const seen = keys.map(() => {
        selected = nextAt(keys, selected)
        return selected
      })
      assert.deepEqual(seen, keys)
      assert.equal(nextAt(keys, selected), keys[0])
      assert.equal(nextAt(keys, 'something elsewhere that is selected'), keys[0])
    }),
  )
  assert.equal(nextAt([], 'a'), null)
})
