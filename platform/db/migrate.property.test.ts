import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { statementsOf } from './migrate.ts'

const plain = fc.constantFrom(
  'create table a (n int)',
  "insert into a values (';')",
  'select 1\n  from a',
  '-- a remark; with a semicolon inside\nselect 2',
  'create function f() returns int language sql as $$\nselect 1;\nselect 2;\n$$',
  "do $$\nbegin\n  raise notice 'x;';\nend;\n$$",
)

test('each statement comes out whole and in order, whatever stands in its body', () => {
  fc.assert(
    fc.property(fc.array(plain), fc.constantFrom('\n', '\n\n', '  \n'), (statements, end) => {
      const text = statements.map((statement) => `${statement};${end}`).join('')
      const found = statementsOf(text)
      assert.deepEqual(
        found.map((statement) => statement.trim()),
        statements.map((statement) => `${statement};`),
      )
    }),
  )
})

test('nothing is left out: the statements joined are the text', () => {
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1 }), (statements) => {
      const text = statements.map((statement) => `${statement};\n`).join('\n')
      assert.equal(statementsOf(text).join('').trim(), text.trim())
    }),
  )
})

test('remarks at the end are no statement; a statement that is not closed is refused', () => {
  assert.deepEqual(statementsOf('select 1;\n-- the end\n'), ['select 1;\n'])
  assert.deepEqual(statementsOf(''), [])
  for (const text of ['select 1', 'select 1;\nselect 2\n', 'do $$\nbegin;\n'])
    assert.throws(() => statementsOf(text), /without a semicolon/)
})
