import { NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import type { ShownCompetence } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import { type RequestKind, requestKinds } from '#modules/parties/schema'
import { EmptyState, Mark, PeriodText, Section, useOperation, useWords } from '#platform/web'
import classes from './parties.module.css'
import { AuthorityLink } from './party-names.tsx'
import { useChosenDay } from './people-on-day.tsx'
import { AddCompetence, EditCompetence } from './reaching-forms.tsx'
import { ClaimsToggle } from './record-sources.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

const unverified = { tone: 'warn', label: 'parties.unverified' } as const

/** The question a case officer asks: to which authority does this go? */
export function WhoIsCompetent({ state }: { state: string }) {
  const t = useWords()
  const [requestKind, setKind] = useState<RequestKind>('mutual-legal-assistance')
  const [on] = useChosenDay()
  const { data } = useOperation(partiesContract.whoIsCompetent, { state, requestKind, on })
  return (
    <Section
      title={t('parties.competent.title')}
      actions={
        <NativeSelect
          label={t('parties.field.requestKind')}
          value={requestKind}
          onChange={(event) => setKind(event.currentTarget.value as RequestKind)}
          data={requestKinds.map((kind) => ({ value: kind, label: t(`parties.requestKind.${kind}`) }))}
        />
      }
    >
      {data?.length === 0 && (
        <EmptyState title={t('parties.competent.none')} text={t('parties.competent.none.text')} />
      )}
      <ul className={classes.plain}>
        {data?.map(({ authority, competence, reason, certainty, overridden }) => (
          <li key={competence.id} className={classes.item} data-withdrawn={overridden || undefined}>
            <AuthorityLink authority={authority} />{' '}
            <Mark tone="active">{t(`parties.competent.${reason}`)}</Mark>{' '}
            <Mark tone={certainty === 'certain' ? 'good' : 'neutral'}>
              {t(`parties.certainty.${certainty}`)}
            </Mark>{' '}
            {!competence.verified && <Mark tone={unverified.tone}>{t(unverified.label)}</Mark>}{' '}
            {overridden && <Mark tone="neutral">{t('parties.competent.overridden')}</Mark>}
            {competence.ground && (
              <Text size="sm" c="dimmed">
                {competence.ground}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What one authority is competent for. */
export function Competences({ authorityId }: { authorityId: string }) {
  const t = useWords()
  const { data } = useOperation(partiesContract.findCompetences, { authorityId })
  return (
    <Section title={t('parties.competences.title')} actions={<AddCompetence authorityId={authorityId} />}>
      {data?.length === 0 && (
        <EmptyState title={t('parties.competent.none')} text={t('parties.competent.none.text')} />
      )}
      <ul className={classes.plain}>
        {data?.map((one) => (
          <CompetenceItem key={one.id} competence={one} />
        ))}
      </ul>
    </Section>
  )
}

function CompetenceItem({ competence }: { competence: ShownCompetence }) {
  const t = useWords()
  const { requestKind, instrumentKind, instrumentId, ground, verified, fromOn, untilOn } = competence
  return (
    <li className={classes.item}>
      <div>
        <strong>{t(`parties.requestKind.${requestKind}`)}</strong>
        {instrumentKind && ` · ${t(`parties.instrumentKind.${instrumentKind}`)}`}
        {instrumentId && ` · ${t('parties.competence.one-instrument')}`}{' '}
        {!verified && <Mark tone={unverified.tone}>{t(unverified.label)}</Mark>}
      </div>
      {ground && <Text size="sm">{ground}</Text>}
      <div className={classes.line}>
        <span>{(fromOn || untilOn) && <PeriodText from={fromOn} to={untilOn} />}</span>
        <span>
          <EditCompetence competence={competence} />
          <ClaimsToggle id={competence.id} />
          <WithdrawButton kind="competence" record={competence} quiet />
        </span>
      </div>
    </li>
  )
}
