import { createContext, useContext } from 'react'
import type { z } from 'zod'

export type Values = Record<string, unknown>

/** What a field needs of the form it stands in. */
export interface FormState {
  /** `engagements`: the start of the keys of labels and of choices. */
  module: string
  shape: Record<string, z.ZodType>
  values: Values
  errors: Readonly<Record<string, string>>
  set: (name: string, value: unknown) => void
  busy: boolean
}

export const FormContext = createContext<FormState | null>(null)

export function useForm(): FormState {
  const form = useContext(FormContext)
  if (!form) throw new Error('no Form above')
  return form
}
