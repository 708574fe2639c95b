import { Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { OpenOfficial, ShownTenure } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import { stateName } from '#modules/parties/schema'
import {
  EmptyState,
  HandlingMark,
  Mark,
  Page,
  RefusalBox,
  Section,
  useOperation,
  useWords,
} from '#platform/web'
import { chooseName } from './choose-name.ts'
import { MergeDialog, MergeList } from './merge-dialog.tsx'
import { NameTable } from './name-table.tsx'
import { AddTenure, EditOfficial, EditTenure, NoteTenure } from './official-forms.tsx'
import classes from './parties.module.css'
import { AuthorityLink, PersonNames, WordingText } from './party-names.tsx'
import { ClaimsToggle, SourcesAndHistory } from './record-sources.tsx'
import { TenureDates } from './tenure-dates.tsx'
import { TenureLine } from './tenure-line.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

export default function OfficialPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const t = useWords()
  const asked = useOperation(partiesContract.openOfficial, { id })
  if (asked.error)
    return (
      <Page title={t('parties.official')}>
        <RefusalBox error={asked.error} retry={() => void asked.refetch()} />
      </Page>
    )
  return asked.data ? <Opened official={asked.data} /> : <Page title={t('parties.official')}>{null}</Page>
}

function Opened({ official }: { official: OpenOfficial }) {
  const t = useWords()
  const standing = official.withdrawnAt === null && official.mergedInto === null
  return (
    <Page
      title={chooseName(official.names, t.language)?.text ?? t('parties.official')}
      heading={<PersonNames names={official.names} />}
      breadcrumbs={[
        { label: t('parties.partners.title'), to: '/partners' },
        { label: stateName(official.state, t.language), to: `/partners/${official.state}` },
      ]}
      marks={
        <>
          <HandlingMark mark={official.handling} />
          {official.withdrawnAt !== null && <Mark tone="bad">{t('parties.withdrawn')}</Mark>}
          {official.mergedInto !== null && <Mark tone="warn">{t('parties.merged')}</Mark>}
        </>
      }
      actions={
        <>
          {standing && <EditOfficial official={official} />}
          {standing && <MergeDialog kind="official" record={official} />}
          <WithdrawButton kind="official" record={official} />
        </>
      }
    >
      {official.withdrawnReason && <Text size="sm">{official.withdrawnReason}</Text>}
      <Tenures official={official} />
      <Section title={t('parties.field.names')}>
        <NameTable names={official.names} />
        <MergeList merges={official.merges} />
      </Section>
      <SourcesAndHistory
        id={official.id}
        mergedIds={official.merges.flatMap(({ mergedId, undoneAt }) => (undoneAt === null ? [mergedId] : []))}
      />
    </Page>
  )
}

function Tenures({ official }: { official: OpenOfficial }) {
  const t = useWords()
  return (
    <Section title={t('parties.tenures.title')} actions={<AddTenure official={official} />}>
      {official.tenures.length === 0 && (
        <EmptyState title={t('parties.tenures.empty')} text={t('parties.tenures.empty.text')} />
      )}
      <TenureLine tenures={official.tenures} />
      <ul className={classes.plain}>
        {[...official.tenures].reverse().map((tenure) => (
          <TenureItem key={tenure.id} tenure={tenure} state={official.state} />
        ))}
      </ul>
    </Section>
  )
}

function TenureItem({ tenure, state }: { tenure: ShownTenure; state: string }) {
  const t = useWords()
  const withdrawn = tenure.withdrawnAt !== null
  return (
    <li className={classes.item} data-withdrawn={withdrawn || undefined}>
      <div>
        <strong>
          <WordingText texts={tenure.titles} />
        </strong>{' '}
        <Text span size="sm" c="dimmed">
          {t(`parties.kind.${tenure.kind}`)}
        </Text>
        {tenure.authority && (
          <>
            {' '}
            · <AuthorityLink authority={tenure.authority} />
          </>
        )}
        {withdrawn && <Mark tone="bad">{t('parties.withdrawn')}</Mark>}
      </div>
      <div className={classes.line}>
        <span>
          <TenureDates tenure={tenure} />
        </span>
        <span>
          {!withdrawn && <NoteTenure tenure={tenure} />}
          {!withdrawn && <EditTenure tenure={tenure} state={state} />}
          <ClaimsToggle id={tenure.id} />
          <WithdrawButton kind="tenure" record={tenure} quiet />
        </span>
      </div>
    </li>
  )
}
