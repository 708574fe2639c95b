import { Button, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { OpenAuthority } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import { stateName } from '#modules/parties/schema'
import { HandlingMark, Mark, Page, RefusalBox, Section, useOperation, useWords } from '#platform/web'
import { EditAuthority } from './authority-forms.tsx'
import { chooseName } from './choose-name.ts'
import { Competences } from './competences.tsx'
import { ContactPoints } from './contact-points.tsx'
import { MergeDialog, MergeList } from './merge-dialog.tsx'
import { NameTable } from './name-table.tsx'
import { Pairs } from './pairs.tsx'
import classes from './parties.module.css'
import { AuthorityLink, PersonNames } from './party-names.tsx'
import { PeopleOnDay } from './people-on-day.tsx'
import { SourcesAndHistory } from './record-sources.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

export default function AuthorityPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const t = useWords()
  const asked = useOperation(partiesContract.openAuthority, { id })
  if (asked.error)
    return (
      <Page title={t('parties.authority')}>
        <RefusalBox error={asked.error} retry={() => void asked.refetch()} />
      </Page>
    )
  return asked.data ? <Opened authority={asked.data} /> : <Page title={t('parties.authority')}>{null}</Page>
}

function Opened({ authority }: { authority: OpenAuthority }) {
  const t = useWords()
  const { id, state, kind, names } = authority
  const parents = [...authority.parents].reverse()
  return (
    <Page
      title={chooseName(names, t.language)?.text ?? t('parties.authority')}
      heading={<PersonNames names={names} />}
      breadcrumbs={[
        { label: t('parties.partners.title'), to: '/partners' },
        { label: stateName(state, t.language), to: `/partners/${state}` },
        ...parents.map((parent) => ({
          label: chooseName(parent.names, t.language)?.text ?? '',
          to: `/authorities/${parent.id}`,
        })),
      ]}
      marks={<Marks authority={authority} />}
      actions={<Actions authority={authority} />}
    >
      <Text c="dimmed">{[authority.code, t(`parties.kind.${kind}`)].filter(Boolean).join(' · ')}</Text>
      {authority.levelNote && <Text>{authority.levelNote}</Text>}
      {authority.withdrawnReason && <Text size="sm">{authority.withdrawnReason}</Text>}
      <Section title={t('parties.field.names')}>
        <NameTable names={names} />
        <MergeList merges={authority.merges} />
      </Section>
      <Units authority={authority} />
      <PeopleOnDay authorityId={id} />
      <Competences authorityId={id} />
      <ContactPoints authorityId={id} />
      <Pairs authorityId={id} local={kind === 'local-police'} />
      <SourcesAndHistory
        id={id}
        mergedIds={authority.merges.flatMap(({ mergedId, undoneAt }) =>
          undoneAt === null ? [mergedId] : [],
        )}
      />
    </Page>
  )
}

function Marks({ authority }: { authority: OpenAuthority }) {
  const t = useWords()
  return (
    <>
      <HandlingMark mark={authority.handling} />
      {authority.withdrawnAt !== null && <Mark tone="bad">{t('parties.withdrawn')}</Mark>}
      {authority.mergedInto !== null && <Mark tone="warn">{t('parties.merged')}</Mark>}
    </>
  )
}

function Actions({ authority }: { authority: OpenAuthority }) {
  const standing = authority.withdrawnAt === null && authority.mergedInto === null
  return (
    <>
      {standing && <EditAuthority authority={authority} />}
      {standing && <MergeDialog kind="authority" record={authority} />}
      <WithdrawButton kind="authority" record={authority} />
    </>
  )
}

function Units({ authority }: { authority: OpenAuthority }) {
  const t = useWords()
  const search = { state: authority.state, parentId: authority.id }
  return (
    <Section
      title={t('parties.units.title')}
      actions={
        <Button
          variant="default"
          renderRoot={(root) => <Link {...root} to="/authorities/new" search={search as never} />}
        >
          {t('parties.unit.new')}
        </Button>
      }
    >
      <ul className={classes.plain}>
        {authority.children.map((child) => (
          <li key={child.id}>
            <AuthorityLink authority={child} />
          </li>
        ))}
      </ul>
      {authority.children.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('parties.units.empty')}
        </Text>
      )}
    </Section>
  )
}
