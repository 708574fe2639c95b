import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Commitment } from '#modules/commitments/schema'
import { stateName } from '#modules/parties/schema'
import { DateText, Nothing, useWords } from '#platform/web'
import classes from '../commitments.module.css'
import { areasText, isJoint, SidesList } from '../wording.tsx'

/** What is known of the promise; what no source says is left blank. */
export function Facts({ of }: { of: Commitment }) {
  const t = useWords()
  const fact = (name: string, value: ReactNode) => (
    <div>
      <dt>{t(`commitments.field.${name}`)}</dt>
      <dd>{value}</dd>
    </div>
  )
  const joint = isJoint(of)
  return (
    <dl className={classes.facts}>
      {fact('stance', t(`commitments.stance.${of.stance}`))}
      {fact(joint ? 'together' : 'by', <SidesList sides={of.by} />)}
      {!joint && fact('to', <SidesList sides={of.to} />)}
      {fact('doers', of.doers.map((state) => stateName(state, t.language)).join(' · ') || <Nothing />)}
      {fact('areas', areasText(of.areas, t) || <Nothing />)}
      {fact('saidOn', <DateText date={of.saidOn} />)}
      {fact('engagement', <EngagementLink of={of} />)}
      {fact('instrumentId', <InstrumentLink of={of} />)}
      {fact('owner', of.owner?.name ?? <Nothing />)}
      {fact('dueOn', <DateText date={of.dueOn} />)}
      {fact('lastNewsOn', <DateText date={of.lastNewsOn} />)}
    </dl>
  )
}

function EngagementLink({ of }: { of: Commitment }) {
  const t = useWords()
  if (of.engagement === null) return <Nothing />
  return (
    <Link to={`/${of.engagement.module}/${of.engagement.id}` as string} preload="intent">
      {t('commitments.open-engagement')}
    </Link>
  )
}

function InstrumentLink({ of }: { of: Commitment }) {
  const t = useWords()
  if (of.instrumentId === null) return <Nothing />
  return (
    <Link to={`/instruments/${of.instrumentId}` as string} preload="intent">
      {t('commitments.open-instrument')}
    </Link>
  )
}
