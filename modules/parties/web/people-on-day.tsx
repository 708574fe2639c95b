import { useSearch } from '@tanstack/react-router'
import type { HeldOn } from '#modules/parties/contract'
import { partiesContract } from '#modules/parties/contract'
import { Day, dayOf, systemClock } from '#platform/time'
import {
  type Column,
  calendarText,
  DataTable,
  DayInput,
  EmptyState,
  Mark,
  Section,
  useFilters,
  useOperation,
  useWords,
} from '#platform/web'
import { AuthorityLink, OfficialLink, WordingText } from './party-names.tsx'
import { TenureDates } from './tenure-dates.tsx'

/** The day asked about: in the address, today unless said. */
export function useChosenDay(): [string, (day: string) => void] {
  const { on } = useSearch({ strict: false }) as { on?: string }
  const [, set] = useFilters(partiesContract.whoHeld)
  const day = Day.safeParse(on).success ? on! : dayOf(systemClock.now())
  return [day, (next) => Day.safeParse(next).success && set({ on: next })]
}

/** Who held which post on the chosen day, as surely as the dates allow. */
export function PeopleOnDay(props: { state?: string; authorityId?: string }) {
  const t = useWords()
  const [on, choose] = useChosenDay()
  const asked = useOperation(partiesContract.whoHeld, { ...props, on })
  const columns: Column<HeldOn>[] = [
    {
      id: 'official',
      label: 'parties.official',
      width: 200,
      cell: ({ official }) => <OfficialLink official={official} />,
    },
    {
      id: 'post',
      label: 'parties.kind.post',
      width: 180,
      cell: ({ tenure }) => <WordingText texts={tenure.titles} />,
    },
    {
      id: 'rank',
      label: 'parties.kind.rank',
      width: 110,
      cell: ({ ranks }) => (ranks[0] ? <WordingText texts={ranks[0].titles} /> : null),
    },
    {
      id: 'authority',
      label: 'parties.field.authorityId',
      width: 210,
      hidden: props.authorityId !== undefined,
      cell: ({ tenure }) => <AuthorityLink authority={tenure.authority} />,
    },
    {
      id: 'certainty',
      label: 'parties.certainty',
      width: 110,
      cell: ({ certainty }) => (
        <Mark tone={certainty === 'certain' ? 'good' : 'neutral'}>{t(`parties.certainty.${certainty}`)}</Mark>
      ),
    },
    {
      id: 'period',
      label: 'parties.period',
      width: 200,
      cell: ({ tenure }) => <TenureDates tenure={tenure} />,
    },
  ]
  return (
    <Section
      title={t('parties.people.title')}
      actions={
        <DayInput
          label={t('parties.people.on')}
          required={false}
          disabled={false}
          value={on}
          onChange={choose}
        />
      }
    >
      <DataTable
        name={`parties.people.${props.authorityId ? 'authority' : 'state'}`}
        label={`${t('parties.people.title')} · ${calendarText(on, t.language)}`}
        columns={columns}
        rows={asked.data ?? []}
        rowKey={({ tenure }) => tenure.id}
        loading={asked.isPending}
        error={asked.error}
        empty={<EmptyState title={t('parties.people.empty')} text={t('parties.people.empty.text')} />}
      />
    </Section>
  )
}
