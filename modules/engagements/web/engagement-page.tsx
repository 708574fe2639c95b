import { Alert, Anchor, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { engagementsContract } from '#modules/engagements/contract'
import type { EngagementPage as Opened } from '#modules/engagements/schema'
import {
  EngagementPanels,
  HandlingMark,
  Mark,
  Page,
  RefusalBox,
  Section,
  useOperation,
  useWords,
} from '#platform/web'
import classes from './engagements.module.css'
import { headline } from './headline.ts'
import { StandingMarks } from './marks.tsx'
import { Documents } from './record/documents.tsx'
import { Facts } from './record/facts.tsx'
import { Alike } from './record/merging.tsx'
import { MinutesSection } from './record/minutes.tsx'
import { People } from './record/people.tsx'
import { Programme } from './record/programme.tsx'
import { SourcesAndHistory } from './record/sources.tsx'
import { StandingActions } from './record/standing.tsx'

/** One engagement: what is known of it, who says so, and what else in the house belongs to it. */
export default function EngagementPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const t = useWords()
  const asked = useOperation(engagementsContract.get, { id })
  if (asked.data) return <Shown key={id} it={asked.data} />
  return (
    <Page title={t('engagements.one')} breadcrumbs={[{ label: t('engagements.title'), to: '/engagements' }]}>
      {asked.error && <RefusalBox error={asked.error} retry={() => void asked.refetch()} />}
    </Page>
  )
}

export const nameOf = (it: Opened, t: Parameters<typeof headline>[1]) =>
  headline({ ...it, people: it.participants }, t)

function Shown({ it }: { it: Opened }) {
  const t = useWords()
  const inUse = it.withdrawnAt === null && it.mergedInto === null
  const { parent } = it
  return (
    <Page
      title={nameOf(it, t)}
      breadcrumbs={[
        { label: t('engagements.title'), to: '/engagements' },
        ...(parent
          ? [{ label: parent.title ?? t(`engagements.kind.${parent.kind}`), to: `/engagements/${parent.id}` }]
          : []),
      ]}
      marks={
        <>
          <StandingMarks of={it} />
          <HandlingMark mark={it.handling} />
          {it.withdrawnAt !== null && <Mark tone="bad">{t('engagements.withdrawn')}</Mark>}
        </>
      }
      actions={<StandingActions it={it} />}
    >
      {it.mergedInto !== null && <MergedAway into={it.mergedInto} />}
      {it.withdrawnReason && <Text size="sm">{it.withdrawnReason}</Text>}
      {it.statusReason && (
        <Text size="sm">
          {t(`engagements.status.${it.status}`)}: {it.statusReason}
        </Text>
      )}
      <Facts it={it} />
      {(it.kind === 'visit' || it.meetings.length > 0) && <Programme it={it} mayAdd={inUse} />}
      <People it={it} mayChange={inUse} />
      {it.agenda.length > 0 && (
        <Section title={t('engagements.field.agenda')}>
          <ol>
            {it.agenda.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        </Section>
      )}
      <MinutesSection it={it} mayChange={inUse} />
      <EngagementPanels engagementId={it.id} />
      <Documents it={it} mayChange={inUse} />
      <Alike it={it} inUse={inUse} />
      <SourcesAndHistory it={it} mayChange={inUse} />
    </Page>
  )
}

function MergedAway({ into }: { into: string }) {
  const t = useWords()
  return (
    <Alert color="yellow" title={t('engagements.merged-away.title')} className={classes.merged}>
      <Anchor renderRoot={(root) => <Link {...root} to={`/engagements/${into}` as string} />}>
        {t('engagements.merged-away.open')}
      </Anchor>
    </Alert>
  )
}
