import { partiesContract } from '#modules/parties/contract'
import { nameOrders, type Official, personNameKinds, type Tenure } from '#modules/parties/schema'
import { Field, Fields, useAct, useForm } from '#platform/web'
import { CitationField, FormDialog, told } from './form-dialog.tsx'
import { NamesInput } from './names-input.tsx'
import { AuthorityPicker } from './pickers.tsx'
import { useUndo } from './undo.ts'

export const PersonNamesField = () => (
  <Field name="names">
    {(control) => <NamesInput {...control} kinds={personNameKinds} orders={nameOrders} />}
  </Field>
)

export function EditOfficial({ official }: { official: Official }) {
  const back = useAct(partiesContract.changeOfficial, { invalidates: told })
  const { id, version, names, handling } = official
  return (
    <FormDialog
      label="parties.act.edit"
      form={{
        name: `parties.official.edit.${id}`,
        operation: partiesContract.changeOfficial,
        start: { names, handling },
        fixed: { id, version },
      }}
      done="parties.done.saved"
      undo={(output) => () => back.mutate({ id, version: output.version, names, handling })}
    >
      <PersonNamesField />
      <Fields names={['handling']} />
      <CitationField />
    </FormDialog>
  )
}

function TenureFields({ isNew, state }: { isNew: boolean; state: string }) {
  const { values } = useForm()
  return (
    <>
      {isNew && <Fields names={['kind']} />}
      <Field name="titles">{(control) => <NamesInput {...control} />}</Field>
      {(values.kind ?? 'post') !== 'rank' && (
        <>
          <Field name="authorityId">{(control) => <AuthorityPicker {...control} state={state} />}</Field>
          <Fields names={['standing']} />
        </>
      )}
      <Fields names={['fromOn', 'untilOn']} />
      <CitationField />
    </>
  )
}

export function AddTenure({ official, authorityId }: { official: Official; authorityId?: string }) {
  const undo = useUndo('tenure')
  return (
    <FormDialog
      label="parties.tenure.add"
      form={{
        name: `parties.tenure.add.${official.id}`,
        operation: partiesContract.addTenure,
        start: { kind: 'post', ...(authorityId ? { authorityId } : {}) },
        fixed: { officialId: official.id },
      }}
      done="parties.done.added"
      undo={undo.added}
    >
      <TenureFields isNew state={official.state} />
    </FormDialog>
  )
}

export function EditTenure({ tenure, state }: { tenure: Tenure; state: string }) {
  const back = useAct(partiesContract.changeTenure, { invalidates: told })
  const { id, version, authorityId, titles, standing, fromOn, untilOn } = tenure
  return (
    <FormDialog
      label="parties.act.edit"
      quiet
      form={{
        name: `parties.tenure.edit.${id}`,
        operation: partiesContract.changeTenure,
        start: {
          authorityId,
          titles,
          standing: standing ?? '',
          fromOn: fromOn ?? '',
          untilOn: untilOn ?? '',
        },
        fixed: { id, version },
      }}
      done="parties.done.saved"
      undo={(output) => () =>
        back.mutate({ id, version: output.version, authorityId, titles, standing, fromOn, untilOn })
      }
    >
      <TenureFields isNew={false} state={state} />
    </FormDialog>
  )
}

/** Notes that a source shows the person in this post on a day. */
export function NoteTenure({ tenure }: { tenure: Tenure }) {
  return (
    <FormDialog
      label="parties.tenure.note"
      quiet
      form={{
        name: `parties.tenure.note.${tenure.id}`,
        operation: partiesContract.noteTenure,
        fixed: {
          officialId: tenure.officialId,
          kind: tenure.kind,
          authorityId: tenure.authorityId,
          titles: tenure.titles,
          standing: tenure.standing,
        },
      }}
      done="parties.done.noted"
    >
      <Fields names={['heldOn']} />
      <CitationField />
    </FormDialog>
  )
}
