import { DateText, Nothing, PeriodText, useWords } from '#platform/web'

/** Dates of a tenure as one says them: told dates as a period, sightings as "known on" or "known from … to …". */
export function TenureDates({ tenure }: { tenure: { fromOn: string | null; untilOn: string | null } }) {
  const t = useWords()
  const { fromOn, untilOn } = tenure
  if (fromOn === null && untilOn === null) return <Nothing />
  const first = fromOn?.startsWith('../') ? fromOn.slice(3) : null
  const last = untilOn?.endsWith('/..') ? untilOn.slice(0, -3) : null
  if (first === null || last === null) return <PeriodText from={fromOn} to={untilOn} />
  if (first === last)
    return (
      <>
        {t('parties.seen.on')} <DateText date={first} />
      </>
    )
  return (
    <>
      {t('parties.seen.between')} <PeriodText from={first} to={last} />
    </>
  )
}
