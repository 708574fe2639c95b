import { engagementsContract as verbs } from '#modules/engagements/contract'
import type { SeriesPage } from '#modules/engagements/schema'
import { Fields, useWords } from '#platform/web'
import { ActButton, useDo } from '../act-button.tsx'
import { CitationField } from '../fields/inputs.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { LinkButton } from '../link-button.tsx'
import { useMay } from '../may.ts'

const fixedOf = ({ id, version }: { id: string; version: number }) => ({ id, version })

/** What can be done with the series as it stands. */
export function SeriesActions({ it }: { it: SeriesPage }) {
  const t = useWords()
  const may = useMay()
  if (!may(verbs.changeSeries)) return null
  if (it.withdrawnAt !== null)
    return (
      <ActButton
        operation={verbs.restoreSeries}
        input={fixedOf(it)}
        label="engagements.act.restore"
        say="engagements.done.restored"
      />
    )
  return (
    <>
      <LinkButton to={`/series/${it.id}/edit`}>{t('engagements.act.change')}</LinkButton>
      {!it.ended && <RaiseLevel it={it} />}
      {it.ended ? (
        <ActButton
          operation={verbs.resumeSeries}
          input={fixedOf(it)}
          label="engagements.series.resume"
          say="engagements.done.resumed"
        />
      ) : (
        <End it={it} />
      )}
      <Withdraw it={it} />
    </>
  )
}

function RaiseLevel({ it }: { it: SeriesPage }) {
  const undo = useDo(verbs.undoRaise)
  return (
    <FormDialog
      label="engagements.series.raise"
      form={{ name: `engagements.raise-level.${it.id}`, operation: verbs.raiseLevel, fixed: fixedOf(it) }}
      done="engagements.done.raised"
      undo={(output) => () => undo.run(fixedOf(output), { say: 'engagements.done.undone' })}
    >
      <Fields names={['level', 'fromOn']} />
      <CitationField />
    </FormDialog>
  )
}

function End({ it }: { it: SeriesPage }) {
  const resume = useDo(verbs.resumeSeries)
  return (
    <FormDialog
      label="engagements.series.end"
      form={{
        name: `engagements.end-series.${it.id}`,
        operation: verbs.endSeries,
        fixed: fixedOf(it),
        submit: 'engagements.series.end',
      }}
      done="engagements.done.ended"
      undo={(output) => () => resume.run(fixedOf(output), { say: 'engagements.done.undone' })}
    >
      <Fields names={['endedOn', 'reason']} />
      <CitationField />
    </FormDialog>
  )
}

function Withdraw({ it }: { it: SeriesPage }) {
  const restore = useDo(verbs.restoreSeries)
  return (
    <FormDialog
      label="engagements.act.withdraw"
      form={{
        name: `engagements.withdraw-series.${it.id}`,
        operation: verbs.withdrawSeries,
        fixed: fixedOf(it),
        submit: 'engagements.act.withdraw',
      }}
      done="engagements.done.withdrawn"
      undo={(output) => () => restore.run(fixedOf(output), { say: 'engagements.done.restored' })}
    >
      <Fields names={['reason']} />
    </FormDialog>
  )
}
