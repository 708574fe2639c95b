import { Skeleton } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { authContract } from '#platform/auth/contract'
import { Fields, Form, Page, RefusalBox, useOperation, useWords } from '#platform/web'
import { AccountFields, PasswordField } from './account-fields.tsx'

/** What an account may do; any change ends its sessions, so that it holds from the next sign-in. */
export default function AccountPage() {
  const t = useWords()
  const go = useNavigate()
  const { id } = useParams({ strict: false }) as { id: string }
  const accounts = useOperation(authContract.findAccounts, {})
  const account = accounts.data?.find((one) => one.id === id)
  const crumbs = [{ label: t('auth.accounts.title'), to: '/accounts' }]
  const back = () => void go({ to: '/accounts' as string })
  if (!account)
    return (
      <Page title={t('auth.accounts.one')} breadcrumbs={crumbs}>
        {accounts.error && <RefusalBox error={accounts.error} retry={() => void accounts.refetch()} />}
        {accounts.isPending ? <Skeleton height={200} /> : t('refusal.auth.account-unknown')}
      </Page>
    )
  const { displayName, role, clearance, disabled, version } = account
  return (
    <Page title={account.name} breadcrumbs={crumbs}>
      <Form
        key={version}
        name={`auth.change-account.${id}`}
        operation={authContract.changeAccount}
        start={{ displayName, role, clearance, disabled }}
        fixed={{ id, version }}
        unkept
        onDone={back}
        onCancel={back}
      >
        <Fields names={['displayName']} />
        <AccountFields />
        <Fields names={['disabled']} />
        <PasswordField name="password" />
      </Form>
    </Page>
  )
}
