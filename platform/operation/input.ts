import { Refusal } from '#platform/refusal'
import type { OperationContract } from './contract.ts'

/** Deeper than any contract nests; JSON can be nested until walking it ends the program. */
const deepest = 40

/** The input as the contract has it, or `platform.input-invalid` with every place that does not fit. */
export function parseInput(operation: OperationContract, input: unknown): unknown {
  const parsed = operation.input.safeParse(input)
  if (!parsed.success)
    return refuseInput(
      parsed.error.issues.map(({ path, code, message }) => ({ path: path.join('.'), code, message })),
    )
  const place = findUnstorable(parsed.data)
  if (place !== null)
    return refuseInput([{ path: place, code: 'unstorable', message: 'Holds text that cannot be stored' }])
  return parsed.data
}

function refuseInput(errors: readonly { path: string; code: string; message: string }[]): never {
  const detail = { field: errors[0]?.path ?? '' }
  throw new Refusal('platform.input-invalid', { status: 400, detail, current: { errors } })
}

/**
 * Where a value holds what PostgreSQL cannot keep as it is: U+0000, half of a surrogate pair, or nesting without end.
 * Null when it holds none.
 */
export function findUnstorable(value: unknown): string | null {
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: here, path } = next
    if (typeof here === 'string' && !isStorable(here)) return path.join('.')
    if (typeof here !== 'object' || here === null) continue
    if (path.length > deepest) return path.slice(0, 3).join('.')
    for (const [name, inner] of Object.entries(here)) {
      if (!isStorable(name)) return path.join('.')
      waiting.push({ value: inner, path: [...path, name] })
    }
  }
  return null
}

const isStorable = (text: string) => !text.includes('\u0000') && text.isWellFormed()
