import { Anchor, List } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { intakeContract } from '#modules/intake/contract'
import { InstantText, Section, type TodayPanelProps, useOperation, useWords } from '#platform/web'

const shown = 5

/** Readings that wait: until someone confirms them, nothing of the meeting is on record. */
export default function TodayPanel({ onCount }: TodayPanelProps) {
  const t = useWords()
  const { data } = useOperation(intakeContract.find, { state: 'open', limit: shown })
  const waiting = data?.items
  useEffect(() => {
    if (waiting) onCount(waiting.length)
  }, [waiting, onCount])
  if (!waiting || waiting.length === 0) return null
  return (
    <Section title={t('intake.today.title')}>
      <List>
        {waiting.map(({ id, title, open, readAt }) => (
          <List.Item key={id}>
            <Anchor renderRoot={(root) => <Link {...root} to={`/intake/${id}` as string} />}>{title}</Anchor>{' '}
            {t('intake.today.reason', { open })} <InstantText at={readAt} />
          </List.Item>
        ))}
      </List>
    </Section>
  )
}
