import { Skeleton, Text } from '@mantine/core'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import {
  EmptyState,
  type PartnerPanelProps,
  RefusalBox,
  Section,
  useOperation,
  useOwnSide,
  useWords,
} from '#platform/web'
import { LinkButton } from './acts.tsx'
import { Lines } from './lines.tsx'
import { TallyTable } from './tally.tsx'

const shown = 6

/** With one partner: how many promises stand how on each side, those that want attention, those said again and again. */
export default function PartnerPanel({ state }: PartnerPanelProps) {
  const t = useWords()
  const own = useOwnSide()?.state
  const seen = { state, ...(own ? { own } : {}) } as { state: 'JP'; own: 'VN' }
  const counts = useOperation(contract.counts, seen)
  const late = useOperation(contract.find, { ...seen, late: true, sort: 'due', order: 'asc', limit: shown })
  const latest = useOperation(contract.find, { ...seen, sort: 'said', order: 'desc', limit: shown })
  if (counts.error) return <RefusalBox error={counts.error} retry={() => void counts.refetch()} />
  if (!counts.data) return <Skeleton height={120} />
  const { total } = counts.data
  return (
    <Section
      title={t('commitments.title')}
      actions={
        total > 0 && (
          <>
            <LinkButton quiet to="/commitments/sides" search={{ state }}>
              {t('commitments.sides.title')}
            </LinkButton>
            <LinkButton quiet to="/commitments" search={{ state }}>
              {t('commitments.all', { count: total })}
            </LinkButton>
          </>
        )
      }
    >
      {total === 0 ? (
        <EmptyState
          title={t('commitments.partner.empty')}
          step={{ label: t('commitments.empty.step'), to: '/intake/new' }}
        />
      ) : (
        <>
          {own && <TallyTable counts={counts.data} search={{ state }} />}
          {late.data && late.data.items.length > 0 && (
            <>
              <Text fw={600} size="sm" mt="sm">
                {t('commitments.partner.late')}
              </Text>
              <Lines rows={late.data.items} />
            </>
          )}
          <Text fw={600} size="sm" mt="sm">
            {t('commitments.partner.latest')}
          </Text>
          <Lines rows={latest.data?.items ?? []} />
        </>
      )}
    </Section>
  )
}
