import type { EndWarning, Force, Status } from '#modules/instruments/schema'
import { DateText, Mark, StateMark, type Tone, useWords } from '#platform/web'

const statusTones: Record<Status, Tone> = {
  unspecified: 'neutral',
  proposed: 'neutral',
  'under-negotiation': 'active',
  'agreed-text': 'active',
  signed: 'active',
  'in-force': 'good',
  'being-implemented': 'good',
  renewed: 'good',
  suspended: 'warn',
  'withdrawn-from': 'neutral',
  terminated: 'neutral',
  expired: 'neutral',
}
const forceTones: Record<Force['answer'], Tone> = { yes: 'good', no: 'neutral', uncertain: 'warn' }

export const StatusMark = ({ status }: { status: Status }) => (
  <StateMark label={`instruments.status.${status}`} tone={statusTones[status]} />
)

/** Whether it is in force, with the reason on hover. */
export function ForceMark({ force }: { force: Force }) {
  const t = useWords()
  return (
    <Mark tone={forceTones[force.answer]} title={t(`instruments.why.${force.why}`)}>
      {t(`instruments.force.${force.answer}`)}
    </Mark>
  )
}

/** Statuses that say by themselves whether it is in force. */
const saysItself: readonly Status[] = [
  'in-force',
  'being-implemented',
  'renewed',
  'suspended',
  'terminated',
  'expired',
]

/** The status, and whether it is in force where the status leaves that open or the period says otherwise. */
export function StandingMarks({ of }: { of: { status: Status; force: Force } }) {
  const stillOn = ['in-force', 'being-implemented', 'renewed'].includes(of.status)
  const clear = saysItself.includes(of.status) && (of.force.answer === 'yes') === stillOn
  return (
    <>
      <StatusMark status={of.status} /> {!clear && <ForceMark force={of.force} />}
    </>
  )
}

/** An end that is past or near, with nothing recorded to follow. */
export function EndMark({ warning }: { warning: EndWarning | null }) {
  const t = useWords()
  if (warning === null) return null
  return (
    <Mark tone={warning.daysLeft < 0 ? 'bad' : 'warn'} title={t(`instruments.warning.${warning.kind}`)}>
      {warning.daysLeft < 0
        ? t('instruments.warning.ended')
        : t('instruments.warning.days-left', { days: warning.daysLeft })}
    </Mark>
  )
}

export function EndText({ warning }: { warning: EndWarning }) {
  const t = useWords()
  return (
    <>
      {t(`instruments.warning.${warning.kind}`)} · <DateText date={warning.endsOn} />
    </>
  )
}
