import { Code } from '@mantine/core'
import { ledgerContract } from '#modules/ledger/contract'
import type { AccessLine } from '#modules/ledger/schema'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  InstantText,
  Page,
  useFilters,
  usePages,
  useWords,
} from '#platform/web'

/** Who read data on named persons, when, and what for. */
export default function AccessPage() {
  const t = useWords()
  const [filters] = useFilters(ledgerContract.findAccess)
  const pages = usePages(ledgerContract.findAccess, filters)
  const columns: readonly Column<AccessLine>[] = [
    { id: 'at', label: 'ledger.field.at', cell: (row) => <InstantText at={row.at} /> },
    { id: 'accountName', label: 'ledger.field.accountName', cell: (row) => row.accountName },
    {
      id: 'purpose',
      label: 'ledger.field.purpose',
      cell: (row) => row.purpose && t(`auth.purpose.${row.purpose}`),
    },
    { id: 'operation', label: 'ledger.field.operation', cell: (row) => <Code>{row.operation}</Code> },
    { id: 'input', label: 'ledger.field.input', width: 320, cell: (row) => JSON.stringify(row.input) },
  ]
  return (
    <Page title={t('ledger.access.title')} breadcrumbs={[{ label: t('ledger.title'), to: '/ledger' }]}>
      <FilterBar fields={[{ name: 'accountId', kind: 'text', label: 'ledger.field.accountId' }]} />
      <DataTable
        {...pages}
        name="ledger.access"
        label={t('ledger.access.title')}
        columns={columns}
        rowKey={(row) => String(row.id)}
        empty={<EmptyState title={t('ledger.access.empty.title')} text={t('ledger.access.empty.text')} />}
      />
    </Page>
  )
}
