// @ts-check
/** `npm run check:architecture`: reads every import and holds it against the table; also the sizes of files. */
import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import { impure, modules, pureFiles } from '../architecture.mjs'
import { checkFileSizes } from './file-sizes.mjs'
import { makeRules } from './rules.mjs'
import { checkTexts } from './text-rules.mjs'

/** @typedef {{ rule: string, from: string, to: string, comment: string }} Violation */

const here = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['modules', 'platform', 'protocol', 'names', 'apps', 'demo']
const sourceFile = /\.(ts|tsx|mts|mjs)$/
const isAny = (/** @type {readonly string[]} */ patterns, /** @type {string} */ path) =>
  patterns.some((pattern) => new RegExp(pattern).test(path))

/** Every source file below a folder, counted without the tool that is being watched. @param {string} folder */
export function listSources(folder) {
  /** @type {string[]} */
  const found = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...listSources(path))
    else if (sourceFile.test(entry.name)) found.push(path)
  }
  return found
}

/** @param {string} base */
const presentFolders = (base) =>
  folders.filter((folder) => {
    try {
      return statSync(join(base, folder)).isDirectory()
    } catch {
      return false
    }
  })

/** @param {string} base @returns {Promise<import('dependency-cruiser').ICruiseResult>} */
async function readImports(base) {
  const { output } = await cruise(presentFolders(base), {
    baseDir: base,
    validate: true,
    ruleSet: { forbidden: makeRules() },
    doNotFollow: { path: 'node_modules' },
    // Only our own: many packages keep their code in dist/, and an excluded import breaks no rule.
    exclude: { path: '^(dist|apps/web/dist)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  })
  return /** @type {import('dependency-cruiser').ICruiseResult} */ (output)
}

/**
 * A pure file stays pure through what it imports: walks the imports that remain at run time (types vanish).
 * @param {import('dependency-cruiser').ICruiseResult} result @returns {Violation[]}
 */
function findHiddenImpurity(result) {
  const imports = new Map(
    result.modules.map((module) => [
      module.source,
      module.dependencies.filter((dependency) => !dependency.dependencyTypes.includes('type-only')),
    ]),
  )
  return [...imports.keys()]
    .filter((source) => isAny(pureFiles, source) && !/\.test\.tsx?$/.test(source))
    .flatMap((source) => {
      const seen = new Set([source])
      const queue = [source]
      for (const file of queue)
        for (const { resolved, dependencyTypes } of imports.get(file) ?? []) {
          if (dependencyTypes.includes('core') || isAny(impure, resolved))
            return file === source
              ? []
              : [{ rule: 'pure-throughout', from: source, to: resolved, comment: `by way of ${file}` }]
          if (seen.has(resolved) || resolved.includes('node_modules')) continue
          seen.add(resolved)
          queue.push(resolved)
        }
      return []
    })
}

/** @param {string} base @returns {Violation[]} */
function findUnlistedModules(base) {
  if (!presentFolders(base).includes('modules')) return []
  return readdirSync(join(base, 'modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !(entry.name in modules))
    .map((entry) => ({
      rule: 'every-module-in-the-table',
      from: `modules/${entry.name}`,
      to: 'tools/architecture.mjs',
      comment: 'a module has a row in the table',
    }))
}

/**
 * Reads the tree below `base`. `seen` must equal `present`: a checker that reads nothing finds nothing.
 * @param {string} base @returns {Promise<{ violations: Violation[], seen: string[], present: string[] }>}
 */
export async function checkArchitecture(base) {
  const result = await readImports(base)
  const found = result.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    comment: makeRules().find(({ name }) => name === rule.name)?.comment ?? '',
  }))
  const present = presentFolders(base)
    .flatMap((folder) => listSources(join(base, folder)))
    .map((path) => relative(base, path))
  const seen = result.modules.map(({ source }) => source).filter((source) => sourceFile.test(source))
  return {
    violations: [
      ...found,
      ...findHiddenImpurity(result),
      ...findUnlistedModules(base),
      ...checkTexts(base, present),
    ],
    seen: seen.filter((source) =>
      isAny(
        folders.map((folder) => `^${folder}/`),
        source,
      ),
    ),
    present,
  }
}

async function main() {
  const { violations, seen, present } = await checkArchitecture(here)
  const unread = present.filter((path) => !seen.includes(path))
  if (unread.length > 0) {
    console.error(
      `${unread.length} of ${present.length} files were not read:\n  ${unread.slice(0, 20).join('\n  ')}`,
    )
    process.exitCode = 1
  }
  for (const { rule, from, to, comment } of violations) console.error(`${rule}: ${from} → ${to} (${comment})`)
  const sizes = checkFileSizes(here)
  for (const complaint of sizes.complaints) console.error(complaint)
  if (violations.length > 0 || sizes.complaints.length > 0) process.exitCode = 1
  console.log(`${seen.length} files read, ${violations.length} imports against the table; ${sizes.summary}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
