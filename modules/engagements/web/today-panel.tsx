import { Anchor, List } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { engagementsContract } from '#modules/engagements/contract'
import type { EngagementLine } from '#modules/engagements/schema'
import { addDays, systemClock } from '#platform/time'
import { DateText, Mark, Section, type TodayPanelProps, useOperation, useWords } from '#platform/web'
import { headline, statesText, wordingIn } from './headline.ts'
import { DueText } from './marks.tsx'

const shown = 5
/** Meetings this near without an agenda are to be prepared. */
const nearDays = 30
/** What passed longer ago without a word is not brought up every morning. */
const passedDays = 180

/** Dialogues that are overdue, meetings to prepare, and meetings nobody has said were held. */
export default function TodayPanel({ onCount }: TodayPanelProps) {
  const t = useWords()
  const today = systemClock.now().slice(0, 10)
  const overdue = useOperation(engagementsContract.findSeries, { due: 'overdue', limit: shown })
  const planned = useOperation(engagementsContract.find, {
    status: 'planned',
    order: 'oldest',
    from: addDays(today, -passedDays),
    to: addDays(today, nearDays),
    limit: 100,
  })
  const lines = planned.data?.items ?? []
  const awaiting = lines.filter((line) => line.awaitsWord)
  const bare = lines.filter((line) => !line.awaitsWord && line.agendaCount === 0)
  const count = (overdue.data?.total ?? 0) + awaiting.length + bare.length
  const ready = overdue.data !== undefined && planned.data !== undefined
  useEffect(() => {
    if (ready) onCount(count)
  }, [ready, count, onCount])
  if (count === 0) return null
  return (
    <Section title={t('engagements.today.title')}>
      <List>
        {awaiting.slice(0, shown).map((line) => (
          <MeetingLine key={line.id} line={line}>
            <Mark tone="warn">{t('engagements.today.awaits')}</Mark>
          </MeetingLine>
        ))}
        {bare.slice(0, shown).map((line) => (
          <MeetingLine key={line.id} line={line}>
            <Mark tone="warn">{t('engagements.today.no-agenda')}</Mark>
          </MeetingLine>
        ))}
        {overdue.data?.items.map(({ id, names, next, states }) => (
          <List.Item key={id}>
            <Anchor renderRoot={(root) => <Link {...root} to={`/series/${id}` as string} preload="intent" />}>
              {wordingIn(names, t.language)?.text}
            </Anchor>{' '}
            {statesText(states, t.language)} · {t('engagements.today.due')} <DueText next={next} />
          </List.Item>
        ))}
      </List>
      {(overdue.data?.total ?? 0) > shown && (
        <Anchor renderRoot={(root) => <Link {...root} to="/series" search={{ due: 'overdue' } as never} />}>
          {t('engagements.today.more', { count: overdue.data!.total - shown })}
        </Anchor>
      )}
    </Section>
  )
}

function MeetingLine({ line, children }: { line: EngagementLine; children: ReactNode }) {
  const t = useWords()
  return (
    <List.Item>
      <Anchor
        renderRoot={(root) => <Link {...root} to={`/engagements/${line.id}` as string} preload="intent" />}
      >
        {headline(line, t)}
      </Anchor>{' '}
      <DateText date={line.startOn} /> {children}
    </List.Item>
  )
}
