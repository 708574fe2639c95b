import { Alert, Skeleton, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import type { Commitment } from '#modules/commitments/schema'
import { HandlingMark, Page, RefusalBox, useOperation, useWords } from '#platform/web'
import classes from '../commitments.module.css'
import { AttentionMarks, RepeatedMark, StatusMark } from '../marks.tsx'
import { Headline, headline } from '../wording.tsx'
import { Actions } from './actions.tsx'
import { Chain } from './chain.tsx'
import { Claims, History } from './claims.tsx'
import { EvidenceSection } from './evidence.tsx'
import { Facts } from './facts.tsx'
import { Life } from './life.tsx'
import { SourceWords } from './source-words.tsx'

/** One promise: what was said and where it stands written, what became of it, how often it was said. */
export default function CommitmentPage() {
  const t = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useOperation(contract.get, { id })
  const crumbs = [{ label: t('commitments.title'), to: '/commitments' }]
  if (data) return <Shown key={id} of={data} crumbs={crumbs} />
  return (
    <Page title={t('commitments.one')} breadcrumbs={crumbs}>
      {error ? <RefusalBox error={error} retry={() => void refetch()} /> : <Skeleton height={320} />}
    </Page>
  )
}

function Shown({ of, crumbs }: { of: Commitment; crumbs: { label: string; to: string }[] }) {
  const t = useWords()
  const inUse = of.withdrawnAt === null
  return (
    <Page
      title={`${of.number} ${headline(of)}`.slice(0, 200)}
      heading={<Headline of={of} />}
      breadcrumbs={[...crumbs, { label: of.number, to: `/commitments/${of.id}` }]}
      marks={
        <>
          <StatusMark status={of.status} />
          <AttentionMarks of={of} />
          <RepeatedMark of={of} />
          <HandlingMark mark={of.handling} />
        </>
      }
      actions={<Actions of={of} />}
    >
      {!inUse && (
        <Alert color="yellow" title={t('commitments.withdrawn')}>
          {of.withdrawnReason}
        </Alert>
      )}
      {of.repeatsId !== null && <RepetitionOf of={of} />}
      <SourceWords of={of} mayChange={inUse} />
      <Facts of={of} />
      <Life of={of} mayChange={inUse} />
      <EvidenceSection of={of} mayChange={inUse} />
      <Chain of={of} mayChange={inUse} />
      <Claims of={of} />
      <History id={of.id} />
    </Page>
  )
}

function RepetitionOf({ of }: { of: Commitment }) {
  const t = useWords()
  const first = of.chain.find(({ id }) => id === of.headId)
  return (
    <Text>
      {t('commitments.repetition-of')}{' '}
      <Link to={`/commitments/${of.headId}` as string} preload="intent" className={classes.link}>
        {first?.number ?? t('commitments.first-telling')}
      </Link>
    </Text>
  )
}
