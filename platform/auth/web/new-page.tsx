import { useNavigate } from '@tanstack/react-router'
import { authContract } from '#platform/auth/contract'
import { Fields, Form, Page, useWords } from '#platform/web'
import { AccountFields, PasswordField } from './account-fields.tsx'

export default function NewPage() {
  const t = useWords()
  const go = useNavigate()
  const back = () => void go({ to: '/accounts' as string })
  return (
    <Page title={t('auth.accounts.new')} breadcrumbs={[{ label: t('auth.accounts.title'), to: '/accounts' }]}>
      <Form
        name="auth.open-account"
        operation={authContract.openAccount}
        start={{ role: 'desk', clearance: null, language: 'en' }}
        unkept
        onDone={back}
        onCancel={back}
      >
        <Fields names={['name', 'displayName']} />
        <AccountFields withLanguage />
        <PasswordField name="password" />
      </Form>
    </Page>
  )
}
