import { Anchor, Skeleton, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { instrumentsContract, type ListedInstrument } from '#modules/instruments/contract'
import type { Status } from '#modules/instruments/schema'
import {
  DateText,
  EmptyState,
  type PartnerPanelProps,
  RefusalBox,
  Section,
  useOperation,
  useWords,
} from '#platform/web'
import classes from './instruments.module.css'
import { EndMark, StandingMarks } from './marks.tsx'
import { InstrumentLink } from './titles.tsx'

const forming: readonly Status[] = ['proposed', 'under-negotiation', 'agreed-text']

/** With one partner: what is or may be in force, what is being negotiated, and what is over. */
export default function PartnerPanel({ state }: PartnerPanelProps) {
  const t = useWords()
  const { data, error, refetch } = useOperation(instrumentsContract.find, { state, limit: 100 })
  if (error) return <RefusalBox error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton height={80} />
  const isForming = (one: ListedInstrument) => forming.includes(one.status)
  const groups = {
    open: data.items.filter((one) => !isForming(one) && one.force.answer !== 'no'),
    forming: data.items.filter(isForming),
    over: data.items.filter((one) => !isForming(one) && one.force.answer === 'no'),
  }
  const all = (
    <Anchor
      renderRoot={(root) => <Link {...root} to={'/instruments' as string} search={{ state } as never} />}
    >
      {t('instruments.partner.all', { count: data.total })}
    </Anchor>
  )
  return (
    <Section title={t('instruments.title')} actions={data.total > 0 && all}>
      {data.total === 0 && (
        <EmptyState
          title={t('instruments.partner.empty')}
          step={{ label: t('instruments.new.title'), to: '/instruments/new' }}
        />
      )}
      {(['open', 'forming', 'over'] as const).map((group) => (
        <Group key={group} label={t(`instruments.partner.${group}`)} list={groups[group]} />
      ))}
    </Section>
  )
}

function Group({ label, list }: { label: string; list: readonly ListedInstrument[] }) {
  const t = useWords()
  if (list.length === 0) return null
  return (
    <div>
      <Title order={3} size="h6">
        {label}
      </Title>
      <ul className={classes.list}>
        {list.map((one) => (
          <li key={one.id}>
            <span>
              <InstrumentLink instrument={one} /> · {t(`instruments.kind.${one.kind}`)}
            </span>
            <span>
              {(one.inForceOn ?? one.signedOn) && <DateText date={one.inForceOn ?? one.signedOn} />}{' '}
              <StandingMarks of={one} /> <EndMark warning={one.warning} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
