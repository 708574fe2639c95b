import { Group, MultiSelect, Text } from '@mantine/core'
import { engagementsContract } from '#modules/engagements/contract'
import type { EngagementPage, Minutes } from '#modules/engagements/schema'
import { Field, Fields, InstantText, Mark, Section, SourceLink, useWords } from '#platform/web'
import { isLanguage, languageNames } from '#platform/words'
import { ActButton, useDo } from '../act-button.tsx'
import classes from '../engagements.module.css'
import { LanguageField } from '../fields/inputs.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useMay } from '../may.ts'

/** What was set down, language by language. */
export function MinutesSection({ it, mayChange }: { it: EngagementPage; mayChange: boolean }) {
  const t = useWords()
  const may = useMay()
  const withdraw = useDo(engagementsContract.withdrawMinutes)
  const mayWrite = mayChange && may(engagementsContract.addMinutes)
  const { language } = t
  return (
    <Section
      title={t('engagements.minutes.title')}
      actions={
        mayWrite && (
          <FormDialog
            label="engagements.minutes.add"
            form={{
              name: `engagements.add-minutes.${it.id}`,
              operation: engagementsContract.addMinutes,
              start: { language, agreed: false, documentIds: [] },
              fixed: { id: it.id },
            }}
            done="engagements.done.minutes-added"
            undo={({ id, version }) =>
              () =>
                withdraw.run({ id, version }, { say: 'engagements.done.undone' })
              }
          >
            <MinutesFields it={it} />
          </FormDialog>
        )
      }
    >
      {it.minutes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('engagements.minutes.empty')}
        </Text>
      )}
      {it.minutes.map((minutes) => (
        <OneMinutes key={minutes.id} it={it} minutes={minutes} mayWrite={mayWrite} />
      ))}
    </Section>
  )
}

function MinutesFields({ it }: { it: EngagementPage }) {
  return (
    <>
      <LanguageField />
      <Fields names={['text', 'agreed']} />
      <Field name="documentIds">
        {({ value, onChange, ...control }) => (
          <MultiSelect
            {...control}
            value={(value as string[] | undefined) ?? []}
            onChange={onChange}
            data={it.documents.map(({ sourceId, title }) => ({ value: sourceId, label: title }))}
          />
        )}
      </Field>
    </>
  )
}

function OneMinutes(props: { it: EngagementPage; minutes: Minutes; mayWrite: boolean }) {
  const t = useWords()
  const { it, minutes } = props
  const gone = minutes.withdrawnAt !== null
  return (
    <article lang={minutes.language}>
      <Group gap="xs">
        <Text span fw={600} lang={t.language}>
          {isLanguage(minutes.language) ? languageNames[minutes.language] : minutes.language}
        </Text>
        <span lang={t.language}>
          <Mark tone={minutes.agreed ? 'good' : 'neutral'}>
            {t(minutes.agreed ? 'engagements.minutes.agreed' : 'engagements.minutes.ours')}
          </Mark>
          {gone && <Mark tone="bad">{t('engagements.withdrawn')}</Mark>}{' '}
          <Text span size="xs" c="dimmed">
            {minutes.createdBy} · <InstantText at={minutes.changedAt} />
          </Text>
        </span>
        {props.mayWrite && <MinutesActions it={it} minutes={minutes} />}
      </Group>
      {!gone && <p className={classes.minutes}>{minutes.text}</p>}
      {it.documents
        .filter(({ sourceId }) => minutes.documentIds.includes(sourceId))
        .map(({ sourceId, title }) => (
          <SourceLink key={sourceId} source={sourceId}>
            {title}
          </SourceLink>
        ))}
    </article>
  )
}

function MinutesActions({ it, minutes }: { it: EngagementPage; minutes: Minutes }) {
  const restore = useDo(engagementsContract.restoreMinutes)
  const { id, version, language, text, agreed, documentIds } = minutes
  if (minutes.withdrawnAt !== null)
    return (
      <ActButton
        operation={engagementsContract.restoreMinutes}
        input={{ id, version }}
        label="engagements.act.restore"
        say="engagements.done.restored"
        quiet
      />
    )
  return (
    <>
      <FormDialog
        label="engagements.act.change"
        quiet
        form={{
          name: `engagements.change-minutes.${id}`,
          operation: engagementsContract.changeMinutes,
          start: { language, text, agreed, documentIds },
          fixed: { id, version },
        }}
        done="engagements.done.changed"
      >
        <MinutesFields it={it} />
      </FormDialog>
      <ActButton
        operation={engagementsContract.withdrawMinutes}
        input={{ id, version }}
        label="engagements.act.withdraw"
        say="engagements.done.withdrawn"
        quiet
        undo={(output) => () =>
          restore.run({ id, version: output.version }, { say: 'engagements.done.restored' })
        }
      />
    </>
  )
}
