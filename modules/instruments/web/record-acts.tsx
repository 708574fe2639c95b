import { Button } from '@mantine/core'
import { instrumentsContract, type OpenInstrument } from '#modules/instruments/contract'
import { Fields, RefusalError, refusalText, useAct, useMay, useTell, useWords } from '#platform/web'
import { FormDialog } from './dialog.tsx'

/** Takes the whole record back, or brings it back. */
export function RecordActs({ of }: { of: OpenInstrument }) {
  const t = useWords()
  const may = useMay()
  const tell = useTell()
  const restore = useAct(instrumentsContract.restore)
  const restoreIt = (version: number) =>
    restore.mutate(
      { id: of.id, version },
      {
        onSuccess: () => tell(t('instruments.done.restored')),
        onError: (error) =>
          tell(error instanceof RefusalError ? refusalText(error.problem, t) : t('platform.lost.title'), {
            tone: 'bad',
          }),
      },
    )
  if (!may(instrumentsContract.withdraw)) return null
  if (of.withdrawnAt !== null)
    return (
      <Button size="xs" variant="default" onClick={() => restoreIt(of.version)}>
        {t('instruments.act.restore')}
      </Button>
    )
  return (
    <FormDialog
      label="instruments.act.withdraw"
      done="instruments.done.withdrawn"
      undo={({ version }) =>
        () =>
          restoreIt(version)
        }
      form={{
        name: `instruments.withdraw.${of.id}`,
        operation: instrumentsContract.withdraw,
        fixed: { id: of.id, version: of.version },
        submit: 'instruments.act.withdraw',
      }}
    >
      <Fields names={['reason']} />
    </FormDialog>
  )
}
