import { useNavigate } from '@tanstack/react-router'
import { authContract } from '#platform/auth/contract'
import { Form, Page, useTell, useWords } from '#platform/web'
import { PasswordField } from './account-fields.tsx'

/** One's own password. */
export default function PasswordPage() {
  const t = useWords()
  const tell = useTell()
  const go = useNavigate()
  const done = () => {
    tell(t('auth.password.changed'))
    void go({ to: '/' })
  }
  return (
    <Page title={t('auth.password.title')}>
      <Form name="auth.change-password" operation={authContract.changePassword} unkept onDone={done}>
        <PasswordField name="current" />
        <PasswordField name="next" />
      </Form>
    </Page>
  )
}
