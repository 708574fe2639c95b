import type { z } from 'zod'
import { planField } from './controls.ts'
import { HandlingMark } from './marks.tsx'
import { DateText, InstantText, Nothing } from './texts.tsx'
import { useWords } from './words-context.tsx'

/** A stored value of a contract's field as one reads it, not as it is typed. */
export function ValueText(props: {
  module: string
  name: string
  shape: Record<string, z.ZodType>
  value: unknown
}) {
  const t = useWords()
  const { value } = props
  const schema = props.shape[props.name]
  if (value === undefined || value === null || value === '' || !schema) return <Nothing />
  const { control } = planField(schema)
  const choice = (one: unknown) => t(`${props.module}.${props.name}.${String(one)}`)
  if (control.kind === 'date' || control.kind === 'day') return <DateText date={String(value)} />
  if (control.kind === 'instant') return <InstantText at={String(value)} />
  if (control.kind === 'handling') return <HandlingMark mark={String(value)} />
  if (control.kind === 'choice') return choice(value)
  if (control.kind === 'yes') return t(value ? 'platform.yes' : 'platform.no')
  if (Array.isArray(value)) {
    const parts = value.map((one) => (control.kind === 'choices' ? choice(one) : wordsOf(one)))
    return parts.length === 0 ? <Nothing /> : parts.join(' · ')
  }
  return wordsOf(value)
}

/** Of a value made of parts, those that are words: a wording's text and language, an owner's kind and name. */
const wordsOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter((part) => typeof part === 'string')
        .join(' ')
    : String(value)
