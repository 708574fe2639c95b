import { z } from 'zod'
import { Handling } from '#platform/handling'
import { type AreaGroup, areaGroups, areas } from './areas.ts'
import { markingSystems } from './markings.ts'

export { type AreaGroup, areaGroups, areas } from './areas.ts'

/** One field of cooperation, of the closed list; said by `safeguards.area.<id>`. */
export const Area = z.enum(areas)
export type Area = z.infer<typeof Area>

const groups = Object.keys(areaGroups) as [AreaGroup, ...AreaGroup[]]
export const AreaRow = z.object({ id: Area, group: z.enum(groups) })
export type AreaRow = z.infer<typeof AreaRow>

/** What a marking was read as. The original text is kept as it was written. */
export const MarkingReading = z.object({
  handling: Handling,
  original: z.string(),
  /** False: some part is not known, and `handling` is the strictest there is. */
  known: z.boolean(),
  /** The markings recognised, in the form they are written today. */
  markings: z.array(z.object({ id: z.string(), written: z.string() })),
})
export type MarkingReading = z.infer<typeof MarkingReading>

/** Where a rule stands: the text by its own name, and the place in it. */
export const Cited = z.object({
  text: z.string(),
  title: z.string(),
  /** BCP 47 language of the title. */
  lang: z.string(),
  url: z.url().nullable(),
  place: z.string().nullable(),
})
export type Cited = z.infer<typeof Cited>

export const MarkingRow = z.object({
  id: z.string(),
  system: z.enum(markingSystems),
  state: z.string().length(2).nullable(),
  written: z.string(),
  forms: z.array(z.string()),
  handling: Handling,
  source: Cited,
  verified: z.boolean(),
})
export type MarkingRow = z.infer<typeof MarkingRow>

/** A rule the house keeps, said by `<module>.rule.<name>`; `verified` once a person has compared it with its text. */
export const RuleRow = z.object({ id: z.string(), words: z.string(), source: Cited, verified: z.boolean() })
export type RuleRow = z.infer<typeof RuleRow>
