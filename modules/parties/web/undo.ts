import { partiesContract } from '#modules/parties/contract'
import type { RecordKind } from '#modules/parties/schema'
import { RefusalError, refusalText, useAct, useTell, useWords } from '#platform/web'
import { told } from './form-dialog.tsx'

interface Versioned {
  id: string
  version: number
}

/** Ways to take an act back: what was added is withdrawn, what was withdrawn restored. */
export function useUndo(kind: RecordKind) {
  const t = useWords()
  const tell = useTell()
  const onError = (error: Error) =>
    tell(error instanceof RefusalError ? refusalText(error.problem, t) : t('platform.lost.title'), {
      tone: 'bad',
    })
  const withdraw = useAct(partiesContract.withdraw, { invalidates: told })
  const restore = useAct(partiesContract.restore, { invalidates: told })
  const restored = (record: Versioned) =>
    restore.mutate(
      { kind, id: record.id, version: record.version },
      { onError, onSuccess: () => tell(t('parties.done.restored')) },
    )
  return {
    /** For a record just added. */
    added: (record: Versioned) => () =>
      withdraw.mutate(
        { kind, id: record.id, version: record.version, reason: t('parties.undo.reason') },
        { onError, onSuccess: () => tell(t('parties.done.undone')) },
      ),
    restored,
  }
}
