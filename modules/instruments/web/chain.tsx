import type { OpenInstrument } from '#modules/instruments/contract'
import type { Step } from '#modules/instruments/schema'
import { dayOf, monthsBetween, systemClock } from '#platform/time'
import { DateText, useWords } from '#platform/web'
import { byTime, firstDay, isTurn } from '../rules.ts'
import classes from './instruments.module.css'

interface Point {
  id: string
  day: string
  kind: 'step' | 'round'
  turn: 'force' | 'end' | 'round' | 'step'
  label: string
  on: string | null
  place: string | null
}

const turnOf = ({ verb }: Step): Point['turn'] => {
  if (verb === 'entered-into-force' || verb === 'resumed' || verb === 'renewed') return 'force'
  return isTurn({ verb }) ? 'end' : 'step'
}

function usePoints({ steps, rounds }: OpenInstrument): Point[] {
  const t = useWords()
  const standing = <P extends { withdrawnAt: string | null }>(parts: readonly P[]) =>
    parts.filter(({ withdrawnAt }) => withdrawnAt === null)
  const stepPoints = standing(steps)
    .sort(byTime)
    .map(
      (step): Point => ({
        ...step,
        day: firstDay(step.on),
        kind: 'step',
        turn: turnOf(step),
        label: t(`instruments.verb.${step.verb}`),
      }),
    )
  const roundPoints = standing(rounds).map(
    (round): Point => ({
      ...round,
      day: firstDay(round.on),
      kind: 'round',
      turn: 'round',
      label:
        round.number === null
          ? t('instruments.round')
          : t('instruments.round.numbered', { number: round.number }),
    }),
  )
  return [...stepPoints, ...roundPoints].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The life of an instrument as a line of dated steps; a list for those who read it aloud. */
export function Chain({ of }: { of: OpenInstrument }) {
  const t = useWords()
  const points = usePoints(of)
  const today = dayOf(systemClock.now())
  if (points.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <ol className={classes.chain} aria-label={t('instruments.chain')} tabIndex={0}>
      {points.map((point, at) => (
        <li key={point.id} data-turn={point.turn} data-coming={point.day > today || undefined}>
          <span className={classes.chainVerb}>{point.label}</span>
          <br />
          <DateText date={point.on} />
          {point.place && <span className={classes.why}>{point.place}</span>}
          <GapText from={point.day} to={points[at + 1]?.day} />
        </li>
      ))}
    </ol>
  )
}

/** How long it took to the next step, where both are dated and it was long enough to tell. */
function GapText({ from, to }: { from: string; to: string | undefined }) {
  const t = useWords()
  if (from === '' || !to) return null
  const months = monthsBetween(from, to)
  if (months < 1) return null
  return (
    <span className={classes.gap}>
      {months < 24
        ? t('instruments.chain.months', { months })
        : t('instruments.chain.years', { years: Math.round(months / 12) })}
    </span>
  )
}
