import { Skeleton, Text } from '@mantine/core'
import { useState } from 'react'
import { instrumentsContract, type ListedInstrument } from '#modules/instruments/contract'
import { AuthorityPicker, StatePicker } from '#modules/parties/web'
import { dayOf, systemClock } from '#platform/time'
import {
  DateText,
  DayInput,
  Page,
  RefusalBox,
  Section,
  useFilters,
  useOperation,
  useOwnSide,
  useWords,
} from '#platform/web'
import classes from './instruments.module.css'
import { EndMark, ForceMark } from './marks.tsx'
import { PartiesText } from './parties.tsx'
import { InstrumentLink } from './titles.tsx'

const isState = (side: string | undefined) => side !== undefined && /^(?:[A-Z]{2}|INT)$/.test(side)

/** What is in force between two parties on a day; the question stands in the address and can be sent on. */
export default function InForcePage() {
  const t = useWords()
  const ownSide = useOwnSide()
  const [asked, set] = useFilters(instrumentsContract.inForce)
  const { a = ownSide?.state, b, on = dayOf(systemClock.now()) } = asked
  const answer = useOperation(instrumentsContract.inForce, a && b ? { a, b, on } : null)
  return (
    <Page
      title={t('instruments.in-force.title')}
      breadcrumbs={[{ label: t('instruments.title'), to: '/instruments' }]}
    >
      <form
        className={classes.ask}
        aria-label={t('instruments.in-force.title')}
        onSubmit={(event) => event.preventDefault()}
      >
        <Side label={t('instruments.in-force.a')} value={a} onChange={(side) => set({ a: side })} />
        <Side label={t('instruments.in-force.b')} value={b} onChange={(side) => set({ b: side })} />
        <DayInput
          label={t('instruments.in-force.on')}
          required
          disabled={false}
          value={on}
          onChange={(day) => set({ on: day })}
        />
      </form>
      <div role="status">
        {answer.error && <RefusalBox error={answer.error} />}
        {a && b && answer.isPending && <Skeleton height={80} />}
        {!b && <Text c="dimmed">{t('instruments.in-force.ask')}</Text>}
        {answer.data && (
          <Text fw={600}>
            {t('instruments.in-force.answer', {
              yes: answer.data.yes.length,
              uncertain: answer.data.uncertain.length,
              no: answer.data.no.length,
            })}
          </Text>
        )}
      </div>
      {answer.data &&
        (['yes', 'uncertain', 'no'] as const).map((kind) => (
          <Answers key={kind} title={t(`instruments.force.${kind}`)} list={answer.data[kind]} />
        ))}
    </Page>
  )
}

/** A state, and if one likes one authority of it. */
function Side(props: {
  label: string
  value: string | undefined
  onChange: (side: string | undefined) => void
}) {
  const t = useWords()
  const { value } = props
  const [state, setState] = useState<string | undefined>(isState(value) ? value : undefined)
  const shown = isState(value) ? value : state
  return (
    <div>
      <StatePicker
        label={props.label}
        value={shown ?? null}
        onChange={(next) => {
          setState(next ? String(next) : undefined)
          props.onChange(next ? String(next) : undefined)
        }}
      />
      <AuthorityPicker
        label={t('instruments.in-force.authority')}
        value={isState(value) ? null : (value ?? null)}
        state={shown}
        onChange={(next) => props.onChange(next ? String(next) : shown)}
      />
    </div>
  )
}

function Answers({ title, list }: { title: string; list: readonly ListedInstrument[] }) {
  const t = useWords()
  if (list.length === 0) return null
  return (
    <Section title={title}>
      <ul className={classes.list}>
        {list.map((one) => (
          <li key={one.id}>
            <span>
              <InstrumentLink instrument={one} /> · {t(`instruments.kind.${one.kind}`)} ·{' '}
              <PartiesText of={one} />
              <span className={classes.why}>
                {t(`instruments.why.${one.force.why}`)} {t('instruments.field.signedOn')}:{' '}
                <DateText date={one.signedOn} /> · {t('instruments.field.inForceOn')}:{' '}
                <DateText date={one.inForceOn} />
              </span>
            </span>
            <span>
              <ForceMark force={one.force} /> <EndMark warning={one.warning} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
