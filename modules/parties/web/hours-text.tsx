import type { Hours } from '#modules/parties/schema'
import { InstantText, Mark, useWords } from '#platform/web'
import { type Language, locales } from '#platform/words'

/** 1 is Monday; 1 January 2024 was one. */
export const weekdayName = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  )

export function HoursText({ hours }: { hours: Hours }) {
  const t = useWords()
  if (hours.kind === 'day-and-night') return <>{t('parties.hours.day-and-night')}</>
  const spans = hours.spans.map(
    ({ days, from, until }) =>
      `${days.map((day) => weekdayName(day, t.language)).join(', ')} ${from}–${until}`,
  )
  return (
    <span>
      {spans.join('; ')} ({hours.timeZone})
    </span>
  )
}

/** Whether somebody answers at this moment, else from when. */
export function ReachableMark(props: { reachable: boolean; reachesAt: string | null }) {
  const t = useWords()
  if (props.reachable) return <Mark tone="good">{t('parties.reachable.now')}</Mark>
  return (
    <Mark tone="neutral">
      {t('parties.reachable.from')} <InstantText at={props.reachesAt} />
    </Mark>
  )
}
