import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { constantFrom, assert as hold, property, record, subarray } from 'fast-check'
import {
  fromHandling,
  Handling,
  handlingCaveats,
  handlingLevels,
  levelsSeen,
  maySee,
  stricter,
  toHandling,
} from './index.ts'

const anyMark = record({
  level: constantFrom(...handlingLevels),
  caveats: subarray([...handlingCaveats]),
}).map(toHandling)
const rank = (mark: string) => handlingLevels.indexOf(fromHandling(mark).level)

describe('combining two handling marks', () => {
  it('is associative', () =>
    hold(
      property(anyMark, anyMark, anyMark, (a, b, c) =>
        assert.equal(stricter(stricter(a, b), c), stricter(a, stricter(b, c))),
      ),
    ))

  it('is commutative', () =>
    hold(property(anyMark, anyMark, (a, b) => assert.equal(stricter(a, b), stricter(b, a)))))

  it('is idempotent', () => hold(property(anyMark, (a) => assert.equal(stricter(a, a), a))))

  it('never widens: level and caveats of both are kept', () =>
    hold(
      property(anyMark, anyMark, (a, b) => {
        const both = stricter(a, b)
        for (const one of [a, b]) {
          assert.ok(rank(both) >= rank(one))
          for (const caveat of fromHandling(one).caveats)
            assert.ok(fromHandling(both).caveats.includes(caveat))
        }
      }),
    ))

  it('opens nothing that one of the two keeps closed', () =>
    hold(
      property(anyMark, anyMark, constantFrom(null, ...handlingLevels), (a, b, clearance) =>
        assert.equal(maySee(clearance, stricter(a, b)), maySee(clearance, a) && maySee(clearance, b)),
      ),
    ))

  it('gives a mark in the one written form', () =>
    hold(property(anyMark, anyMark, (a, b) => assert.ok(Handling.safeParse(stricter(a, b)).success))))
})

describe('a clearance', () => {
  it('that is not stated opens nothing', () =>
    hold(property(anyMark, (mark) => assert.equal(maySee(null, mark), false))))

  it('opens all below a level it opens', () =>
    hold(
      property(constantFrom(...handlingLevels), (clearance) =>
        assert.deepEqual(levelsSeen(clearance), handlingLevels.slice(0, levelsSeen(clearance).length)),
      ),
    ))
})
