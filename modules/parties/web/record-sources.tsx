import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { ledgerContract } from '#modules/ledger/contract'
import { partiesContract } from '#modules/parties/contract'
import type { Hours } from '#modules/parties/schema'
import { sourcesContract } from '#modules/sources/contract'
import type { FoldedField } from '#modules/sources/schema'
import { SourceDate } from '#platform/time'
import {
  DateText,
  InstantText,
  Mark,
  NameText,
  Section,
  SourceLink,
  useOperation,
  useWords,
} from '#platform/web'
import { HoursText } from './hours-text.tsx'
import classes from './parties.module.css'
import { AuthorityLink } from './party-names.tsx'

/** A claimed value as one reads it. */
function ClaimedValue({ field, value }: { field: string; value: unknown }) {
  const t = useWords()
  if (field === 'parentId' || field === 'authorityId') return <ClaimedAuthority id={String(value)} />
  if (field === 'hours') return <HoursText hours={value as Hours} />
  if (Array.isArray(value))
    return value.map((one: unknown) => {
      const wording = one as { text?: string; lang?: string }
      const text = wording.text ?? String(one)
      return <NameText key={text + wording.lang} text={text} lang={wording.lang ?? null} />
    })
  const text = String(value)
  if (SourceDate.safeParse(text).success) return <DateText date={text} />
  const key = `parties.${field}.${text}`
  return t.has(key) ? t(key) : text
}

function ClaimedAuthority({ id }: { id: string }) {
  const { data } = useOperation(partiesContract.openAuthority, { id })
  return <AuthorityLink authority={data ?? null} />
}

/** Fields where a second source adds to the first and does not contradict it. */
const additive = new Set(['heldOn', 'names', 'titles'])

function FieldClaims({ folded }: { folded: FoldedField }) {
  const t = useWords()
  return (
    <div className={classes.claim}>
      <dt>
        {t(`parties.field.${folded.field}`)}{' '}
        {folded.differs && !additive.has(folded.field) && (
          <Mark tone="warn">{t('parties.sources.differ')}</Mark>
        )}
      </dt>
      {folded.values.map(({ value, claims }) => (
        <dd
          key={JSON.stringify(value)}
          data-retracted={claims.every((claim) => claim.retractedAt !== null) || undefined}
        >
          <span className={classes.claimed}>
            <ClaimedValue field={folded.field} value={value} />
          </span>
          {claims.map((claim) =>
            claim.citation ? (
              <SourceLink
                key={claim.id}
                source={claim.citation.sourceId}
                {...(claim.citation.from === undefined
                  ? {}
                  : { from: claim.citation.from, to: claim.citation.to ?? claim.citation.from })}
              >
                {claim.sourceTitle}
              </SourceLink>
            ) : (
              <Text key={claim.id} span size="xs" c="dimmed">
                {t('parties.sources.word-of', { name: claim.statedBy })}
              </Text>
            ),
          )}
        </dd>
      ))}
    </div>
  )
}

/** What each source says of one record, with differences. */
export function Claims({ id }: { id: string }) {
  const t = useWords()
  const { data } = useOperation(sourcesContract.claimsOn, { module: 'parties', subjectId: id })
  if (!data) return null
  if (data.length === 0) return <Text size="sm">{t('parties.sources.none')}</Text>
  return (
    <dl className={classes.claims}>
      {data.map((folded) => (
        <FieldClaims key={folded.field} folded={folded} />
      ))}
    </dl>
  )
}

/** The same behind a button, for the small records of a page. */
export function ClaimsToggle({ id }: { id: string }) {
  const t = useWords()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {t('parties.sources.title')}
      </Button>
      {opened && (
        <div className={classes.unfolded}>
          <Claims id={id} />
        </div>
      )}
    </>
  )
}

/** Sources and history of a record, at the foot of its page. */
export function SourcesAndHistory({ id, mergedIds = [] }: { id: string; mergedIds?: readonly string[] }) {
  const t = useWords()
  return (
    <>
      <Section title={t('parties.sources.title')}>
        {[id, ...mergedIds].map((one) => (
          <Claims key={one} id={one} />
        ))}
      </Section>
      <Section title={t('parties.history.title')}>
        <History id={id} />
      </Section>
    </>
  )
}

function History({ id }: { id: string }) {
  const t = useWords()
  const { data } = useOperation(ledgerContract.history, { module: 'parties', subjectId: id })
  return (
    <ol className={classes.history}>
      {data?.map((line) => (
        <li key={line.seq}>
          <InstantText at={line.at} /> · {line.accountName} · {t(`parties.history.${verbOf(line.act)}`)}
        </li>
      ))}
    </ol>
  )
}

const verbs = ['source-added', 'unmerged', 'merged', 'added', 'changed', 'withdrawn', 'restored', 'tested']
/** `parties.official-source-added` is told as "a source was added". */
const verbOf = (act: string) => verbs.find((verb) => act.endsWith(`-${verb}`)) ?? 'changed'
