import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addSeconds, freeFailures, isLocked, lockSeconds } from './rules.ts'

test('a wait never gets shorter with more failures, and never passes an hour', () => {
  fc.assert(
    fc.property(fc.nat(500), (failures) => {
      assert.ok(lockSeconds(failures) <= lockSeconds(failures + 1))
      assert.ok(lockSeconds(failures) <= 3600)
      assert.equal(lockSeconds(failures) === 0, failures < freeFailures)
    }),
  )
})

test('an account is closed until the moment it was told, and open from it on', () => {
  const at = '2026-11-22T08:00:00.000Z'
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3600 }), fc.integer({ min: 0, max: 7200 }), (wait, passed) => {
      assert.equal(isLocked(addSeconds(at, wait), addSeconds(at, passed)), passed < wait)
    }),
  )
  assert.equal(isLocked(null, at), false)
})
