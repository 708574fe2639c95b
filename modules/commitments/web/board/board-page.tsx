import { Skeleton } from '@mantine/core'
import { useRef, useState } from 'react'
import { commitmentsContract as contract, stepsFrom } from '#modules/commitments/contract'
import type { CommitmentRow, Status, Step } from '#modules/commitments/schema'
import type { OutputOf } from '#platform/operation/contract'
import { Page, RefusalBox, useMay, useOperation, useShortcut, useWords } from '#platform/web'
import { LinkButton } from '../acts.tsx'
import classes from '../commitments.module.css'
import { type Filters, PromiseFilters, usePromiseFilters } from '../filters.tsx'
import { PageActions, Views } from '../views.tsx'
import { Card } from './card.tsx'
import { useBoardKeys } from './keys.ts'
import { useMoveCard } from './move-card.tsx'

type Column = OutputOf<typeof contract.board>['columns'][number]

/** Promises in columns by their state of affairs; a card is moved by key, by mouse or by its menu. */
export default function BoardPage() {
  const t = useWords()
  const { status: _status, limit: _limit, after: _after, ...filters } = usePromiseFilters()
  const { data, error, refetch } = useOperation(contract.board, filters)
  return (
    <Page title={t('commitments.board.title')} actions={<PageActions />}>
      <Views current="board" />
      <PromiseFilters without={['status', 'tellings']} />
      {error ? (
        <RefusalBox error={error} retry={() => void refetch()} />
      ) : data ? (
        <Board columns={data.columns} filters={filters} />
      ) : (
        <Skeleton height={320} />
      )}
    </Page>
  )
}

/** The step that brings a card into a column, if the rules allow it. */
const stepTo = (row: CommitmentRow, status: Status): Step | null =>
  stepsFrom(row.status).find((step) => step === status) ?? null

function Board({ columns, filters }: { columns: readonly Column[]; filters: Filters }) {
  const t = useWords()
  const may = useMay()
  const mayMove = may(contract.move)
  const frame = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState<Status | null>(null)
  const { move, dialog } = useMoveCard()
  const rows = columns.flatMap(({ items }) => items)
  const place = (id: string, status: Status) => {
    const row = rows.find((one) => one.id === id)
    const step = row && stepTo(row, status)
    if (row && step) move(row, step)
  }
  const shift = (id: string, by: -1 | 1) => {
    const at = columns.findIndex(({ items }) => items.some((row) => row.id === id))
    const next = columns[at + by]
    if (next && mayMove) place(id, next.status)
  }
  const onKeyDown = useBoardKeys(frame, shift)
  useShortcut('arrows', 'commitments.board.keys', null)
  useShortcut(mayMove ? 'alt+→' : undefined, 'commitments.board.keys.move', null)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys move among the cards inside */}
      <div ref={frame} className={classes.columns} onKeyDown={onKeyDown}>
        {columns.map((column) => (
          <section
            key={column.status}
            className={classes.column}
            data-over={over === column.status || undefined}
            aria-label={t(`commitments.status.${column.status}`)}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(column.status)
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              setOver(null)
              place(event.dataTransfer.getData('text/plain'), column.status)
            }}
          >
            <h2>
              {t(`commitments.status.${column.status}`)} · {column.total}
            </h2>
            {column.items.map((row) => (
              <Card key={row.id} row={row} mayMove={mayMove} move={(step) => move(row, step)} />
            ))}
            {column.total > column.items.length && (
              <LinkButton quiet to="/commitments" search={{ ...toSearch(filters), status: column.status }}>
                {t('commitments.more', { count: column.total - column.items.length })}
              </LinkButton>
            )}
          </section>
        ))}
      </div>
      {dialog}
    </>
  )
}

const toSearch = (filters: Filters) =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (name === 'own' ? [] : [[name, String(value)]])),
  )
