import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { Handling } from '#platform/handling'
import { Day, Instant, SourceDate } from '#platform/time'
import { createWords } from '#platform/words'
import { platformWords } from '../words/platform-words.ts'
import { errorText, faultsIn, planField, sameValue, toInput } from './controls.ts'

const kindOf = (schema: z.ZodType) => planField(schema).control.kind

test('each kind of field gets its control', () => {
  assert.equal(kindOf(z.string().trim().min(1).max(200)), 'text')
  assert.equal(kindOf(z.string().max(4000).optional()), 'long')
  assert.deepEqual(planField(z.enum(['a', 'b'])).control, { kind: 'choice', options: ['a', 'b'] })
  assert.equal(kindOf(z.array(z.enum(['a'])).default([])), 'choices')
  assert.equal(kindOf(z.array(z.string())), 'list')
  assert.equal(kindOf(z.array(z.object({}))), 'other')
  assert.equal(kindOf(z.boolean().default(false)), 'yes')
  assert.equal(kindOf(z.coerce.number().int()), 'number')
  assert.equal(kindOf(Day.nullable()), 'day')
  assert.equal(kindOf(Instant), 'instant')
  assert.equal(kindOf(SourceDate.nullable().optional()), 'date')
  assert.equal(kindOf(Handling.default('official')), 'handling')
})

test('an emptied field is sent as the contract writes its absence', () => {
  const shape = {
    a: z.string().optional(),
    b: z.string().nullable(),
    c: z.string().min(1),
    d: z.string().nullable().optional(),
  }
  assert.deepEqual(toInput(shape, { a: '', b: '', c: '', d: '', e: '' }), { b: null, c: '', d: null, e: '' })
  assert.equal(planField(shape.c).required, true)
  assert.equal(planField(shape.b).required, false)
})

test('what is wrong is found before asking, and said in the officer’s language', () => {
  const schema = z.object({ title: z.string().min(1), on: SourceDate, kind: z.enum(['a']) })
  const faults = faultsIn(schema, { title: '', on: '2023-13', kind: 'z' })
  assert.deepEqual(
    faults.map(({ path, message }) => [path, message]),
    [
      ['title', 'platform.invalid.required'],
      ['on', 'platform.invalid.invalid_format'],
      ['kind', 'platform.invalid.invalid_value'],
    ],
  )
  assert.deepEqual(faultsIn(schema, { title: 't', on: '2023', kind: 'a' }), [])
  const t = createWords(platformWords, 'ja')
  assert.equal(errorText('platform.invalid.required', t), t('platform.invalid.required'))
  assert.equal(errorText('platform.invalid.not_multiple_of', t), t('platform.invalid.custom'))
  assert.equal(errorText('サーバーの文', t), 'サーバーの文')
})

test('values that would be stored alike are no conflict', () => {
  assert.ok(sameValue('', null))
  assert.ok(sameValue(['a'], ['a']))
  assert.ok(!sameValue('a', 'b'))
})
