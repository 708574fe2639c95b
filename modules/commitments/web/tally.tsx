import { Link } from '@tanstack/react-router'
import { type commitmentsContract as contract, directions } from '#modules/commitments/contract'
import type { OutputOf } from '#platform/operation/contract'
import { numberText, useWords } from '#platform/web'
import classes from './commitments.module.css'

type Counts = OutputOf<typeof contract.counts>

const columns = {
  open: {},
  late: { late: 'true' },
  silent: { silent: 'true' },
  kept: { status: 'done' },
  dropped: { status: 'dropped' },
} as const

/** Whose turn it is against how it stands; every number leads to its list. */
export function TallyTable({ counts, search }: { counts: Counts; search: Readonly<Record<string, string>> }) {
  const t = useWords()
  return (
    <table className={classes.tally}>
      <thead>
        <tr>
          <th scope="col">{t('commitments.filter.direction')}</th>
          {Object.keys(columns).map((column) => (
            <th key={column} scope="col">
              {t(`commitments.tally.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {directions.map((direction) => (
          <tr key={direction}>
            <th scope="row">{t(`commitments.direction.${direction}`)}</th>
            {Object.entries(columns).map(([column, filter]) => {
              const row = counts.byDirection.find((one) => one.direction === direction)
              const count = row?.[column as keyof typeof columns] ?? 0
              return (
                <td key={column}>
                  {count === 0 ? (
                    0
                  ) : (
                    <Link to={'/commitments' as string} search={{ ...search, direction, ...filter } as never}>
                      {numberText(count, t.language)}
                    </Link>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
