import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ListedAuthority } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import { authorityKinds, stateName } from '#modules/parties/schema'
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
import { useStateOptions } from './state-options.ts'

export default function AuthoritiesPage() {
  const t = useWords()
  const [filters] = useFilters(partiesContract.findAuthorities)
  const pages = usePages(partiesContract.findAuthorities, filters)
  const states = useStateOptions()
  const columns: Column<ListedAuthority>[] = [
    {
      id: 'name',
      label: 'parties.field.names',
      width: 280,
      cell: ({ names }) => chooseName(names, t.language)?.text,
    },
    {
      id: 'own',
      label: 'parties.name.own',
      width: 200,
      cell: ({ names }) => {
        const own = ownName(names, chooseName(names, t.language))
        return own ? <NameText text={own.text} lang={own.lang} /> : <Nothing />
      },
    },
    { id: 'code', label: 'parties.field.code', width: 140, cell: ({ code }) => code ?? <Nothing /> },
    {
      id: 'state',
      label: 'parties.field.state',
      width: 160,
      cell: ({ state }) => stateName(state, t.language),
    },
    { id: 'kind', label: 'parties.field.kind', width: 180, cell: ({ kind }) => t(`parties.kind.${kind}`) },
    {
      id: 'matched',
      label: 'parties.matched',
      hidden: true,
      cell: ({ matched }) => (matched ? <NameText text={matched} /> : <Nothing />),
    },
  ]
  return (
    <Page
      title={t('parties.authorities.title')}
      actions={
        <Button renderRoot={(root) => <Link {...root} to="/authorities/new" />}>
          {t('parties.authority.new')}
        </Button>
      }
    >
      <FilterBar
        fields={[
          { name: 'text', kind: 'text', label: 'parties.filter.name' },
          { name: 'state', kind: 'choice', label: 'parties.field.state', options: states },
          {
            name: 'kind',
            kind: 'choice',
            label: 'parties.field.kind',
            options: authorityKinds.map((kind) => ({ value: kind, label: t(`parties.kind.${kind}`) })),
          },
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
        name="parties.authorities"
        label={t('parties.authorities.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => `/authorities/${id}`}
        empty={
          Object.keys(filters).length > 0 ? (
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
