import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { array, assert as hold, property, shuffledSubarray, string, stringMatching } from 'fast-check'
import { foldedParts, foldName, sameName, scriptOf } from './index.ts'

const anyText = string({ unit: 'grapheme' })

describe('names', () => {
  it('folding a second time changes nothing', () =>
    hold(property(anyText, (name) => assert.equal(foldName(foldName(name)), foldName(name)))))

  it('comparing is symmetric', () =>
    hold(property(anyText, anyText, (a, b) => assert.equal(sameName(a, b), sameName(b, a)))))

  it('a name that has parts is the same as itself', () =>
    hold(property(anyText, (name) => assert.equal(sameName(name, name), foldedParts(name).length > 0))))

  it('the order of the parts makes no difference', () => {
    const parts = array(stringMatching(/^[a-zđăâêôơư]{1,8}$/), { minLength: 1, maxLength: 5 })
    const twoOrders = parts.chain((list) =>
      shuffledSubarray(list, { minLength: list.length }).map((other) => [list, other] as const),
    )
    hold(property(twoOrders, ([a, b]) => assert.ok(sameName(a.join(' '), b.join('-')))))
  })

  it('the script does not depend on letter case', () =>
    hold(
      property(stringMatching(/^[a-zа-я]{1,12}$/), (text) =>
        assert.equal(scriptOf(text), scriptOf(text.toUpperCase())),
      ),
    ))
})
