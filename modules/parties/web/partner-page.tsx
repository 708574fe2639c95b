import { Button, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { ListedAuthority } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import { isState, stateName, stateNames } from '#modules/parties/schema'
import {
  EmptyState,
  Mark,
  NameText,
  Page,
  PartnerPanels,
  RefusalBox,
  Section,
  useOperation,
  useOwnSide,
  useWords,
} from '#platform/web'
import { WhoIsCompetent } from './competences.tsx'
import { ContactPoints } from './contact-points.tsx'
import { Pairs } from './pairs.tsx'
import classes from './parties.module.css'
import { AuthorityLink } from './party-names.tsx'
import { PeopleOnDay } from './people-on-day.tsx'

/** One partner, one page: who they are, who speaks for them, and every other module's part. */
export default function PartnerPage() {
  const { state } = useParams({ strict: false }) as { state: string }
  const t = useWords()
  const own = useOwnSide()
  if (!isState(state))
    return (
      <Page
        title={t('parties.partner')}
        breadcrumbs={[{ label: t('parties.partners.title'), to: '/partners' }]}
      >
        <EmptyState
          title={t('parties.state.unknown')}
          step={{ label: t('parties.partners.title'), to: '/partners' }}
        />
      </Page>
    )
  const name = stateName(state, t.language)
  return (
    <Page
      title={name}
      breadcrumbs={[{ label: t('parties.partners.title'), to: '/partners' }]}
      {...(own?.state === state ? { marks: <Mark tone="active">{t('parties.own-side')}</Mark> } : {})}
      actions={
        <Button
          variant="default"
          renderRoot={(root) => <Link {...root} to="/officials/new" search={{ state } as never} />}
        >
          {t('parties.official.new')}
        </Button>
      }
    >
      <Text c="dimmed" className={classes.names}>
        {stateNames(state)
          .filter(({ text }) => text !== name)
          .map(({ text, lang }) => (
            <NameText key={lang} text={text} lang={lang} />
          ))}
      </Text>
      <PartnerPanels state={state} />
      <Authorities state={state} />
      <PeopleOnDay state={state} />
      <WhoIsCompetent state={state} />
      <ContactPoints state={state} />
      <Pairs state={state} />
    </Page>
  )
}

function Authorities({ state }: { state: string }) {
  const t = useWords()
  const asked = useOperation(partiesContract.findAuthorities, { state, limit: 500 })
  const add = (
    <Button
      variant="default"
      renderRoot={(root) => <Link {...root} to="/authorities/new" search={{ state } as never} />}
    >
      {t('parties.authority.new')}
    </Button>
  )
  if (asked.error) return <RefusalBox error={asked.error} retry={() => void asked.refetch()} />
  const items = asked.data?.items ?? []
  const ids = new Set(items.map(({ id }) => id))
  const tops = items.filter(({ parentId }) => parentId === null || !ids.has(parentId))
  return (
    <Section title={t('parties.authorities.title')} actions={add}>
      {asked.data && items.length === 0 && (
        <EmptyState title={t('parties.partners.empty')} text={t('parties.partners.empty.text')} />
      )}
      <Branch of={tops} all={items} />
    </Section>
  )
}

/** The hierarchy has no circle, so this ends. */
function Branch({ of, all }: { of: readonly ListedAuthority[]; all: readonly ListedAuthority[] }) {
  const t = useWords()
  if (of.length === 0) return null
  return (
    <ul className={classes.tree}>
      {of.map((authority) => (
        <li key={authority.id}>
          <AuthorityLink authority={authority} />{' '}
          <Text span size="xs" c="dimmed">
            {t(`parties.kind.${authority.kind}`)}
          </Text>
          <Branch of={all.filter(({ parentId }) => parentId === authority.id)} all={all} />
        </li>
      ))}
    </ul>
  )
}
