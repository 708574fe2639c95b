import type { SecondOpinionConfig } from '#modules/intake'

/** Off unless both an address and a model are named: `COMITY_SECOND_OPINION_URL`, `…_MODEL`, and a key if one is needed. */
export function secondOpinionFrom(
  env: Readonly<Record<string, string | undefined>>,
): SecondOpinionConfig | null {
  const baseUrl = env.COMITY_SECOND_OPINION_URL
  const model = env.COMITY_SECOND_OPINION_MODEL
  const apiKey = env.COMITY_SECOND_OPINION_KEY
  return baseUrl && model ? { baseUrl, model, ...(apiKey ? { apiKey } : {}) } : null
}
