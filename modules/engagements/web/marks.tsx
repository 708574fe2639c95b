import type { EngagementStatus, NextDue } from '#modules/engagements/schema'
import { DateText, Mark, type Tone, useWords } from '#platform/web'

const tones: Record<EngagementStatus, Tone> = {
  planned: 'active',
  held: 'good',
  postponed: 'warn',
  cancelled: 'bad',
}

export function StatusMark({ status }: { status: EngagementStatus }) {
  const t = useWords()
  return <Mark tone={tones[status]}>{t(`engagements.status.${status}`)}</Mark>
}

/** Where it stands, and that its day has passed without a word. */
export function StandingMarks({ of }: { of: { status: EngagementStatus; awaitsWord: boolean } }) {
  const t = useWords()
  if (of.awaitsWord) return <Mark tone="warn">{t('engagements.awaits-word')}</Mark>
  return <StatusMark status={of.status} />
}

/** When the next session is due, how late it is, or why nobody can say. */
export function DueText({ next }: { next: NextDue }) {
  const t = useWords()
  if (next.dueOn === null) return <span>{t(`engagements.due.${next.basis}`)}</span>
  return (
    <span>
      <DateText date={next.dueOn} />{' '}
      {next.overdue && <Mark tone="bad">{t('engagements.due.overdue', { days: next.byDays ?? 0 })}</Mark>}
      {!next.overdue && next.basis === 'planned' && (
        <Mark tone="active">{t('engagements.status.planned')}</Mark>
      )}
    </span>
  )
}
