import { Text } from '@mantine/core'
import { engagementsContract as verbs } from '#modules/engagements/contract'
import type { SeriesPage, ToldCount } from '#modules/engagements/schema'
import { sourcesContract } from '#modules/sources/contract'
import { DateText, Fields, Mark, Section, SourceLink, useWords } from '#platform/web'
import classes from '../engagements.module.css'
import { CitationField } from '../fields/inputs.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useMay } from '../may.ts'

/** How many sessions sources say were held. Counts that disagree stand side by side; none is chosen. */
export function Counts({ it }: { it: SeriesPage }) {
  const t = useWords()
  const may = useMay()
  return (
    <Section
      title={t('engagements.counts.title')}
      actions={
        it.withdrawnAt === null &&
        may(verbs.noteCount) && (
          <FormDialog
            label="engagements.counts.add"
            form={{
              name: `engagements.note-count.${it.id}`,
              operation: verbs.noteCount,
              fixed: { id: it.id },
            }}
            done="engagements.done.counted"
          >
            <Fields names={['count', 'since', 'asOf']} />
            <CitationField />
          </FormDialog>
        )
      }
    >
      {it.counts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('engagements.counts.empty')}
        </Text>
      )}
      <ul className={classes.plain}>
        {it.counts.map((count) => (
          <li key={count.claimId} className={classes.line}>
            <CountText count={count} />
            {may(sourcesContract.retract) && <Retract count={count} />}
          </li>
        ))}
      </ul>
      {it.countDifferences.map(({ difference, first, second }) => (
        <Mark key={`${difference} ${first} ${second}`} tone="warn">
          {t(`engagements.counts.${difference}`, {
            first: it.counts[first]?.count ?? 0,
            second: second === null ? 0 : (it.counts[second]?.count ?? 0),
          })}
        </Mark>
      ))}
    </Section>
  )
}

function CountText({ count: { count, since, asOf, citation, sourceTitle, statedBy } }: { count: ToldCount }) {
  const t = useWords()
  return (
    <>
      <span>
        {t('engagements.counts.held', { count })}
        {since && (
          <>
            {' · '}
            {t('engagements.field.since')} <DateText date={since} />
          </>
        )}
        {asOf && (
          <>
            {' · '}
            {t('engagements.field.asOf')} <DateText date={asOf} />
          </>
        )}
      </span>
      {citation ? (
        <SourceLink
          source={citation.sourceId}
          {...(citation.from === undefined ? {} : { from: citation.from, to: citation.to ?? citation.from })}
        >
          {sourceTitle}
        </SourceLink>
      ) : (
        <Text size="xs" c="dimmed">
          {t('engagements.sources.word-of', { name: statedBy })}
        </Text>
      )}
    </>
  )
}

/** A count that was misread is taken back; it stays readable among the claims. */
function Retract({ count }: { count: ToldCount }) {
  return (
    <FormDialog
      label="engagements.counts.retract"
      quiet
      form={{
        name: `engagements.retract-count.${count.claimId}`,
        module: 'engagements',
        operation: sourcesContract.retract,
        fixed: { id: count.claimId },
        submit: 'engagements.counts.retract',
        invalidates: ['engagements'],
      }}
      done="engagements.done.undone"
    >
      <Fields names={['reason']} />
    </FormDialog>
  )
}
