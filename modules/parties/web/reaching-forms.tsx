import type { ShownCompetence, ShownPair } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import type { ContactPoint } from '#modules/parties/schema'
import { Field, Fields, useAct } from '#platform/web'
import { CitationField, FormDialog, told } from './form-dialog.tsx'
import { HoursInput } from './hours-input.tsx'
import { AuthorityPicker } from './pickers.tsx'
import { useUndo } from './undo.ts'

const contactFields = (
  <>
    <Fields names={['channel', 'address']} />
    <Field name="hours">{(control) => <HoursInput {...control} />}</Field>
    <Fields names={['languages', 'note', 'handling', 'example']} />
    <CitationField />
  </>
)

export function AddContactPoint({ authorityId }: { authorityId: string }) {
  const undo = useUndo('contact-point')
  return (
    <FormDialog
      label="parties.contact.add"
      form={{
        name: `parties.contact.add.${authorityId}`,
        operation: partiesContract.addContactPoint,
        start: { channel: 'phone', hours: { kind: 'day-and-night' }, languages: [], example: false },
        fixed: { authorityId },
      }}
      done="parties.done.added"
      undo={undo.added}
    >
      {contactFields}
    </FormDialog>
  )
}

export function EditContactPoint({ point }: { point: ContactPoint }) {
  const back = useAct(partiesContract.changeContactPoint, { invalidates: told })
  const { id, version, channel, address, hours, languages, note, handling, example } = point
  const before = { channel, address, hours, languages, note, handling, example }
  return (
    <FormDialog
      label="parties.act.edit"
      quiet
      form={{
        name: `parties.contact.edit.${id}`,
        operation: partiesContract.changeContactPoint,
        start: { ...before, note: note ?? '' },
        fixed: { id, version },
      }}
      done="parties.done.saved"
      undo={(output) => () => back.mutate({ ...before, id, version: output.version })}
    >
      {contactFields}
    </FormDialog>
  )
}

export function TestContactPoint({ id }: { id: string }) {
  return (
    <FormDialog
      label="parties.contact.test"
      quiet
      form={{
        name: `parties.contact.test.${id}`,
        operation: partiesContract.recordContactTest,
        fixed: { id },
      }}
      done="parties.done.tested"
    >
      <Fields names={['result', 'note', 'testedAt']} />
    </FormDialog>
  )
}

const competenceFields = (
  <>
    <Fields names={['requestKind', 'instrumentKind', 'ground', 'verified', 'fromOn', 'untilOn']} />
    <CitationField />
  </>
)

export function AddCompetence({ authorityId }: { authorityId: string }) {
  const undo = useUndo('competence')
  return (
    <FormDialog
      label="parties.competence.add"
      form={{
        name: `parties.competence.add.${authorityId}`,
        operation: partiesContract.addCompetence,
        start: { verified: false },
        fixed: { authorityId },
      }}
      done="parties.done.added"
      undo={undo.added}
    >
      {competenceFields}
    </FormDialog>
  )
}

export function EditCompetence({ competence }: { competence: ShownCompetence }) {
  const back = useAct(partiesContract.changeCompetence, { invalidates: told })
  const { id, version, requestKind, instrumentKind, ground, verified, fromOn, untilOn } = competence
  const before = { requestKind, instrumentKind, ground, verified, fromOn, untilOn }
  const start = Object.fromEntries(Object.entries(before).map(([field, value]) => [field, value ?? '']))
  return (
    <FormDialog
      label="parties.act.edit"
      quiet
      form={{
        name: `parties.competence.edit.${id}`,
        operation: partiesContract.changeCompetence,
        start,
        fixed: { id, version },
      }}
      done="parties.done.saved"
      undo={(output) => () => back.mutate({ ...before, id, version: output.version })}
    >
      {competenceFields}
    </FormDialog>
  )
}

export function AddPair({ authorityId }: { authorityId: string }) {
  const undo = useUndo('unit-pair')
  return (
    <FormDialog
      label="parties.pair.add"
      form={{
        name: `parties.pair.add.${authorityId}`,
        operation: partiesContract.addPair,
        fixed: { authorityId },
      }}
      done="parties.done.added"
      undo={undo.added}
    >
      <Field name="otherAuthorityId">
        {(control) => <AuthorityPicker {...control} without={authorityId} />}
      </Field>
      <Fields names={['sinceOn', 'untilOn', 'note']} />
      <CitationField />
    </FormDialog>
  )
}

export function EditPair({ pair }: { pair: ShownPair }) {
  const back = useAct(partiesContract.changePair, { invalidates: told })
  const { id, version, note, sinceOn, untilOn } = pair
  return (
    <FormDialog
      label="parties.act.edit"
      quiet
      form={{
        name: `parties.pair.edit.${id}`,
        operation: partiesContract.changePair,
        start: { note: note ?? '', sinceOn: sinceOn ?? '', untilOn: untilOn ?? '' },
        fixed: { id, version },
      }}
      done="parties.done.saved"
      undo={(output) => () => back.mutate({ id, version: output.version, note, sinceOn, untilOn })}
    >
      <Fields names={['sinceOn', 'untilOn', 'note']} />
      <CitationField />
    </FormDialog>
  )
}
