import { Alert, Button, Code } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ledgerContract } from '#modules/ledger/contract'
import type { ChainState, LedgerLine } from '#modules/ledger/schema'
import {
  type Column,
  call,
  DataTable,
  EmptyState,
  FilterBar,
  InstantText,
  Page,
  RefusalBox,
  useFilters,
  usePages,
  useWords,
} from '#platform/web'

/** The record of acts, as the oversight officer reads it without asking anyone. */
export default function LinesPage() {
  const t = useWords()
  const [filters] = useFilters(ledgerContract.find)
  const pages = usePages(ledgerContract.find, filters)
  const columns: readonly Column<LedgerLine>[] = [
    { id: 'seq', label: 'ledger.field.seq', numeric: true, width: 90, cell: (row) => row.seq },
    { id: 'at', label: 'ledger.field.at', cell: (row) => <InstantText at={row.at} /> },
    { id: 'accountName', label: 'ledger.field.accountName', cell: (row) => row.accountName },
    { id: 'act', label: 'ledger.field.act', cell: (row) => <Code>{row.act}</Code> },
    {
      id: 'subject',
      label: 'ledger.field.subject',
      width: 280,
      cell: (row) => `${row.subject.module}/${row.subject.id}`,
    },
    {
      id: 'purpose',
      label: 'ledger.field.purpose',
      cell: (row) => row.purpose && t(`auth.purpose.${row.purpose}`),
    },
    {
      id: 'detail',
      label: 'ledger.field.detail',
      hidden: true,
      width: 320,
      cell: (row) => JSON.stringify(row.detail),
    },
    {
      id: 'hash',
      label: 'ledger.field.hash',
      hidden: true,
      cell: (row) => <Code>{row.hash.slice(0, 16)}</Code>,
    },
  ]
  return (
    <Page title={t('ledger.title')} actions={<AccessLink />}>
      <Verify />
      <FilterBar
        fields={[
          { name: 'module', kind: 'text', label: 'ledger.field.module' },
          { name: 'subjectId', kind: 'text', label: 'ledger.field.subject' },
          { name: 'accountId', kind: 'text', label: 'ledger.field.accountId' },
        ]}
      />
      <DataTable
        {...pages}
        name="ledger.find"
        label={t('ledger.title')}
        columns={columns}
        rowKey={(row) => String(row.seq)}
        empty={<EmptyState title={t('ledger.empty.title')} text={t('ledger.empty.text')} />}
      />
    </Page>
  )
}

function AccessLink() {
  const t = useWords()
  return (
    <Button variant="default" renderRoot={(root) => <Link {...root} to={'/ledger/access' as string} />}>
      {t('ledger.access.title')}
    </Button>
  )
}

/** Computes the whole chain again at a press. */
function Verify() {
  const t = useWords()
  const [state, setState] = useState<ChainState | 'working' | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const verify = async () => {
    setState('working')
    setError(null)
    try {
      setState(await call(ledgerContract.verify, {}))
    } catch (failure) {
      setState(null)
      setError(failure as Error)
    }
  }
  const done = state !== null && state !== 'working' ? state : null
  return (
    <div>
      <Button size="xs" variant="default" loading={state === 'working'} onClick={() => void verify()} mb="sm">
        {t('ledger.verify')}
      </Button>
      {error && <RefusalBox error={error} />}
      {done && (
        <Alert
          role="status"
          mb="sm"
          color={done.holds ? 'green' : 'red'}
          title={t(done.holds ? 'ledger.holds' : 'ledger.broken', {
            lines: done.lines,
            at: done.brokenAt ?? 0,
          })}
        >
          <Code>{done.lastHash}</Code>
        </Alert>
      )}
    </div>
  )
}
