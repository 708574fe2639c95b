import { Text } from '@mantine/core'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import { type EngagementPanelProps, Section, useMay, useOperation, useWords } from '#platform/web'
import { LinkButton } from './acts.tsx'
import { Lines } from './lines.tsx'

const shown = 100

/** What was promised at one meeting, courtesy and reports left out unless asked for. */
export default function EngagementPanel({ engagementId }: EngagementPanelProps) {
  const t = useWords()
  const may = useMay()
  const asked = { engagement: engagementId, sort: 'number', order: 'asc', limit: shown } as const
  const { data } = useOperation(contract.find, asked)
  return (
    <Section
      title={t('commitments.engagement.title')}
      actions={
        <>
          {data && data.total > 0 && (
            <LinkButton quiet to="/commitments" search={{ engagement: engagementId, actionable: 'all' }}>
              {t('commitments.engagement.all')}
            </LinkButton>
          )}
          {may(contract.open) && (
            <LinkButton quiet to="/commitments/new" search={{ engagement: engagementId }}>
              {t('commitments.new.title')}
            </LinkButton>
          )}
        </>
      }
    >
      {data?.total === 0 && (
        <Text size="sm" c="dimmed">
          {t('commitments.engagement.empty')}
        </Text>
      )}
      {data && <Lines rows={data.items} />}
    </Section>
  )
}
