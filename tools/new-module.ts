/**
 * `npm run new-module NAME [-- --noun NOUN]`: makes a module with one working noun, in five languages, with its tests,
 * and enters it in the import table and in the lists of the three apps. NAME is the plural (`requests`), NOUN one of
 * them (`request`).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const shape = fileURLToPath(new URL('./new-module/shape/', import.meta.url))

export class NameRefused extends Error {}

export interface ModuleName {
  readonly name: string
  readonly noun: string
}

const toSingular = (plural: string) => plural.replace(/ies$/, 'y').replace(/s$/, '')
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Names that say nothing, or that a folder of the house has. */
const unwanted = [
  'util',
  'utils',
  'helpers',
  'common',
  'misc',
  'manager',
  'data',
  'info',
  'process',
  'platform',
  'auth',
]

export function toModuleName(name: string, noun = toSingular(name)): ModuleName {
  if (!/^[a-z]{3,30}$/.test(name) || !/^[a-z]{2,30}$/.test(noun))
    throw new NameRefused(
      'A module is one English word in small letters, as officers say it: requests, events.',
    )
  if (unwanted.includes(name)) throw new NameRefused(`"${name}" does not say what the module owns.`)
  if (noun === name) throw new NameRefused(`Give one of the ${name} a name of its own: --noun …`)
  return { name, noun }
}

const fill = (text: string, { name, noun }: ModuleName) =>
  text
    .replaceAll('{{name}}', name)
    .replaceAll('{{Name}}', capital(name))
    .replaceAll('{{noun}}', noun)
    .replaceAll('{{Noun}}', capital(noun))

/** Path below the module's folder to text. */
export function renderModule(module: ModuleName): Map<string, string> {
  const paths = readdirSync(shape, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tmpl'),
  )
  return new Map(
    paths
      .sort()
      .map((path) => [
        fill(path.replaceAll('\\', '/').slice(0, -'.tmpl'.length), module),
        fill(readFileSync(join(shape, path), 'utf8'), module),
      ]),
  )
}

/** Puts one piece before a place in a file; already there is left as it is. */
function insert(base: string, path: string, piece: string, place: RegExp): void {
  const file = join(base, path)
  const text = readFileSync(file, 'utf8')
  if (text.includes(piece.trim())) return
  const at = text.search(place)
  if (at < 0) throw new Error(`${path} has no place for: ${piece.trim()}`)
  writeFileSync(file, text.slice(0, at) + piece + text.slice(at))
}

function enterInTable(base: string, { name }: ModuleName): void {
  const path = 'tools/architecture.mjs'
  if (new RegExp(`^  ${name}: \\{`, 'm').test(readFileSync(join(base, path), 'utf8'))) return
  insert(
    base,
    path,
    `  ${name}: { kind: 'work', imports: work, owns: '‹what it owns›' },\n`,
    /^ {2}intake: \{/m,
  )
}

function enterInApps(base: string, { name }: ModuleName): void {
  const server = 'apps/server/modules.ts'
  insert(base, server, `import { ${name} } from '#modules/${name}'\n`, /^import .*'#platform\//m)
  insert(base, server, `  ${name},\n`, /^\]/m)
  const line = 'apps/cli/contracts.ts'
  const contract = `${name}Contract`
  insert(base, line, `import { ${contract} } from '#modules/${name}/contract'\n`, /^import .*'#platform\//m)
  insert(base, line, `  ${name}: ${contract},\n`, /^\}/m)
  const browser = 'apps/web/modules.ts'
  insert(base, browser, `import { web as ${name} } from '#modules/${name}/web'\n`, /^import .*'#platform\//m)
  enterInList(base, browser, name)
}

/** Adds to `modules: … = [a, b]`, on one line or on many. */
function enterInList(base: string, path: string, name: string): void {
  const file = join(base, path)
  const text = readFileSync(file, 'utf8')
  const entered = text.replace(/(\bmodules\b[^=]*= \[)([^\]]*)\]/, (_all, open: string, names: string) => {
    const list = names
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
    return `${open}${[...new Set([...list, name])].join(', ')}]`
  })
  writeFileSync(file, entered)
}

/** Makes the folder and enters it everywhere. Refuses to write over anything. Returns the files it wrote. */
export function makeModule(base: string, module: ModuleName): string[] {
  const folder = `modules/${module.name}`
  if (existsSync(join(base, folder, 'schema.ts')))
    throw new NameRefused(`There is a module ${module.name} already.`)
  const written = [...renderModule(module)].map(([path, text]) => {
    const file = join(base, folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return `${folder}/${path}`
  })
  enterInTable(base, module)
  enterInApps(base, module)
  return written
}

function main(): void {
  const { values, positionals } = parseArgs({ options: { noun: { type: 'string' } }, allowPositionals: true })
  const module = toModuleName(positionals[0] ?? '', values.noun)
  for (const path of makeModule(root, module)) console.log(path)
  const touched = [
    'tools/architecture.mjs',
    'apps/server/modules.ts',
    'apps/cli/contracts.ts',
    'apps/web/modules.ts',
  ]
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  execFileSync(process.execPath, [biome, 'check', '--write', `modules/${module.name}`, ...touched], {
    cwd: root,
  })
  execFileSync(process.execPath, [join(root, 'tools/docs.ts')], { cwd: root })
  console.log(
    `\nNext: words between ‹ and › in modules/${module.name} and its row in tools/architecture.mjs; then npm run check.`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main()
  } catch (error) {
    if (!(error instanceof NameRefused)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
