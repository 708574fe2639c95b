import { DateText, Nothing, PeriodText, useWords } from '#platform/web'

/** Dates of a tenure as one says them: told dates as a period, sightings as the time they cover. */
export function TenureDates({ tenure }: { tenure: { fromOn: string | null; untilOn: string | null } }) {
  const t = useWords()
  const { fromOn, untilOn } = tenure
  if (fromOn === null && untilOn === null) return <Nothing />
  const first = fromOn?.startsWith('../') ? fromOn.slice(3) : null
  const last = untilOn?.endsWith('/..') ? untilOn.slice(0, -3) : null
  if (first !== null && last !== null)
    return (
      <>
        {t('parties.seen')} <PeriodText from={first} to={last} />
      </>
    )
  if (fromOn === null) return <DateText date={untilOn} />
  if (untilOn === null && first === null)
    return (
      <>
        {t('parties.field.fromOn')} <DateText date={fromOn} />
      </>
    )
  return <PeriodText from={fromOn} to={untilOn} />
}
