import { Button, Text } from '@mantine/core'
import {
  instrumentsContract,
  type LinkedInstrument,
  type OpenInstrument,
} from '#modules/instruments/contract'
import { Field, PeriodText, Section, useMay, useTell, useWords } from '#platform/web'
import { FormDialog } from './dialog.tsx'
import { InstrumentPicker } from './instrument-picker.tsx'
import classes from './instruments.module.css'
import { InstrumentLink } from './titles.tsx'
import { useUndo } from './undo.ts'

/** What came before and what follows. */
export function SuccessionSection({ of }: { of: OpenInstrument }) {
  const t = useWords()
  const may = useMay()
  const undo = useUndo(of.id)
  const open = of.withdrawnAt === null && may(instrumentsContract.linkSuccessor)
  const link = open && (
    <FormDialog
      label="instruments.successor.add"
      done="instruments.done.successor-linked"
      form={{
        name: `instruments.link.${of.id}`,
        operation: instrumentsContract.linkSuccessor,
        fixed: { id: of.id },
        submit: 'instruments.successor.add',
      }}
    >
      <Field name="successorId">
        {(control) => <InstrumentPicker {...control} state={of.parties[0]?.state} without={of.id} />}
      </Field>
    </FormDialog>
  )
  return (
    <Section title={t('instruments.succession')} actions={link}>
      {of.predecessors.length + of.successors.length === 0 && (
        <Text size="sm" c="dimmed">
          {of.noSuccessorReason ?? t('instruments.succession.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {of.predecessors.map((one) => (
          <Neighbour key={one.id} one={one} label="instruments.predecessor" />
        ))}
        {of.successors.map((one) => (
          <Neighbour key={one.id} one={one} label="instruments.successor">
            {open && <Unlink of={of} one={one} undo={undo} />}
          </Neighbour>
        ))}
      </ul>
    </Section>
  )
}

function Neighbour(props: { one: LinkedInstrument; label: string; children?: React.ReactNode }) {
  const t = useWords()
  const { one } = props
  return (
    <li>
      <span>
        {t(props.label)}: <InstrumentLink instrument={one} /> · {t(`instruments.kind.${one.kind}`)} ·{' '}
        <PeriodText from={one.startOn} to={one.endOn} />
      </span>
      {props.children}
    </li>
  )
}

function Unlink(props: { of: OpenInstrument; one: LinkedInstrument; undo: ReturnType<typeof useUndo> }) {
  const t = useWords()
  const tell = useTell()
  const { of, one, undo } = props
  const done = () => tell(t('instruments.done.successor-unlinked'), { undo: undo.linkAgain(of.id, one.id) })
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => undo.unlink(of.id, one.id, done)}>
      {t('instruments.act.unlink')}
    </Button>
  )
}
