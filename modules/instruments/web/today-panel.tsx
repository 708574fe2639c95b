import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type InstrumentWarning, instrumentsContract } from '#modules/instruments/contract'
import { stateName } from '#modules/parties/schema'
import { Section, type TodayPanelProps, useOperation, useWords } from '#platform/web'
import classes from './instruments.module.css'
import { EndMark, EndText } from './marks.tsx'
import { DueMark } from './next-steps.tsx'
import { PartiesText } from './parties.tsx'
import { InstrumentLink } from './titles.tsx'

const shown = 6

/** Ends without a successor, and next steps that are due: the most pressing first. */
export default function TodayPanel({ onCount }: TodayPanelProps) {
  const t = useWords()
  const { data } = useOperation(instrumentsContract.warnings, {})
  useEffect(() => {
    if (data) onCount(data.length)
  }, [data, onCount])
  if (!data || data.length === 0) return null
  return (
    <Section title={t('instruments.today.title')}>
      <ul className={classes.list}>
        {data.slice(0, shown).map((warning) => (
          <Line key={warning.instrument.id + warning.kind + stateOf(warning)} warning={warning} />
        ))}
      </ul>
      {data.length > shown && (
        <Anchor
          renderRoot={(root) => (
            <Link {...root} to={'/instruments' as string} search={{ successor: 'none' } as never} />
          )}
        >
          {t('instruments.today.more', { count: data.length - shown })}
        </Anchor>
      )}
    </Section>
  )
}

const stateOf = (warning: InstrumentWarning) => (warning.kind === 'next-step' ? warning.nextStep.state : '')

function Line({ warning }: { warning: InstrumentWarning }) {
  const t = useWords()
  const { instrument } = warning
  return (
    <li>
      <span>
        <InstrumentLink instrument={instrument} /> · <PartiesText of={instrument} />
        <span className={classes.why}>
          {warning.kind === 'end' ? (
            <EndText warning={warning.end} />
          ) : (
            `${t('instruments.next-step.of', { state: stateName(warning.nextStep.state, t.language) })}: ${warning.nextStep.what}`
          )}
        </span>
      </span>
      <span>
        {warning.kind === 'end' ? (
          <EndMark warning={warning.end} />
        ) : (
          <DueMark dueOn={warning.nextStep.dueOn} />
        )}{' '}
        <Anchor size="sm" renderRoot={(root) => <Link {...root} to={`/instruments/${instrument.id}`} />}>
          {t(`instruments.today.act.${warning.kind}`)}
        </Anchor>
      </span>
    </li>
  )
}
