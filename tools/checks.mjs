// @ts-check
/** The checks that read the code without running it. Each is one command; its output is shown only when it fails. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './setup.mjs'

const module = (/** @type {string[]} */ ...path) => join(root, 'node_modules', ...path)

const checks = [
  { name: 'types', args: [module('typescript7', 'bin', 'tsc'), '-p', '.'] },
  {
    name: 'format and lint',
    args: [module('@biomejs', 'biome', 'bin', 'biome'), 'ci', '--error-on-warnings', '--colors=off'],
  },
  { name: 'promises', args: [module('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'architecture', args: [join(root, 'tools', 'architecture', 'check.mjs')] },
]

/** @param {string} runtime @param {{ name: string, args: string[] }} check @returns {Promise<boolean>} */
function runOne(runtime, { name, args }) {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(runtime, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('exit', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(
        code === 0 ? `  ${name}: good (${seconds} s)` : `✖ ${name} (${seconds} s)\n${output.trimEnd()}`,
      )
      resolve(code === 0)
    })
  })
}

/**
 * Runs every check, two at a time.
 * @param {string} runtime @returns {Promise<import('./suites.mjs').Counts>}
 */
export async function runChecks(runtime) {
  const waiting = [...checks]
  let passed = 0
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      if (await runOne(runtime, check)) passed += 1
  }
  await Promise.all([worker(), worker()])
  return { passed, failed: checks.length - passed, skipped: 0 }
}
