import { type ParseArgsConfig, parseArgs } from 'node:util'
import { z } from 'zod'
import type { OperationContract } from '#platform/operation/contract'

/** What the person typed does not fit the verb; `main` prints it with the verb's own help. */
export class UsageRefused extends Error {}

type Json = Record<string, unknown>
interface Field {
  name: string
  flag: string
  type: string
  required: boolean
  choices: string[]
}

const toFlag = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The flags of a verb, read from the operation's input. */
export function fieldsOf(operation: OperationContract): Field[] {
  const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Json
  const required = new Set((schema.required ?? []) as string[])
  return Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([name, property]) => {
    const shape = plainShape(property)
    return {
      name,
      flag: toFlag(name),
      type: String(shape.type ?? 'json'),
      required: required.has(name),
      choices: (shape.enum ?? []) as string[],
    }
  })
}

/** The one non-null alternative of a nullable field. */
function plainShape(property: Json): Json {
  const alternatives = ((property.anyOf ?? []) as Json[]).filter(({ type }) => type !== 'null')
  return alternatives.length === 1 ? alternatives[0]! : property
}

/** Reads `--flag value` into the operation's input; `--input FILE` gives the whole input as JSON, flags win over it. */
export function readInput(
  operation: OperationContract,
  args: string[],
  readFile: (path: string) => string,
): Json {
  const fields = fieldsOf(operation)
  const options: NonNullable<ParseArgsConfig['options']> = { input: { type: 'string' } }
  for (const { flag, type } of fields)
    options[flag] = { type: type === 'boolean' ? 'boolean' : 'string', multiple: type === 'array' }
  const { values } = parse(args, options)
  const input: Json = values.input === undefined ? {} : wholeInput(readFile(String(values.input)))
  for (const field of fields) {
    const value = values[field.flag]
    if (value !== undefined) input[field.name] = toValue(field, value as string | boolean | string[])
  }
  return input
}

function wholeInput(text: string): Json {
  const input = parseJson(text, 'input')
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input as Json
  throw new UsageRefused('--input is not a JSON object')
}

function parse(args: string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args, options, allowNegative: true })
  } catch (error) {
    throw new UsageRefused((error as Error).message)
  }
}

function toValue({ type, flag }: Field, value: string | boolean | string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => (/^[[{"]/.test(item) ? parseJson(item, flag) : item))
  if (value === 'null') return null
  if (type === 'integer' || type === 'number') return toNumber(value, flag)
  if (typeof value === 'string' && (type === 'object' || type === 'json') && /^[[{"\d]/.test(value))
    return parseJson(value, flag)
  return value
}

function toNumber(value: string | boolean, flag: string): number {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) throw new UsageRefused(`--${flag} is not a number`)
  return number
}

function parseJson(text: string, flag: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageRefused(`--${flag} is not JSON`)
  }
}

/** One line for each flag. */
export function describeFlags(operation: OperationContract): string {
  const lines = fieldsOf(operation).map(({ flag, type, required, choices }) => {
    const what = choices.length > 0 ? choices.join(' | ') : type
    return `  --${flag.padEnd(22)} ${required ? '(needed) ' : ''}${what}`
  })
  return [...lines, '  --input FILE              the whole input as JSON; - for standard input'].join('\n')
}
