import { instrumentsContract, type PartKind } from '#modules/instruments/contract'
import { RefusalError, refusalText, useAct, useTell, useWords } from '#platform/web'

/** Ways to take an act back, and to take that back again. */
export function useUndo(id: string) {
  const t = useWords()
  const tell = useTell()
  const onError = (error: Error) =>
    tell(error instanceof RefusalError ? refusalText(error.problem, t) : t('platform.lost.title'), {
      tone: 'bad',
    })
  const withdraw = useAct(instrumentsContract.withdrawPart)
  const restore = useAct(instrumentsContract.restorePart)
  const link = useAct(instrumentsContract.linkSuccessor)
  const unlink = useAct(instrumentsContract.unlinkSuccessor)
  const restorePart = (part: PartKind, partId: string) =>
    restore.mutate(
      { id, part, partId },
      { onError, onSuccess: () => tell(t('instruments.done.part-restored')) },
    )
  return {
    /** For a part just added. */
    added: (part: PartKind) => (made: { id: string }) => () =>
      withdraw.mutate(
        { id, part, partId: made.id, reason: t('instruments.undo.reason') },
        { onError, onSuccess: () => tell(t('instruments.done.undone')) },
      ),
    restorePart,
    linkAgain: (predecessorId: string, successorId: string) => () =>
      link.mutate(
        { id: predecessorId, successorId },
        { onError, onSuccess: () => tell(t('instruments.done.undone')) },
      ),
    unlink: (predecessorId: string, successorId: string, after?: () => void) =>
      unlink.mutate({ id: predecessorId, successorId }, { onError, ...(after ? { onSuccess: after } : {}) }),
  }
}
