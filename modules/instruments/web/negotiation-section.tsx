import { Select, Text } from '@mantine/core'
import { instrumentsContract, type OpenInstrument } from '#modules/instruments/contract'
import { stateName } from '#modules/parties/schema'
import { AuthorityName, AuthorityPicker } from '#modules/parties/web'
import { DateText, Field, Fields, PeriodText, Section, SourceLink, useMay, useWords } from '#platform/web'
import { FormDialog } from './dialog.tsx'
import { CitationField } from './instrument-fields.tsx'
import classes from './instruments.module.css'
import { NextSteps } from './next-steps.tsx'
import { PartLine } from './part-line.tsx'
import { SourceInput } from './source-input.tsx'
import { useUndo } from './undo.ts'

/** The talks: what each side does next, the rounds held and the drafts exchanged. */
export function NegotiationSection({ of }: { of: OpenInstrument }) {
  const t = useWords()
  return (
    <Section title={t('instruments.negotiation')} actions={<Acts of={of} />}>
      <NextSteps of={of} />
      {of.rounds.length + of.drafts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('instruments.negotiation.empty')}
        </Text>
      )}
      {of.rounds.length > 0 && (
        <ul className={classes.list} aria-label={t('instruments.rounds')}>
          {of.rounds.map((round) => (
            <PartLine key={round.id} kind="round" part={round} of={of}>
              {round.number === null
                ? t('instruments.round')
                : t('instruments.round.numbered', { number: round.number })}
              {' · '}
              <PeriodText from={round.on} to={round.endOn} />
              {round.place && ` · ${round.place}`}
              {round.form && ` · ${t(`instruments.form.${round.form}`)}`}
            </PartLine>
          ))}
        </ul>
      )}
      {of.drafts.length > 0 && <Drafts of={of} />}
    </Section>
  )
}

function Drafts({ of }: { of: OpenInstrument }) {
  const t = useWords()
  return (
    <ul className={classes.list} aria-label={t('instruments.drafts')}>
      {of.drafts.map((draft) => (
        <PartLine key={draft.id} kind="draft" part={draft} of={of}>
          {draft.label} · <DateText date={draft.on} />
          {draft.byState && ` · ${stateName(draft.byState, t.language)}`}
          {draft.byAuthorityId && (
            <>
              {' · '}
              <AuthorityName
                authority={of.authorities.find(({ id }) => id === draft.byAuthorityId) ?? null}
              />
            </>
          )}
          {draft.sourceId && (
            <>
              {' · '}
              <SourceLink source={draft.sourceId}>{t('instruments.draft.open')}</SourceLink>
            </>
          )}
        </PartLine>
      ))}
    </ul>
  )
}

function Acts({ of }: { of: OpenInstrument }) {
  const may = useMay()
  const undo = useUndo(of.id)
  if (of.withdrawnAt !== null || !may(instrumentsContract.addRound)) return null
  const fixed = { id: of.id }
  return (
    <>
      <FormDialog
        label="instruments.round.add"
        done="instruments.done.round-added"
        undo={undo.added('round')}
        form={{
          name: `instruments.add-round.${of.id}`,
          operation: instrumentsContract.addRound,
          fixed,
          submit: 'instruments.round.add',
        }}
      >
        <Fields names={['number', 'form', 'on', 'endOn', 'place', 'note']} />
        <CitationField />
      </FormDialog>
      <FormDialog
        label="instruments.draft.add"
        done="instruments.done.draft-added"
        undo={undo.added('draft')}
        form={{
          name: `instruments.add-draft.${of.id}`,
          operation: instrumentsContract.addDraft,
          fixed,
          submit: 'instruments.draft.add',
        }}
      >
        <Fields names={['label', 'on']} />
        <SideField name="byState" of={of} />
        <Field name="byAuthorityId">{(control) => <AuthorityPicker {...control} />}</Field>
        <Field name="sourceId">
          {({ value, onChange, ...control }) => (
            <SourceInput {...control} value={(value as string | undefined) || null} onChange={onChange} />
          )}
        </Field>
        <Fields names={['note']} />
        <CitationField />
      </FormDialog>
    </>
  )
}

/** One of the states that are party to the instrument. */
export function SideField({ name, of }: { name: string; of: OpenInstrument }) {
  const t = useWords()
  const codes = [...new Set(of.parties.map(({ state }) => state))]
  return (
    <Field name={name}>
      {({ value, onChange, ...control }) => (
        <Select
          {...control}
          data={codes.map((code) => ({ value: code, label: stateName(code, t.language) }))}
          value={(value as string | undefined) || null}
          onChange={(next) => onChange(next ?? '')}
          clearable={!control.required}
        />
      )}
    </Field>
  )
}
