import { Button } from '@mantine/core'
import { partiesContract } from '#modules/parties/contract'
import type { RecordKind } from '#modules/parties/schema'
import { Fields, useWords } from '#platform/web'
import { FormDialog } from './form-dialog.tsx'
import { useUndo } from './undo.ts'

/** Takes a record out of use with a reason, or puts it back. */
export function WithdrawButton(props: {
  kind: RecordKind
  record: { id: string; version: number; withdrawnAt: string | null }
  quiet?: boolean
}) {
  const t = useWords()
  const { kind, record, quiet } = props
  const undo = useUndo(kind)
  if (record.withdrawnAt !== null)
    return (
      <Button
        size={quiet ? 'compact-sm' : 'sm'}
        variant={quiet ? 'subtle' : 'default'}
        onClick={() => undo.restored(record)}
      >
        {t('parties.act.restore')}
      </Button>
    )
  return (
    <FormDialog
      label="parties.act.withdraw"
      {...(quiet ? { quiet } : {})}
      form={{
        name: `parties.withdraw.${record.id}`,
        operation: partiesContract.withdraw,
        fixed: { kind, id: record.id, version: record.version },
        submit: 'parties.act.withdraw',
      }}
      done="parties.done.withdrawn"
      undo={(output) => () => undo.restored(output)}
    >
      <Fields names={['reason']} />
    </FormDialog>
  )
}
