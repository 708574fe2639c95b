import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { instrumentsContract, type OpenInstrument, type PartKind } from '#modules/instruments/contract'
import type { Step } from '#modules/instruments/schema'
import { Fields, SourceLink, useMay, useWords } from '#platform/web'
import { FormDialog } from './dialog.tsx'
import classes from './instruments.module.css'
import { useUndo } from './undo.ts'

type AnyPart = Pick<Step, 'id' | 'note' | 'citation' | 'addedBy' | 'withdrawnAt' | 'withdrawnReason'>

/** The document a part rests on, or whose word it is. */
export function PartSource({ part, of }: { part: AnyPart; of: OpenInstrument }) {
  const t = useWords()
  const { citation } = part
  if (citation === null)
    return <span className={classes.why}>{t('instruments.word-of', { name: part.addedBy })}</span>
  const span = citation.from === undefined ? {} : { from: citation.from, to: citation.to ?? citation.from }
  return (
    <SourceLink source={citation.sourceId} {...span}>
      {of.sources.find(({ id }) => id === citation.sourceId)?.title}
    </SourceLink>
  )
}

/** One part in a list, with its source and the way to take it back. */
export function PartLine(props: { kind: PartKind; part: AnyPart; of: OpenInstrument; children: ReactNode }) {
  const t = useWords()
  const { kind, part, of } = props
  const gone = part.withdrawnAt !== null
  return (
    <li>
      <span>
        <span className={gone ? classes.gone : undefined}>{props.children}</span>
        {part.note && <span className={classes.why}>{part.note}</span>}
        {gone && (
          <span className={classes.why}>
            {t('instruments.part.gone', { reason: part.withdrawnReason ?? '' })}
          </span>
        )}
      </span>
      <Group gap="xs">
        <PartSource part={part} of={of} />
        <PartActs kind={kind} part={part} of={of} />
      </Group>
    </li>
  )
}

function PartActs({ kind, part, of }: { kind: PartKind; part: AnyPart; of: OpenInstrument }) {
  const t = useWords()
  const may = useMay()
  const undo = useUndo(of.id)
  if (of.withdrawnAt !== null || !may(instrumentsContract.withdrawPart)) return null
  if (part.withdrawnAt !== null)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => undo.restorePart(kind, part.id)}>
        {t('instruments.act.restore')}
      </Button>
    )
  return (
    <FormDialog
      label="instruments.act.withdraw-part"
      quiet
      done="instruments.done.part-withdrawn"
      undo={() => () => undo.restorePart(kind, part.id)}
      form={{
        name: `instruments.withdraw.${part.id}`,
        operation: instrumentsContract.withdrawPart,
        fixed: { id: of.id, part: kind, partId: part.id },
        submit: 'instruments.act.withdraw-part',
      }}
    >
      <Fields names={['reason']} />
    </FormDialog>
  )
}
