import { Alert, Anchor, Button, List, SegmentedControl, Skeleton } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { intakeContract } from '#modules/intake/contract'
import type { Reading } from '#modules/intake/schema'
import {
  HandlingMark,
  Page,
  RefusalBox,
  SourceLink,
  StateMark,
  useAct,
  useOperation,
  useShortcut,
  useWords,
} from '#platform/web'
import classes from './intake.module.css'
import { ItemList } from './review/item-list.tsx'
import { inOrder, titleOf } from './review/item-words.ts'
import { RecordBar } from './review/record-bar.tsx'
import { TextPane } from './review/text-pane.tsx'
import { useReview } from './review/use-review.ts'
import { stateTone } from './tones.ts'

/** A report beside what was read in it. */
export default function ReviewPage() {
  const t = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useOperation(intakeContract.open, { id })
  const crumbs = [{ label: t('intake.title'), to: '/intake' }]
  if (data) return <ReadingPage key={data.id} reading={data} crumbs={crumbs} />
  return (
    <Page title={t('intake.review.title')} breadcrumbs={crumbs}>
      {error ? <RefusalBox error={error} retry={() => void refetch()} /> : <Skeleton height={400} />}
    </Page>
  )
}

function ReadingPage({ reading, crumbs }: { reading: Reading; crumbs: { label: string; to: string }[] }) {
  const t = useWords()
  return (
    <Page
      title={reading.title}
      breadcrumbs={crumbs}
      marks={
        <>
          <StateMark label={`intake.state.${reading.state}`} tone={stateTone[reading.state]} />
          <HandlingMark mark={reading.handling} />
        </>
      }
      actions={<SourceLink source={reading.sourceId}>{t('intake.review.source')}</SourceLink>}
    >
      {reading.notes.length > 0 && <Notes notes={reading.notes} />}
      {reading.state === 'recorded' && <Made reading={reading} />}
      {reading.state === 'set-aside' && <TakeUp reading={reading} />}
      <Review reading={reading} />
    </Page>
  )
}

function Review({ reading }: { reading: Reading }) {
  const t = useWords()
  const review = useReview(reading)
  const [selected, setSelected] = useState<string | null>(() => inOrder(reading.items)[0]?.key ?? null)
  const [editing, setEditing] = useState(false)
  const [shown, setShown] = useState('draft')
  const open = reading.state === 'open'
  const order = inOrder(review.items)
  const at = order.findIndex(({ key }) => key === selected)
  const select = (key: string) => {
    setSelected(key)
    setEditing(false)
  }
  const move = (by: number) => {
    const next = order[Math.max(0, Math.min(order.length - 1, at + by))]
    if (next) select(next.key)
  }
  const decide = (decision: 'confirmed' | 'dropped' | 'open') => {
    if (!open || selected === null) return
    review.decide([{ key: selected, decision }])
    if (decision !== 'open') move(1)
  }
  useShortcut('j', 'intake.review.next', () => move(1))
  useShortcut('k', 'intake.review.previous', () => move(-1))
  useShortcut('c', 'intake.review.confirm', () => decide('confirmed'))
  useShortcut('d', 'intake.review.drop', () => decide('dropped'))
  useShortcut('u', 'intake.review.reopen', () => decide('open'))
  useShortcut('e', 'intake.review.correct', () => open && selected !== null && setEditing(true))
  return (
    <>
      <SegmentedControl
        className={classes.switch}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'draft', label: t('intake.review.draft') },
          { value: 'text', label: t('intake.review.text') },
        ]}
      />
      <div className={classes.review} data-shown={shown}>
        <TextPane reading={reading} items={review.items} selected={selected} onSelect={select} />
        <ItemList
          review={review}
          selected={selected}
          editing={editing && open}
          onSelect={select}
          onEdit={setEditing}
        />
      </div>
      {open && <RecordBar reading={reading} review={review} />}
    </>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  const t = useWords()
  return (
    <Alert color="gray" title={t('intake.review.notes')} mb="sm">
      <List size="sm">
        {notes.map((note) => (
          <List.Item key={note}>{t.has(`intake.note.${note}`) ? t(`intake.note.${note}`) : note}</List.Item>
        ))}
      </List>
    </Alert>
  )
}

const pageOf: Readonly<Record<string, string>> = {
  engagements: '/engagements/',
  commitments: '/commitments/',
  instruments: '/instruments/',
}

/** What the reading became, each with its own page. */
function Made({ reading }: { reading: Reading }) {
  const t = useWords()
  const linked = reading.items.filter(
    ({ kind, recorded }) => recorded && kind !== 'mechanism' && pageOf[recorded.module],
  )
  return (
    <Alert color="green" title={t('intake.recorded.title')} mb="sm">
      <List size="sm">
        {inOrder(linked).map((item) => (
          <List.Item key={item.key}>
            <Anchor
              renderRoot={(root) => (
                <Link {...root} to={`${pageOf[item.recorded!.module]}${item.recorded!.id}` as string} />
              )}
            >
              {titleOf(item, reading.items, t)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

function TakeUp({ reading }: { reading: Reading }) {
  const t = useWords()
  const act = useAct(intakeContract.takeUp)
  return (
    <Alert color="gray" title={t('intake.state.set-aside')} mb="sm">
      {act.error && <RefusalBox error={act.error} />}
      <Button
        size="xs"
        loading={act.isPending}
        onClick={() => act.mutate({ id: reading.id, version: reading.version })}
      >
        {t('intake.review.take-up')}
      </Button>
    </Alert>
  )
}
