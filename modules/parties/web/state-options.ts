import { partiesContract } from '#modules/parties/contract'
import { stateName } from '#modules/parties/schema'
import { useOperation, useWords } from '#platform/web'

/** The states we work with, for a filter. */
export function useStateOptions(): { value: string; label: string }[] {
  const t = useWords()
  const { data } = useOperation(partiesContract.listPartners, {})
  return (data ?? [])
    .map(({ state }) => ({ value: state, label: stateName(state, t.language) }))
    .sort((a, b) => a.label.localeCompare(b.label, t.language))
}
