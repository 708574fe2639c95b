import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { engagementsContract } from '#modules/engagements/contract'
import { stateName, states } from '#modules/parties/schema'
import {
  EmptyState,
  FilterBar,
  type FilterField,
  Nothing,
  numberText,
  Page,
  RefusalBox,
  useFilters,
  useOperation,
  useWords,
} from '#platform/web'
import classes from './engagements.module.css'

/** Who went to whom in which year: delegations and meetings that were held. */
export default function ExchangePage() {
  const t = useWords()
  const [filters] = useFilters(engagementsContract.counts)
  const asked = useOperation(engagementsContract.counts, filters)
  const byName = useMemo(
    () =>
      states
        .map((code) => ({ value: code, label: stateName(code, t.language) }))
        .sort((a, b) => a.label.localeCompare(b.label, t.language)),
    [t.language],
  )
  const fields: FilterField[] = [
    { name: 'state', kind: 'choice', label: 'engagements.filter.state', options: byName },
    { name: 'fromYear', kind: 'text', label: 'engagements.filter.fromYear' },
    { name: 'toYear', kind: 'text', label: 'engagements.filter.toYear' },
  ]
  const name = (state: string | null) => (state === null ? <Nothing /> : stateName(state, t.language))
  return (
    <Page
      title={t('engagements.exchange.title')}
      breadcrumbs={[{ label: t('engagements.title'), to: '/engagements' }]}
    >
      <FilterBar fields={fields} />
      {asked.error && <RefusalBox error={asked.error} retry={() => void asked.refetch()} />}
      <Text size="sm" c="dimmed" maw="75ch">
        {t('engagements.exchange.text')}
      </Text>
      {asked.data?.length === 0 && <EmptyState title={t('engagements.exchange.empty')} />}
      {asked.data && asked.data.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        <section className={classes.scroll} aria-label={t('engagements.exchange.title')} tabIndex={0}>
          <table className={classes.table}>
            <thead>
              <tr>
                {(['year', 'from', 'to', 'delegations', 'meetings'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`engagements.exchange.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {asked.data.map((row) => (
                <tr key={JSON.stringify([row.year, row.from, row.to, row.between])}>
                  <td>{row.year ?? <Nothing />}</td>
                  <td>
                    {row.from === null
                      ? row.between.map((state) => stateName(state, t.language)).join(' · ') || <Nothing />
                      : name(row.from)}
                  </td>
                  <td>{name(row.to)}</td>
                  <td>{numberText(row.delegations, t.language)}</td>
                  <td>{numberText(row.meetings, t.language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  )
}
