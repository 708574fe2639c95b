// @ts-check
/** The rules of dependency-cruiser, made from the table. Paths are relative to the project's root. */
import { commonDoors, doors, impure, libraries, modules, pureFiles, sealedModules } from '../architecture.mjs'
import { textRules } from './text-rules.mjs'

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

const anyOf = (/** @type {readonly string[]} */ names) => `(${names.join('|')})`
const literally = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const testFile = String.raw`\.test\.tsx?$`
const gateways = Object.keys(modules).filter((name) => modules[name]?.kind === 'gateway')

/** Who may use another module's pure doors whatever its row says: pages, and the gateways. */
const pureDoorsOpenTo = ['^modules/[^/]+/web/', `^modules/${anyOf(gateways)}/`]
const pureDoors = `^modules/(?!${anyOf(sealedModules)}/)[^/]+/(${doors.schema}|${doors.contract})$`

/** @param {string} name @param {string} comment @param {Rule['from']} from @param {any} to @returns {Rule} */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** One rule for each row of the table. @returns {Rule[]} */
function tableRules() {
  const common = commonDoors.map((door) => `^${literally(door)}$`)
  return Object.entries(modules).flatMap(([name, row]) => {
    const allowed = [name, ...row.imports].map((other) => `^modules/${other}/`)
    const target = { path: '^modules/[^/]+/', pathNot: [...allowed, ...common] }
    const open = pureDoorsOpenTo.some((pattern) => pattern.includes(name) && row.kind === 'gateway')
    const rule = (/** @type {any} */ from, /** @type {any} */ to) =>
      forbid(`table:${name}`, `${name} may import: ${row.imports.join(', ') || 'no module'}`, from, to)
    const withPureDoors = { ...target, pathNot: [...target.pathNot, pureDoors] }
    if (open) return [rule({ path: `^modules/${name}/` }, withPureDoors)]
    return [
      rule({ path: `^modules/${name}/`, pathNot: `^modules/${name}/web/` }, target),
      rule({ path: `^modules/${name}/web/` }, withPureDoors),
    ]
  })
}

/** @returns {Rule[]} */
function doorRules() {
  const everyDoor = `^modules/[^/]+/(${Object.values(doors).join('|')})$`
  return [
    forbid(
      'doors-only',
      'a module is reached by its doors, never inside',
      { path: '^modules/([^/]+)/' },
      { path: '^modules/', pathNot: ['^modules/$1/', everyDoor] },
    ),
    forbid(
      'doors-only-from-outside',
      'a module is reached by its doors, never inside',
      { path: '^(apps|demo|bench)/', pathNot: testFile },
      { path: '^modules/', pathNot: everyDoor },
    ),
    forbid(
      'doors-by-name',
      "another module is written '#modules/…', never '../…'",
      { path: '^modules/([^/]+)/' },
      { path: '^modules/', pathNot: '^modules/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    forbid(
      'platform-by-name',
      "the platform is written '#platform/…', never '../…'",
      { path: '^modules/' },
      { path: '^platform/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    forbid(
      'web-door-in-the-browser',
      'the web door is for pages only',
      {
        path: '^(modules|platform|apps|demo)/',
        pathNot: ['^modules/[^/]+/web/', '^apps/web/', testFile],
      },
      { path: `^modules/[^/]+/${doors.web}$` },
    ),
  ]
}

/** @returns {Rule[]} */
function layerRules() {
  return [
    forbid(
      'apps-are-last',
      'nobody imports apps',
      { path: '^(modules|platform|protocol|names|demo)/' },
      { path: '^apps/' },
    ),
    forbid(
      'platform-alone',
      'the platform imports no module',
      { path: '^platform/' },
      { path: '^(modules|demo)/' },
    ),
    forbid(
      'protocol-alone',
      'protocol imports neither modules nor platform',
      { path: '^protocol/' },
      { path: '^(modules|platform|names|demo|tools)/' },
    ),
    forbid(
      'names-alone',
      'names imports neither modules nor platform',
      { path: '^names/' },
      { path: '^(modules|platform|protocol|demo|tools)/' },
    ),
    forbid(
      'protocol-by-wire',
      'only wire.ts and modules/exchange use the protocol',
      {
        path: '^(modules|platform|demo)/',
        pathNot: [String.raw`^modules/[^/]+/wire(\.(test|property|contract))?\.ts$`, '^modules/exchange/'],
      },
      { path: '(^|/)protocol/src/' },
    ),
    forbid(
      'demo-outside',
      'the demonstration world is not part of the product',
      { path: '^(modules|platform|protocol|names)/', pathNot: testFile },
      { path: '^demo/' },
    ),
    forbid(
      'tests-outside',
      'no code imports tests or tools',
      { path: '^(modules|platform|protocol|names|apps|demo)/', pathNot: testFile },
      // The command line starts with the set-up, as `npm start` does.
      { path: [testFile, '^(tests|tools|bench)/'], pathNot: '^tools/setup\\.mjs$' },
    ),
    forbid(
      'connections',
      'only the platform of HTTP and database, the exchange and the apps open connections',
      {
        path: '^(modules|platform|protocol|names|demo)/',
        pathNot: ['^platform/(http|db)/', '^modules/exchange/', testFile],
      },
      { path: '^(node:)?(http|https|http2|net|tls|dgram)$', dependencyTypes: ['core'] },
    ),
  ]
}

/** @returns {Rule[]} */
function libraryRules() {
  return libraries.map(({ id, names, places }) => {
    const packages = names.map((name) => (name.endsWith('/*') ? name.slice(0, -2) : name)).map(literally)
    return forbid(
      `place:${id}`,
      `${names.join(', ')} only in ${places.join(', ')}`,
      { path: '^(modules|platform|protocol|names|apps|demo)/', pathNot: places.map((place) => `^${place}`) },
      { path: `(^|/)node_modules/(@types/)?${anyOf(packages)}/` },
    )
  })
}

/** @returns {Rule[]} */
function soundnessRules() {
  return [
    forbid(
      'pure',
      'no node:, no database',
      { path: pureFiles, pathNot: testFile },
      { dependencyTypes: ['core'] },
    ),
    forbid('pure', 'no node:, no database', { path: pureFiles, pathNot: testFile }, { path: impure }),
    forbid(
      'no-cycles',
      'files do not import each other in a circle',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid('resolved', 'what is imported exists', {}, { couldNotResolve: true }),
  ]
}

/** @returns {Rule[]} */
export const makeRules = () => [
  ...tableRules(),
  ...doorRules(),
  ...layerRules(),
  ...libraryRules(),
  ...soundnessRules(),
]

/** Rules that are not dependency-cruiser's: found by walking its graph, the folders, or the text. */
export const ownRules = ['pure-throughout', 'every-module-in-the-table', ...textRules.map(({ name }) => name)]
