// @ts-check
/**
 * Prints what failed, and one line for the whole run; the counts go to the file named by COMITY_TEST_COUNTS.
 * A reporter of Node's test runner: `node --test --test-reporter=./tools/reporter.mjs`.
 */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { inspect } from 'node:util'

/** @param {any} error */
function describeError(error) {
  const cause = error?.cause ?? error
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)
  return text
    .split('\n')
    .map((/** @type {string} */ line) => `    ${line}`)
    .join('\n')
}

/** A test that failed only because a test inside it failed says nothing new. @param {any} error */
const isEcho = (error) => error?.failureType === 'subtestsFailed'

/** @param {AsyncIterable<any>} source */
export default async function* report(source) {
  let passed = 0
  let failed = 0
  let skipped = 0
  const slow = []
  /** @type {{ file: string, seconds: number }[]} */
  const files = []
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') {
      if (process.env.COMITY_TEST_OUTPUT) yield data.message
      continue
    }
    if (type === 'test:summary' && data.file)
      files.push({ file: relative(process.cwd(), data.file), seconds: data.duration_ms / 1000 })
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const isSuite = data.details?.type === 'suite'
    if (type === 'test:pass' && !isSuite) {
      if (data.skip !== undefined) {
        skipped += 1
        if (data.skip) yield `  not run: ${data.name} (${data.skip})\n`
      } else passed += 1
      if (data.details?.duration_ms > 5000)
        slow.push(`${data.name} ${Math.round(data.details.duration_ms / 1000)} s`)
    }
    if (type === 'test:fail' && !isEcho(data.details?.error)) {
      failed += 1
      const place = data.file ? `${relative(process.cwd(), data.file)}:${data.line ?? ''}` : ''
      yield `\n✖ ${data.name}  ${place}\n${describeError(data.details?.error)}\n`
    }
  }
  if (slow.length > 0) yield `  slow: ${slow.join(', ')}\n`
  if (process.env.COMITY_TEST_TIMES)
    for (const { file, seconds } of files.sort((a, b) => b.seconds - a.seconds).slice(0, 15))
      yield `  ${seconds.toFixed(1).padStart(6)} s  ${file}\n`
  yield `  ${passed} passed, ${failed} failed${skipped ? `, ${skipped} not run` : ''}\n`
  const counts = process.env.COMITY_TEST_COUNTS
  if (counts) writeFileSync(counts, JSON.stringify({ passed, failed, skipped }))
}
