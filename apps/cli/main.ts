import { readFileSync } from 'node:fs'
import type { OperationContract } from '#platform/operation/contract'
import { CallRefused, call } from './call.ts'
import { contracts } from './contracts.ts'
import { describeFlags, readInput, UsageRefused } from './flags.ts'
import { withPassword } from './password.ts'
import { forgetSession, keepSession, readSession } from './session.ts'

const toVerb = (operation: OperationContract) => operation.id.split('.')[1] ?? ''
const readFile = (path: string) => readFileSync(path === '-' ? 0 : path, 'utf8')

/** Verbs that work without a node, or do more than one call. */
const ownVerbs: Record<string, (args: string[]) => Promise<void>> = {
  serve: async (args) => {
    process.argv.splice(2, Infinity, ...args)
    await import('../server/main.ts')
  },
  'intake read': async (args) => {
    const { readReports } = await import('./intake-read.ts')
    await readReports(args)
  },
}

async function run(args: string[]): Promise<void> {
  const [module = 'help', verb = 'help', ...rest] = args
  const own = ownVerbs[`${module} ${verb}`] ?? ownVerbs[module]
  if (own) return own(ownVerbs[module] ? args.slice(1) : rest)
  const contract = contracts[module]
  if (contract === undefined) return help()
  const operation = Object.values(contract).find((one) => toVerb(one) === verb)
  if (operation === undefined) return helpOn(module)
  if (rest.includes('--help')) return console.log(`${operation.summary}\n\n${describeFlags(operation)}`)
  // Answers are JSON already; `--json` gives refusals as JSON too.
  const flags = rest.filter((flag) => flag !== '--json')
  const input = readInput(operation, flags, readFile)
  await perform(operation, operation.id === 'auth.sign-in' ? await withPassword(input) : input)
}

async function perform(operation: OperationContract, input: Record<string, unknown>): Promise<void> {
  const session = readSession()
  const answer = await call(operation, input, session)
  if (operation.id === 'auth.sign-in') {
    keepSession({ url: session.url, token: (answer as { token: string }).token })
    return console.log(`Signed in at ${session.url}`)
  }
  if (operation.id === 'auth.sign-out') forgetSession()
  process.stdout.write(typeof answer === 'string' ? answer : `${JSON.stringify(answer, null, 1)}\n`)
}

function help(): void {
  console.log('comity <module> <verb> [--flags]   --help on a verb lists its flags\n')
  console.log('  serve [--port N] [--production]        opens the node')
  console.log('  intake read FILE... [--json] [--out DIR]   reads reports into drafts, without a node\n')
  for (const module of Object.keys(contracts)) helpOn(module)
  console.log('\nThe node is at COMITY_URL (http://127.0.0.1:8080); sign in with: comity auth sign-in')
}

function helpOn(module: string): void {
  for (const operation of Object.values(contracts[module] ?? {}))
    console.log(`  ${`${module} ${toVerb(operation)}`.padEnd(38)} ${operation.summary}`)
}

/** Refused, unknown name, no way there, cut off, no address at all: `fetch` throws the same for each. */
const isUnreachable = (error: unknown) =>
  error instanceof TypeError && /^(fetch failed|Invalid URL|terminated)/.test(error.message)

try {
  await run(process.argv.slice(2))
} catch (error) {
  const known = error instanceof CallRefused || error instanceof UsageRefused
  if (error instanceof CallRefused && process.argv.includes('--json'))
    console.error(JSON.stringify(error.problem))
  else if (known) console.error(error.message)
  else if (isUnreachable(error)) console.error('No node answers there. Start one with: npm start')
  else console.error(error)
  process.exitCode = known ? 3 : 1
}
