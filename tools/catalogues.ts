/** Reads the catalogues of words, and where the code uses their keys. For the tests and for the documents. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { type Catalogue, type Language, languages } from '#platform/words'
import { listSources } from './architecture/check.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface CatalogueSet {
  /** `platform` or the module's name. */
  readonly owner: string
  readonly folder: string
  readonly words: Readonly<Record<Language, Catalogue>>
}

/** Every folder of catalogues; a language without a file is empty, so that the test names each key it lacks. */
export function readCatalogues(base = root): CatalogueSet[] {
  const moduleNames = existsSync(join(base, 'modules')) ? readdirSync(join(base, 'modules')) : []
  const folders = [
    { owner: 'platform', folder: 'platform/words' },
    ...moduleNames.map((name) => ({ owner: name, folder: `modules/${name}/words` })),
  ]
  return folders
    .filter(({ folder }) => existsSync(join(base, folder)))
    .map(({ owner, folder }) => {
      const read = (language: Language): Catalogue => {
        const path = join(base, folder, `${language}.json`)
        return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
      }
      const words = Object.fromEntries(languages.map((language) => [language, read(language)]))
      return { owner, folder, words: words as Record<Language, Catalogue> }
    })
}

export interface Use {
  readonly key: string
  readonly path: string
}
export interface CodeUse {
  /** Keys given as a literal: `t('a.b')`, and `label: 'a.b'` and the like in pages. */
  readonly literal: readonly Use[]
  /** What stands before the first `${` of a text put together: `a.kind.`. */
  readonly prefixes: readonly Use[]
  /** The same where it is said at once: t(`a.kind.${kind}`). */
  readonly saidPrefixes: readonly Use[]
  /** Every string literal of the code. */
  readonly strings: ReadonlySet<string>
}

const keyShape = /^[a-z][a-zA-Z0-9-]*(\.[a-zA-Z0-9_-]+)+$/
const said = /\b(?:t|say|words)\(\s*'([^'\n]+)'/g
const labelled = /\b(?:label|title|placeholder|description|help|empty)[:=]\s*\{?\s*'([^'\n]+)'/g
// One part before the dot would take a whole module's words for used.
const builtUp = /`([a-zA-Z-]+(?:\.[a-zA-Z-]+)+\.)\$\{/g
const saidBuiltUp = /\b(?:t|say|words)\(\s*`([a-zA-Z-]+(?:\.[a-zA-Z-]+)+\.)\$\{/g
const anyString = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g

const inAll = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '')

/** Code of the product, without its tests. */
export function productFiles(base = root): { path: string; text: string }[] {
  return ['modules', 'platform', 'apps']
    .filter((folder) => existsSync(join(base, folder)))
    .flatMap((folder) => listSources(join(base, folder)))
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path: relative(base, path), text: readFileSync(path, 'utf8') }))
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

export const isPage = (path: string) => /(^modules\/[^/]+\/web\/|^platform\/web\/|^apps\/web\/)/.test(path)

export function readUses(files: readonly { path: string; text: string }[]): CodeUse {
  const literal: Use[] = []
  const prefixes: Use[] = []
  const saidPrefixes: Use[] = []
  const strings = new Set<string>()
  for (const { path, text: whole } of files) {
    const text = withoutComments(whole)
    const patterns = isPage(path) ? [said, labelled] : [said]
    for (const pattern of patterns)
      for (const key of inAll(pattern, text)) if (keyShape.test(key)) literal.push({ key, path })
    for (const key of inAll(builtUp, text)) prefixes.push({ key, path })
    for (const key of inAll(saidBuiltUp, text)) saidPrefixes.push({ key, path })
    for (const string of inAll(anyString, text)) strings.add(string)
  }
  return { literal, prefixes, saidPrefixes, strings }
}

const spoken = new Set([
  'title',
  'label',
  'placeholder',
  'aria-label',
  'alt',
  'description',
  'summary',
  'help',
])
const quiet = new Set(['code', 'kbd', 'Code', 'Kbd'])
const hasLetter = /\p{L}/u

/** Words that a page shows and no catalogue holds: text in JSX, and literals in the attributes a person reads. */
export function findLooseWords(path: string, text: string, isKey: (text: string) => boolean): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const loose: string[] = []
  const complain = (node: ts.Node, words: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    loose.push(`${path}:${line + 1} ${JSON.stringify(words.trim())}`)
  }
  const checkExpression = (node: ts.Expression): void => {
    if (ts.isStringLiteralLike(node)) {
      if (hasLetter.test(node.text) && !isKey(node.text) && !keyShape.test(node.text))
        complain(node, node.text)
    } else if (ts.isConditionalExpression(node)) {
      checkExpression(node.whenTrue)
      checkExpression(node.whenFalse)
    } else if (ts.isBinaryExpression(node)) checkExpression(node.right)
    else if (ts.isParenthesizedExpression(node)) checkExpression(node.expression)
    else if (ts.isTemplateExpression(node)) {
      const fixed = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' ')
      // A key put together is said by the component it is given to.
      const isKeyStart = /^[a-z][a-zA-Z-]*(\.[a-zA-Z-]+)*\.\s/.test(fixed)
      if (/\p{L}{2,}/u.test(fixed) && !isKeyStart) complain(node, fixed)
    }
  }
  const isQuiet = (node: ts.Node): boolean =>
    ts.isJsxElement(node.parent) && quiet.has(node.parent.openingElement.tagName.getText(file))
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasLetter.test(node.text) && !isQuiet(node)) complain(node, node.text)
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent) && !isQuiet(node))
      checkExpression(node.expression)
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText(file)) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) checkExpression(node.initializer)
      else if (ts.isJsxExpression(node.initializer) && node.initializer.expression)
        checkExpression(node.initializer.expression)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return loose
}
