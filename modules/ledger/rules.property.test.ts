import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { findBreak, firstHash, hashedText } from './rules.ts'
import type { LedgerLine } from './schema.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const said = fc.record(
  {
    at: fc.constantFrom('2026-11-22T08:00:00.000Z', '2026-11-22T08:00:01.000Z'),
    accountId: fc.uuid(),
    accountName: fc.string({ unit: 'grapheme' }),
    role: fc.option(fc.constantFrom('desk', 'leader'), { nil: null }),
    purpose: fc.option(fc.constant('reporting'), { nil: null }),
    act: fc.constantFrom('example.opened', 'example.closed'),
    subject: fc.record({ module: fc.constant('example'), id: fc.uuid() }, { noNullPrototype: true }),
    detail: fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean()), {
      noNullPrototype: true,
    }),
  },
  { noNullPrototype: true },
)

/** Lines chained as the recorder chains them. */
function chained(all: readonly Omit<LedgerLine, 'seq' | 'previousHash' | 'hash'>[]): LedgerLine[] {
  const lines: LedgerLine[] = []
  for (const one of all) {
    const line = { seq: lines.length + 1, ...one, previousHash: lines.at(-1)?.hash ?? firstHash }
    lines.push({ ...line, hash: sha256(hashedText(line)) })
  }
  return lines
}
const chain = (minLength: number) => fc.array(said, { minLength, maxLength: 8 }).map(chained)
const chainAndPlace = (minLength: number) =>
  chain(minLength).chain((lines) => fc.tuple(fc.constant(lines), fc.nat(lines.length - 1)))

test('a chain that nobody touched holds, whole or read piece by piece', () => {
  fc.assert(
    fc.property(chain(0), fc.nat(8), (lines, cut) => {
      assert.equal(findBreak(lines, sha256), null)
      const before = lines.slice(0, cut).at(-1)
      if (before) assert.equal(findBreak(lines.slice(cut), sha256, before), null)
    }),
  )
})

test('a change of any field of any line is found at that line', () => {
  const fields = ['at', 'accountId', 'accountName', 'role', 'purpose', 'act', 'previousHash', 'hash'] as const
  fc.assert(
    fc.property(chainAndPlace(1), fc.constantFrom(...fields), ([lines, n], field) => {
      const changed = lines.with(n, { ...lines[n]!, [field]: `${lines[n]![field]}x` })
      assert.equal(findBreak(changed, sha256), n + 1)
      const detail = lines.with(n, {
        ...lines[n]!,
        detail: { other: 1, ...(lines[n]!.detail as object), x: [] },
      })
      assert.equal(findBreak(detail, sha256), n + 1)
    }),
  )
})

test('a changed line whose own hash was made anew is found at the next line', () => {
  fc.assert(
    fc.property(chainAndPlace(2), ([lines, n]) => {
      fc.pre(n < lines.length - 1)
      const { hash: _hash, ...rest } = { ...lines[n]!, act: 'example.other' }
      const changed = lines.with(n, { ...rest, hash: sha256(hashedText(rest)) })
      assert.equal(findBreak(changed, sha256), n + 2)
    }),
  )
})

test('a line taken out, put in twice or swapped with its neighbour is found', () => {
  fc.assert(
    fc.property(chainAndPlace(2), ([lines, n]) => {
      const at = Math.min(n, lines.length - 2)
      const [one, next] = [lines[at]!, lines[at + 1]!]
      assert.notEqual(findBreak(lines.toSpliced(at, 1), sha256), null)
      assert.notEqual(findBreak(lines.toSpliced(at, 0, one), sha256), null)
      assert.notEqual(findBreak(lines.toSpliced(at, 2, next, one), sha256), null)
    }),
  )
})

test('what is hashed does not depend on the order in which fields stand', () => {
  fc.assert(
    fc.property(chain(1), ([line]) => {
      const turned = Object.fromEntries(Object.entries(line!).reverse()) as LedgerLine
      assert.equal(hashedText(turned), hashedText(line!))
    }),
  )
})
