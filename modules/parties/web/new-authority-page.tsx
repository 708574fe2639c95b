import { useNavigate, useSearch } from '@tanstack/react-router'
import { partiesContract } from '#modules/parties/contract'
import { Form, Page, useTell, useWords } from '#platform/web'
import { AuthorityFields } from './authority-forms.tsx'
import { told } from './form-dialog.tsx'
import { useUndo } from './undo.ts'

export default function NewAuthorityPage() {
  const t = useWords()
  const tell = useTell()
  const navigate = useNavigate()
  const undo = useUndo('authority')
  const { state = '', parentId } = useSearch({ strict: false }) as { state?: string; parentId?: string }
  return (
    <Page
      title={t('parties.authority.new')}
      breadcrumbs={[{ label: t('parties.authorities.title'), to: '/authorities' }]}
    >
      <Form
        name={`parties.authority.new.${state}`}
        operation={partiesContract.addAuthority}
        start={{ state, ...(parentId ? { parentId } : {}), handling: 'official' }}
        invalidates={told}
        onDone={(made) => {
          tell(t('parties.done.added'), { undo: undo.added(made) })
          void navigate({ to: `/authorities/${made.id}` })
        }}
      >
        <AuthorityFields />
      </Form>
    </Page>
  )
}
