import { Button } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import { addressOf, useMay, useWords } from '#platform/web'
import { LinkButton } from './acts.tsx'
import classes from './commitments.module.css'
import { type Filters, usePromiseFilters } from './filters.tsx'
import { SavedFilters } from './saved-filters.tsx'

const views = { table: '/commitments', board: '/commitments/board', sides: '/commitments/sides' } as const

/** The three ways to look at the same promises; the filter goes along. */
export function Views({ current }: { current: keyof typeof views }) {
  const t = useWords()
  const search = useSearch({ strict: false }) as Record<string, string>
  return (
    <nav className={classes.bar} aria-label={t('commitments.views')}>
      {(Object.keys(views) as (keyof typeof views)[]).map((view) => (
        <LinkButton
          key={view}
          quiet
          to={views[view]}
          search={search}
          current={view === current}
          primary={view === current}
        >
          {t(`commitments.view.${view}`)}
        </LinkButton>
      ))}
      <SavedFilters />
    </nav>
  )
}

/** What stands at the top of each view. */
export function PageActions() {
  const t = useWords()
  const may = useMay()
  const filters = usePromiseFilters()
  return (
    <>
      {may(contract.export) && (
        <Button
          variant="default"
          component="a"
          href={addressOf(contract.export, { ...exported(filters), language: t.language })}
          download="commitments.csv"
        >
          {t('commitments.act.export')}
        </Button>
      )}
      {may(contract.open) && (
        <LinkButton primary to="/commitments/new">
          {t('commitments.new.title')}
        </LinkButton>
      )}
    </>
  )
}

const exported = ({ limit: _limit, after: _after, ...filters }: Filters) => filters
