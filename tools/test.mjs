// @ts-check
/**
 * `npm test`: sets up what is missing and runs everything. `npm test -- PATH…` keeps to the tests below these paths.
 * A PostgreSQL server is taken from TEST_DATABASE_URL, or started here when the machine has the programs. With
 * COMITY_REQUIRE_POSTGRES=1 its absence is a failure.
 */
import { runChecks } from './checks.mjs'
import { findPostgres, startPostgres } from './postgres.mjs'
import { failWith, setUp } from './setup.mjs'
import { addUp, findSuites, runTests } from './suites.mjs'

const heading = (/** @type {string} */ text) => console.log(`\n${text}`)
const only = process.argv.slice(2)

/** @param {string} runtime @param {string[]} files @returns {Promise<import('./suites.mjs').Counts>} */
async function runOnPostgres(runtime, files) {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 }
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    heading('Contract and race tests on the PostgreSQL server of TEST_DATABASE_URL')
    return runTests(runtime, files, { env: { COMITY_TEST_DATABASES: 'postgres' } })
  }
  if (findPostgres() === null) {
    heading(
      'No PostgreSQL 15 or newer on this machine: the contract and race tests were NOT run on a server.',
    )
    console.log('  Install it (Debian: apt-get install postgresql) or set TEST_DATABASE_URL.')
    const required = Boolean(process.env.COMITY_REQUIRE_POSTGRES)
    return { passed: 0, failed: required ? 1 : 0, skipped: required ? 0 : files.length }
  }
  const server = await startPostgres()
  heading(`Contract and race tests on PostgreSQL ${server.version}, started for this run`)
  try {
    return await runTests(runtime, files, {
      env: { COMITY_TEST_DATABASES: 'postgres', TEST_DATABASE_URL: server.url },
    })
  } finally {
    await server.stop()
  }
}

try {
  const started = performance.now()
  const runtime = setUp()
  const suites = findSuites(only)
  const counts = []
  if (only.length === 0) {
    heading('Checks')
    counts.push(await runChecks(runtime))
  }
  heading('Unit, property and contract tests, on the embedded database')
  counts.push(
    await runTests(runtime, [...suites.plain, ...suites.slow], { env: { TEST_DATABASE_URL: undefined } }),
  )
  counts.push(await runOnPostgres(runtime, [...suites.contract, ...suites.race]))
  if (suites.soak.length > 0) {
    heading('Soak tests, in their short form')
    counts.push(await runTests(runtime, suites.soak, { concurrency: 1 }))
  }
  if (suites.browser.length > 0) {
    heading('Browser tests')
    counts.push(await runTests(runtime, suites.browser, { concurrency: 1 }))
  }
  const { passed, failed, skipped } = addUp(counts)
  const minutes = ((performance.now() - started) / 60000).toFixed(1)
  heading(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} not run` : ''} (${minutes} min)`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  failWith(error)
}
