import { Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { engagementsContract } from '#modules/engagements/contract'
import type { SeriesPage as Opened } from '#modules/engagements/schema'
import { stateName } from '#modules/parties/schema'
import { AuthorityLink } from '#modules/parties/web'
import {
  DateText,
  HandlingMark,
  Mark,
  NameText,
  Nothing,
  numberText,
  Page,
  RefusalBox,
  Section,
  useOperation,
  useWords,
} from '#platform/web'
import classes from '../engagements.module.css'
import { wordingIn } from '../headline.ts'
import { DueText } from '../marks.tsx'
import { Claims } from '../record/claims.tsx'
import { History } from '../record/sources.tsx'
import { SeriesActions } from './actions.tsx'
import { Counts } from './counts.tsx'
import { cadenceText } from './fields.tsx'
import { Sessions } from './sessions.tsx'
import { TurnText } from './turn-text.tsx'

/** One series: its sessions on a line with their gaps, what is due, whose turn it is, and what sources count. */
export default function SeriesPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const t = useWords()
  const asked = useOperation(engagementsContract.getSeries, { id })
  if (asked.data) return <Shown key={id} it={asked.data} />
  return (
    <Page
      title={t('engagements.series.one')}
      breadcrumbs={[{ label: t('engagements.series.title'), to: '/series' }]}
    >
      {asked.error && <RefusalBox error={asked.error} retry={() => void asked.refetch()} />}
    </Page>
  )
}

function Shown({ it }: { it: Opened }) {
  const t = useWords()
  const name = wordingIn(it.names, t.language)
  return (
    <Page
      title={name?.text ?? t('engagements.series.one')}
      heading={name && <NameText text={name.text} lang={name.lang} />}
      breadcrumbs={[{ label: t('engagements.series.title'), to: '/series' }]}
      marks={
        <>
          {it.ended && <Mark tone="neutral">{t('engagements.series.ended')}</Mark>}
          {it.withdrawnAt !== null && <Mark tone="bad">{t('engagements.withdrawn')}</Mark>}
          <HandlingMark mark={it.handling} />
        </>
      }
      actions={<SeriesActions it={it} />}
    >
      {it.names.length > 1 && (
        <Text c="dimmed">
          {it.names
            .filter((one) => one !== name)
            .map(({ text, lang }) => (
              <span key={lang + text}>
                <NameText text={text} lang={lang} />{' '}
              </span>
            ))}
        </Text>
      )}
      <Facts it={it} />
      <Sessions it={it} />
      <Counts it={it} />
      <Section title={t('engagements.sources.title')}>
        <Claims claims={it.claims} />
      </Section>
      <History id={it.id} />
    </Page>
  )
}

function Facts({ it }: { it: Opened }) {
  const t = useWords()
  return (
    <Section title={t('engagements.facts')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('engagements.field.next')}</dt>
          <dd>
            <DueText next={it.next} />
          </dd>
          {it.next.dueOn !== null && (
            <dd>
              <Text size="xs" c="dimmed">
                {t(`engagements.due.basis.${it.next.basis}`)}
              </Text>
            </dd>
          )}
        </div>
        <div>
          <dt>{t('engagements.field.turn')}</dt>
          <dd>
            <TurnText turn={it.turn} authorities={it.authorities} />
          </dd>
          {it.turn.host !== null && (
            <dd>
              <Text size="xs" c="dimmed">
                {t(`engagements.turn.${it.turn.reason}`)}
              </Text>
            </dd>
          )}
        </div>
        <div>
          <dt>{t('engagements.field.cadence')}</dt>
          <dd>{it.cadence === null ? <Nothing /> : cadenceText(it.cadence, t)}</dd>
        </div>
        <div>
          <dt>{t('engagements.field.kept')}</dt>
          <dd>
            {it.keptMonths === null ? (
              <Nothing />
            ) : (
              t('engagements.series.kept', { months: numberText(it.keptMonths, t.language) })
            )}
          </dd>
        </div>
        <div>
          <dt>{t('engagements.field.parties')}</dt>
          <dd>
            <Parties it={it} />
          </dd>
        </div>
        <div>
          <dt>{t('engagements.field.level')}</dt>
          {it.eras.map(({ era, level, fromOn }) => (
            <dd key={era}>
              {t(`engagements.level.${level}`)} {fromOn && <DateText date={fromOn} />}
            </dd>
          ))}
        </div>
        {it.ended && (
          <div>
            <dt>{t('engagements.field.endedOn')}</dt>
            <dd>
              <DateText date={it.endedOn} /> {it.endedReason}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('engagements.field.areas')}</dt>
          <dd>
            {it.areas.length === 0 ? (
              <Nothing />
            ) : (
              it.areas.map((area) => t(`safeguards.area.${area}`)).join(' · ')
            )}
          </dd>
        </div>
      </dl>
    </Section>
  )
}

function Parties({ it }: { it: Opened }) {
  const t = useWords()
  if (it.parties.length === 0) return <Nothing />
  return (
    <ul className={classes.plain}>
      {it.parties.map((party) => {
        const authority = it.authorities.find(({ id }) => id === party.authorityId)
        return (
          <li key={party.authorityId ?? party.name}>
            {authority ? <AuthorityLink authority={authority} /> : party.name}
            {!authority && party.state && ` (${stateName(party.state, t.language)})`}
          </li>
        )
      })}
    </ul>
  )
}
