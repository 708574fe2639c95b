/** Which control a field of a contract asks for, and what is wrong with what was typed. Pure. */
import type { z } from 'zod'
import { Handling } from '#platform/handling'
import { SourceDate } from '#platform/time'
import type { Words } from '#platform/words'
import type { FieldError } from './api.ts'

export type Control =
  | { kind: 'text' | 'long'; max?: number | undefined }
  | { kind: 'choice' | 'choices'; options: readonly string[] }
  | { kind: 'yes' | 'number' | 'day' | 'instant' | 'date' | 'handling' | 'list' | 'other' }

export interface FieldPlan {
  control: Control
  required: boolean
  /** What an emptied field is sent as. */
  empty: null | undefined | ''
}

/** Text longer than this is given several lines. */
const longText = 300

interface Definition {
  type: string
  innerType?: z.ZodType
  in?: z.ZodType
  element?: z.ZodType
  entries?: Record<string, string>
  format?: string
}
const definitionOf = (schema: z.ZodType) => schema._zod.def as unknown as Definition
const isSame = (schema: z.ZodType, known: z.ZodType) =>
  schema === known || (schema.description !== undefined && schema.description === known.description)

export function planField(schema: z.ZodType): FieldPlan {
  let inner = schema
  let required = true
  let empty: FieldPlan['empty'] = ''
  for (;;) {
    const { type, innerType, in: input } = definitionOf(inner)
    if (isSame(inner, SourceDate) || isSame(inner, Handling)) break
    if (type === 'optional' || type === 'default' || type === 'prefault') empty = undefined
    if (type === 'nullable') empty = null
    if (type === 'optional' || type === 'nullable' || type === 'default' || type === 'prefault')
      required = false
    const next = innerType ?? (type === 'pipe' ? input : undefined)
    if (!next) break
    inner = next
  }
  return { control: controlOf(inner), required, empty }
}

function controlOf(schema: z.ZodType): Control {
  if (isSame(schema, SourceDate)) return { kind: 'date' }
  if (isSame(schema, Handling)) return { kind: 'handling' }
  const { type, format, entries, element } = definitionOf(schema)
  if (type === 'enum') return { kind: 'choice', options: Object.values(entries ?? {}) }
  if (type === 'boolean') return { kind: 'yes' }
  if (type === 'number') return { kind: 'number' }
  if (type === 'array' && element) {
    const inner = controlOf(element)
    if (inner.kind === 'choice') return { kind: 'choices', options: inner.options }
    return { kind: inner.kind === 'text' ? 'list' : 'other' }
  }
  if (type !== 'string') return { kind: 'other' }
  if (format === 'date') return { kind: 'day' }
  if (format === 'datetime') return { kind: 'instant' }
  const max = (schema as z.ZodString).maxLength ?? undefined
  return { kind: max && max > longText ? 'long' : 'text', max }
}

/** What is sent: an emptied field as the contract wants its absence written. */
export function toInput(
  shape: Record<string, z.ZodType>,
  values: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const schema = shape[name]
      if (!schema || value !== '') return [[name, value]]
      const { empty } = planField(schema)
      return empty === undefined ? [] : [[name, empty]]
    }),
  )
}

/** Checks before asking the node; the words are ours, so they are in the officer's language. */
export function faultsIn(schema: z.ZodObject, input: Record<string, unknown>): FieldError[] {
  const checked = schema.safeParse(input)
  if (checked.success) return []
  return checked.error.issues.map((issue) => {
    const path = issue.path.join('.')
    const value = issue.path.reduce<unknown>(
      (at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step],
      input,
    )
    const missing = value === undefined || value === null || value === ''
    return { path, message: missing ? 'platform.invalid.required' : `platform.invalid.${issue.code}` }
  })
}

/** A field's error in words: a key of the catalogue, else the node's own sentence. */
export const errorText = (message: string, t: Words): string => {
  if (t.has(message)) return t(message)
  return message.startsWith('platform.invalid.') ? t('platform.invalid.custom') : message
}

/** Two values that would be stored alike. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? '') === JSON.stringify(b ?? '')
