import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { engagementsContract as verbs } from '#modules/engagements/contract'
import type { Gap, SeriesPage, Session } from '#modules/engagements/schema'
import { DateText, PeriodText, Section, useWords } from '#platform/web'
import { ActButton } from '../act-button.tsx'
import classes from '../engagements.module.css'
import { placeText } from '../headline.ts'
import { useMay } from '../may.ts'
import { AddSession, SessionLine, SessionName } from './session-acts.tsx'

type Stop = { kind: 'session'; session: Session } | { kind: 'gap'; gap: Gap }

/** Sessions and gaps in one line: a gap stands where its number belongs. */
function stopsOf({ sessions, gaps }: SeriesPage): Stop[] {
  const stops: Stop[] = sessions.map((session) => ({ kind: 'session', session }))
  for (const gap of gaps) {
    const isLater = (stop: Stop) => {
      const { era, number } = stop.kind === 'gap' ? stop.gap : stop.session
      return era > gap.era || (era === gap.era && number !== null && number > gap.number)
    }
    const at = stops.findIndex(isLater)
    stops.splice(at < 0 ? stops.length : at, 0, { kind: 'gap', gap })
  }
  return stops
}

/** The sessions on a line, with what is missing and what is due next. */
export function Sessions({ it }: { it: SeriesPage }) {
  const t = useWords()
  const may = useMay()
  const mayChange = it.withdrawnAt === null && may(verbs.addSession)
  const stops = stopsOf(it)
  const line = useRef<HTMLOListElement>(null)
  // The newest end is what one comes for.
  useEffect(() => {
    if (line.current) line.current.scrollLeft = line.current.scrollWidth
  }, [])
  return (
    <Section title={t('engagements.sessions.title')} actions={mayChange && <AddSession it={it} />}>
      {stops.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('engagements.sessions.empty')}
        </Text>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <ol ref={line} className={classes.sessions} aria-label={t('engagements.sessions.line')} tabIndex={0}>
        {stops.map((stop) =>
          stop.kind === 'gap' ? (
            <GapStop key={`${stop.gap.era}/${stop.gap.number}`} gap={stop.gap} />
          ) : (
            <SessionStop key={stop.session.id} session={stop.session} />
          ),
        )}
        {(it.next.basis === 'last-session' || it.next.basis === 'told-count') && (
          <li data-kind={it.next.overdue ? 'overdue' : 'due'}>
            {t('engagements.field.next')}
            <br />
            <DateText date={it.next.dueOn} />
          </li>
        )}
      </ol>
      {mayChange && it.sessions.length > 0 && (
        <ul className={classes.plain}>
          {it.sessions.map((session) => (
            <SessionLine key={session.id} it={it} session={session} />
          ))}
        </ul>
      )}
      {mayChange && it.removedSessions.length > 0 && (
        <details>
          <summary>{t('engagements.sessions.removed', { count: it.removedSessions.length })}</summary>
          <ul className={classes.plain}>
            {it.removedSessions.map((session) => (
              <li key={session.id} className={classes.line}>
                <SessionName session={session} />
                <ActButton
                  operation={verbs.restoreSession}
                  input={{ id: session.id }}
                  label="engagements.act.restore"
                  say="engagements.done.restored"
                  quiet
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function SessionStop({ session }: { session: Session }) {
  const t = useWords()
  const name = <SessionName session={session} />
  return (
    <li data-kind={session.status === 'planned' ? 'planned' : 'held'}>
      {session.engagementId === null ? (
        name
      ) : (
        <Anchor
          renderRoot={(root) => (
            <Link {...root} to={`/engagements/${session.engagementId}` as string} preload="intent" />
          )}
        >
          {name}
        </Anchor>
      )}
      <br />
      <PeriodText from={session.heldOn} to={session.engagement?.endOn} />
      <br />
      {placeText(session, t)}
    </li>
  )
}

function GapStop({ gap }: { gap: Gap }) {
  const t = useWords()
  return (
    <li data-kind="gap">
      {t('engagements.sessions.number', { number: gap.number })}
      <br />
      <Text span size="xs" c="dimmed">
        {t('engagements.sessions.gap')}
      </Text>
      <br />
      {(gap.after ?? gap.before) && (
        <Text span size="xs" c="dimmed">
          <DateText date={gap.after} /> – <DateText date={gap.before} />
        </Text>
      )}
    </li>
  )
}
