import { useEffect, useMemo, useRef } from 'react'
import type { Item, Reading } from '#modules/intake/schema'
import { useWords } from '#platform/web'
import classes from '../intake.module.css'
import { nextAt, type Segment, segmentsOf } from './segments.ts'

/** The source with what was read in it; a press on a highlight selects its item, a selected item comes into view. */
export function TextPane(props: {
  reading: Reading
  items: readonly Item[]
  selected: string | null
  onSelect: (key: string) => void
}) {
  const t = useWords()
  const { reading, items, selected, onSelect } = props
  const pane = useRef<HTMLDivElement>(null)
  const segments = useMemo(
    () =>
      segmentsOf(
        reading.text,
        items,
        reading.ignored.map(({ charStart, charEnd }) => ({ from: charStart, to: charEnd })),
      ),
    [reading.text, reading.ignored, items],
  )
  const byKey = useMemo(() => new Map(items.map((item) => [item.key, item])), [items])
  useEffect(() => {
    if (selected === null) return
    const mark = pane.current?.querySelector('[data-selected]')
    mark?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [selected])
  return (
    <section
      ref={pane}
      className={classes.text}
      aria-label={t('intake.review.text')}
      lang={reading.language}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {segments.map((segment) => (
        <Piece key={segment.from} segment={segment} byKey={byKey} selected={selected} onSelect={onSelect} />
      ))}
    </section>
  )
}

function Piece(props: {
  segment: Segment
  byKey: ReadonlyMap<string, Item>
  selected: string | null
  onSelect: (key: string) => void
}) {
  const { segment, byKey, selected, onSelect } = props
  const t = useWords()
  const item = byKey.get(segment.keys[0] ?? '')
  if (item === undefined && segment.ignored)
    return (
      <span className={classes.ignored} title={t('intake.review.ignored')}>
        {segment.text}
      </span>
    )
  if (item === undefined) return <span>{segment.text}</span>
  const choose = () => {
    const next = nextAt(segment.keys, selected)
    if (next !== null) onSelect(next)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside the text does the same by keyboard
    <mark
      className={classes.mark}
      data-kind={item.kind}
      data-decision={item.decision}
      data-selected={(selected !== null && segment.keys.includes(selected)) || undefined}
      onClick={choose}
    >
      {segment.text}
    </mark>
  )
}
