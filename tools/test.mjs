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

/**
 * Contract and race tests on a server, and the short soak on both databases while the server is there.
 * @param {string} runtime @param {string[]} files @param {string[]} soak
 * @returns {Promise<import('./suites.mjs').Counts>}
 */
async function runOnPostgres(runtime, files, soak) {
  if (files.length + soak.length === 0) return { passed: 0, failed: 0, skipped: 0 }
  const runBoth = async (/** @type {string} */ url) => {
    const env = { TEST_DATABASE_URL: url }
    const onServer = await runTests(runtime, files, { env: { ...env, COMITY_TEST_DATABASES: 'postgres' } })
    if (soak.length === 0) return onServer
    heading('Soak tests, in their short form')
    return addUp([onServer, await runTests(runtime, soak, { env, concurrency: 1 })])
  }
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    heading('Contract and race tests on the PostgreSQL server of TEST_DATABASE_URL')
    return runBoth(given)
  }
  if (findPostgres() === null) {
    heading(
      'No PostgreSQL 15 or newer on this machine: the contract and race tests were NOT run on a server.',
    )
    console.log('  Install it (Debian: apt-get install postgresql) or set TEST_DATABASE_URL.')
    const required = Boolean(process.env.COMITY_REQUIRE_POSTGRES)
    const without = { passed: 0, failed: required ? 1 : 0, skipped: required ? 0 : files.length }
    return addUp([without, await runTests(runtime, soak, { concurrency: 1 })])
  }
  const server = await startPostgres()
  heading(`Contract and race tests on PostgreSQL ${server.version}, started for this run`)
  try {
    return await runBoth(server.url)
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
  counts.push(await runOnPostgres(runtime, [...suites.contract, ...suites.race], suites.soak))
  if (suites.browser.length > 0) {
    heading('Browser tests')
    counts.push(await runTests(runtime, suites.browser, { concurrency: 1 }))
  }
  const { passed, failed, skipped } = addUp(counts)
  const minutes = ((performance.now() - started) / 60000).toFixed(1)
  heading(`In ${minutes} min:`)
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = failed === 0 ? 0 : 1
} catch (error) {
  failWith(error)
}
