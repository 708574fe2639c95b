import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { intakeContract } from '#modules/intake/contract'
import { type ReadingSummary, readingStates } from '#modules/intake/schema'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  InstantText,
  Page,
  StateMark,
  useFilters,
  usePages,
  useWords,
} from '#platform/web'
import { stateTone } from './tones.ts'

const columns: readonly Column<ReadingSummary>[] = [
  { id: 'title', label: 'intake.field.title', cell: (row) => row.title },
  {
    id: 'state',
    label: 'intake.field.state',
    cell: (row) => <StateMark label={`intake.state.${row.state}`} tone={stateTone[row.state]} />,
  },
  { id: 'open', label: 'intake.field.open', numeric: true, cell: (row) => row.open },
  { id: 'confirmed', label: 'intake.field.confirmed', numeric: true, cell: (row) => row.confirmed },
  { id: 'readBy', label: 'intake.field.readBy', cell: (row) => row.readBy },
  { id: 'readAt', label: 'intake.field.readAt', cell: (row) => <InstantText at={row.readAt} /> },
]

/** Every report read in: what waits for review first. */
export default function ListPage() {
  const t = useWords()
  const [filters] = useFilters(intakeContract.find)
  const pages = usePages(intakeContract.find, filters)
  const states = readingStates.map((value) => ({ value, label: t(`intake.state.${value}`) }))
  return (
    <Page
      title={t('intake.title')}
      actions={
        <Button renderRoot={(root) => <Link {...root} to={'/intake/new' as string} />}>
          {t('intake.new.title')}
        </Button>
      }
    >
      <FilterBar fields={[{ name: 'state', kind: 'choice', label: 'intake.field.state', options: states }]} />
      <DataTable
        {...pages}
        name="intake.find"
        label={t('intake.title')}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/intake/${row.id}`}
        empty={
          <EmptyState
            title={t('intake.empty.title')}
            text={t('intake.empty.text')}
            step={{ label: t('intake.new.title'), to: '/intake/new' }}
          />
        }
      />
    </Page>
  )
}
