import { Skeleton, Text } from '@mantine/core'
import { columnVisibilityFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { RefusalBox } from './boxes.tsx'
import { ColumnChoice, useColumnChoice } from './column-choice.tsx'
import classes from './data-table.module.css'
import { numberText } from './dates.ts'
import { useRowKeys } from './row-keys.ts'
import { useShortcut } from './shortcuts.tsx'
import { TableRow } from './table-row.tsx'
import { useWords } from './words-context.tsx'

export interface Column<Row> {
  id: string
  /** A key of the catalogue. */
  label: string
  cell: (row: Row) => ReactNode
  /** Pixels at least, and the column's share of a wider table; 160 unless said. */
  width?: number
  /** Aligned to the right with even digits. */
  numeric?: boolean
  /** Offered in the choice of columns, not shown at first. */
  hidden?: boolean
}

export interface DataTableProps<Row> {
  /** Remembers the officer's choice of columns: `engagements.list`. */
  name: string
  /** What the table holds, said already. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where a row leads; the first column is the link. */
  rowLink?: (row: Row) => string
  /** Shown when there are no rows: what belongs here and the first step. */
  empty: ReactNode
  total?: number | undefined
  loading?: boolean
  stale?: boolean
  error?: Error | null
  more?: (() => void) | undefined
  retry?: () => void
}

const features = tableFeatures({ columnVisibilityFeature })
const rowHeight = 37
const defaultWidth = 160
/** The next page is asked for while this many rows are still below. */
const ahead = 30

/** A list of any length: only what is seen is drawn, the next page is fetched before it is reached. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const t = useWords()
  if (props.error && props.rows.length === 0)
    return <RefusalBox error={props.error} {...(props.retry ? { retry: props.retry } : {})} />
  if (!props.loading && props.rows.length === 0) return <>{props.empty}</>
  return (
    <div className={classes.frame}>
      {props.loading ? <Loading label={t('platform.loading')} /> : <Rows {...props} />}
    </div>
  )
}

function Loading({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className={classes.loading}>
      {Array.from({ length: 8 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <Skeleton key={at} height={20} width={`${92 - ((at * 17) % 35)}%`} />
      ))}
    </div>
  )
}

function useModel<Row extends object>({ columns, rows, rowKey, name }: DataTableProps<Row>) {
  const choice = useColumnChoice(name, columns)
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return helper.columns(columns.map((column) => helper.display({ id: column.id })))
  }, [columns])
  const table = useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: rowKey,
    state: { columnVisibility: choice.visibility },
  })
  const shown = columns.filter((column) => choice.visibility[column.id] !== false)
  return { items: table.getRowModel().rows, shown, choice }
}

function Rows<Row extends object>(props: DataTableProps<Row>) {
  const t = useWords()
  const scroll = useRef<HTMLDivElement>(null)
  const { items, shown, choice } = useModel(props)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => items[at]!.id,
    overscan: 12,
  })
  const drawn = virtual.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  const { more } = props
  useEffect(() => {
    if (more && last >= items.length - ahead) more()
  }, [more, last, items.length])
  const keys = useRowKeys(scroll, items.length, (at) => virtual.scrollToIndex(at))
  useShortcut('arrows', 'platform.table.move', null)
  const width = shown.reduce((sum, column) => sum + (column.width ?? defaultWidth), 0)
  const before = drawn[0]?.start ?? 0
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    <>
      <section
        ref={scroll}
        className={classes.scroll}
        aria-label={props.label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
      >
        <table
          className={classes.table}
          style={{ minWidth: width }}
          aria-rowcount={(props.total ?? items.length) + 1}
          data-stale={props.stale || undefined}
        >
          <colgroup>
            {shown.map((column) => (
              <col key={column.id} style={{ width: column.width ?? defaultWidth }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {shown.map((column) => (
                <th key={column.id} scope="col" data-numeric={column.numeric || undefined}>
                  {t(column.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={before} span={shown.length} />
            {drawn.map(({ index }) => (
              <TableRow
                key={items[index]!.id}
                index={index}
                row={items[index]!.original}
                columns={shown}
                link={props.rowLink}
                active={index === keys.active}
                measure={virtual.measureElement}
                onFocus={() => keys.setActive(index)}
              />
            ))}
            <Gap height={after} span={shown.length} />
          </tbody>
        </table>
      </section>
      <div className={classes.foot}>
        <Text size="xs" c="dimmed" role="status">
          {props.total === undefined || props.total === items.length
            ? t('platform.table.all', { total: items.length })
            : t('platform.table.some', { shown: numberText(items.length, t.language), total: props.total })}
        </Text>
        <ColumnChoice columns={props.columns} choice={choice} />
      </div>
      {props.error && <RefusalBox error={props.error} {...(props.retry ? { retry: props.retry } : {})} />}
    </>
  )
}

/** Stands for the rows that are not drawn. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a link or a control takes no focus
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  )
}
