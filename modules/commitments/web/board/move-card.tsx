import { type ReactNode, useState } from 'react'
import { commitmentsContract as contract, needsEvidence, needsReason } from '#modules/commitments/contract'
import type { CommitmentRow, Step } from '#modules/commitments/schema'
import type { OutputOf } from '#platform/operation/contract'
import { useWords } from '#platform/web'
import { OpenedDialog, useDo } from '../acts.tsx'
import { MoveFields } from '../fields/move-fields.tsx'

/** Moves at once where nothing more is asked; else opens the form with the step chosen. */
export function useMoveCard(): { move: (row: CommitmentRow, step: Step) => void; dialog: ReactNode } {
  const t = useWords()
  const act = useDo(contract.move)
  const back = useDo(contract.withdrawMove)
  const [asked, setAsked] = useState<{ row: CommitmentRow; step: Step } | null>(null)
  // Moves are given in the order of their ids, which is that of their making.
  const undo =
    ({ id, version, moves }: OutputOf<typeof contract.move>) =>
    () =>
      back.run(
        { id, version, moveId: moves.at(-1)!.id, reason: t('commitments.undo.reason') },
        { say: 'commitments.done.undone' },
      )
  const move = (row: CommitmentRow, step: Step) => {
    if (needsReason(step) || needsEvidence(step)) return setAsked({ row, step })
    act.run({ id: row.id, version: row.version, to: step }, { say: 'commitments.done.moved', undo })
  }
  const dialog = asked && (
    <OpenedDialog
      key={asked.row.id + asked.step}
      opened
      onClose={() => setAsked(null)}
      label="commitments.act.move"
      done="commitments.done.moved"
      undo={undo}
      form={{
        name: `commitments.board.${asked.row.id}.${asked.step}`,
        operation: contract.move,
        start: { to: asked.step, on: '', reason: '', note: '' },
        fixed: { id: asked.row.id, version: asked.row.version },
        submit: 'commitments.act.move',
      }}
    >
      <MoveFields steps={[asked.step]} />
    </OpenedDialog>
  )
  return { move, dialog }
}
