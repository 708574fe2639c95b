import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { isUniqueViolation, toStorageRefusal } from './errors.ts'

test('a full disk is a refusal that says so, however it is told', () => {
  const told = [
    Object.assign(new Error('could not extend file'), { code: '53100' }),
    Object.assign(new Error('write'), { code: 'ENOSPC' }),
    new Error('could not write to file "base/5/1259": No space left on device'),
  ]
  for (const error of told) {
    const refusal = toStorageRefusal(error)
    assert.ok(refusal instanceof Refusal, error.message)
    assert.deepEqual([refusal.code, refusal.status], ['platform.storage-full', 507])
  }
})

test('input that no column takes is refused as input', () => {
  for (const code of ['22003', '22008', '22021', '22P05']) {
    const refusal = toStorageRefusal(Object.assign(new Error('x'), { code }))
    assert.ok(refusal instanceof Refusal, code)
    assert.deepEqual([refusal.code, refusal.status], ['platform.input-invalid', 400])
  }
})

test('any other error stays what it is', () => {
  for (const error of [new Error('x'), Object.assign(new Error('x'), { code: '23505' }), null, 'text'])
    assert.equal(toStorageRefusal(error), error)
})

test('a value that is there already is known by its constraint', () => {
  const error = { code: '23505', constraint: 'a_key' }
  assert.deepEqual(
    [isUniqueViolation(error), isUniqueViolation(error, 'a_key'), isUniqueViolation(error, 'b_key')],
    [true, true, false],
  )
  assert.equal(isUniqueViolation({ code: '23503' }), false)
  assert.equal(isUniqueViolation(null), false)
})
