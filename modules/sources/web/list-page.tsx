import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { sourcesContract } from '#modules/sources/contract'
import type { SourceSummary } from '#modules/sources/schema'
import {
  type Column,
  DataTable,
  DateText,
  EmptyState,
  FilterBar,
  HandlingMark,
  InstantText,
  Page,
  useFilters,
  usePages,
  useWords,
} from '#platform/web'

/** Every document that records cite. */
export default function ListPage() {
  const t = useWords()
  const [filters] = useFilters(sourcesContract.find)
  const pages = usePages(sourcesContract.find, filters)
  const columns: readonly Column<SourceSummary>[] = [
    { id: 'title', label: 'sources.field.title', width: 360, cell: (row) => row.title },
    { id: 'kind', label: 'sources.field.kind', cell: (row) => t(`sources.kind.${row.kind}`) },
    { id: 'docDate', label: 'sources.field.docDate', cell: (row) => <DateText date={row.docDate} /> },
    { id: 'publisher', label: 'sources.field.publisher', cell: (row) => row.publisher, hidden: true },
    { id: 'handling', label: 'sources.field.handling', cell: (row) => <HandlingMark mark={row.handling} /> },
    {
      id: 'receivedAt',
      label: 'sources.field.receivedAt',
      cell: (row) => <InstantText at={row.receivedAt} />,
    },
    { id: 'receivedBy', label: 'sources.field.receivedBy', cell: (row) => row.receivedBy, hidden: true },
  ]
  return (
    <Page
      title={t('sources.title')}
      actions={
        <Button renderRoot={(root) => <Link {...root} to={'/sources/new' as string} />}>
          {t('sources.new.title')}
        </Button>
      }
    >
      <FilterBar fields={[{ name: 'text', kind: 'text', label: 'sources.field.title' }]} />
      <DataTable
        {...pages}
        name="sources.find"
        label={t('sources.title')}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/sources/${row.id}`}
        empty={
          <EmptyState
            title={t('sources.empty.title')}
            text={t('sources.empty.text')}
            step={{ label: t('sources.empty.step'), to: '/intake/new' }}
          />
        }
      />
    </Page>
  )
}
