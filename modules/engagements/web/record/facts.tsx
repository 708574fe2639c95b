import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EngagementPage } from '#modules/engagements/schema'
import { stateName } from '#modules/parties/schema'
import { AuthorityLink } from '#modules/parties/web'
import { Nothing, PeriodText, Section, useWords } from '#platform/web'
import classes from '../engagements.module.css'
import { hourText, placeText, statesText, wordingIn } from '../headline.ts'

/** What is known of an engagement; what no source says is a dash. */
export function Facts({ it }: { it: EngagementPage }) {
  const t = useWords()
  const yesNo = it.official === null ? null : t(it.official ? 'platform.yes' : 'platform.no')
  const facts: [field: string, value: ReactNode][] = [
    ['kind', t(`engagements.kind.${it.kind}`)],
    ['when', <PeriodText key="when" from={it.startOn ?? it.endOn} to={it.startOn ? it.endOn : null} />],
    ['timeOfDay', it.timeOfDay === null ? null : hourText(it.timeOfDay, t)],
    ['place', placeText(it, t)],
    ['form', it.form === null ? null : t(`engagements.form.${it.form}`)],
    ['official', yesNo],
    ['invitedBy', it.invitedBy],
    ['states', statesText(it.states, t.language) || null],
    ['session', it.session && <SessionLink session={it.session} />],
    [
      'areas',
      it.areas.length === 0 ? null : it.areas.map((area) => t(`safeguards.area.${area}`)).join(' · '),
    ],
  ]
  return (
    <Section title={t('engagements.facts')}>
      <dl className={classes.facts}>
        {facts.map(([field, value]) => (
          <div key={field}>
            <dt>{t(`engagements.field.${field}`)}</dt>
            <dd>{value ?? <Nothing />}</dd>
          </div>
        ))}
        <div>
          <dt>{t('engagements.field.organisations')}</dt>
          <dd>
            <Organisations it={it} />
          </dd>
        </div>
      </dl>
    </Section>
  )
}

function SessionLink({ session }: { session: NonNullable<EngagementPage['session']> }) {
  const t = useWords()
  const name = wordingIn(session.names, t.language)?.text ?? ''
  return (
    <Anchor renderRoot={(root) => <Link {...root} to={`/series/${session.seriesId}` as string} />}>
      {session.number === null ? name : t('engagements.session.of', { name, number: session.number })}
    </Anchor>
  )
}

function Organisations({ it }: { it: EngagementPage }) {
  const t = useWords()
  if (it.organisations.length === 0) return <Nothing />
  return (
    <ul className={classes.plain}>
      {it.organisations.map((body) => {
        const authority = it.authorities.find(({ id }) => id === body.authorityId)
        return (
          <li key={body.authorityId ?? body.name}>
            {authority ? <AuthorityLink authority={authority} /> : body.name}
            {!authority && body.state && ` (${stateName(body.state, t.language)})`}
          </li>
        )
      })}
    </ul>
  )
}
