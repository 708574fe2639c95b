import { engagementsContract as verbs } from '#modules/engagements/contract'
import type { Engagement, EngagementPage } from '#modules/engagements/schema'
import { Fields, useWords } from '#platform/web'
import { ActButton, useDo } from '../act-button.tsx'
import { CitationField } from '../fields/inputs.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { LinkButton } from '../link-button.tsx'
import { useMay } from '../may.ts'

/** What can be done with the record as it stands. */
export function StandingActions({ it }: { it: EngagementPage }) {
  const t = useWords()
  const may = useMay()
  if (!may(verbs.change) || it.mergedInto !== null) return null
  if (it.withdrawnAt !== null)
    return (
      <ActButton
        operation={verbs.restore}
        input={{ id: it.id, version: it.version }}
        label="engagements.act.restore"
        say="engagements.done.restored"
      />
    )
  return (
    <>
      {it.status !== 'held' && <MarkHeld it={it} />}
      {it.status === 'planned' && <WithReason it={it} verb="postpone" />}
      {(it.status === 'planned' || it.status === 'postponed') && <WithReason it={it} verb="cancel" />}
      {it.status !== 'planned' && <Reopen it={it} />}
      <LinkButton to={`/engagements/${it.id}/edit`}>{t('engagements.act.change')}</LinkButton>
      {it.meetings.length === 0 && <Withdraw it={it} />}
    </>
  )
}

const fixedOf = ({ id, version }: { id: string; version: number }) => ({ id, version })

function useReopened() {
  const reopen = useDo(verbs.reopen)
  return (output: Engagement) => () => reopen.run(fixedOf(output), { say: 'engagements.done.undone' })
}

/** On a source, or on the officer's own word. */
function MarkHeld({ it }: { it: EngagementPage }) {
  const reopened = useReopened()
  return (
    <FormDialog
      label="engagements.act.held"
      primary={it.awaitsWord}
      form={{
        name: `engagements.held.${it.id}`,
        operation: verbs.markHeld,
        fixed: fixedOf(it),
        submit: 'engagements.act.held',
      }}
      done="engagements.done.held"
      undo={reopened}
    >
      <CitationField />
    </FormDialog>
  )
}

function WithReason({ it, verb }: { it: EngagementPage; verb: 'postpone' | 'cancel' }) {
  const reopened = useReopened()
  const label = `engagements.act.${verb}`
  return (
    <FormDialog
      label={label}
      form={{
        name: `engagements.${verb}.${it.id}`,
        operation: verbs[verb],
        fixed: fixedOf(it),
        submit: label,
      }}
      done={`engagements.done.${verb}`}
      undo={reopened}
    >
      <Fields names={['reason']} />
      <CitationField />
    </FormDialog>
  )
}

function Reopen({ it }: { it: EngagementPage }) {
  return (
    <ActButton
      operation={verbs.reopen}
      input={fixedOf(it)}
      label="engagements.act.reopen"
      say="engagements.done.reopened"
    />
  )
}

function Withdraw({ it }: { it: EngagementPage }) {
  const restore = useDo(verbs.restore)
  return (
    <FormDialog
      label="engagements.act.withdraw"
      form={{
        name: `engagements.withdraw.${it.id}`,
        operation: verbs.withdraw,
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
