import { Link, useNavigate } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import classes from './data-table.module.css'
import type { Column } from './data-table.tsx'

interface TableRowProps<Row> {
  index: number
  row: Row
  columns: readonly Column<Row>[]
  link: ((row: Row) => string) | undefined
  active: boolean
  measure: (element: HTMLTableRowElement | null) => void
  onFocus: () => void
}

/** One row; anywhere on it leads where its link leads. */
export function TableRow<Row>({ index, row, columns, link, active, measure, onFocus }: TableRowProps<Row>) {
  const navigate = useNavigate()
  const to = link?.(row)
  const open = (event: MouseEvent<HTMLElement>) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0
    const onControl = (event.target as HTMLElement).closest('a, button, input, label, summary')
    if (to && plain && !onControl && !getSelection()?.toString()) void navigate({ to })
  }
  return (
    <tr
      ref={measure}
      data-index={index}
      data-open={to ? true : undefined}
      aria-rowindex={index + 2}
      onClick={open}
      onFocus={onFocus}
      {...(to ? {} : { tabIndex: active ? 0 : -1 })}
    >
      {columns.map((column, at) => (
        <td key={column.id} data-numeric={column.numeric || undefined}>
          {at === 0 && to ? (
            <Link to={to} className={classes.link} tabIndex={active ? 0 : -1} preload="intent">
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}
