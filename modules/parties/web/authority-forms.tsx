import { partiesContract } from '#modules/parties/contract'
import { type Authority, authorityNameKinds } from '#modules/parties/schema'
import { Field, Fields, useAct, useForm } from '#platform/web'
import { CitationField, FormDialog, told } from './form-dialog.tsx'
import { NamesInput } from './names-input.tsx'
import { AuthorityPicker, StatePicker } from './pickers.tsx'

/** The fields of an authority; the state is chosen once, when it is made. */
export function AuthorityFields({ state, own }: { state?: string; own?: string }) {
  const { values } = useForm()
  const chosen = state ?? (typeof values.state === 'string' ? values.state : '')
  return (
    <>
      {state === undefined && <Field name="state">{(control) => <StatePicker {...control} />}</Field>}
      <Field name="names">{(control) => <NamesInput {...control} kinds={authorityNameKinds} />}</Field>
      <Fields names={['kind', 'code']} />
      {chosen !== '' && (
        <Field name="parentId">
          {(control) => <AuthorityPicker {...control} state={chosen} {...(own ? { without: own } : {})} />}
        </Field>
      )}
      <Fields names={['levelNote', 'handling']} />
      <CitationField />
    </>
  )
}

const changed = ['code', 'kind', 'parentId', 'names', 'levelNote', 'handling'] as const
const pick = (authority: Authority) =>
  Object.fromEntries(changed.map((field) => [field, authority[field] ?? '']))

export function EditAuthority({ authority }: { authority: Authority }) {
  const back = useAct(partiesContract.changeAuthority, { invalidates: told })
  return (
    <FormDialog
      label="parties.act.edit"
      form={{
        name: `parties.authority.edit.${authority.id}`,
        operation: partiesContract.changeAuthority,
        start: pick(authority),
        fixed: { id: authority.id, version: authority.version },
      }}
      done="parties.done.saved"
      undo={(output) => () => {
        const before = Object.fromEntries(changed.map((field) => [field, authority[field]]))
        back.mutate({ ...before, id: authority.id, version: output.version })
      }}
    >
      <AuthorityFields state={authority.state} own={authority.id} />
    </FormDialog>
  )
}
