import { IconClockExclamation, IconRepeat, IconZzz } from '@tabler/icons-react'
import type { CommitmentRow, Status } from '#modules/commitments/schema'
import { DateText, Mark, StateMark, type Tone, useWords } from '#platform/web'

const tones: Record<Status, Tone> = {
  said: 'neutral',
  accepted: 'active',
  planned: 'active',
  'under-way': 'active',
  done: 'good',
  repeated: 'neutral',
  dropped: 'bad',
  disputed: 'warn',
}

export const StatusMark = ({ status }: { status: Status }) => (
  <StateMark label={`commitments.status.${status}`} tone={tones[status]} />
)

/** Why a promise wants attention: past its day, or not heard of. */
export function AttentionMarks({ of }: { of: Pick<CommitmentRow, 'late' | 'silent'> }) {
  const t = useWords()
  return (
    <>
      {of.late && (
        <Mark tone="bad" icon={IconClockExclamation}>
          {t('commitments.late')}
        </Mark>
      )}
      {of.silent && (
        <Mark tone="warn" icon={IconZzz}>
          {t('commitments.silent')}
        </Mark>
      )}
    </>
  )
}

/** "Said 3 times, last 3 Apr 2023": repetition is a signal, not a duplicate. */
export function RepeatedMark({ of }: { of: Pick<CommitmentRow, 'saidTimes' | 'lastSaidOn'> }) {
  const t = useWords()
  if (of.saidTimes < 2) return null
  return (
    <Mark tone="active" icon={IconRepeat}>
      {t('commitments.said-times', { count: of.saidTimes })}
      {of.lastSaidOn && (
        <>
          {t('commitments.said-last')} <DateText date={of.lastSaidOn} />
        </>
      )}
    </Mark>
  )
}
