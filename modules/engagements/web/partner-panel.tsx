import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { engagementsContract } from '#modules/engagements/contract'
import { type PartnerPanelProps, PeriodText, Section, useOperation, useWords } from '#platform/web'
import classes from './engagements.module.css'
import { headline, wordingIn } from './headline.ts'
import { LinkButton } from './link-button.tsx'
import { DueText, StandingMarks } from './marks.tsx'

const latest = 6

/** With one partner: the standing mechanisms and their next session, and the last visits and meetings. */
export default function PartnerPanel({ state }: PartnerPanelProps) {
  const t = useWords()
  const series = useOperation(engagementsContract.findSeries, { state, limit: 50 })
  const found = useOperation(engagementsContract.find, { state, group: 'visits', limit: latest })
  return (
    <>
      <Section
        title={t('engagements.series.title')}
        actions={
          <LinkButton to="/series" search={{ state }}>
            {t('engagements.partner.all')}
          </LinkButton>
        }
      >
        {series.data?.items.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('engagements.partner.no-series')}
          </Text>
        )}
        <ul className={classes.plain}>
          {series.data?.items.map(({ id, names, next, last }) => (
            <li key={id} className={classes.line}>
              <span>
                <Anchor
                  renderRoot={(root) => <Link {...root} to={`/series/${id}` as string} preload="intent" />}
                >
                  {wordingIn(names, t.language)?.text}
                </Anchor>{' '}
                {last?.number && (
                  <Text span size="sm" c="dimmed">
                    {t('engagements.sessions.number', { number: last.number })}
                  </Text>
                )}
              </span>
              <DueText next={next} />
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={t('engagements.title')}
        actions={
          <>
            <LinkButton to="/engagements" search={{ state }}>
              {t('engagements.partner.all')}
            </LinkButton>
            <LinkButton to="/engagements/exchange" search={{ state }}>
              {t('engagements.exchange.title')}
            </LinkButton>
          </>
        }
      >
        {found.data?.items.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('engagements.partner.no-engagements')}
          </Text>
        )}
        <ul className={classes.plain}>
          {found.data?.items.map((line) => (
            <li key={line.id} className={classes.line}>
              <span>
                <PeriodText from={line.startOn ?? line.endOn} to={line.startOn ? line.endOn : null} />{' '}
                <Anchor
                  renderRoot={(root) => (
                    <Link {...root} to={`/engagements/${line.id}` as string} preload="intent" />
                  )}
                >
                  {headline(line, t)}
                </Anchor>{' '}
                {line.meetings.length > 0 && (
                  <Text span size="sm" c="dimmed">
                    {t('engagements.partner.meetings', { count: line.meetings.length })}
                  </Text>
                )}
              </span>
              <StandingMarks of={line} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
