import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { operation } from '#platform/operation/contract'
import { contracts } from './contracts.ts'
import { describeFlags, fieldsOf, readInput, UsageRefused } from './flags.ts'

const example = operation({
  id: 'example.do',
  method: 'POST',
  path: '/example',
  summary: 'Is an example.',
  input: z.object({
    title: z.string(),
    madeOn: z.string().nullable(),
    howMany: z.number().int(),
    isOpen: z.boolean(),
    kinds: z.array(z.string()),
    side: z.enum(['ours', 'theirs']),
    part: z.object({ name: z.string(), n: z.number() }),
  }),
  output: z.object({}),
  refusals: [],
  roles: 'anyone',
})
const noFile = () => {
  throw new Error('no file is read')
}
/** A text that stands for itself; `null` is the word for no value. */
const text = fc.string().filter((one) => one !== 'null')
const item = text.filter((one) => !/^[[{"]/.test(one))
const inputs = fc.record(
  {
    title: text,
    madeOn: fc.option(text, { nil: null }),
    howMany: fc.integer(),
    isOpen: fc.boolean(),
    kinds: fc.array(item, { minLength: 1, maxLength: 4 }),
    side: fc.constantFrom('ours', 'theirs'),
    part: fc.record({ name: fc.string(), n: fc.integer() }, { noNullPrototype: true }),
  },
  { noNullPrototype: true },
)

test('what is typed as flags is the input that was meant', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const args = [
        `--title=${input.title}`,
        `--made-on=${input.madeOn}`,
        `--how-many=${input.howMany}`,
        input.isOpen ? '--is-open' : '--no-is-open',
        ...input.kinds.map((kind) => `--kinds=${kind}`),
        `--side=${input.side}`,
        `--part=${JSON.stringify(input.part)}`,
      ]
      assert.deepEqual(readInput(example, args, noFile), input)
    }),
  )
})

test('a whole input from a file is the same, and flags win over it', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const file = () => JSON.stringify(input)
      assert.deepEqual(readInput(example, ['--input', 'x'], file), input)
      assert.deepEqual(readInput(example, ['--input', 'x', '--title=other'], file), {
        ...input,
        title: 'other',
      })
    }),
  )
})

test('what does not fit is refused in words', () => {
  for (const args of [
    ['--no-such-flag'],
    ['--title'],
    ['--part={'],
    ['word'],
    ['--kinds=[1'],
    ['--how-many=x'],
    ['--how-many='],
  ])
    assert.throws(() => readInput(example, args, noFile), UsageRefused, args.join(' '))
  for (const content of ['{', '[]', '7', 'null'])
    assert.throws(() => readInput(example, ['--input', 'x'], () => content), UsageRefused, content)
})

test('every operation has flags of their own, none given twice, and a description of each', () => {
  for (const contract of Object.values(contracts))
    for (const one of Object.values(contract)) {
      const flags = fieldsOf(one).map(({ flag }) => flag)
      assert.equal(new Set([...flags, 'input', 'json', 'help']).size, flags.length + 3, one.id)
      for (const flag of flags) assert.ok(describeFlags(one).includes(`--${flag}`), `${one.id} ${flag}`)
    }
})
