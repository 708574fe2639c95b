// @ts-check
/** Which tests there are, and how they are run and counted. Shared by `npm test`, `npm run check` and `npm run soak`. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { root } from './setup.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const folders = ['modules', 'platform', 'protocol', 'names', 'apps', 'demo', 'tests', 'bench', 'tools']

/** @param {string} folder @returns {string[]} */
function testsBelow(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === 'planted' ? [] : testsBelow(path)
    return /\.test\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/**
 * Every test file by what it needs. `plain`: nothing outside. `contract`: run on the embedded database, and again on
 * a server. `race`: a server only. `slow`: plain, but not in `npm run check`. `browser`: a browser and the built pages. `soak`: a short form here, a long form
 * with COMITY_SOAK=full.
 * @param {string[]} only paths to keep to; all when empty
 */
export function findSuites(only = []) {
  const wanted = only.map((path) => path.split(sep).join('/').replace(/\/$/, ''))
  const all = folders
    .flatMap(testsBelow)
    .filter(
      (path) => wanted.length === 0 || wanted.some((part) => path === part || path.startsWith(`${part}/`)),
    )
    .sort()
  const take = (/** @type {(path: string) => boolean} */ test) => all.filter(test)
  const browser = take((path) => path.startsWith('tests/browser/'))
  const race = take((path) => path.includes('.race.test.'))
  const soak = take((path) => path.includes('.soak.test.') || path.startsWith('tests/soak/'))
  const slow = take((path) => path.includes('.slow.test.'))
  const contract = take((path) => path.includes('.contract.test.'))
  const special = new Set([...browser, ...race, ...soak, ...slow])
  return { plain: take((path) => !special.has(path)), contract, slow, race, soak, browser }
}

/**
 * Runs test files with Node's runner, two at a time unless told otherwise, and counts.
 * @param {string} runtime @param {string[]} files @param {{ env?: Record<string, string | undefined>, concurrency?: number }} options
 * @returns {Promise<Counts>}
 */
export async function runTests(runtime, files, { env = {}, concurrency = 2 } = {}) {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 }
  const folder = mkdtempSync(join(tmpdir(), 'comity-tests-'))
  const counts = join(folder, 'counts.json')
  const options = ['--test', `--test-concurrency=${concurrency}`, '--test-reporter=./tools/reporter.mjs']
  const child = spawn(runtime, [...options, ...files], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A variable given as undefined is left out.
    env: { ...process.env, NODE_ENV: 'test', ...env, COMITY_TEST_COUNTS: counts },
  })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  /** @type {Counts} */
  const found = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 }
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0 && found.failed === 0) found.failed = 1
  if (code === 0 && found.passed + found.skipped === 0) {
    console.error('No test ran, though there are test files.')
    found.failed = 1
  }
  return found
}

/** @param {Counts[]} counts @returns {Counts} */
export const addUp = (counts) =>
  counts.reduce(
    (sum, next) => ({
      passed: sum.passed + next.passed,
      failed: sum.failed + next.failed,
      skipped: sum.skipped + next.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
