import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { instrumentsContract, type ListedInstrument } from '#modules/instruments/contract'
import { instrumentKinds, statuses } from '#modules/instruments/schema'
import { stateName, states } from '#modules/parties/schema'
import { areas } from '#modules/safeguards/schema'
import {
  type Column,
  DataTable,
  DateText,
  EmptyState,
  FilterBar,
  type FilterField,
  Page,
  useFilters,
  useMay,
  usePages,
  useWords,
} from '#platform/web'
import { EndMark, ForceMark, StatusMark } from './marks.tsx'
import { PartiesText } from './parties.tsx'
import { TitleText } from './titles.tsx'

function useColumns(): Column<ListedInstrument>[] {
  const t = useWords()
  return [
    {
      id: 'title',
      label: 'instruments.field.titles',
      width: 290,
      cell: (row) => <TitleText titles={row.titles} />,
    },
    {
      id: 'parties',
      label: 'instruments.field.parties',
      width: 200,
      cell: (row) => <PartiesText of={row} />,
    },
    {
      id: 'status',
      label: 'instruments.field.status',
      width: 130,
      cell: (row) => <StatusMark status={row.status} />,
    },
    {
      id: 'force',
      label: 'instruments.field.force',
      width: 125,
      cell: (row) => <ForceMark force={row.force} />,
    },
    {
      id: 'signed',
      label: 'instruments.field.signedOn',
      width: 110,
      cell: (row) => <DateText date={row.signedOn} />,
    },
    {
      id: 'end',
      label: 'instruments.field.end',
      width: 165,
      cell: (row) => (row.warning ? <EndMark warning={row.warning} /> : <DateText date={row.untilOn} />),
    },
    {
      id: 'kind',
      label: 'instruments.field.kind',
      hidden: true,
      cell: (row) => t(`instruments.kind.${row.kind}`),
    },
    {
      id: 'entered',
      label: 'instruments.field.inForceOn',
      hidden: true,
      cell: (row) => <DateText date={row.inForceOn} />,
    },
    {
      id: 'until',
      label: 'instruments.field.untilOn',
      hidden: true,
      cell: (row) => <DateText date={row.untilOn} />,
    },
    {
      id: 'areas',
      label: 'instruments.field.areas',
      hidden: true,
      width: 260,
      cell: (row) => row.areas.map((area) => t(`safeguards.area.${area}`)).join(' · '),
    },
  ]
}

function useFields(): FilterField[] {
  const t = useWords()
  const choice = (values: readonly string[], say: (value: string) => string) =>
    values.map((value) => ({ value, label: say(value) }))
  const byName = choice(states, (code) => stateName(code, t.language)).sort((a, b) =>
    a.label.localeCompare(b.label, t.language),
  )
  return [
    { name: 'text', kind: 'text', label: 'instruments.filter.text' },
    { name: 'state', kind: 'choice', label: 'instruments.filter.state', options: byName },
    {
      name: 'kind',
      kind: 'choice',
      label: 'instruments.field.kind',
      options: choice(instrumentKinds, (kind) => t(`instruments.kind.${kind}`)),
    },
    {
      name: 'status',
      kind: 'choice',
      label: 'instruments.field.status',
      options: choice(statuses, (status) => t(`instruments.status.${status}`)),
    },
    {
      name: 'area',
      kind: 'choice',
      label: 'instruments.filter.area',
      options: choice(areas, (area) => t(`safeguards.area.${area}`)),
    },
    { name: 'inForceOn', kind: 'day', label: 'instruments.filter.inForceOn' },
    {
      name: 'endingWithin',
      kind: 'choice',
      label: 'instruments.filter.endingWithin',
      options: choice(['90', '180', '365'], (days) => t('instruments.filter.days', { days: Number(days) })),
    },
    {
      name: 'successor',
      kind: 'choice',
      label: 'instruments.filter.successor',
      options: [{ value: 'none', label: t('instruments.filter.successor.none') }],
    },
  ]
}

/** Every instrument, the latest first; what ended with nothing to follow is marked. */
export default function ListPage() {
  const t = useWords()
  const may = useMay()
  const [filters] = useFilters(instrumentsContract.find)
  const pages = usePages(instrumentsContract.find, filters)
  const columns = useColumns()
  const fields = useFields()
  const begin = { label: t('instruments.new.title'), to: '/instruments/new' }
  return (
    <Page
      title={t('instruments.title')}
      actions={
        <>
          <Button
            variant="default"
            renderRoot={(root) => <Link {...root} to={'/instruments/in-force' as string} />}
          >
            {t('instruments.in-force.title')}
          </Button>
          {may(instrumentsContract.open) && (
            <Button renderRoot={(root) => <Link {...root} to={begin.to as string} />}>{begin.label}</Button>
          )}
        </>
      }
    >
      <FilterBar fields={fields} />
      <DataTable
        {...pages}
        name="instruments.find"
        label={t('instruments.title')}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/instruments/${row.id}`}
        empty={
          <EmptyState
            title={t('instruments.empty.title')}
            text={t('instruments.empty.text')}
            {...(may(instrumentsContract.open) ? { step: begin } : {})}
          />
        }
      />
    </Page>
  )
}
