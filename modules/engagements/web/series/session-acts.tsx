import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { engagementsContract as verbs } from '#modules/engagements/contract'
import type { SeriesPage, Session } from '#modules/engagements/schema'
import { DateText, Field, Fields, useWords } from '#platform/web'
import { ActButton, useDo } from '../act-button.tsx'
import classes from '../engagements.module.css'
import { EngagementSelect } from '../fields/engagement-fields.tsx'
import { CitationField, StateField } from '../fields/inputs.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { StatusMark } from '../marks.tsx'
import { ClaimsToggle } from '../record/claims.tsx'

export function SessionName({ session }: { session: Session }) {
  const t = useWords()
  const { number } = session
  return (
    <span>
      {number === null ? t('engagements.sessions.unnumbered') : t('engagements.sessions.number', { number })}
    </span>
  )
}

function SessionFields() {
  return (
    <>
      <Fields names={['number', 'heldOn', 'place', 'status']} />
      <StateField name="hostState" />
      <CitationField />
    </>
  )
}

export function AddSession({ it }: { it: SeriesPage }) {
  const remove = useDo(verbs.removeSession)
  const highest = Math.max(
    0,
    ...it.sessions.filter(({ era }) => era === it.eras.length).map(({ number }) => number ?? 0),
  )
  return (
    <FormDialog
      label="engagements.sessions.add"
      icon={<IconPlus size={16} aria-hidden />}
      form={{
        name: `engagements.add-session.${it.id}`,
        operation: verbs.addSession,
        start: { number: highest + 1, status: 'held' },
        fixed: { id: it.id },
      }}
      done="engagements.done.session-added"
      undo={({ id }) =>
        () =>
          remove.run({ id }, { say: 'engagements.done.undone' })
        }
    >
      <SessionFields />
    </FormDialog>
  )
}

export function SessionLine({ it, session }: { it: SeriesPage; session: Session }) {
  const t = useWords()
  const restore = useDo(verbs.restoreSession)
  const remove = useDo(verbs.removeSession)
  return (
    <li className={classes.line}>
      <span>
        <SessionName session={session} />
        {' · '}
        {it.eras.length > 1 && t(`engagements.level.${it.eras[session.era - 1]?.level ?? it.level}`)}{' '}
        <DateText date={session.heldOn} /> <StatusMark status={session.status} />
      </span>
      <Group gap="xs">
        <ClaimsToggle id={session.id} />
        {session.engagementId === null ? (
          <UnlinkedActions it={it} session={session} />
        ) : (
          <Unlink session={session} />
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            remove.run(
              { id: session.id },
              {
                say: 'engagements.done.session-removed',
                undo: () => () => restore.run({ id: session.id }, { say: 'engagements.done.restored' }),
              },
            )
          }
        >
          {t('engagements.act.remove')}
        </Button>
      </Group>
    </li>
  )
}

function Unlink({ session: { id, engagementId } }: { session: Session }) {
  const link = useDo(verbs.linkSession)
  return (
    <ActButton
      operation={verbs.unlinkSession}
      input={{ id }}
      label="engagements.sessions.unlink"
      say="engagements.done.unlinked"
      quiet
      undo={() =>
        engagementId === null
          ? undefined
          : () => link.run({ id, engagementId }, { say: 'engagements.done.linked' })
      }
    />
  )
}

function UnlinkedActions({ it, session }: { it: SeriesPage; session: Session }) {
  const unlink = useDo(verbs.unlinkSession)
  const { id, version, number, heldOn, place, hostState, status } = session
  const [state] = it.states.filter((one) => one !== it.states[0])
  return (
    <>
      <FormDialog
        label="engagements.act.change"
        quiet
        form={{
          name: `engagements.change-session.${id}`,
          operation: verbs.changeSession,
          start: { number, heldOn, place, hostState, status },
          fixed: { id, version },
        }}
        done="engagements.done.changed"
      >
        <SessionFields />
      </FormDialog>
      <FormDialog
        label="engagements.sessions.link"
        quiet
        form={{ name: `engagements.link-session.${id}`, operation: verbs.linkSession, fixed: { id } }}
        done="engagements.done.linked"
        undo={() => () => unlink.run({ id }, { say: 'engagements.done.unlinked' })}
      >
        <Field name="engagementId">
          {({ value, onChange, ...control }) => (
            <EngagementSelect
              {...control}
              state={state}
              value={typeof value === 'string' ? value : null}
              onChange={(engagementId) => onChange(engagementId ?? '')}
            />
          )}
        </Field>
      </FormDialog>
    </>
  )
}
