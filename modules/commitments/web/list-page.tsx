import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import type { CommitmentRow } from '#modules/commitments/schema'
import {
  type Column,
  DataTable,
  DateText,
  EmptyState,
  HandlingMark,
  Page,
  useMay,
  usePages,
  useShortcut,
  useWords,
} from '#platform/web'
import { BulkBar } from './bulk-bar.tsx'
import classes from './commitments.module.css'
import { PromiseFilters, usePromiseFilters } from './filters.tsx'
import { AttentionMarks, RepeatedMark, StatusMark } from './marks.tsx'
import { PageActions, Views } from './views.tsx'
import { areasText, Headline, headline, whoText } from './wording.tsx'

type Chosen = ReadonlyMap<string, CommitmentRow>

/** Every promise once, however often it was said; several can be changed together. */
export default function ListPage() {
  const t = useWords()
  const may = useMay()
  const filters = usePromiseFilters()
  const pages = usePages(contract.find, filters)
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const toggle = (row: CommitmentRow) =>
    setChosen((before) => {
      const after = new Map(before)
      if (!after.delete(row.id)) after.set(row.id, row)
      return after
    })
  const mayChange = may(contract.changeMany)
  useShortcut(mayChange ? 'x' : undefined, 'commitments.bulk.choose', null)
  const columns = useColumns(mayChange ? { chosen, toggle } : null)
  const onKeyDown = (event: KeyboardEvent) => {
    const index = (event.target as HTMLElement).closest('tr')?.dataset.index
    const row = index === undefined ? undefined : pages.rows[Number(index)]
    if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey || !row || !mayChange) return
    event.preventDefault()
    toggle(row)
  }
  return (
    <Page title={t('commitments.title')} actions={<PageActions />}>
      <Views current="table" />
      <PromiseFilters />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key works on the focused row of the table inside */}
      <div onKeyDown={onKeyDown}>
        <DataTable
          {...pages}
          name="commitments.find"
          label={t('commitments.title')}
          columns={columns}
          rowKey={(row) => row.id}
          rowLink={(row) => `/commitments/${row.id}`}
          empty={<Nothing filtered={Object.keys(filters).some((name) => name !== 'own')} />}
        />
      </div>
      {chosen.size > 0 && <BulkBar chosen={[...chosen.values()]} onClear={() => setChosen(new Map())} />}
    </Page>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useWords()
  if (filtered)
    return <EmptyState title={t('commitments.empty.filtered')} text={t('commitments.empty.filtered.text')} />
  return (
    <EmptyState
      title={t('commitments.empty')}
      text={t('commitments.empty.text')}
      step={{ label: t('commitments.empty.step'), to: '/intake/new' }}
    />
  )
}

function useColumns(
  choice: { chosen: Chosen; toggle: (row: CommitmentRow) => void } | null,
): Column<CommitmentRow>[] {
  const t = useWords()
  const columns: Column<CommitmentRow>[] = [
    { id: 'what', label: 'commitments.field.what', width: 420, cell: (row) => <Headline of={row} /> },
    {
      id: 'marks',
      label: 'commitments.field.status',
      width: 230,
      cell: (row) => (
        <span className={classes.marks}>
          <StatusMark status={row.status} />
          <AttentionMarks of={row} />
        </span>
      ),
    },
    { id: 'who', label: 'commitments.field.who', width: 190, cell: (row) => whoText(row, t) },
    {
      id: 'dueOn',
      label: 'commitments.field.dueOn',
      width: 130,
      cell: (row) => <DateText date={row.dueOn} />,
    },
    {
      id: 'saidOn',
      label: 'commitments.field.saidOn',
      width: 260,
      cell: (row) => (
        <span className={classes.marks}>
          <DateText date={row.saidOn} />
          <RepeatedMark of={row} />
        </span>
      ),
    },
    { id: 'owner', label: 'commitments.field.owner', width: 170, cell: (row) => row.owner?.name },
    {
      id: 'stance',
      label: 'commitments.field.stance',
      width: 110,
      cell: (row) => t(`commitments.stance.${row.stance}`),
    },
    { id: 'number', label: 'commitments.field.number', width: 130, cell: (row) => row.number },
    {
      id: 'areas',
      label: 'commitments.field.areas',
      width: 320,
      hidden: true,
      cell: (row) => areasText(row.areas, t),
    },
    {
      id: 'lastNewsOn',
      label: 'commitments.field.lastNewsOn',
      width: 130,
      hidden: true,
      cell: (row) => <DateText date={row.lastNewsOn} />,
    },
    {
      id: 'handling',
      label: 'commitments.field.handling',
      hidden: true,
      cell: (row) => <HandlingMark mark={row.handling} />,
    },
  ]
  if (choice === null) return columns
  const select: Column<CommitmentRow> = {
    id: 'chosen',
    label: 'commitments.field.chosen',
    width: 70,
    cell: (row) => (
      <Checkbox
        size="xs"
        tabIndex={-1}
        aria-label={t('commitments.bulk.choose-one', { what: headline(row).slice(0, 80) })}
        checked={choice.chosen.has(row.id)}
        onChange={() => choice.toggle(row)}
      />
    ),
  }
  return [columns[0]!, select, ...columns.slice(1)]
}
