import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { engagementsContract } from '#modules/engagements/contract'
import type { EngagementLine } from '#modules/engagements/schema'
import { addDays, systemClock } from '#platform/time'
import {
  DateText,
  Mark,
  Section,
  type TodayPanelProps,
  useOperation,
  useOwnSide,
  useWords,
} from '#platform/web'
import classes from './engagements.module.css'
import { headline, statesText, wordingIn } from './headline.ts'
import { LinkButton } from './link-button.tsx'
import { DueText } from './marks.tsx'

const shown = 5
/** Meetings this near without an agenda are to be prepared. */
const nearDays = 30
/** What passed longer ago without a word is not brought up every morning. */
const passedDays = 180

/** Dialogues that are overdue, meetings to prepare, and meetings nobody has said were held. */
export default function TodayPanel({ onCount }: TodayPanelProps) {
  const t = useWords()
  const own = useOwnSide()
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
      <ul className={classes.plain}>
        {awaiting.slice(0, shown).map((line) => (
          <MeetingLine key={line.id} line={line} why="awaits" step={`/engagements/${line.id}`} />
        ))}
        {bare.slice(0, shown).map((line) => (
          <MeetingLine key={line.id} line={line} why="no-agenda" step={`/engagements/${line.id}/edit`} />
        ))}
        {overdue.data?.items.map(({ id, names, next, states }) => (
          <li key={id} className={classes.line}>
            <span>
              <Anchor
                underline="always"
                renderRoot={(root) => <Link {...root} to={`/series/${id}` as string} preload="intent" />}
              >
                {wordingIn(names, t.language)?.text}
              </Anchor>
              {' · '}
              {statesText(states, t.language, own?.state)} · {t('engagements.today.due')}{' '}
              <DueText next={next} />
            </span>
            <LinkButton to="/engagements/new" search={{ seriesId: id, kind: 'dialogue-session' }} quiet>
              {t('engagements.today.step.plan')}
            </LinkButton>
          </li>
        ))}
      </ul>
      {(overdue.data?.total ?? 0) > shown && (
        <Anchor
          underline="always"
          renderRoot={(root) => <Link {...root} to="/series" search={{ due: 'overdue' } as never} />}
        >
          {t('engagements.today.more', { count: overdue.data!.total - shown })}
        </Anchor>
      )}
    </Section>
  )
}

/** What, when, why it is here, and the one next step. */
function MeetingLine({
  line,
  why,
  step,
}: {
  line: EngagementLine
  why: 'awaits' | 'no-agenda'
  step: string
}) {
  const t = useWords()
  return (
    <li className={classes.line}>
      <span>
        <Anchor
          underline="always"
          renderRoot={(root) => <Link {...root} to={`/engagements/${line.id}` as string} preload="intent" />}
        >
          {headline(line, t)}
        </Anchor>
        {' · '}
        <DateText date={line.startOn} /> <Mark tone="warn">{t(`engagements.today.${why}`)}</Mark>
      </span>
      <LinkButton to={step} quiet>
        {t(`engagements.today.step.${why}`)}
      </LinkButton>
    </li>
  )
}
