import { Skeleton } from '@mantine/core'
import { commitmentsContract as contract, type Direction } from '#modules/commitments/contract'
import { EmptyState, Page, Section, useOperation, useOwnSide, useWords } from '#platform/web'
import { LinkButton } from './acts.tsx'
import classes from './commitments.module.css'
import { type Filters, PromiseFilters, usePromiseFilters } from './filters.tsx'
import { Lines } from './lines.tsx'
import { TallyTable } from './tally.tsx'
import { PageActions, Views } from './views.tsx'

const shown = 30

/** Both sides at a glance: what is ours to do, what is theirs, what is joint. */
export default function SidesPage() {
  const t = useWords()
  const own = useOwnSide()
  const { direction: _direction, ...filters } = usePromiseFilters()
  const { text: _text, limit: _limit, after: _after, sort: _sort, order: _order, ...counted } = filters
  const counts = useOperation(contract.counts, own ? counted : null)
  return (
    <Page title={t('commitments.sides.title')} actions={<PageActions />}>
      <Views current="sides" />
      <PromiseFilters without={['direction', 'tellings']} />
      {!own && (
        <EmptyState
          title={t('commitments.sides.no-own')}
          step={{ label: t('commitments.sides.own'), to: '/partners' }}
        />
      )}
      {own && counts.data && <TallyTable counts={counts.data} search={toSearch(filters)} />}
      {own && (
        <div className={classes.sides}>
          {(['ours', 'joint', 'theirs'] as const).map((direction) => (
            <OneSide key={direction} direction={direction} filters={filters} />
          ))}
        </div>
      )}
    </Page>
  )
}

function OneSide({ direction, filters }: { direction: Direction; filters: Filters }) {
  const t = useWords()
  const { data } = useOperation(contract.find, { ...filters, direction, limit: shown })
  return (
    <Section
      title={t(`commitments.direction.${direction}`)}
      actions={
        data &&
        data.total > 0 && (
          <LinkButton quiet to="/commitments" search={{ ...toSearch(filters), direction }}>
            {t('commitments.all', { count: data.total })}
          </LinkButton>
        )
      }
    >
      {data ? <Lines rows={data.items} /> : <Skeleton height={160} />}
      {data?.total === 0 && <p>{t('commitments.sides.none')}</p>}
    </Section>
  )
}

const toSearch = (filters: Filters) =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) =>
      name === 'own' || name === 'limit' ? [] : [[name, String(value)]],
    ),
  )
