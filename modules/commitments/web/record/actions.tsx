import { Button } from '@mantine/core'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import type { Commitment, Owner } from '#modules/commitments/schema'
import { Field, Fields, useMay, useWords } from '#platform/web'
import { FormDialog, LinkButton, useDo } from '../acts.tsx'
import { CitationField } from '../fields/inputs.tsx'
import { OwnerInput } from '../fields/owner-input.tsx'

/** What can be done with the whole record. */
export function Actions({ of }: { of: Commitment }) {
  const t = useWords()
  const may = useMay()
  const restore = useDo(contract.restore)
  if (!may(contract.change)) return null
  if (of.withdrawnAt !== null)
    return (
      <Button
        variant="default"
        loading={restore.busy}
        onClick={() => restore.run({ id: of.id, version: of.version }, { say: 'commitments.done.restored' })}
      >
        {t('commitments.act.restore')}
      </Button>
    )
  return (
    <>
      <SetOwner of={of} />
      <SetDue of={of} />
      <LinkButton to={`/commitments/${of.id}/edit`}>{t('commitments.edit.title')}</LinkButton>
      <Withdraw of={of} />
    </>
  )
}

function SetOwner({ of }: { of: Commitment }) {
  const back = useDo(contract.setOwner)
  const before: Owner | null = of.owner
  return (
    <FormDialog
      label="commitments.act.set-owner"
      done="commitments.done.owner-set"
      undo={({ version }) =>
        () =>
          back.run({ id: of.id, version, owner: before }, { say: 'commitments.done.undone' })
        }
      form={{
        name: `commitments.set-owner.${of.id}`,
        operation: contract.setOwner,
        start: { owner: before },
        fixed: { id: of.id, version: of.version },
      }}
    >
      <Field name="owner">{(control) => <OwnerInput {...control} />}</Field>
    </FormDialog>
  )
}

function SetDue({ of }: { of: Commitment }) {
  const back = useDo(contract.setDue)
  return (
    <FormDialog
      label="commitments.act.set-due"
      done="commitments.done.due-set"
      undo={({ version }) =>
        () =>
          back.run({ id: of.id, version, dueOn: of.dueOn }, { say: 'commitments.done.undone' })
        }
      form={{
        name: `commitments.set-due.${of.id}`,
        operation: contract.setDue,
        start: { dueOn: of.dueOn ?? '' },
        fixed: { id: of.id, version: of.version },
      }}
    >
      <Fields names={['dueOn']} />
      <CitationField />
    </FormDialog>
  )
}

function Withdraw({ of }: { of: Commitment }) {
  const restore = useDo(contract.restore)
  return (
    <FormDialog
      label="commitments.act.withdraw"
      done="commitments.done.withdrawn"
      undo={({ version }) =>
        () =>
          restore.run({ id: of.id, version }, { say: 'commitments.done.restored' })
        }
      form={{
        name: `commitments.withdraw.${of.id}`,
        operation: contract.withdraw,
        fixed: { id: of.id, version: of.version },
        submit: 'commitments.act.withdraw',
      }}
    >
      <Fields names={['reason']} />
    </FormDialog>
  )
}
