import { Button, Group, Kbd, NativeSelect, Text } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconPencil, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Item, Known, Resolution } from '#modules/intake/schema'
import { DateText, Mark, useWords } from '#platform/web'
import classes from '../intake.module.css'
import { ItemEditor } from './item-editor.tsx'
import { currentOf, detailsOf, titleOf, whyText, wordFor } from './item-words.ts'
import type { Review } from './use-review.ts'

const icons = { open: IconCircleDashed, confirmed: IconCheck, dropped: IconX } as const
const sureFrom = 0.8

/** One item of the draft: a line that tells what was read; when selected, all of it and what can be done. */
export function ItemCard(props: {
  item: Item
  review: Review
  selected: boolean
  editing: boolean
  onSelect: () => void
  onEdit: (editing: boolean) => void
}) {
  const t = useWords()
  const { item, review, selected, editing, onSelect } = props
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const Sign = icons[item.decision]
  return (
    <li
      ref={card}
      className={classes.card}
      data-decision={item.decision}
      data-selected={selected || undefined}
      data-key={item.key}
    >
      <button type="button" className={classes.line} aria-pressed={selected} onClick={onSelect}>
        <Sign size={18} aria-label={t(`intake.decision.${item.decision}`)} className={classes.sign} />
        <span className={classes.said}>
          <span className={classes.title} data-kind={item.kind}>
            {titleOf(item, review.items, t)}
          </span>
          <Facts item={item} items={review.items} />
        </span>
      </button>
      {selected && !editing && <Details {...props} />}
      {selected && editing && (
        <ItemEditor
          item={item}
          items={review.items}
          onClose={() => props.onEdit(false)}
          onSave={(corrected) => {
            review.decide([{ key: item.key, corrected, decision: 'confirmed' }])
            props.onEdit(false)
          }}
        />
      )}
    </li>
  )
}

function Facts({ item, items }: { item: Item; items: readonly Item[] }) {
  const t = useWords()
  const facts = detailsOf(item, items, t)
  return (
    <span className={classes.facts}>
      {item.kind === 'commitment' && <Said item={item} />}
      {item.kind === 'engagement' && <DateText date={currentOf<'engagement'>(item).startOn} />}
      {facts.length > 0 && <span>{facts.join(' · ')}</span>}
      {item.resolution.as === 'same' && <Mark tone="active">{t('intake.review.joins')}</Mark>}
      {item.resolution.as === 'new' && item.resolution.repeatOf && (
        <Mark tone="active">{t('intake.review.repeats')}</Mark>
      )}
      {item.origin === 'second-opinion' && <Mark tone="warn">{t('intake.review.second-opinion')}</Mark>}
      {item.generic && <Mark tone="neutral">{t('intake.review.generic')}</Mark>}
      {item.confidence < sureFrom && item.decision === 'open' && (
        <Mark tone="warn">{t('intake.review.unsure', { percent: Math.round(item.confidence * 100) })}</Mark>
      )}
    </span>
  )
}

function Said({ item }: { item: Item }) {
  const t = useWords()
  const said = currentOf<'commitment'>(item)
  const side = (code: string | null) =>
    code === null ? '?' : code === 'both' ? t('intake.review.both') : code
  return (
    <>
      <Mark tone="neutral">{wordFor(t, 'commitments.stance', said.stance)}</Mark>
      <span>
        {side(said.by)} → {side(said.to)}
      </span>
      <span>{said.areas.map((area) => wordFor(t, 'safeguards.area', area)).join(', ')}</span>
    </>
  )
}

function Details(props: { item: Item; review: Review; onEdit: (editing: boolean) => void }) {
  const t = useWords()
  const { item, review } = props
  const decide = (decision: Item['decision']) => review.decide([{ key: item.key, decision }])
  return (
    <div className={classes.details}>
      {item.kind === 'commitment' && currentOf<'commitment'>(item).gist && (
        <Text size="sm" fs="italic">
          {currentOf<'commitment'>(item).quote}
        </Text>
      )}
      <KnownChoice item={item} onChoose={(resolution) => review.decide([{ key: item.key, resolution }])} />
      <Text size="xs" c="dimmed">
        {t('intake.review.why', { percent: Math.round(item.confidence * 100) })}{' '}
        <span title={item.why.join(' ')}>
          {[...new Set(item.why.map((rule) => whyText(rule, t)))].join(' · ')}
        </span>
      </Text>
      <Group gap="xs">
        <Button
          size="compact-sm"
          rightSection={<Kbd size="xs">C</Kbd>}
          onClick={() => decide('confirmed')}
          disabled={item.decision === 'confirmed'}
        >
          {t('intake.review.confirm')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={14} />}
          rightSection={<Kbd size="xs">E</Kbd>}
          onClick={() => props.onEdit(true)}
        >
          {t('intake.review.correct')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<Kbd size="xs">D</Kbd>}
          onClick={() => decide('dropped')}
          disabled={item.decision === 'dropped'}
        >
          {t('intake.review.drop')}
        </Button>
      </Group>
    </div>
  )
}

const toValue = (resolution: Resolution) =>
  resolution.as === 'same'
    ? `same ${resolution.id}`
    : resolution.repeatOf
      ? `repeat ${resolution.repeatOf}`
      : 'new'

function fromValue(value: string): Resolution {
  const [relation, id = ''] = value.split(' ')
  if (relation === 'same') return { as: 'same', id }
  return { as: 'new', repeatOf: relation === 'repeat' ? id : null }
}

/** "The same Tsuyuki Yasuhiro?": what is known already, why it may be the same, and what the two say differently. */
function KnownChoice({ item, onChoose }: { item: Item; onChoose: (resolution: Resolution) => void }) {
  const t = useWords()
  if (item.known.length === 0) return null
  const chosen = toValue(item.resolution)
  const label = (known: Known) => {
    const reasons = known.reasons.map((reason) => (t.has(reason) ? t(reason) : reason)).join(', ')
    return `${t(`intake.review.${known.relation}`, { label: known.label })} (${reasons})`
  }
  const current = item.known.find((known) => `${known.relation} ${known.id}` === chosen)
  return (
    <div>
      <NativeSelect
        size="xs"
        label={t('intake.review.known')}
        value={chosen}
        data={[
          { value: 'new', label: t('intake.review.new') },
          ...item.known.map((known) => ({ value: `${known.relation} ${known.id}`, label: label(known) })),
        ]}
        onChange={(event) => onChoose(fromValue(event.currentTarget.value))}
      />
      {current && current.differences.length > 0 && <Differences known={current} />}
    </div>
  )
}

function Differences({ known }: { known: Known }) {
  const t = useWords()
  const text = (value: unknown) =>
    value === null || value === undefined || value === ''
      ? '—'
      : typeof value === 'string'
        ? value
        : JSON.stringify(value)
  return (
    <table className={classes.differences}>
      <caption>{t('intake.review.differences')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('intake.review.field')}</th>
          <th scope="col">{t('intake.review.recorded')}</th>
          <th scope="col">{t('intake.review.read')}</th>
        </tr>
      </thead>
      <tbody>
        {known.differences.map(({ field, known: recorded, read }) => (
          <tr key={field}>
            <th scope="row">{t.has(`intake.item.${field}`) ? t(`intake.item.${field}`) : field}</th>
            <td>{text(recorded)}</td>
            <td>{text(read)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
