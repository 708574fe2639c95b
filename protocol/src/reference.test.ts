import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { assert as hold, property, stringMatching, uuid } from 'fast-check'
import vectors from '../vectors/reference.json' with { type: 'json' }
import { parseReference, toReferenceText } from './index.ts'

describe('reference vectors', () => {
  for (const { text, ...reference } of vectors.valid)
    it(`reads and writes ${text}`, () => {
      assert.deepEqual(parseReference(text), { ok: true, reference })
      assert.equal(toReferenceText(reference), text)
    })
  for (const { text, fault } of vectors.invalid)
    it(`refuses ${JSON.stringify(text)}`, () => assert.deepEqual(parseReference(text), { ok: false, fault }))
})

describe('references', () => {
  it('come back as they were written', () =>
    hold(
      property(
        stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,3}$/),
        stringMatching(/^[a-z]{1,9}(-[a-z]{1,9}){0,2}$/),
        uuid({ version: 7 }),
        (origin, module, id) => {
          const reference = { origin, module, id }
          assert.deepEqual(parseReference(toReferenceText(reference)), { ok: true, reference })
        },
      ),
    ))

  it('are not written when a part breaks the form', () => {
    const id = '01938f4e-7c1a-7c3d-9b2e-5f0a1b2c3d4e'
    assert.throws(() => toReferenceText({ origin: 'vn/mps', module: 'requests', id }), /bad-origin/)
    assert.throws(() => toReferenceText({ origin: 'vn-mps', module: 'requests', id: '7' }), /bad-id/)
  })
})
