import { Button, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import {
  commitmentsContract as contract,
  needsEvidence,
  needsReason,
  stepsFrom,
} from '#modules/commitments/contract'
import { type CommitmentRow, type Owner, type Step, steps } from '#modules/commitments/schema'
import type { InputOf, OutputOf } from '#platform/operation/contract'
import { refusalText, SourceDateInput, useAct, useTell, useWords } from '#platform/web'
import { useDo, useTellError } from './acts.tsx'
import classes from './commitments.module.css'
import { OwnerInput } from './fields/owner-input.tsx'
import { headline } from './wording.tsx'

type Edit = InputOf<typeof contract.changeMany>['set']
type Answer = OutputOf<typeof contract.changeMany>
type Kind = 'owner' | 'due' | 'move'

/** What can be done with several promises at once; each answers for itself, and the whole can be taken back. */
export function BulkBar({ chosen, onClear }: { chosen: readonly CommitmentRow[]; onClear: () => void }) {
  const t = useWords()
  const [kind, setKind] = useState<Kind | null>(null)
  const [refused, setRefused] = useState<Answer['results']>([])
  const apply = useApply(chosen, (answer) => {
    setKind(null)
    setRefused(answer.results.filter(({ refusal }) => refusal !== null))
    if (answer.changed === chosen.length) onClear()
  })
  return (
    <section className={classes.bulk} aria-label={t('commitments.bulk.title')}>
      <Text size="sm" role="status">
        {t('commitments.bulk.chosen', { count: chosen.length })}
      </Text>
      {(['owner', 'due', 'move'] as const).map((one) => (
        <Button key={one} size="compact-sm" variant="default" onClick={() => setKind(one)}>
          {t(`commitments.bulk.set.${one}`)}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('commitments.bulk.clear')}
      </Button>
      <Refused results={refused} chosen={chosen} />
      <Modal
        opened={kind !== null}
        onClose={() => setKind(null)}
        title={kind === null ? '' : t(`commitments.bulk.set.${kind}`)}
        closeButtonProps={{ 'aria-label': t('platform.close') }}
      >
        {kind !== null && <EditForm kind={kind} busy={apply.busy} chosen={chosen} onApply={apply.run} />}
      </Modal>
    </section>
  )
}

function useApply(chosen: readonly CommitmentRow[], onDone: (answer: Answer) => void) {
  const t = useWords()
  const tell = useTell()
  const onError = useTellError()
  const act = useAct(contract.changeMany, { invalidates: ['ledger'] })
  const back = useDo(contract.undoMany)
  const run = (set: Edit) =>
    void act
      .mutateAsync({ items: chosen.map(({ id, version }) => ({ id, version })), set })
      .then((answer) => {
        const { undo: token, changed } = answer
        const undo =
          token === null ? {} : { undo: () => back.run({ token }, { say: 'commitments.done.undone' }) }
        tell(t('commitments.bulk.done', { changed, total: chosen.length }), undo)
        onDone(answer)
      }, onError)
  return { run, busy: act.isPending }
}

function Refused({ results, chosen }: { results: Answer['results']; chosen: readonly CommitmentRow[] }) {
  const t = useWords()
  if (results.length === 0) return null
  return (
    <ul className={classes.list} role="alert">
      {results.map(({ id, refusal }) => (
        <li key={id}>
          <span>
            {headline(chosen.find((row) => row.id === id) ?? { gist: null, words: null, number: id })}
            <span className={classes.why}>
              {refusal && refusalText({ ...refusal, title: refusal.code, status: 409 }, t)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function EditForm(props: {
  kind: Kind
  busy: boolean
  chosen: readonly CommitmentRow[]
  onApply: (set: Edit) => void
}) {
  const t = useWords()
  const [owner, setOwner] = useState<Owner | null>(null)
  const [date, setDate] = useState('')
  const [step, setStep] = useState<Step | null>(null)
  const shared = { required: false, disabled: props.busy }
  // Steps that ask for a reason or evidence are told one by one.
  const simple = steps.filter(
    (one) =>
      !needsReason(one) &&
      !needsEvidence(one) &&
      props.chosen.some(({ status }) => stepsFrom(status).includes(one)),
  )
  const day = date === '' ? null : date
  const set = (): Edit | null => {
    if (props.kind === 'owner') return { owner }
    if (props.kind === 'due') return { dueOn: day }
    return step === null ? null : { move: { to: step, on: day } }
  }
  const edit = set()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (edit) props.onApply(edit)
      }}
    >
      <Stack>
        {props.kind === 'owner' && (
          <OwnerInput {...shared} label={t('commitments.field.owner')} value={owner} onChange={setOwner} />
        )}
        {props.kind === 'move' && (
          <Select
            {...shared}
            label={t('commitments.field.step')}
            value={step}
            onChange={(next) => setStep(next as Step | null)}
            data={simple.map((one) => ({ value: one, label: t(`commitments.step.${one}`) }))}
          />
        )}
        {props.kind !== 'owner' && (
          <SourceDateInput
            {...shared}
            label={t(props.kind === 'due' ? 'commitments.field.dueOn' : 'commitments.field.on')}
            value={date}
            onChange={setDate}
          />
        )}
        <Button type="submit" loading={props.busy} disabled={edit === null}>
          {t('commitments.bulk.apply', { count: props.chosen.length })}
        </Button>
      </Stack>
    </form>
  )
}
