import { useEffect } from 'react'
import { partiesContract } from '#modules/parties/contract'
import { systemClock } from '#platform/time'
import { InstantText, Mark, Section, type TodayPanelProps, useOperation, useWords } from '#platform/web'
import { contactTestDue } from '../rules.ts'
import classes from './parties.module.css'
import { AuthorityLink } from './party-names.tsx'
import { TestContactPoint } from './reaching-forms.tsx'

const shown = 5

/** Contact points that would let us down: they did not answer last time, or nobody has tried them for long. */
export default function TodayPanel({ onCount }: TodayPanelProps) {
  const t = useWords()
  const { data } = useOperation(partiesContract.findContactPoints, {})
  const due = (data ?? [])
    .flatMap((point) => {
      const reason = contactTestDue(point, systemClock.now())
      return reason ? [{ point, reason }] : []
    })
    .sort((a, b) => Number(a.reason !== 'failed') - Number(b.reason !== 'failed'))
  useEffect(() => {
    if (data) onCount(due.length)
  }, [data, due.length, onCount])
  if (due.length === 0) return null
  return (
    <Section title={t('parties.today.title')}>
      <ul className={classes.plain}>
        {due.slice(0, shown).map(({ point, reason }) => (
          <li key={point.id} className={classes.line}>
            <span>
              <AuthorityLink authority={point.authority} /> · {t(`parties.channel.${point.channel}`)}{' '}
              <Mark tone={reason === 'failed' ? 'bad' : 'warn'}>{t(`parties.test-due.${reason}`)}</Mark>{' '}
              {point.lastTestedAt && <InstantText at={point.lastTestedAt} dayOnly />}
            </span>
            <TestContactPoint id={point.id} />
          </li>
        ))}
      </ul>
      {due.length > shown && t('parties.today.more', { count: due.length - shown })}
    </Section>
  )
}
