import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type Account, authContract } from '#platform/auth/contract'
import { type Column, DataTable, EmptyState, Mark, Page, useMay, useOperation, useWords } from '#platform/web'

/** Who may sign in to this node, and what is open to them. */
export default function ListPage() {
  const t = useWords()
  const may = useMay()
  const accounts = useOperation(authContract.findAccounts, {})
  const columns: readonly Column<Account>[] = [
    { id: 'name', label: 'auth.field.name', cell: (row) => row.name },
    { id: 'displayName', label: 'auth.field.displayName', cell: (row) => row.displayName },
    { id: 'role', label: 'auth.role', cell: (row) => t(`auth.role.${row.role}`) },
    { id: 'clearance', label: 'auth.clearance', cell: (row) => <Clearance level={row.clearance} /> },
    {
      id: 'disabled',
      label: 'auth.field.disabled',
      cell: (row) => row.disabled && <Mark tone="warn">{t('auth.disabled')}</Mark>,
    },
  ]
  return (
    <Page
      title={t('auth.accounts.title')}
      actions={
        may(authContract.openAccount) && (
          <Button renderRoot={(root) => <Link {...root} to={'/accounts/new' as string} />}>
            {t('auth.accounts.new')}
          </Button>
        )
      }
    >
      <DataTable
        name="auth.accounts"
        label={t('auth.accounts.title')}
        columns={columns}
        rows={accounts.data ?? []}
        loading={accounts.isPending}
        error={accounts.error}
        retry={() => void accounts.refetch()}
        rowKey={(row) => row.id}
        {...(may(authContract.changeAccount) ? { rowLink: (row: Account) => `/accounts/${row.id}` } : {})}
        empty={<EmptyState title={t('auth.accounts.empty')} />}
      />
    </Page>
  )
}

function Clearance({ level }: { level: Account['clearance'] }) {
  const t = useWords()
  return level === null ? (
    <Mark tone="neutral">{t('auth.clearance.none')}</Mark>
  ) : (
    t(`platform.handling.${level}`)
  )
}
