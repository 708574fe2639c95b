import { instrumentRules } from '#modules/instruments'
import type { OperationsBy } from '#platform/operation'
import { type RuleSource, texts } from '#platform/rule'
import type { safeguardsContract } from './contract.ts'
import { markings, readMarking, safeguardRules } from './rules.ts'
import { type AreaGroup, areaGroups, type Cited, type RuleRow } from './schema.ts'

const toCited = ({ text, place }: RuleSource): Cited => ({ text, ...texts[text], place })

/** Every rule of law and custom that the foundations keep; also read for docs/rules.md. */
export const allRules = (): RuleRow[] =>
  [...safeguardRules, ...instrumentRules].map(({ id, words, source, verified }) => ({
    id,
    words,
    source: toCited(source),
    verified,
  }))

export const safeguardsKeeps: OperationsBy<typeof safeguardsContract> = {
  areas: async () =>
    (Object.keys(areaGroups) as AreaGroup[]).flatMap((group) =>
      areaGroups[group].map((id) => ({ id, group })),
    ),
  readMarking: async ({ text }) => readMarking(text),
  markings: async () =>
    markings.map(({ source, forms, ...row }) => ({ ...row, forms: [...forms], source: toCited(source) })),
  rules: async () => allRules(),
}
