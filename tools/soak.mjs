// @ts-check
/** `npm run soak`: the soak tests in their long form (the short form is part of `npm test`). */
import { findPostgres, startPostgres } from './postgres.mjs'
import { failWith, setUp } from './setup.mjs'
import { findSuites, runTests } from './suites.mjs'

try {
  const runtime = setUp()
  const { soak } = findSuites(process.argv.slice(2))
  const given = process.env.TEST_DATABASE_URL
  const server = given || findPostgres() === null ? null : await startPostgres()
  const env = { COMITY_SOAK: 'full', TEST_DATABASE_URL: given ?? server?.url }
  const { passed, failed } = await runTests(runtime, soak, { env, concurrency: 1 })
  await server?.stop()
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
} catch (error) {
  failWith(error)
}
