import { Text } from '@mantine/core'
import { commitmentsContract as contract, inOrder, stepsFrom } from '#modules/commitments/contract'
import type { Commitment, Move } from '#modules/commitments/schema'
import { DateText, Fields, InstantText, Section, SourceLink, useMay, useWords } from '#platform/web'
import { FormDialog, useDo } from '../acts.tsx'
import classes from '../commitments.module.css'
import { MoveFields } from '../fields/move-fields.tsx'

/** The line of its life, from the day it was said; what was taken back stays readable. */
export function Life({ of, mayChange }: { of: Commitment; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  const steps = stepsFrom(of.status)
  return (
    <Section
      title={t('commitments.life.title')}
      actions={mayChange && steps.length > 0 && may(contract.move) && <MoveDialog of={of} />}
    >
      <ol className={classes.life}>
        <li>
          <strong>{t('commitments.status.said')}</strong> <DateText date={of.saidOn} />
        </li>
        {inOrder(of.moves).map((move) => (
          <MoveLine key={move.id} move={move} of={of} mayChange={mayChange} />
        ))}
      </ol>
    </Section>
  )
}

function MoveLine({ move, of, mayChange }: { move: Move; of: Commitment; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  const gone = move.undoneAt !== null
  const { citation } = move
  const span = citation?.from === undefined ? {} : { from: citation.from, to: citation.to ?? citation.from }
  return (
    <li data-step={move.to} data-gone={gone || undefined}>
      <span className={classes.said}>
        <strong>{t(`commitments.step.${move.to}`)}</strong> <DateText date={move.on} />
      </span>
      {[move.reason, move.note].filter(Boolean).map((text) => (
        <div key={text}>{text}</div>
      ))}
      {gone && <div>{t('commitments.move.undone', { reason: undoneReason(move, t) })}</div>}
      <Text size="xs" c="dimmed">
        {move.recordedBy} · <InstantText at={move.recordedAt} />{' '}
        {citation && <SourceLink source={citation.sourceId} {...span} />}
      </Text>
      {mayChange &&
        may(contract.withdrawMove) &&
        (gone ? <RestoreMove of={of} id={move.id} /> : <TakeBack of={of} id={move.id} />)}
    </li>
  )
}

const undoneReason = (move: Move, t: ReturnType<typeof useWords>) =>
  move.undoneReason === 'bulk-edit-undone' ? t('commitments.bulk.undone') : (move.undoneReason ?? '')

export function MoveDialog({ of }: { of: Commitment }) {
  const withdraw = useDo(contract.withdrawMove)
  const t = useWords()
  return (
    <FormDialog
      primary
      label="commitments.act.move"
      done="commitments.done.moved"
      undo={(after) => () => {
        const known = new Set(of.moves.map(({ id }) => id))
        const made = after.moves.find(({ id }) => !known.has(id))
        if (made)
          withdraw.run(
            { id: of.id, version: after.version, moveId: made.id, reason: t('commitments.undo.reason') },
            { say: 'commitments.done.undone' },
          )
      }}
      form={{
        name: `commitments.move.${of.id}`,
        operation: contract.move,
        start: { on: '', reason: '', note: '' },
        fixed: { id: of.id, version: of.version },
        submit: 'commitments.act.move',
      }}
    >
      <MoveFields steps={stepsFrom(of.status)} />
    </FormDialog>
  )
}

function TakeBack({ of, id }: { of: Commitment; id: string }) {
  const restore = useDo(contract.restoreMove)
  return (
    <FormDialog
      quiet
      label="commitments.act.withdraw-move"
      done="commitments.done.move-withdrawn"
      undo={({ version }) =>
        () =>
          restore.run({ id: of.id, version, moveId: id }, { say: 'commitments.done.undone' })
        }
      form={{
        name: `commitments.withdraw-move.${id}`,
        operation: contract.withdrawMove,
        fixed: { id: of.id, version: of.version, moveId: id },
        submit: 'commitments.act.withdraw-move',
      }}
    >
      <Fields names={['reason']} />
    </FormDialog>
  )
}

function RestoreMove({ of, id }: { of: Commitment; id: string }) {
  const t = useWords()
  const restore = useDo(contract.restoreMove)
  const withdraw = useDo(contract.withdrawMove)
  return (
    <button
      type="button"
      className={classes.plainButton}
      onClick={() =>
        restore.run(
          { id: of.id, version: of.version, moveId: id },
          {
            say: 'commitments.done.restored',
            undo:
              ({ version }) =>
              () =>
                withdraw.run(
                  { id: of.id, version, moveId: id, reason: t('commitments.undo.reason') },
                  { say: 'commitments.done.undone' },
                ),
          },
        )
      }
    >
      {t('commitments.act.restore')}
    </button>
  )
}
