import { Group, NativeSelect, NumberInput, Select, SimpleGrid, TagsInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { engagementsContract } from '#modules/engagements/contract'
import { engagementForms, type Wording } from '#modules/engagements/schema'
import { type ControlProps, Field, Fields, useOperation, useWords } from '#platform/web'
import { headline, wordingIn } from '../headline.ts'
import { AreasField, BodiesField, CitationField, HourField, StateField } from './inputs.tsx'
import { PeopleInput } from './people-input.tsx'

/** What is asked when an engagement is recorded or changed. */
export function EngagementFields({ isNew }: { isNew?: boolean }) {
  return (
    <>
      <Fields names={isNew ? ['kind', 'status', 'title'] : ['kind', 'title']} />
      <Fields names={['startOn', 'endOn']} />
      <Pair>
        <HourField />
        <Field name="place">{(control) => <TextControl {...control} />}</Field>
      </Pair>
      <Pair>
        <StateField name="hostState" />
        <FormField />
      </Pair>
      <Pair>
        <OfficialField />
        <Field name="invitedBy">{(control) => <TextControl {...control} />}</Field>
      </Pair>
      <Pair>
        <ParentField />
        {isNew && <SessionField />}
      </Pair>
      {isNew && <Field name="participants">{(control) => <PeopleInput {...control} />}</Field>}
      <BodiesField name="organisations" />
      <AgendaField />
      <AreasField />
      <Fields names={['handling']} />
      <CitationField />
    </>
  )
}

const Pair = ({ children }: { children: ReactNode }) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
    {children}
  </SimpleGrid>
)

function TextControl({
  value,
  onChange,
  ...control
}: ControlProps & { value: unknown; onChange: (value: unknown) => void }) {
  return (
    <TextInput
      {...control}
      value={typeof value === 'string' ? value : ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

function FormField() {
  const t = useWords()
  return (
    <Field name="form">
      {({ value, onChange, ...control }) => (
        <NativeSelect
          {...control}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          data={[
            { value: '', label: t('platform.not-stated') },
            ...engagementForms.map((form) => ({ value: form, label: t(`engagements.form.${form}`) })),
          ]}
        />
      )}
    </Field>
  )
}

/** Points in their order; Enter ends one. */
function AgendaField() {
  return (
    <Field name="agenda">
      {({ value, onChange, ...control }) => (
        <TagsInput
          {...control}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
          splitChars={[]}
        />
      )}
    </Field>
  )
}

/** Three answers: official, not official, not stated. */
function OfficialField() {
  const t = useWords()
  return (
    <Field name="official">
      {({ value, onChange, ...control }) => (
        <NativeSelect
          {...control}
          value={value === true ? 'yes' : value === false ? 'no' : ''}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === '' ? null : currentTarget.value === 'yes')
          }
          data={[
            { value: '', label: t('platform.not-stated') },
            { value: 'yes', label: t('platform.yes') },
            { value: 'no', label: t('platform.no') },
          ]}
        />
      )}
    </Field>
  )
}

/** The visit a meeting is part of. */
function ParentField() {
  return (
    <Field name="parentId">
      {({ value, onChange, ...control }) => (
        <EngagementSelect {...control} kind="visit" value={value as string | null} onChange={onChange} />
      )}
    </Field>
  )
}

/** Chooses an engagement among the latest ones. */
export function EngagementSelect(
  props: ControlProps & {
    value: string | null | undefined
    onChange: (id: string | null) => void
    kind?: 'visit'
    without?: string
    /** Those with this state come to choice alone. */
    state?: string | undefined
  },
) {
  const t = useWords()
  const { value, onChange, kind, without, state, ...control } = props
  const asked = useOperation(engagementsContract.find, {
    limit: 300,
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
  })
  const options = (asked.data?.items ?? [])
    .filter(({ id }) => id !== without)
    .map((line) => ({ value: line.id, label: [line.startOn, headline(line, t)].filter(Boolean).join(' · ') }))
  return (
    <Select
      {...control}
      value={value || null}
      onChange={onChange}
      data={options}
      searchable
      clearable={!control.required}
      nothingFoundMessage={t('engagements.source.nothing')}
    />
  )
}

const nameOf = (names: readonly Wording[], language: string) => wordingIn(names, language)?.text ?? ''

/** Which session of which series a new engagement is. */
function SessionField() {
  const t = useWords()
  const series = useOperation(engagementsContract.findSeries, { limit: 500 })
  return (
    <Field name="session">
      {({ value, onChange, ...control }) => {
        const session = value as { seriesId: string; number: number | null } | null | undefined
        return (
          <Group grow align="flex-start">
            <Select
              {...control}
              value={session?.seriesId ?? null}
              onChange={(seriesId) =>
                onChange(seriesId === null ? null : { seriesId, number: session?.number ?? null })
              }
              data={(series.data?.items ?? []).map(({ id, names }) => ({
                value: id,
                label: nameOf(names, t.language),
              }))}
              searchable
              clearable
            />
            {session && (
              <NumberInput
                label={t('engagements.field.number')}
                value={session.number ?? ''}
                min={1}
                max={999}
                hideControls
                onChange={(number) =>
                  onChange({ ...session, number: typeof number === 'number' ? number : null })
                }
              />
            )}
          </Group>
        )
      }}
    </Field>
  )
}
