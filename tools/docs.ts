/**
 * `npm run docs`: writes what is made from the code: docs/api.md, docs/errors.md, docs/rules.md and the import table
 * of ARCHITECTURE.md. tests/docs.test.ts fails when one of them is not what this would write.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OperationContract } from '#platform/operation/contract'
import { platformRefusals } from '#platform/refusal'
import { toMarkdown } from './architecture.mjs'
import { readCatalogues, root } from './catalogues.ts'
import { type ContractFile, readContracts } from './contracts.ts'
import { toRulesPage } from './rules-page.ts'

const made = '<!-- Made by `npm run docs` from the code; changes here are overwritten. -->'
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const whoMay = ({ roles }: OperationContract) => (roles === 'anyone' ? 'anyone' : roles.join(', '))

function toOperation(operation: OperationContract): string {
  const { id, method, path, summary, refusals, personal, input, mediaType } = operation
  const fields = Object.entries(input.shape).map(([name, field]) => {
    const optional = field.safeParse(undefined).success
    return `\`${name}\`${optional ? '?' : ''}`
  })
  return [
    `### ${id}`,
    '',
    `\`${method} /api${path}\` · ${whoMay(operation)}${personal ? ' · readings are logged' : ''}${mediaType ? ` · answers \`${mediaType}\`` : ''}`,
    '',
    cell(summary),
    '',
    ...(fields.length > 0 ? [`Takes ${fields.join(', ')}.`, ''] : []),
    ...(refusals.length > 0 ? [`May refuse: ${refusals.map((code) => `\`${code}\``).join(', ')}.`, ''] : []),
  ].join('\n')
}

export function toApiPage(contracts: readonly ContractFile[]): string {
  const parts = contracts.map(({ owner, path, operations }) =>
    [`## ${owner}`, '', `From [${path}](../${path}).`, '', ...operations.map(toOperation)].join('\n'),
  )
  const head = [
    '# Operations',
    '',
    made,
    '',
    'Every operation has the same id in the API, the command line (`npx comity <module> <verb>`), the ledger and the',
    'permissions. A running node gives the full schemas as OpenAPI 3.1 at `/api/openapi.json`. A field with `?` may be',
    'left out. Besides those named, every operation may refuse with the codes of the platform in',
    '[errors.md](errors.md).',
    '',
  ]
  return `${[...head, ...parts].join('\n').trimEnd()}\n`
}

/** Every code that can be answered, with who may answer it. */
export function refusalCodes(contracts: readonly ContractFile[]): Map<string, string[]> {
  const codes = new Map<string, string[]>(platformRefusals.map((code) => [code, ['every operation']]))
  codes.set('platform.fault', ['every operation'])
  for (const { id, refusals } of contracts.flatMap(({ operations }) => operations))
    for (const code of refusals) codes.set(code, [...(codes.get(code) ?? []), id])
  return new Map([...codes].sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function toErrorsPage(contracts: readonly ContractFile[]): string {
  const sentences = Object.assign({}, ...readCatalogues().map(({ words }) => words.en)) as Record<
    string,
    string
  >
  const rows = [...refusalCodes(contracts)].map(([code, from]) => {
    const by = from.map((id) => (id === 'every operation' ? id : `\`${id}\``)).join(', ')
    return `| \`${code}\` | ${cell(sentences[`refusal.${code}`] ?? '')} | ${by} |`
  })
  return [
    '# Refusals',
    '',
    made,
    '',
    'A refusal is an expected answer: RFC 9457 `application/problem+json` with `type`, `title` (the sentence in the',
    'language asked for), `status`, `code`, `detail` and, where it helps to go on, `current`. It loses nothing. A code',
    'that is retired is never used for something else. `platform.fault` is the one answer that is our mistake: it has a',
    'correlation number that the log knows too.',
    '',
    '| code | what the officer reads | who may refuse so |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

export const tableMarks = ['<!-- table -->', '<!-- /table -->'] as const

export function withTable(text: string): string {
  const [open, close] = tableMarks
  const from = text.indexOf(open)
  const to = text.indexOf(close)
  if (from < 0 || to < from) throw new Error(`ARCHITECTURE.md has no ${open} … ${close}`)
  return `${text.slice(0, from)}${open}\n${toMarkdown()}\n${text.slice(to)}`
}

/** The planted tree resolves `#…` names as the product does. */
function plantedPackage(): string {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return `${JSON.stringify({ private: true, type: 'module', imports }, null, 2)}\n`
}

/** Path to text of everything that is made. */
export async function makeDocuments(): Promise<Map<string, string>> {
  const contracts = await readContracts()
  return new Map([
    ['docs/api.md', toApiPage(contracts)],
    ['docs/errors.md', toErrorsPage(contracts)],
    ['docs/rules.md', await toRulesPage()],
    ['ARCHITECTURE.md', withTable(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))],
    ['tests/architecture/planted/package.json', plantedPackage()],
  ])
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of await makeDocuments()) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(path)
  }
