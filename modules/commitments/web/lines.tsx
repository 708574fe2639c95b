import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CommitmentRow } from '#modules/commitments/schema'
import { DateText, useWords } from '#platform/web'
import classes from './commitments.module.css'
import { AttentionMarks, RepeatedMark, StatusMark } from './marks.tsx'
import { Headline, whoText } from './wording.tsx'

/** Promises one under another, for the panels of other pages. */
export function Lines({
  rows,
  step,
}: {
  rows: readonly CommitmentRow[]
  step?: (row: CommitmentRow) => ReactNode
}) {
  const t = useWords()
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id}>
          <span>
            <Link to={`/commitments/${row.id}` as string} preload="intent">
              <Headline of={row} />
            </Link>
            <Text span size="xs" c="dimmed" className={classes.why}>
              {whoText(row, t)} · {t(`commitments.stance.${row.stance}`)} <DateText date={row.saidOn} />
              {row.dueOn && (
                <>
                  {' '}
                  · {t('commitments.due')} <DateText date={row.dueOn} />
                </>
              )}
            </Text>
          </span>
          <span className={classes.marks}>
            <StatusMark status={row.status} />
            <AttentionMarks of={row} />
            <RepeatedMark of={row} />
            {step?.(row)}
          </span>
        </li>
      ))}
    </ul>
  )
}
