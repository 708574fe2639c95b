import { Alert, Progress as Bar, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Words } from '#platform/words'
import { FaultError, LostError, type Problem, RefusalError } from './api.ts'
import classes from './boxes.module.css'
import { instantText } from './dates.ts'
import { useWords } from './words-context.tsx'

/** The first thing to do where nothing is yet. */
export interface FirstStep {
  label: string
  to?: string
  onClick?: () => void
}

/** Says what belongs here and offers the first step; `title`, `text` and labels are said already. */
export function EmptyState(props: { title: string; text?: string; step?: FirstStep; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <Text fw={600}>{props.title}</Text>
      {props.text && (
        <Text c="dimmed" maw="60ch">
          {props.text}
        </Text>
      )}
      {props.step && <StepButton step={props.step} />}
      {props.children}
    </div>
  )
}

function StepButton({ step }: { step: FirstStep }) {
  const { to } = step
  if (!to) return <Button onClick={step.onClick}>{step.label}</Button>
  return <Button renderRoot={(root) => <Link {...root} to={to} />}>{step.label}</Button>
}

/** What a refusal says: our own sentence for its code, else the one the node sent. */
export const refusalText = (problem: Problem, t: Words): string => {
  const key = `refusal.${problem.code}`
  return t.has(key) ? t(key, valuesIn(problem.detail, t)) : problem.title
}

/** A moment in a refusal is told on the officer's own clock. */
const valuesIn = (detail: Problem['detail'], t: Words) =>
  Object.fromEntries(
    Object.entries(detail ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? instantText(value, t.language) : value,
    ]),
  )

/** Any error in words: what happened, what was kept, what to do. */
export function RefusalBox(props: {
  error: Error
  kept?: boolean
  retry?: () => void
  children?: ReactNode
}) {
  const t = useWords()
  const { error } = props
  const lost = error instanceof LostError
  const refusal = error instanceof RefusalError ? error.problem : null
  const title = refusal ? refusalText(refusal, t) : t(lost ? 'platform.lost.title' : 'platform.fault.title')
  const text = refusal ? null : t(lost ? 'platform.lost.text' : 'platform.fault.text')
  const correlation = refusal?.correlation ?? (error instanceof FaultError ? error.correlation : undefined)
  return (
    <Alert
      role="alert"
      color={lost ? 'yellow' : 'red'}
      icon={lost ? <IconPlugConnectedX /> : <IconAlertTriangle />}
      title={title}
      className={classes.refusal}
      data-kind={lost ? 'lost' : refusal ? 'refusal' : 'fault'}
    >
      <Stack gap="xs">
        {text && <Text size="sm">{text}</Text>}
        {props.kept && <Text size="sm">{t('platform.kept')}</Text>}
        {props.children}
        <Group gap="sm">
          {props.retry && (
            <Button size="xs" variant="default" onClick={props.retry}>
              {t('platform.retry')}
            </Button>
          )}
          {correlation && (
            <Text size="xs" c="dimmed">
              {t('platform.correlation')} <code>{correlation}</code>
            </Text>
          )}
        </Group>
      </Stack>
    </Alert>
  )
}

/** Long work: what is done, what is left, and a way to stop it. */
export function Progress(props: { label: string; done: number; total: number; onCancel?: () => void }) {
  const t = useWords()
  const percent = props.total > 0 ? Math.min(100, (100 * props.done) / props.total) : 0
  return (
    <div className={classes.progress}>
      <Group justify="space-between">
        <Text size="sm">{props.label}</Text>
        <Text size="sm" className={classes.number}>
          {t('platform.progress', { done: props.done, total: props.total })}
        </Text>
      </Group>
      <Group wrap="nowrap">
        <Bar value={percent} aria-label={props.label} flex={1} />
        {props.onCancel && (
          <Button size="xs" variant="default" onClick={props.onCancel}>
            {t('platform.cancel')}
          </Button>
        )}
      </Group>
    </div>
  )
}
