import { Title } from '@mantine/core'
import { useWords } from '#platform/web'
import classes from '../intake.module.css'
import { ItemCard } from './item-card.tsx'
import { groups } from './item-words.ts'
import type { Review } from './use-review.ts'

/** The draft, grouped; each group says how much of it still waits. */
export function ItemList(props: {
  review: Review
  selected: string | null
  editing: boolean
  onSelect: (key: string) => void
  onEdit: (editing: boolean) => void
}) {
  const t = useWords()
  const { review, selected } = props
  return (
    <section className={classes.list} aria-label={t('intake.review.draft')}>
      {groups.map((kind) => {
        const items = review.items.filter((item) => item.kind === kind)
        if (items.length === 0) return null
        const open = items.filter(({ decision }) => decision === 'open').length
        return (
          <div key={kind}>
            <Title order={2} size="h5" className={classes.group}>
              {t(`intake.kind.${kind}`)}{' '}
              <span className={classes.count}>{t('intake.review.waiting', { open, all: items.length })}</span>
            </Title>
            <ul className={classes.items}>
              {items.map((item) => (
                <ItemCard
                  key={item.key}
                  item={item}
                  review={review}
                  selected={selected === item.key}
                  editing={props.editing}
                  onSelect={() => props.onSelect(item.key)}
                  onEdit={props.onEdit}
                />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
