import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { array, constantFrom, assert as hold, property, string, tuple } from 'fast-check'
import { stricter } from '#platform/handling'
import { markings, readMarking, strictest } from './rules.ts'

const oneForm = constantFrom(
  ...markings.flatMap(({ forms, handling }) => forms.map((form) => ({ form, handling }))),
)
const joint = constantFrom(' // ', ', ', '; ', ' / ', '\n', '、')

describe('reading markings', () => {
  it('never widens: several together are at least as strict as each', () =>
    hold(
      property(array(tuple(oneForm, joint), { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.map(([{ form }, mark]) => form + mark).join('')
        const each = parts.map(([{ handling }]) => handling)
        assert.equal(readMarking(text).handling, each.reduce(stricter))
      }),
    ))

  it('ends in the strictest mark for any text with an unknown part, and never throws', () =>
    hold(
      property(string({ unit: 'grapheme' }), oneForm, (text, { form }) => {
        const reading = readMarking(`${form} ${text}`)
        assert.equal(reading.original, `${form} ${text}`)
        if (!reading.known) assert.equal(reading.handling, strictest)
      }),
    ))

  it('does not depend on letter case or width', () =>
    hold(
      property(oneForm, ({ form, handling }) => {
        assert.equal(readMarking(form.toUpperCase()).handling, handling)
        assert.equal(
          readMarking(form.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))).handling,
          handling,
        )
      }),
    ))
})
