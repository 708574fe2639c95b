// @ts-check
/** `npm run check`: what to run before each commit; types, lint, architecture, and every test on the embedded database. */
import { runChecks } from './checks.mjs'
import { failWith, setUp } from './setup.mjs'
import { addUp, findSuites, runTests } from './suites.mjs'

try {
  const runtime = setUp({ web: false })
  const checks = await runChecks(runtime)
  const tests = await runTests(runtime, findSuites(process.argv.slice(2)).plain, {
    env: { TEST_DATABASE_URL: undefined },
  })
  const { passed, failed } = addUp([checks, tests])
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  failWith(error)
}
