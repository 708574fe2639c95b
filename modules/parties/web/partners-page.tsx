import { Button } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import type { ListedPartner } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import { stateName } from '#modules/parties/schema'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Mark,
  numberText,
  Page,
  useOperation,
  useOwnSide,
  useWords,
} from '#platform/web'
import { foldText } from './fold.ts'

/** The states we work with. */
export default function PartnersPage() {
  const t = useWords()
  const own = useOwnSide()
  const asked = useOperation(partiesContract.listPartners, {})
  const { text = '' } = useSearch({ strict: false }) as { text?: string }
  const rows = (asked.data ?? [])
    .filter(({ state, names }) =>
      [state, ...names.map((name) => name.text)].some((one) => foldText(one).includes(foldText(text))),
    )
    .sort((a, b) => stateName(a.state, t.language).localeCompare(stateName(b.state, t.language), t.language))
  const number = (value: number) => numberText(value, t.language)
  const columns: Column<ListedPartner>[] = [
    {
      id: 'name',
      label: 'parties.field.state',
      width: 260,
      cell: ({ state }) => (
        <>
          {stateName(state, t.language)}{' '}
          {own?.state === state && <Mark tone="active">{t('parties.own-side')}</Mark>}
        </>
      ),
    },
    { id: 'code', label: 'parties.state.code', width: 80, cell: ({ state }) => state },
    {
      id: 'authorities',
      label: 'parties.authorities.title',
      numeric: true,
      cell: (row) => number(row.authorities),
    },
    {
      id: 'officials',
      label: 'parties.officials.title',
      numeric: true,
      cell: (row) => number(row.officials),
    },
    {
      id: 'contacts',
      label: 'parties.contacts.title',
      numeric: true,
      cell: (row) => number(row.contactPoints),
    },
  ]
  return (
    <Page
      title={t('parties.partners.title')}
      actions={
        <Button renderRoot={(root) => <Link {...root} to="/authorities/new" />}>
          {t('parties.authority.new')}
        </Button>
      }
    >
      <FilterBar fields={[{ name: 'text', kind: 'text', label: 'parties.filter.text' }]} />
      <DataTable
        name="parties.partners"
        label={t('parties.partners.title')}
        columns={columns}
        rows={rows}
        rowKey={({ state }) => state}
        rowLink={({ state }) => `/partners/${state}`}
        loading={asked.isPending}
        error={asked.error}
        retry={() => void asked.refetch()}
        empty={
          text ? (
            <EmptyState title={t('parties.filter.nothing')} />
          ) : (
            <EmptyState
              title={t('parties.partners.empty')}
              text={t('parties.partners.empty.text')}
              step={{ label: t('parties.authority.new'), to: '/authorities/new' }}
            />
          )
        }
      />
    </Page>
  )
}
