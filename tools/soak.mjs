// @ts-check
/** `npm run soak`: the soak tests in their long form (the short form is part of `npm test`). */
import { failWith, setUp } from './setup.mjs'
import { findSuites, runTests } from './suites.mjs'

try {
  const runtime = setUp()
  const { soak } = findSuites(process.argv.slice(2))
  const { passed, failed } = await runTests(runtime, soak, { env: { COMITY_SOAK: 'full' }, concurrency: 1 })
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
} catch (error) {
  failWith(error)
}
