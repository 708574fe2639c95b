import { engagementsContract } from '#modules/engagements/contract'
import { type SeriesLine, seriesLevels } from '#modules/engagements/schema'
import { stateName, states } from '#modules/parties/schema'
import {
  type Column,
  DataTable,
  DateText,
  EmptyState,
  FilterBar,
  type FilterField,
  NameText,
  Page,
  useFilters,
  useOwnSide,
  usePages,
  useWords,
} from '#platform/web'
import { statesText, wordingIn } from '../headline.ts'
import { LinkButton } from '../link-button.tsx'
import { DueText } from '../marks.tsx'
import { useMay } from '../may.ts'
import { cadenceText } from './fields.tsx'
import { TurnText } from './turn-text.tsx'

export function SeriesName({ names }: { names: SeriesLine['names'] }) {
  const t = useWords()
  const name = wordingIn(names, t.language)
  return name && <NameText text={name.text} lang={name.lang} />
}

function useColumns(): Column<SeriesLine>[] {
  const t = useWords()
  const own = useOwnSide()
  return [
    {
      id: 'name',
      label: 'engagements.field.names',
      width: 300,
      cell: (row) => <SeriesName names={row.names} />,
    },
    {
      id: 'states',
      label: 'engagements.field.states',
      width: 180,
      cell: (row) => statesText(row.states, t.language, own?.state),
    },
    {
      id: 'level',
      label: 'engagements.field.level',
      width: 170,
      cell: (row) => t(`engagements.level.${row.level}`),
    },
    { id: 'next', label: 'engagements.field.next', width: 260, cell: (row) => <DueText next={row.next} /> },
    { id: 'turn', label: 'engagements.field.turn', width: 190, cell: (row) => <TurnText turn={row.turn} /> },
    {
      id: 'last',
      label: 'engagements.field.last',
      width: 150,
      cell: (row) => <DateText date={row.last?.heldOn} />,
    },
    {
      id: 'number',
      label: 'engagements.field.number',
      width: 90,
      numeric: true,
      cell: (row) => row.last?.number,
    },
    {
      id: 'gaps',
      label: 'engagements.field.gaps',
      width: 90,
      numeric: true,
      hidden: true,
      cell: (row) => row.gapCount,
    },
    {
      id: 'cadence',
      label: 'engagements.field.cadence',
      width: 140,
      hidden: true,
      cell: (row) => row.cadence && cadenceText(row.cadence, t),
    },
  ]
}

function useFields(): FilterField[] {
  const t = useWords()
  return [
    { name: 'text', kind: 'text', label: 'engagements.filter.text' },
    {
      name: 'state',
      kind: 'choice',
      label: 'engagements.filter.state',
      options: states
        .map((code) => ({ value: code, label: stateName(code, t.language) }))
        .sort((a, b) => a.label.localeCompare(b.label, t.language)),
    },
    {
      name: 'level',
      kind: 'choice',
      label: 'engagements.field.level',
      options: seriesLevels.map((level) => ({ value: level, label: t(`engagements.level.${level}`) })),
    },
    {
      name: 'due',
      kind: 'choice',
      label: 'engagements.field.due',
      options: ['overdue', 'soon', 'unknown'].map((due) => ({
        value: due,
        label: t(`engagements.filter.due.${due}`),
      })),
    },
    {
      name: 'ended',
      kind: 'choice',
      label: 'engagements.filter.ended',
      options: [{ value: 'shown', label: t('engagements.filter.ended.shown') }],
    },
  ]
}

/** Standing mechanisms, the most overdue first. */
export default function SeriesListPage() {
  const t = useWords()
  const may = useMay()
  const [filters] = useFilters(engagementsContract.findSeries)
  const pages = usePages(engagementsContract.findSeries, filters)
  const columns = useColumns()
  const fields = useFields()
  const begin = { label: t('engagements.series.new.title'), to: '/series/new' }
  return (
    <Page
      title={t('engagements.series.title')}
      actions={
        may(engagementsContract.openSeries) && (
          <LinkButton to={begin.to} primary>
            {begin.label}
          </LinkButton>
        )
      }
    >
      <FilterBar fields={fields} />
      <DataTable
        {...pages}
        name="engagements.find-series"
        label={t('engagements.series.title')}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/series/${row.id}`}
        empty={
          <EmptyState
            title={t('engagements.series.empty.title')}
            text={t('engagements.series.empty.text')}
            {...(may(engagementsContract.openSeries) ? { step: begin } : {})}
          />
        }
      />
    </Page>
  )
}
