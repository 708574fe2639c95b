import { MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { partsOfDay } from '#modules/engagements/schema'
import { AuthorityPicker, StatePicker } from '#modules/parties/web'
import { type AreaGroup, areaGroups } from '#modules/safeguards/schema'
import { sourcesContract } from '#modules/sources/contract'
import { type ControlProps, Field, useOperation, useWords } from '#platform/web'
import { languageNames, languages } from '#platform/words'
import { Rows, rowsOf } from './rows.tsx'

type Given = ControlProps & { value: unknown; onChange: (value: unknown) => void }

/** Finds a kept document by its title. */
export function SourceSelect(
  props: ControlProps & { value: string | null; placeholder?: string; onChange: (id: string | null) => void },
) {
  const t = useWords()
  const { value, onChange, ...control } = props
  const [typed, setTyped] = useState('')
  const kept = useOperation(sourcesContract.open, value === null ? null : { id: value })
  const asked = typed.trim() === '' || typed === kept.data?.title ? {} : { text: typed.trim() }
  const found = useOperation(sourcesContract.find, { limit: 30, ...asked })
  const options = (found.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))
  if (kept.data && !options.some((option) => option.value === kept.data.id))
    options.unshift({ value: kept.data.id, label: kept.data.title })
  return (
    <Select
      {...control}
      value={value}
      onChange={onChange}
      data={options}
      // Found by the node already.
      filter={({ options: all }) => all}
      searchable
      clearable={!control.required}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('engagements.source.nothing')}
    />
  )
}

/** Which document says so; nothing chosen is the officer's own word. */
export function CitationField() {
  const t = useWords()
  return (
    <Field name="citation">
      {({ value, onChange, ...control }) => (
        <SourceSelect
          {...control}
          required={false}
          value={(value as { sourceId: string } | null | undefined)?.sourceId ?? null}
          placeholder={t('engagements.source.own-word')}
          onChange={(id) => onChange(id === null ? null : { sourceId: id })}
        />
      )}
    </Field>
  )
}

/** Areas of the closed list, by group. */
export function AreasField() {
  const t = useWords()
  const options = (Object.keys(areaGroups) as AreaGroup[]).map((group) => ({
    group: t(`safeguards.group.${group}`),
    items: areaGroups[group].map((area) => ({ value: area, label: t(`safeguards.area.${area}`) })),
  }))
  return (
    <Field name="areas">
      {({ value, onChange, ...control }) => (
        <MultiSelect
          {...control}
          data={options}
          value={rowsOf<never>(value)}
          onChange={onChange}
          searchable
        />
      )}
    </Field>
  )
}

export const StateField = ({ name }: { name: string }) => (
  <Field name={name}>
    {({ value, onChange, ...control }) => (
      <StatePicker {...control} value={value} onChange={(state) => onChange(state || null)} />
    )}
  </Field>
)

/** A part of the day, or the hour at the place. */
export function HourField() {
  const t = useWords()
  return (
    <Field name="timeOfDay">
      {({ value, onChange, ...control }) => {
        const text = typeof value === 'string' ? value : ''
        const isPart = (partsOfDay as readonly string[]).includes(text)
        return (
          <>
            <NativeSelect
              {...control}
              value={text === '' || isPart ? text : 'hour'}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.value === 'hour' ? '09:00' : currentTarget.value)
              }
              data={[
                { value: '', label: t('platform.not-stated') },
                ...partsOfDay.map((part) => ({ value: part, label: t(`engagements.timeOfDay.${part}`) })),
                { value: 'hour', label: t('engagements.timeOfDay.hour') },
              ]}
            />
            {text !== '' && !isPart && (
              <TextInput
                label={t('engagements.timeOfDay.hour')}
                value={text}
                maxLength={5}
                inputMode="numeric"
                disabled={control.disabled}
                onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/[^\d:]/g, '') || '0')}
              />
            )}
          </>
        )
      }}
    </Field>
  )
}

interface Body {
  authorityId: string | null
  name: string
  state: string | null
}
const blankBody: Body = { authorityId: null, name: '', state: null }

/** Bodies that took part: of the register, or by the name a source gives. */
export function BodiesInput({ value, onChange, ...control }: Given) {
  const t = useWords()
  return (
    <Rows<Body>
      {...control}
      rows={rowsOf(value)}
      blank={blankBody}
      add="engagements.body.add"
      onChange={onChange}
    >
      {(row, change) => (
        <>
          <StatePicker
            label={t('engagements.field.state')}
            value={row.state}
            onChange={(state) => change({ state: state ? String(state) : null })}
          />
          <AuthorityPicker
            label={t('engagements.body.registered')}
            state={row.state ?? undefined}
            value={row.authorityId}
            onChange={(id) => change({ authorityId: id ? String(id) : null })}
          />
          <TextInput
            label={t('engagements.body.name')}
            value={row.name}
            required={row.authorityId === null}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        </>
      )}
    </Rows>
  )
}

/** One text in several languages. */
export function NamesInput({ value, onChange, ...control }: Given) {
  const t = useWords()
  const blank = { text: '', lang: t.language as string }
  return (
    <Rows
      {...control}
      rows={rowsOf<typeof blank>(value)}
      blank={blank}
      add="engagements.name.add"
      wide
      onChange={onChange}
    >
      {(row, change, at) => (
        <>
          <TextInput
            label={t('engagements.name.text', { number: at + 1 })}
            value={row.text}
            lang={row.lang}
            required
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          />
          <NativeSelect
            label={t('engagements.field.language')}
            value={row.lang}
            onChange={({ currentTarget }) => change({ lang: currentTarget.value })}
            data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          />
        </>
      )}
    </Rows>
  )
}

export const NamesField = () => <Field name="names">{(control) => <NamesInput {...control} />}</Field>
export const BodiesField = ({ name }: { name: string }) => (
  <Field name={name}>{(control) => <BodiesInput {...control} />}</Field>
)

export function LanguageField() {
  return (
    <Field name="language">
      {({ value, onChange, ...control }) => (
        <NativeSelect
          {...control}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
      )}
    </Field>
  )
}
