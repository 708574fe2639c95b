import type { ShownTenure } from '#modules/parties/contract'
import { dayOf, systemClock } from '#platform/time'
import { useWords } from '#platform/web'
import classes from './parties.module.css'
import { WordingText } from './party-names.tsx'
import { toLine } from './tenure-bars.ts'

/** Posts, ranks and party titles over the years; full where certain, pale where the dates leave it open. */
export function TenureLine({ tenures }: { tenures: readonly ShownTenure[] }) {
  const t = useWords()
  const shown = tenures.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (shown.length === 0) return null
  const { firstYear, lastYear, bars } = toLine(shown, dayOf(systemClock.now()))
  return (
    // The list below says the same in words.
    <div className={classes.lineOfTime} aria-hidden title={t('parties.timeline')}>
      {shown.map((tenure, at) => {
        const bar = bars[at]!
        return (
          <div key={tenure.id} className={classes.track} data-kind={tenure.kind}>
            <i style={{ left: `${bar.mayFrom}%`, width: `${bar.mayUntil - bar.mayFrom}%` }} />
            <b style={{ left: `${bar.from}%`, width: `max(3px, ${bar.until - bar.from}%)` }} />
            <span style={{ left: `${Math.min(bar.mayFrom, 70)}%` }}>
              <WordingText texts={tenure.titles} />
            </span>
          </div>
        )
      })}
      <div className={classes.years}>
        <span>{firstYear}</span>
        <span>{lastYear}</span>
      </div>
    </div>
  )
}
