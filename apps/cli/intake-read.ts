import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { toText } from '#modules/intake'
import { readReport } from '#modules/intake/engine'
import { Refusal } from '#platform/refusal'
import { chooseLanguage } from '#platform/words'
import { loadCatalogues, sayFrom } from '../server/words.ts'
import { UsageRefused } from './flags.ts'

const usage = 'comity intake read FILE... [--json] [--out DIR]'

/** Reads each file into a draft, offline: one JSON file for each with `--out`, else to standard output. */
export async function readReports(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  if (positionals.length === 0) throw new UsageRefused(usage)
  if (values.out !== undefined) mkdirSync(values.out, { recursive: true })
  let refused = 0
  for (const file of positionals) {
    const draft = await readOne(file)
    if (draft === null) refused++
    else if (values.out === undefined) console.log(values.json ? JSON.stringify(draft) : inShort(draft))
    else writeFileSync(join(values.out, outName(file)), `${JSON.stringify(draft, null, 1)}\n`)
  }
  if (refused > 0) process.exitCode = 3
}

function parse(args: string[]) {
  const options = { json: { type: 'boolean', default: false }, out: { type: 'string' } } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageRefused(`${(error as Error).message}\n${usage}`)
  }
}

const outName = (file: string) => `${basename(file).replace(/\.[^.]+$/, '')}.json`

async function readOne(file: string) {
  try {
    const document = await toText(readFileSync(file), { fileName: basename(file) })
    return readReport(document.text, { name: basename(file) })
  } catch (error) {
    const unread =
      error instanceof Error && /^(ENOENT|EISDIR|EACCES)$/.test(String('code' in error && error.code))
    if (unread) console.error(`${file}: cannot be opened`)
    if (unread) return null
    if (!(error instanceof Refusal)) throw error
    const say = sayFrom(loadCatalogues())
    const language = chooseLanguage([process.env.COMITY_LANGUAGE ?? process.env.LANG ?? 'en'])
    console.error(`${file}: ${say(language, `refusal.${error.code}`, { ...error.detail })}`)
    return null
  }
}

function inShort(draft: ReturnType<typeof readReport>): string {
  const lines = draft.commitments.map(
    ({ stance, by, to, cue }) => `  ${stance}: ${by ?? '?'} → ${to ?? '?'}: ${cue}`,
  )
  return [`${draft.doc}: ${draft.language}, ${draft.engagements.length} engagements`, ...lines].join('\n')
}
