import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Handling } from '#platform/handling'
import { markings, readMarking, strictest } from './rules.ts'

describe('a marking', () => {
  const read: [string, string][] = [
    ['TLP:AMBER', 'restricted//no-onward'],
    ['tlp: amber', 'restricted//no-onward'],
    ['TLP:AMBER+STRICT', 'restricted//no-onward//organisation-only'],
    ['ＴＬＰ：ＲＥＤ', 'confidential//no-onward//organisation-only//named-only'],
    ['H1', 'restricted//no-evidence'],
    ['Handling code: H2', 'restricted//no-onward'],
    ['MẬT', 'confidential//no-onward'],
    ['Độ mật: Tối mật', 'secret//no-onward//organisation-only'],
    ['TỐI MẬT', 'secret//no-onward//organisation-only'],
    ['ДСП', 'restricted//no-onward'],
    ['«Совершенно секретно»', 'secret//no-onward//organisation-only'],
    ['特定秘密', 'secret//no-onward//organisation-only//named-only'],
    ['極秘', 'secret//no-onward//organisation-only'],
    ['秘', 'confidential//no-onward'],
    ['机密★', 'secret//no-onward//organisation-only'],
    ['OFFICIAL-SENSITIVE', 'restricted'],
    ['restricted//no-onward', 'restricted//no-onward'],
  ]
  for (const [text, handling] of read)
    it(`${text} is kept under ${handling}`, () => {
      const reading = readMarking(text)
      assert.deepEqual([reading.handling, reading.known, reading.original], [handling, true, text])
    })

  it('in its old form is written in the new one', () => {
    const { handling, markings: found } = readMarking('TLP:WHITE')
    assert.deepEqual([handling, found], ['public', [{ id: 'tlp-clear', written: 'TLP:CLEAR' }]])
  })

  it('joined with another is read as the strictest of both', () =>
    assert.equal(readMarking('TLP:GREEN // H1, Mật').handling, 'confidential//no-evidence//no-onward'))

  for (const text of [
    'COSMIC',
    'TLP:PURPLE',
    'H4',
    'Mật thư',
    'secretariat',
    'TLP:CLEAR but see annex',
    '//',
    'độ mật',
  ])
    it(`${text} is not known and kept under the strictest`, () => {
      const reading = readMarking(text)
      assert.deepEqual([reading.handling, reading.known, reading.original], [strictest, false, text])
    })

  it('stands once in the list, with a handling mark in the written form', () => {
    assert.equal(new Set(markings.map(({ id }) => id)).size, markings.length)
    for (const { handling } of markings) assert.ok(Handling.safeParse(handling).success, handling)
  })
})
