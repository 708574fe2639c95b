import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ListedOfficial } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import { stateName } from '#modules/parties/schema'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  NameText,
  Nothing,
  Page,
  useFilters,
  usePages,
  useWords,
} from '#platform/web'
import { chooseName, ownName } from './choose-name.ts'
import { AuthorityName, WordingText } from './party-names.tsx'
import { useStateOptions } from './state-options.ts'
import { TenureDates } from './tenure-dates.tsx'

/** Holders of public office we deal with, found by a name in any script and order. */
export default function OfficialsPage() {
  const t = useWords()
  const [filters] = useFilters(partiesContract.findOfficials)
  const pages = usePages(partiesContract.findOfficials, filters)
  const states = useStateOptions()
  const columns: Column<ListedOfficial>[] = [
    {
      id: 'name',
      label: 'parties.field.names',
      width: 200,
      cell: ({ names }) => chooseName(names, t.language)?.text,
    },
    {
      id: 'own',
      label: 'parties.name.own',
      width: 150,
      cell: ({ names }) => {
        const own = ownName(names, chooseName(names, t.language))
        return own ? <NameText text={own.text} lang={own.lang} /> : <Nothing />
      },
    },
    {
      id: 'state',
      label: 'parties.field.state',
      width: 150,
      cell: ({ state }) => stateName(state, t.language),
    },
    {
      id: 'post',
      label: 'parties.latest',
      width: 220,
      cell: ({ latest }) => (latest ? <WordingText texts={latest.titles} /> : <Nothing />),
    },
    {
      id: 'authority',
      label: 'parties.field.authorityId',
      width: 240,
      cell: ({ latest }) => <AuthorityName authority={latest?.authority ?? null} />,
    },
    {
      id: 'period',
      label: 'parties.period',
      width: 240,
      cell: ({ latest }) => (latest ? <TenureDates tenure={latest} /> : <Nothing />),
    },
    {
      id: 'matched',
      label: 'parties.matched',
      hidden: true,
      cell: ({ matched }) => (matched ? <NameText text={matched} /> : <Nothing />),
    },
  ]
  return (
    <Page
      title={t('parties.officials.title')}
      actions={
        <Button renderRoot={(root) => <Link {...root} to="/officials/new" />}>
          {t('parties.official.new')}
        </Button>
      }
    >
      <FilterBar
        fields={[
          { name: 'text', kind: 'text', label: 'parties.filter.name' },
          { name: 'state', kind: 'choice', label: 'parties.field.state', options: states },
          {
            name: 'withdrawn',
            kind: 'choice',
            label: 'parties.filter.withdrawn',
            options: [{ value: 'shown', label: t('parties.filter.withdrawn.shown') }],
          },
        ]}
      />
      <DataTable
        {...pages}
        name="parties.officials"
        label={t('parties.officials.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => `/officials/${id}`}
        empty={
          Object.keys(filters).length > 0 ? (
            <EmptyState title={t('parties.filter.nothing')} />
          ) : (
            <EmptyState
              title={t('parties.officials.empty')}
              text={t('parties.officials.empty.text')}
              step={{ label: t('parties.official.new'), to: '/officials/new' }}
            />
          )
        }
      />
    </Page>
  )
}
