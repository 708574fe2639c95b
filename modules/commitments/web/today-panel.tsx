import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { commitmentsContract as contract } from '#modules/commitments/contract'
import type { CommitmentRow } from '#modules/commitments/schema'
import { addDays, systemClock } from '#platform/time'
import { Section, type TodayPanelProps, useOperation, useOwnSide, useWords } from '#platform/web'
import { LinkButton } from './acts.tsx'
import classes from './commitments.module.css'
import { Lines } from './lines.tsx'

const shown = 5
/** A promise due this soon is brought up. */
const soonDays = 30
const open = ['said', 'accepted', 'planned', 'under-way', 'disputed'] as const

/** Promises past their day, due soon, or not heard of for a year: what hurts first, and one next step. */
export default function TodayPanel({ onCount }: TodayPanelProps) {
  const t = useWords()
  const own = useOwnSide()?.state as 'VN' | undefined
  const soonest = { sort: 'due', order: 'asc', limit: shown, ...(own ? { own } : {}) } as const
  const dueBefore = addDays(systemClock.now().slice(0, 10), soonDays)
  const late = useOperation(contract.find, { ...soonest, late: true })
  const soon = useOperation(contract.find, { ...soonest, late: false, dueBefore, status: [...open] })
  const silent = useOperation(contract.find, { ...soonest, silent: true, late: false, sort: 'said' })
  const lists = { late: late.data, soon: soon.data, silent: silent.data }
  const ready = late.data !== undefined && soon.data !== undefined && silent.data !== undefined
  const count = Object.values(lists).reduce((sum, list) => sum + (list?.total ?? 0), 0)
  useEffect(() => {
    if (ready) onCount(count)
  }, [ready, count, onCount])
  if (count === 0) return null
  const searches = {
    late: { late: 'true', sort: 'due', order: 'asc' },
    soon: { dueBefore, sort: 'due', order: 'asc' },
    silent: { silent: 'true' },
  }
  return (
    <Section title={t('commitments.today.title')}>
      {(['late', 'soon', 'silent'] as const).map((kind) => {
        const list = lists[kind]
        if (!list || list.total === 0) return null
        return (
          <div key={kind}>
            <h3 className={classes.small}>{t(`commitments.today.${kind}`, { count: list.total })}</h3>
            <Lines rows={list.items} step={(row) => <NextStep of={row} kind={kind} />} />
            {list.total > list.items.length && (
              <LinkButton quiet to="/commitments" search={searches[kind]}>
                {t('commitments.more', { count: list.total - list.items.length })}
              </LinkButton>
            )}
          </div>
        )
      })}
    </Section>
  )
}

/** The one thing to do next: give it an owner, else report what became of it. */
function NextStep({ of, kind }: { of: CommitmentRow; kind: 'late' | 'soon' | 'silent' }) {
  const t = useWords()
  return (
    <Link to={`/commitments/${of.id}` as string} preload="intent">
      {t(of.owner === null ? 'commitments.today.act.owner' : `commitments.today.act.${kind}`)}
    </Link>
  )
}
