/** Where a tenure stands on a line of time, in hundredths of the line. Pure. */
import { earliest, latest, type SourceDate } from '#platform/time'

interface Spanned {
  fromOn: SourceDate | null
  untilOn: SourceDate | null
}
export interface Bar {
  /** Where it begins and ends at the latest and earliest that the dates allow: the part that is certain. */
  from: number
  until: number
  /** The outermost that the dates allow; equal to the above where the dates are exact. */
  mayFrom: number
  mayUntil: number
}
export interface Line {
  firstYear: number
  lastYear: number
  bars: Bar[]
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** One line for all, from the first year any date names to today. Open ends reach to the edge of the line. */
export function toLine(tenures: readonly Spanned[], today: string): Line {
  const named = tenures.flatMap(({ fromOn, untilOn }) =>
    [fromOn, untilOn].flatMap((date) =>
      date === null ? [] : [earliest(date) ?? latest(date)!, latest(date) ?? earliest(date)!],
    ),
  )
  const days = [...named, today].sort()
  const firstYear = Number(days[0]!.slice(0, 4))
  const lastYear = Number(days.at(-1)!.slice(0, 4))
  const start = dayNumber(`${firstYear}-01-01`)
  const length = dayNumber(`${lastYear + 1}-01-01`) - start
  const place = (day: string) => Math.round((10_000 * (dayNumber(day) - start)) / length) / 100
  return { firstYear, lastYear, bars: tenures.map((tenure) => toBar(tenure, place)) }
}

function toBar({ fromOn, untilOn }: Spanned, place: (day: string) => number): Bar {
  const mayFrom = fromOn === null ? 0 : place(earliest(fromOn) ?? '0001-01-01')
  const mayUntil = untilOn === null ? 100 : place(latest(untilOn) ?? '9999-12-31')
  const from = fromOn === null ? null : place(latest(fromOn) ?? earliest(fromOn)!)
  const until = untilOn === null ? from : place(earliest(untilOn) ?? latest(untilOn)!)
  const bound = (value: number) => Math.min(100, Math.max(0, value))
  const begins = bound(from ?? until ?? 0)
  return {
    mayFrom: bound(mayFrom),
    from: begins,
    until: Math.max(begins, bound(until ?? begins)),
    mayUntil: Math.max(begins, bound(mayUntil)),
  }
}
