import { Alert, Button, Group, Kbd, Text } from '@mantine/core'
import { intakeContract } from '#modules/intake/contract'
import type { Reading } from '#modules/intake/schema'
import { RefusalBox, useAct, useShortcut, useTell, useWords } from '#platform/web'
import classes from '../intake.module.css'
import type { Review } from './use-review.ts'

const sureFrom = 0.8

/** What is decided so far, and the one act that puts it on record. */
export function RecordBar({ reading, review }: { reading: Reading; review: Review }) {
  const t = useWords()
  const tell = useTell()
  const count = (decision: string) => review.items.filter((item) => item.decision === decision).length
  const open = review.items.filter((item) => item.decision === 'open')
  const sure = open.filter(({ confidence, generic }) => confidence >= sureFrom && !generic)
  const record = useAct(intakeContract.record, {
    invalidates: ['parties', 'engagements', 'commitments', 'instruments', 'sources'],
    onDone: (made) => {
      review.keep(made)
      tell(t('intake.recorded.told', { made: made.made.length, joined: made.joined.length }))
    },
  })
  const aside = useAct(intakeContract.setAside, { onDone: review.keep })
  const opinion = useAct(intakeContract.askSecondOpinion, { onDone: review.keep })
  const busy = review.saving || record.isPending || aside.isPending || opinion.isPending
  const version = () => ({ id: reading.id, version: review.version() })
  const confirmSure = () => review.decide(sure.map(({ key }) => ({ key, decision: 'confirmed' })))
  const submit = () => {
    if (!busy && count('confirmed') > 0) record.mutate(version())
  }
  useShortcut('a', 'intake.review.confirm-sure', confirmSure)
  useShortcut('mod+enter', 'intake.review.record', submit)
  useShortcut('mod+z', 'platform.undo', () => review.undo?.())
  const error = review.error ?? record.error ?? aside.error ?? opinion.error
  return (
    <div className={classes.bar}>
      {review.clash && <ClashBox review={review} />}
      {error && <RefusalBox error={error} kept retry={review.retry} />}
      <Group gap="xs">
        <Text size="sm" role="status" className={classes.counts}>
          {t('intake.review.counts', {
            confirmed: count('confirmed'),
            dropped: count('dropped'),
            open: open.length,
          })}
          {review.saving && ` · ${t('intake.review.saving')}`}
        </Text>
        <Button size="xs" variant="default" onClick={() => review.undo?.()} disabled={review.undo === null}>
          {t('platform.undo')}
        </Button>
        <Button
          size="xs"
          variant="default"
          rightSection={<Kbd size="xs">A</Kbd>}
          onClick={confirmSure}
          disabled={sure.length === 0}
        >
          {t('intake.review.confirm-sure', { sure: sure.length })}
        </Button>
        {reading.secondOpinion && (
          <Button
            size="xs"
            variant="default"
            loading={opinion.isPending}
            disabled={busy}
            onClick={() => opinion.mutate(version())}
          >
            {t('intake.review.ask-opinion', { model: reading.secondOpinion })}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => aside.mutate(version())} disabled={busy}>
          {t('intake.review.set-aside')}
        </Button>
        <Button
          size="xs"
          onClick={submit}
          loading={record.isPending}
          disabled={busy || count('confirmed') === 0}
        >
          {t('intake.review.record')}
        </Button>
      </Group>
    </div>
  )
}

function ClashBox({ review }: { review: Review }) {
  const t = useWords()
  const { clash } = review
  if (clash === null) return null
  return (
    <Alert role="alert" color="yellow" title={t('platform.conflict.title')}>
      <ul>
        {clash.mine.map((mine) => {
          const theirs = clash.current.items.find(({ key }) => key === mine.key)
          const title = String(theirs?.read.name ?? theirs?.read.title ?? theirs?.read.quote ?? mine.key)
          return (
            <li key={mine.key}>
              {title}: {mine.decision && t(`intake.decision.${mine.decision}`)} /{' '}
              {theirs && t(`intake.decision.${theirs.decision}`)}
            </li>
          )
        })}
      </ul>
      <Group gap="xs">
        <Button size="xs" onClick={() => review.settle(true)}>
          {t('platform.conflict.yours')}
        </Button>
        <Button size="xs" variant="default" onClick={() => review.settle(false)}>
          {t('platform.conflict.theirs')}
        </Button>
      </Group>
    </Alert>
  )
}
