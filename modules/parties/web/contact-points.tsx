import { Text } from '@mantine/core'
import type { ShownContactPoint } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import { EmptyState, HandlingMark, InstantText, Mark, Section, useOperation, useWords } from '#platform/web'
import { HoursText, ReachableMark } from './hours-text.tsx'
import classes from './parties.module.css'
import { AuthorityLink } from './party-names.tsx'
import { AddContactPoint, EditContactPoint, TestContactPoint } from './reaching-forms.tsx'
import { ClaimsToggle } from './record-sources.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

const tones = { answered: 'good', 'no-answer': 'bad', 'wrong-address': 'bad' } as const

/** How an authority, or every authority of a state, is reached, and whether it is now. */
export function ContactPoints(props: { state?: string; authorityId?: string }) {
  const t = useWords()
  const { data } = useOperation(partiesContract.findContactPoints, props)
  const { authorityId } = props
  return (
    <Section
      title={t('parties.contacts.title')}
      {...(authorityId ? { actions: <AddContactPoint authorityId={authorityId} /> } : {})}
    >
      {data?.length === 0 && (
        <EmptyState title={t('parties.contacts.empty')} text={t('parties.contacts.empty.text')} />
      )}
      <ul className={classes.plain}>
        {data?.map((point) => (
          <ContactItem key={point.id} point={point} withAuthority={authorityId === undefined} />
        ))}
      </ul>
    </Section>
  )
}

function ContactItem({ point, withAuthority }: { point: ShownContactPoint; withAuthority: boolean }) {
  const t = useWords()
  const language = new Intl.DisplayNames([t.language], { type: 'language' })
  return (
    <li className={classes.item}>
      <div className={classes.line}>
        <span>
          <strong>{t(`parties.channel.${point.channel}`)}</strong> {point.address}
          {withAuthority && (
            <>
              {' '}
              · <AuthorityLink authority={point.authority} />
            </>
          )}{' '}
          {point.example && <Mark tone="neutral">{t('parties.example')}</Mark>}
        </span>
        <span>
          <ReachableMark reachable={point.reachable} reachesAt={point.reachesAt} />{' '}
          <HandlingMark mark={point.handling} />
        </span>
      </div>
      <Text size="sm" component="div">
        <HoursText hours={point.hours} />
        {point.languages.length > 0 &&
          ` · ${point.languages.map((tag) => language.of(tag) ?? tag).join(', ')}`}
        {point.note && ` · ${point.note}`}
      </Text>
      <div className={classes.line}>
        <span>
          {point.lastTestResult === null ? (
            <Mark tone="warn">{t('parties.test-due.never')}</Mark>
          ) : (
            <>
              <Mark tone={tones[point.lastTestResult]}>{t(`parties.result.${point.lastTestResult}`)}</Mark>{' '}
              <InstantText at={point.lastTestedAt} />
            </>
          )}
        </span>
        <span>
          <TestContactPoint id={point.id} />
          <EditContactPoint point={point} />
          <ClaimsToggle id={point.id} />
          <WithdrawButton kind="contact-point" record={point} quiet />
        </span>
      </div>
    </li>
  )
}
