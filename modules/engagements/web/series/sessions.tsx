import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { engagementsContract as verbs } from '#modules/engagements/contract'
import type { Gap, SeriesPage, Session } from '#modules/engagements/schema'
import { DateText, Field, Fields, PeriodText, Section, useWords } from '#platform/web'
import { ActButton, useDo } from '../act-button.tsx'
import classes from '../engagements.module.css'
import { EngagementSelect } from '../fields/engagement-fields.tsx'
import { CitationField, StateField } from '../fields/inputs.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { placeText } from '../headline.ts'
import { StatusMark } from '../marks.tsx'
import { useMay } from '../may.ts'
import { ClaimsToggle } from '../record/claims.tsx'

type Stop = { kind: 'session'; session: Session } | { kind: 'gap'; gap: Gap }

/** Sessions and gaps in one line: a gap stands where its number belongs. */
function stopsOf({ sessions, gaps }: SeriesPage): Stop[] {
  const stops: Stop[] = sessions.map((session) => ({ kind: 'session', session }))
  for (const gap of gaps) {
    const isLater = (stop: Stop) => {
      const { era, number } = stop.kind === 'gap' ? stop.gap : stop.session
      return era > gap.era || (era === gap.era && number !== null && number > gap.number)
    }
    const at = stops.findIndex(isLater)
    stops.splice(at < 0 ? stops.length : at, 0, { kind: 'gap', gap })
  }
  return stops
}

/** The sessions on a line, with what is missing and what is due next. */
export function Sessions({ it }: { it: SeriesPage }) {
  const t = useWords()
  const may = useMay()
  const mayChange = it.withdrawnAt === null && may(verbs.addSession)
  const stops = stopsOf(it)
  return (
    <Section title={t('engagements.sessions.title')} actions={mayChange && <AddSession it={it} />}>
      {stops.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('engagements.sessions.empty')}
        </Text>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <ol className={classes.sessions} aria-label={t('engagements.sessions.line')} tabIndex={0}>
        {stops.map((stop) =>
          stop.kind === 'gap' ? (
            <GapStop key={`${stop.gap.era}/${stop.gap.number}`} gap={stop.gap} />
          ) : (
            <SessionStop key={stop.session.id} session={stop.session} />
          ),
        )}
        {(it.next.basis === 'last-session' || it.next.basis === 'told-count') && (
          <li data-kind={it.next.overdue ? 'overdue' : 'due'}>
            {t('engagements.field.next')}
            <br />
            <DateText date={it.next.dueOn} />
          </li>
        )}
      </ol>
      {mayChange && it.sessions.length > 0 && (
        <ul className={classes.plain}>
          {it.sessions.map((session) => (
            <SessionLine key={session.id} it={it} session={session} />
          ))}
        </ul>
      )}
      {mayChange && it.removedSessions.length > 0 && (
        <details>
          <summary>{t('engagements.sessions.removed', { count: it.removedSessions.length })}</summary>
          <ul className={classes.plain}>
            {it.removedSessions.map((session) => (
              <li key={session.id} className={classes.line}>
                <SessionName session={session} />
                <ActButton
                  operation={verbs.restoreSession}
                  input={{ id: session.id }}
                  label="engagements.act.restore"
                  say="engagements.done.restored"
                  quiet
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function SessionName({ session }: { session: Session }) {
  const t = useWords()
  const { number } = session
  return (
    <span>
      {number === null ? t('engagements.sessions.unnumbered') : t('engagements.sessions.number', { number })}
    </span>
  )
}

function SessionStop({ session }: { session: Session }) {
  const t = useWords()
  const name = <SessionName session={session} />
  return (
    <li data-kind={session.status === 'planned' ? 'planned' : 'held'}>
      {session.engagementId === null ? (
        name
      ) : (
        <Anchor
          renderRoot={(root) => (
            <Link {...root} to={`/engagements/${session.engagementId}` as string} preload="intent" />
          )}
        >
          {name}
        </Anchor>
      )}
      <br />
      <PeriodText from={session.heldOn} to={session.engagement?.endOn} />
      <br />
      {placeText(session, t)}
    </li>
  )
}

function GapStop({ gap }: { gap: Gap }) {
  const t = useWords()
  return (
    <li data-kind="gap">
      {t('engagements.sessions.number', { number: gap.number })}
      <br />
      <Text span size="xs" c="dimmed">
        {t('engagements.sessions.gap')}
      </Text>
      <br />
      {(gap.after ?? gap.before) && (
        <Text span size="xs" c="dimmed">
          <DateText date={gap.after} /> – <DateText date={gap.before} />
        </Text>
      )}
    </li>
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

function AddSession({ it }: { it: SeriesPage }) {
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

function SessionLine({ it, session }: { it: SeriesPage; session: Session }) {
  const t = useWords()
  const restore = useDo(verbs.restoreSession)
  const remove = useDo(verbs.removeSession)
  return (
    <li className={classes.line}>
      <span>
        <SessionName session={session} />{' '}
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
