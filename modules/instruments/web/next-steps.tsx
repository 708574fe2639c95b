import { Group, Text } from '@mantine/core'
import { instrumentsContract, type OpenInstrument } from '#modules/instruments/contract'
import type { NextStep } from '#modules/instruments/schema'
import { stateName } from '#modules/parties/schema'
import { AuthorityName, AuthorityPicker, OfficialPicker, PersonNames } from '#modules/parties/web'
import { dayOf, systemClock } from '#platform/time'
import { DateText, Field, Fields, Mark, useMay, useWords } from '#platform/web'
import { dueState } from '../rules.ts'
import { FormDialog } from './dialog.tsx'
import classes from './instruments.module.css'

const dueTones = { overdue: 'bad', due: 'warn', later: 'neutral', 'no-date': 'neutral' } as const
/** Days within which a due date is marked as near. */
export const nearDays = 14

export function DueMark({ dueOn }: { dueOn: string | null }) {
  const t = useWords()
  const state = dueState(dueOn, dayOf(systemClock.now()), nearDays)
  if (state === 'no-date') return null
  return (
    <>
      <DateText date={dueOn} /> <Mark tone={dueTones[state]}>{t(`instruments.due.${state}`)}</Mark>
    </>
  )
}

/** What each side does next, who, and by when. */
export function NextSteps({ of }: { of: OpenInstrument }) {
  const states = [...new Set(of.parties.map(({ state }) => state))]
  // A convention of many parties has no table of sides.
  const shown = states.length <= 4 ? states : of.nextSteps.map(({ state }) => state)
  return (
    <div className={classes.sides}>
      {shown.map((state) => (
        <Side
          key={state}
          state={state}
          of={of}
          next={of.nextSteps.find((one) => one.state === state) ?? null}
        />
      ))}
    </div>
  )
}

function Side({ state, of, next }: { state: string; of: OpenInstrument; next: NextStep | null }) {
  const t = useWords()
  return (
    <div className={classes.side}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={600}>
          {t('instruments.next-step.of', { state: stateName(state, t.language) })}
        </Text>
        <SetNextStep state={state} of={of} next={next} />
      </Group>
      {next === null ? (
        <Text size="sm" c="dimmed">
          {t('instruments.next-step.none')}
        </Text>
      ) : (
        <>
          <Text size="sm">{next.what}</Text>
          <Text size="sm" component="div">
            <Owner next={next} of={of} /> <DueMark dueOn={next.dueOn} />
          </Text>
        </>
      )}
    </div>
  )
}

function Owner({ next, of }: { next: NextStep; of: OpenInstrument }) {
  const authority = of.authorities.find(({ id }) => id === next.ownerAuthorityId)
  const official = of.officials.find(({ id }) => id === next.ownerOfficialId)
  return (
    <>
      {official && <PersonNames names={official.names} />}{' '}
      {authority && <AuthorityName authority={authority} />} {next.ownerText}
    </>
  )
}

function SetNextStep({ state, of, next }: { state: string; of: OpenInstrument; next: NextStep | null }) {
  const may = useMay()
  if (of.withdrawnAt !== null || !may(instrumentsContract.setNextStep)) return null
  const { what, ownerAuthorityId, ownerOfficialId, ownerText, dueOn } = next ?? {}
  return (
    <FormDialog
      label={next ? 'instruments.next-step.change' : 'instruments.next-step.set'}
      quiet
      done="instruments.done.next-step-set"
      form={{
        name: `instruments.next-step.${of.id}.${state}`,
        operation: instrumentsContract.setNextStep,
        start: next ? { what, ownerAuthorityId, ownerOfficialId, ownerText, dueOn } : { what: '' },
        fixed: { id: of.id, version: of.version, state },
      }}
    >
      <Fields names={['what']} />
      <Field name="ownerAuthorityId">{(control) => <AuthorityPicker {...control} state={state} />}</Field>
      <Field name="ownerOfficialId">{(control) => <OfficialPicker {...control} state={state} />}</Field>
      <Fields names={['ownerText', 'dueOn']} />
    </FormDialog>
  )
}
