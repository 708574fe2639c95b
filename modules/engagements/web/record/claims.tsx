import { Button, Text } from '@mantine/core'
import { Fragment, useState } from 'react'
import { stateName } from '#modules/parties/schema'
import { sourcesContract } from '#modules/sources/contract'
import type { FoldedField } from '#modules/sources/schema'
import { SourceDate } from '#platform/time'
import { DateText, Mark, NameText, SourceLink, useOperation, useWords } from '#platform/web'
import classes from '../engagements.module.css'
import { hourText } from '../headline.ts'

/** A claimed value as one reads it. */
export function ClaimedValue({ field, value }: { field: string; value: unknown }) {
  const t = useWords()
  if (Array.isArray(value))
    return value.map((one: { text?: string; lang?: string }, at) => (
      <Fragment key={JSON.stringify(one)}>
        {at > 0 && ' · '}
        <NameText text={one.text ?? String(one)} lang={one.lang ?? null} />
      </Fragment>
    ))
  if (typeof value === 'boolean') return t(value ? 'platform.yes' : 'platform.no')
  const text = String(value)
  if (field === 'hostState') return stateName(text, t.language)
  if (field === 'timeOfDay') return hourText(text, t)
  if (field.endsWith('On') && SourceDate.safeParse(text).success) return <DateText date={text} />
  const key = `engagements.${field}.${text}`
  return t.has(key) ? t(key) : text
}

function FieldClaims({ folded }: { folded: FoldedField }) {
  const t = useWords()
  return (
    <div>
      <dt>
        {t(`engagements.field.${folded.field}`)}{' '}
        {folded.differs && <Mark tone="warn">{t('engagements.sources.differ')}</Mark>}
      </dt>
      {folded.values.map(({ value, claims }) => (
        <dd
          key={JSON.stringify(value)}
          data-retracted={claims.every((claim) => claim.retractedAt !== null) || undefined}
        >
          <span>
            <ClaimedValue field={folded.field} value={value} />
          </span>
          {claims.map(({ id, citation, sourceTitle, statedBy }) =>
            citation ? (
              <SourceLink
                key={id}
                source={citation.sourceId}
                {...(citation.from === undefined
                  ? {}
                  : { from: citation.from, to: citation.to ?? citation.from })}
              >
                {sourceTitle}
              </SourceLink>
            ) : (
              <Text key={id} span size="xs" c="dimmed">
                {t('engagements.sources.word-of', { name: statedBy })}
              </Text>
            ),
          )}
        </dd>
      ))}
    </div>
  )
}

/** What each source says, with differences. */
export function Claims({ claims }: { claims: readonly FoldedField[] }) {
  const t = useWords()
  if (claims.length === 0) return <Text size="sm">{t('engagements.sources.none')}</Text>
  return (
    <dl className={classes.claims}>
      {claims.map((folded) => (
        <FieldClaims key={folded.field} folded={folded} />
      ))}
    </dl>
  )
}

/** The same behind a button, for the small records of a page. */
export function ClaimsToggle({ id }: { id: string }) {
  const t = useWords()
  const [opened, setOpened] = useState(false)
  const { data } = useOperation(
    sourcesContract.claimsOn,
    opened ? { module: 'engagements', subjectId: id } : null,
  )
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {t('engagements.sources.title')}
      </Button>
      {opened && data && <Claims claims={data} />}
    </>
  )
}
