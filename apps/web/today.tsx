import { Skeleton } from '@mantine/core'
import { Suspense, useCallback, useState } from 'react'
import { EmptyState, lazyPart, type ModuleWeb, Page, useModules, useWords } from '#platform/web'

/** What will hurt first, from every module, in order; when there is nothing, the first step. */
export default function TodayPage() {
  const t = useWords()
  const modules = useModules()
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const panels = modules
    .flatMap(({ name, today }) => (today ? [{ name, ...today }] : []))
    .sort((a, b) => a.order - b.order)
  const count = useCallback(
    (name: string, lines: number) =>
      setCounts((before) => (before[name] === lines ? before : { ...before, [name]: lines })),
    [],
  )
  const nothing = panels.every(({ name }) => counts[name] === 0)
  const intake = modules.find(({ name }) => name === 'intake')?.nav[0]?.to
  return (
    <Page title={t('desk.today.title')}>
      {panels.map((panel) => (
        <Panel key={panel.name} panel={panel} onCount={count} />
      ))}
      {nothing && (
        <EmptyState
          title={t('desk.today.empty.title')}
          text={t('desk.today.empty.text')}
          {...(intake ? { step: { label: t('desk.today.empty.step'), to: intake } } : {})}
        />
      )}
    </Page>
  )
}

function Panel(props: {
  panel: NonNullable<ModuleWeb['today']> & { name: string }
  onCount: (name: string, lines: number) => void
}) {
  const { panel, onCount } = props
  const Part = lazyPart(panel.component)
  const tellCount = useCallback((lines: number) => onCount(panel.name, lines), [onCount, panel.name])
  return (
    <Suspense fallback={<Skeleton height={80} />}>
      <Part onCount={tellCount} />
    </Suspense>
  )
}
