import { Anchor, Group, NativeSelect, Text } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { engagementsContract } from '#modules/engagements/contract'
import type { EngagementLine } from '#modules/engagements/schema'
import { partiesContract } from '#modules/parties/contract'
import { stateName } from '#modules/parties/schema'
import { daysBetween, monthAfter, systemClock, weeksOfMonth } from '#platform/time'
import {
  addressOf,
  calendarText,
  DateText,
  Page,
  PeriodText,
  RefusalBox,
  Section,
  useOperation,
  useShortcut,
  useWords,
} from '#platform/web'
import { locales } from '#platform/words'
import { type CalendarSpan, calendarSpan } from '../rules.ts'
import classes from './engagements.module.css'
import { headline, hourText, wordingIn } from './headline.ts'
import { LinkButton } from './link-button.tsx'

/** What takes longer stands above the month, not in each of its days. */
const mostDays = 10

/** The month in the address, else the present one. */
function useMonth() {
  const { month, state } = useSearch({ strict: false }) as { month?: string; state?: string }
  const today = systemClock.now().slice(0, 10)
  const asked = /^\d{4}-(0[1-9]|1[0-2])$/.test(month ?? '') ? month! : today.slice(0, 7)
  return { month: asked, state, today }
}

/** A month of days: what is known to the day in its day, the rest above. */
export default function MonthPage() {
  const t = useWords()
  const go = useNavigate()
  const { month, state, today } = useMonth()
  const weeks = weeksOfMonth(month)
  const [from, to] = [weeks[0]![0]!, weeks.at(-1)![6]!]
  const filter = state ? { state } : {}
  const asked = useOperation(engagementsContract.find, { from, to, limit: 500, order: 'oldest', ...filter })
  const series = useOperation(engagementsContract.findSeries, { limit: 500, ...filter })
  const move = (months: number) =>
    void go({ to: '.', search: { month: monthAfter(month, months), ...filter } as never })
  useShortcut('alt+arrowleft', 'engagements.month.before', () => move(-1))
  useShortcut('alt+arrowright', 'engagements.month.after', () => move(1))
  const lines = (asked.data?.items ?? []).map((line) => ({
    line,
    span: calendarSpan(line.startOn, line.endOn),
  }))
  const exact = lines.filter(
    ({ span }) => span?.exactness === 'exact' && daysBetween(span.from, span.until) <= mostDays,
  )
  // What is only "not before" a day stands in that day's month, not in all that follow.
  const isHere = (span: CalendarSpan | null) => span !== null && span.from <= to && span.until > from
  const rest = lines.filter((one) => !exact.includes(one) && isHere(one.span))
  const due = (series.data?.items ?? []).filter(({ next }) => isHere(calendarSpan(next.dueOn, null)))
  return (
    <Page
      title={calendarText(month, t.language)}
      breadcrumbs={[{ label: t('engagements.title'), to: '/engagements' }]}
      actions={<Moves month={month} state={state} />}
    >
      {asked.error && <RefusalBox error={asked.error} retry={() => void asked.refetch()} />}
      {due.length > 0 && (
        <Section title={t('engagements.month.due')}>
          <ul className={classes.plain}>
            {due.map(({ id, names, next }) => (
              <li key={id}>
                <Anchor renderRoot={(root) => <Link {...root} to={`/series/${id}` as string} />}>
                  {wordingIn(names, t.language)?.text}
                </Anchor>{' '}
                <DateText date={next.dueOn} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {rest.length > 0 && (
        <Section title={t('engagements.month.inexact')}>
          <ul className={classes.plain}>
            {rest.map(({ line }) => (
              <li key={line.id}>
                <Anchor renderRoot={(root) => <Link {...root} to={`/engagements/${line.id}` as string} />}>
                  {headline(line, t)}
                </Anchor>
                {' · '}
                <PeriodText from={line.startOn ?? line.endOn} to={line.startOn ? line.endOn : null} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className={classes.scroll}>
        <table className={classes.month}>
          <caption>
            <Text size="sm" c="dimmed">
              {t('engagements.month.caption', { count: exact.length + rest.length })}
            </Text>
          </caption>
          <thead>
            <tr>
              {weeks[0]!.map((day) => (
                <th key={day} scope="col">
                  {new Intl.DateTimeFormat(locales[t.language], { weekday: 'short', timeZone: 'UTC' }).format(
                    new Date(day),
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <td
                    key={day}
                    data-outside={day.slice(0, 7) !== month || undefined}
                    data-today={day === today || undefined}
                  >
                    <time dateTime={day} className={classes.dayNumber} title={calendarText(day, t.language)}>
                      {Number(day.slice(8))}
                    </time>
                    <ul className={classes.inDay}>
                      {exact
                        .filter(({ span }) => span!.from <= day && day < span!.until)
                        .map(({ line }) => (
                          <li key={line.id}>
                            <EngagementAnchor line={line} />
                          </li>
                        ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

function EngagementAnchor({ line }: { line: EngagementLine }) {
  const t = useWords()
  const hour = line.timeOfDay === null ? '' : `${hourText(line.timeOfDay, t)} `
  return (
    <Link
      to={`/engagements/${line.id}` as string}
      data-status={line.status}
      title={t(`engagements.status.${line.status}`)}
    >
      {hour}
      {headline(line, t)}
    </Link>
  )
}

function Moves({ month, state }: { month: string; state: string | undefined }) {
  const t = useWords()
  const go = useNavigate()
  const { data } = useOperation(partiesContract.listPartners, {})
  const filter: Record<string, string> = state ? { state } : {}
  const to = (other: string | null): Record<string, string> =>
    other === null ? filter : { month: other, ...filter }
  const feed = addressOf(engagementsContract.calendar, { language: t.language, ...filter })
  return (
    <Group gap="xs">
      <NativeSelect
        aria-label={t('engagements.filter.state')}
        value={state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void go({ to: '.', search: { month, ...(value ? { state: value } : {}) } as never })
        }
        data={[
          { value: '', label: t('engagements.filter.state.all') },
          ...(data ?? []).map((partner) => ({
            value: partner.state,
            label: stateName(partner.state, t.language),
          })),
        ]}
      />
      <LinkButton to="/engagements/month" search={to(monthAfter(month, -1))}>
        {t('engagements.month.before')}
      </LinkButton>
      <LinkButton to="/engagements/month" search={to(null)}>
        {t('engagements.month.present')}
      </LinkButton>
      <LinkButton to="/engagements/month" search={to(monthAfter(month, 1))}>
        {t('engagements.month.after')}
      </LinkButton>
      <Anchor href={feed} download="comity.ics" size="sm">
        <IconCalendarDown size={16} aria-hidden /> {t('engagements.calendar.download')}
      </Anchor>
    </Group>
  )
}
