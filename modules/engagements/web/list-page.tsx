import { Group, Text } from '@mantine/core'
import { engagementsContract } from '#modules/engagements/contract'
import { type EngagementLine, engagementKinds, engagementStatuses } from '#modules/engagements/schema'
import { stateName, states } from '#modules/parties/schema'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  type FilterField,
  Page,
  PeriodText,
  useFilters,
  useOwnSide,
  usePages,
  useWords,
} from '#platform/web'
import classes from './engagements.module.css'
import { headline, hourText, placeText, statesText } from './headline.ts'
import { LinkButton } from './link-button.tsx'
import { StandingMarks } from './marks.tsx'
import { useMay } from './may.ts'

function useColumns(): Column<EngagementLine>[] {
  const t = useWords()
  const own = useOwnSide()
  return [
    {
      id: 'when',
      label: 'engagements.field.when',
      width: 200,
      cell: (row) => (
        <>
          <PeriodText from={row.startOn ?? row.endOn} to={row.startOn ? row.endOn : null} />
          {row.timeOfDay && (
            <Text span size="xs" c="dimmed">
              {' '}
              {hourText(row.timeOfDay, t)}
            </Text>
          )}
        </>
      ),
    },
    {
      id: 'what',
      label: 'engagements.field.what',
      width: 350,
      cell: (row) => <span className={row.parentId ? classes.inVisit : undefined}>{headline(row, t)}</span>,
    },
    {
      id: 'status',
      label: 'engagements.field.status',
      width: 150,
      cell: (row) => <StandingMarks of={row} />,
    },
    {
      id: 'states',
      label: 'engagements.field.states',
      width: 150,
      cell: (row) => statesText(row.states, t.language, own?.state),
    },
    { id: 'place', label: 'engagements.field.place', width: 150, cell: (row) => placeText(row, t) },
    {
      id: 'kind',
      label: 'engagements.field.kind',
      width: 150,
      hidden: true,
      cell: (row) => t(`engagements.kind.${row.kind}`),
    },
    {
      id: 'people',
      label: 'engagements.field.people',
      width: 320,
      hidden: true,
      cell: (row) => row.people.map(({ name }) => name).join(' · '),
    },
    {
      id: 'minutes',
      label: 'engagements.field.minutes',
      width: 100,
      numeric: true,
      hidden: true,
      cell: (row) => row.minutesCount,
    },
  ]
}

export function useFilterFields(): FilterField[] {
  const t = useWords()
  const byName = states
    .map((code) => ({ value: code, label: stateName(code, t.language) }))
    .sort((a, b) => a.label.localeCompare(b.label, t.language))
  return [
    { name: 'text', kind: 'text', label: 'engagements.filter.text' },
    { name: 'state', kind: 'choice', label: 'engagements.filter.state', options: byName },
    {
      name: 'kind',
      kind: 'choice',
      label: 'engagements.field.kind',
      options: engagementKinds.map((kind) => ({ value: kind, label: t(`engagements.kind.${kind}`) })),
    },
    {
      name: 'status',
      kind: 'choice',
      label: 'engagements.field.status',
      options: engagementStatuses.map((status) => ({
        value: status,
        label: t(`engagements.status.${status}`),
      })),
    },
    { name: 'from', kind: 'day', label: 'engagements.filter.from' },
    { name: 'to', kind: 'day', label: 'engagements.filter.to' },
    {
      name: 'withdrawn',
      kind: 'choice',
      label: 'engagements.filter.withdrawn',
      options: [{ value: 'shown', label: t('engagements.filter.withdrawn.shown') }],
    },
  ]
}

/** Visits with their meetings below them, and what stands alone; the latest first. */
export default function ListPage() {
  const t = useWords()
  const may = useMay()
  const [filters] = useFilters(engagementsContract.find)
  const pages = usePages(engagementsContract.find, { ...filters, group: 'visits' })
  const columns = useColumns()
  const fields = useFilterFields()
  const rows = pages.rows.flatMap(({ meetings, ...line }): EngagementLine[] => [line, ...meetings])
  const inside = rows.length - pages.rows.length
  const begin = { label: t('engagements.new.title'), to: '/engagements/new' }
  return (
    <Page
      title={t('engagements.title')}
      actions={
        <Group gap="xs">
          <LinkButton to="/engagements/month">{t('engagements.month.title')}</LinkButton>
          <LinkButton to="/engagements/exchange">{t('engagements.exchange.title')}</LinkButton>
          {may(engagementsContract.open) && (
            <LinkButton to={begin.to} primary>
              {begin.label}
            </LinkButton>
          )}
        </Group>
      }
    >
      <FilterBar fields={fields} />
      <DataTable
        {...pages}
        rows={rows}
        total={pages.total === undefined ? undefined : pages.total + inside}
        name="engagements.find"
        label={t('engagements.title')}
        columns={columns}
        rowKey={(row) => row.id}
        rowLink={(row) => `/engagements/${row.id}`}
        empty={
          <EmptyState
            title={t('engagements.empty.title')}
            text={t('engagements.empty.text')}
            {...(may(engagementsContract.open) ? { step: begin } : {})}
          />
        }
      />
    </Page>
  )
}
