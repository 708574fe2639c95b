import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { engagementsContract } from '#modules/engagements/contract'
import type { EngagementPage, Participant } from '#modules/engagements/schema'
import { stateName } from '#modules/parties/schema'
import { AuthorityLink, OfficialLink } from '#modules/parties/web'
import { Nothing, Section, useWords } from '#platform/web'
import { useDo } from '../act-button.tsx'
import classes from '../engagements.module.css'
import { CitationField } from '../fields/inputs.tsx'
import { PersonFields } from '../fields/people-input.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useMay } from '../may.ts'
import { ClaimsToggle } from './claims.tsx'

/** Who took part, with title and rank as of that day. */
export function People({ it, mayChange }: { it: EngagementPage; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  const restore = useDo(engagementsContract.restoreParticipant)
  const mayAdd = mayChange && may(engagementsContract.addParticipant)
  return (
    <Section title={t('engagements.people.title')} actions={mayAdd && <AddPerson it={it} />}>
      {it.participants.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('engagements.people.empty')}
        </Text>
      )}
      <ul className={classes.plain}>
        {it.participants.map((person) => (
          <li key={person.id} className={classes.line}>
            <Person it={it} person={person} />
            <Group gap="xs">
              <ClaimsToggle id={person.id} />
              {mayAdd && <ChangePerson it={it} person={person} />}
            </Group>
          </li>
        ))}
      </ul>
      {mayAdd && it.removedParticipants.length > 0 && (
        <details>
          <summary>{t('engagements.people.removed', { count: it.removedParticipants.length })}</summary>
          <ul className={classes.plain}>
            {it.removedParticipants.map((person) => (
              <li key={person.id} className={classes.line}>
                <s>{person.name}</s>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() =>
                    restore.run(
                      { id: it.id, version: it.version, participantId: person.id },
                      { say: 'engagements.done.restored' },
                    )
                  }
                >
                  {t('engagements.act.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function Person({ it, person }: { it: EngagementPage; person: Participant }) {
  const t = useWords()
  const official = it.officials.find(({ id }) => id === person.officialId)
  const authority = it.authorities.find(({ id }) => id === person.authorityId)
  const told = [person.rank, person.title, person.body].filter(Boolean).join(', ')
  return (
    <span>
      {person.rank && `${person.rank} `}
      {official ? <OfficialLink official={official} /> : <strong>{person.name}</strong>}
      {official && !official.names.some(({ text }) => text === person.name) && (
        <Text span size="sm" c="dimmed">
          {' '}
          {t('engagements.people.as', { name: person.name })}
        </Text>
      )}
      <Text size="sm" component="span" c="dimmed">
        {' · '}
        {t(`engagements.role.${person.role}`)}
        {' · '}
        {told === '' ? <Nothing /> : [person.title, person.body].filter(Boolean).join(', ')}
        {person.state && ` · ${stateName(person.state, t.language)}`}
      </Text>{' '}
      {authority && <AuthorityLink authority={authority} />}
    </span>
  )
}

function AddPerson({ it }: { it: EngagementPage }) {
  const remove = useDo(engagementsContract.removeParticipant)
  return (
    <FormDialog
      label="engagements.people.add"
      icon={<IconPlus size={16} aria-hidden />}
      form={{
        name: `engagements.add-participant.${it.id}`,
        operation: engagementsContract.addParticipant,
        start: { role: 'counterpart' },
        fixed: { id: it.id },
      }}
      done="engagements.done.person-added"
      undo={({ participantId, version }) =>
        () =>
          remove.run({ id: it.id, version, participantId }, { say: 'engagements.done.undone' })
        }
    >
      <PersonFields />
      <CitationField />
    </FormDialog>
  )
}

function ChangePerson({ it, person }: { it: EngagementPage; person: Participant }) {
  const t = useWords()
  const remove = useDo(engagementsContract.removeParticipant)
  const restore = useDo(engagementsContract.restoreParticipant)
  const { id: participantId, position: _position, ...start } = person
  const fixed = { id: it.id, version: it.version, participantId }
  return (
    <>
      <FormDialog
        label="engagements.act.change"
        quiet
        form={{
          name: `engagements.change-participant.${participantId}`,
          operation: engagementsContract.changeParticipant,
          start,
          fixed,
        }}
        done="engagements.done.changed"
      >
        <PersonFields />
        <CitationField />
      </FormDialog>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t('engagements.people.remove', { name: person.name })}
        onClick={() =>
          remove.run(fixed, {
            say: 'engagements.done.person-removed',
            undo:
              ({ version }) =>
              () =>
                restore.run({ ...fixed, version }, { say: 'engagements.done.restored' }),
          })
        }
      >
        {t('engagements.act.remove')}
      </Button>
    </>
  )
}
