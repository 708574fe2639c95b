// @ts-check
/**
 * Who may import whom: the one table. The rules of `npm run check:architecture`, the table in ARCHITECTURE.md and
 * the planted violations of tests/architecture are all read from here.
 */

/** @typedef {'foundation' | 'work' | 'gateway'} Kind */
/** @typedef {{ kind: Kind, imports: readonly string[], owns: string }} ModuleRow */

const foundations = ['ledger', 'sources', 'parties', 'instruments', 'safeguards']
const work = [...foundations, 'commitments']

/** Order within the foundations is from the bottom up. @type {Readonly<Record<string, ModuleRow>>} */
export const modules = {
  ledger: { kind: 'foundation', imports: [], owns: 'the append-only, hash-chained record of acts' },
  sources: {
    kind: 'foundation',
    imports: ['ledger'],
    owns: 'documents, and the claims a dated fact rests on',
  },
  parties: {
    kind: 'foundation',
    imports: ['ledger', 'sources'],
    owns: 'states, authorities, competence, posts, officials, contact points',
  },
  instruments: {
    kind: 'foundation',
    imports: ['ledger', 'sources', 'parties'],
    owns: 'treaties, agreements, programmes, negotiations',
  },
  safeguards: {
    kind: 'foundation',
    imports: ['ledger', 'sources', 'parties', 'instruments'],
    owns: 'may this be asked, given, kept, passed on; areas; handling',
  },
  commitments: { kind: 'work', imports: foundations, owns: 'who promised what, by when' },
  engagements: { kind: 'work', imports: work, owns: 'visits, meetings, dialogue series' },
  requests: { kind: 'work', imports: work, owns: 'formal asks and their answers' },
  operations: { kind: 'work', imports: work, owns: 'joint cases and campaigns' },
  notices: { kind: 'work', imports: work, owns: 'wanted and missing persons, bulletins, assessments' },
  programmes: { kind: 'work', imports: work, owns: 'training, equipment, aid, outreach' },
  events: { kind: 'work', imports: work, owns: 'security of events and visiting delegations' },
  protection: {
    kind: 'work',
    imports: ['ledger', 'sources', 'parties', 'safeguards'],
    owns: 'people, businesses and missions abroad; sealed',
  },
  intake: { kind: 'gateway', imports: foundations, owns: 'text in, draft records out' },
  exchange: { kind: 'gateway', imports: foundations, owns: 'node to node' },
  briefing: { kind: 'gateway', imports: foundations, owns: 'records in, documents out' },
}

/** No module imports these, not even by their pure doors. */
export const sealedModules = ['protection']

/** Doors that every module may use, whatever its row says. */
export const commonDoors = ['modules/safeguards/schema.ts']

/** The doors of a module, as file patterns below `modules/<name>/`. */
export const doors = {
  main: String.raw`index\.ts`,
  schema: String.raw`schema\.ts`,
  contract: String.raw`contract\.ts`,
  web: String.raw`web/index\.tsx`,
  /** The reading engine of intake, which the command line uses without a node. */
  engine: String.raw`engine/index\.ts`,
}

/**
 * Third-party libraries that have a place. `names` are package names (a closing `/*` takes a whole scope), `places`
 * are patterns of the files that may import them.
 */
export const libraries = [
  { id: 'kysely', names: ['kysely'], places: ['platform/db/', String.raw`modules/[^/]+/store(\.ts$|/)`] },
  {
    id: 'database-drivers',
    names: ['pg', '@electric-sql/pglite'],
    places: ['platform/db/', 'platform/testing/'],
  },
  { id: 'http-server', names: ['fastify', '@fastify/*'], places: ['platform/http/', 'apps/server/'] },
  { id: 'passwords', names: ['@node-rs/argon2'], places: ['platform/auth/'] },
  { id: 'document-readers', names: ['unpdf', 'mammoth', 'parse5'], places: ['modules/intake/documents/'] },
  { id: 'calendar', names: ['ical-generator'], places: ['modules/engagements/'] },
  {
    id: 'browser-libraries',
    names: ['react', 'react-dom', '@mantine/*', '@tanstack/*', '@tabler/*'],
    places: ['modules/[^/]+/web/', 'platform/web/', 'platform/auth/web/', 'apps/web/'],
  },
  { id: 'calendar-arithmetic', names: ['temporal-polyfill'], places: ['platform/time/'] },
  { id: 'id-maker', names: ['uuid'], places: ['platform/ids/'] },
  {
    id: 'browser-drivers',
    names: ['playwright-core', '@axe-core/*', '@sparticuz/*'],
    places: ['tests/', 'tools/'],
  },
]

/** Files that hold no `node:`, no database and no clock, themselves or through what they import. */
export const pureFiles = [
  String.raw`^modules/[^/]+/(schema|contract|rules)(\.ts$|/)`,
  '^modules/[^/]+/web/',
  '^modules/intake/engine/',
]

/** What pure files never reach. */
export const impure = [
  '^platform/(db|http|jobs)/',
  String.raw`^platform/[^/]+/(store|service|passwords)\.ts$`,
  String.raw`^modules/[^/]+/(store|service|migrations)(\.ts$|/)`,
  '(^|/)node_modules/(kysely|pg|@electric-sql/pglite|fastify)/',
]

/** The table of ARCHITECTURE.md, as Markdown. */
export function toMarkdown() {
  const rows = Object.entries(modules).map(([name, row]) => {
    const imports = row.imports.length === 0 ? '–' : row.imports.map((other) => `\`${other}\``).join(', ')
    return `| \`${name}\` | ${row.kind} | ${row.owns} | ${imports} |`
  })
  return ['| module | kind | owns | may import |', '|---|---|---|---|', ...rows].join('\n')
}
