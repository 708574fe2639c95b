/** docs/rules.md: the pure decisions of each module, in the words that stand above the code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { type Rule, ruleKey, texts } from '#platform/rule'
import { readCatalogues, root } from './catalogues.ts'

/** `rules.ts`, or the files of a `rules/` folder, of every module and of the platform. */
function findRuleFiles(): string[] {
  return ['modules', 'platform'].flatMap((layer) =>
    readdirSync(join(root, layer))
      .sort()
      .flatMap((owner) => {
        const folder = `${layer}/${owner}/rules`
        const inFolder = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []
        return [`${folder}.ts`, ...inFolder.map((name) => `${folder}/${name}`)]
      })
      .filter((path) => path.endsWith('.ts') && !path.includes('.test.') && existsSync(join(root, path))),
  )
}

const isExported = (node: ts.Statement) =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)

function nameOf(node: ts.Statement): string | null {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? null
  const declared = ts.isVariableStatement(node) ? node.declarationList.declarations[0]?.name : undefined
  return declared && ts.isIdentifier(declared) ? declared.text : null
}

function docOf(node: ts.Statement): string | null {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  const text = docs.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join(' ')
  return text.replace(/\s+/g, ' ').trim() || null
}

/** Exported rules with their docstring; one without is a small step of another and is left out. */
function readRules(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
  return file.statements.filter(isExported).flatMap((node) => {
    const name = nameOf(node)
    const doc = docOf(node)
    return name && doc ? [`- **${name}** ${doc}`] : []
  })
}

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  'verified' in value &&
  'id' in value &&
  /^[a-z]+\.[a-z-]+$/.test(String(value.id))

/** Rules kept as data, wherever a rules file exports them: alone, in a list or in a table. */
async function readSourcedRules(path: string): Promise<Rule[]> {
  const exported: unknown[] = Object.values(await import(pathToFileURL(join(root, path)).href))
  return exported.flatMap((value) => {
    if (isRule(value)) return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).filter(isRule) : []
  })
}

/** The rules that come from a text, each with its place there. */
async function toSourcedTable(paths: readonly string[]): Promise<string[]> {
  const sentences = Object.assign({}, ...readCatalogues().map(({ words }) => words.en)) as Record<
    string,
    string
  >
  const rules = new Map(
    (await Promise.all(paths.map(readSourcedRules))).flat().map((rule) => [rule.id, rule]),
  )
  if (rules.size === 0) return []
  const rows = [...rules.values()].map((rule) => {
    const { title, url } = texts[rule.source.text]
    const text = [url ? `[${title}](${url})` : title, rule.source.place ?? ''].filter(Boolean).join(', ')
    return `| \`${rule.id}\` | ${sentences[ruleKey(rule)] ?? ''} | ${text} | ${rule.verified ? 'yes' : 'not yet'} |`
  })
  return [
    '',
    '## Rules with their text',
    '',
    '"Compared" says whether a person has held our rule against the text itself.',
    '',
    '| rule | says | text | compared |',
    '|---|---|---|---|',
    ...rows,
  ]
}

export async function toRulesPage(): Promise<string> {
  const paths = findRuleFiles()
  const sourced = await toSourcedTable(paths)
  const parts = paths.flatMap((path) => {
    const rules = readRules(path)
    return rules.length === 0 ? [] : ['', `## [${path}](../${path})`, '', ...rules]
  })
  return [
    '# Rules',
    '',
    '<!-- Made by `npm run docs` from the code; changes here are overwritten. -->',
    '',
    'The decisions the node takes by itself, as pure functions: no clock, no database, the same answer every time.',
    'What a person decides is not here.',
    ...sourced,
    ...parts,
    '',
  ].join('\n')
}
