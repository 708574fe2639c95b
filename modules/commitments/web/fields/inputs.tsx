import { MultiSelect, NativeSelect, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { engagementsContract } from '#modules/engagements/contract'
import { instrumentsContract } from '#modules/instruments/contract'
import { type AreaGroup, areaGroups } from '#modules/safeguards/schema'
import { sourcesContract } from '#modules/sources/contract'
import { type ControlProps, Field, sourceDateText, useOperation, useWords } from '#platform/web'
import { languageNames, languages } from '#platform/words'

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
      nothingFoundMessage={t('commitments.nothing-found')}
    />
  )
}

/** Which document says so; nothing chosen is the officer's own word. */
export function CitationField({ required = false }: { required?: boolean }) {
  const t = useWords()
  return (
    <Field name="citation">
      {({ value, onChange, ...control }) => (
        <SourceSelect
          {...control}
          required={required}
          value={(value as { sourceId: string } | null | undefined)?.sourceId ?? null}
          placeholder={t('commitments.own-word')}
          onChange={(id) => onChange(id === null ? null : { sourceId: id })}
        />
      )}
    </Field>
  )
}

/** The closed list, by group. */
export function useAreaOptions() {
  const t = useWords()
  return (Object.keys(areaGroups) as AreaGroup[]).map((group) => ({
    group: t(`safeguards.group.${group}`),
    items: areaGroups[group].map((area) => ({ value: area as string, label: t(`safeguards.area.${area}`) })),
  }))
}

export function AreasField() {
  const options = useAreaOptions()
  return (
    <Field name="areas">
      {({ value, onChange, ...control }) => (
        <MultiSelect
          {...control}
          data={options}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={onChange}
          searchable
        />
      )}
    </Field>
  )
}

/** The meeting at which it was said. */
export function EngagementField() {
  const t = useWords()
  const found = useOperation(engagementsContract.find, { limit: 300 })
  const options = (found.data?.items ?? []).map((line) => ({
    value: line.id,
    label: [
      line.startOn && sourceDateText(line.startOn, t),
      line.title ?? t(`engagements.kind.${line.kind}`),
      line.states.join('–'),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return (
    <Field name="engagement">
      {({ value, onChange, ...control }) => (
        <Select
          {...control}
          value={(value as { id: string } | null | undefined)?.id ?? null}
          onChange={(id) => onChange(id === null ? null : { module: 'engagements', id })}
          data={options}
          searchable
          clearable
          nothingFoundMessage={t('commitments.nothing-found')}
        />
      )}
    </Field>
  )
}

/** The instrument it rests on or leads to. */
export function InstrumentField() {
  const t = useWords()
  const found = useOperation(instrumentsContract.find, { limit: 300 })
  const options = (found.data?.items ?? []).map(({ id, titles }) => ({
    value: id,
    label: (titles.find(({ lang }) => lang === t.language) ?? titles[0])?.text ?? id,
  }))
  return (
    <Field name="instrumentId">
      {({ value, onChange, ...control }) => (
        <Select
          {...control}
          value={(value as string | null | undefined) || null}
          onChange={onChange}
          data={options}
          searchable
          clearable
          nothingFoundMessage={t('commitments.nothing-found')}
        />
      )}
    </Field>
  )
}

/** A text with its language. What the officer writes is in the page's language; a quote's is left blank until chosen. */
export function WordingInput(
  props: ControlProps & { value: unknown; quoted?: boolean; onChange: (value: unknown) => void },
) {
  const t = useWords()
  const { value, onChange, quoted = false, ...control } = props
  const wording = value as { lang: string | null; text: string } | null | undefined
  const lang = wording ? wording.lang : quoted ? null : t.language
  return (
    <>
      <Textarea
        {...control}
        autosize
        minRows={2}
        maxLength={quoted ? 4000 : 1000}
        value={wording?.text ?? ''}
        onChange={({ currentTarget: { value: text } }) => onChange(text === '' ? null : { lang, text })}
      />
      {wording && (
        <NativeSelect
          label={t(quoted ? 'commitments.language.quote' : 'commitments.language.gist')}
          disabled={control.disabled}
          value={lang ?? ''}
          onChange={({ currentTarget }) => onChange({ ...wording, lang: currentTarget.value || null })}
          data={[
            ...(quoted ? [{ value: '', label: t('platform.not-stated') }] : []),
            ...languages.map((one) => ({ value: one as string, label: languageNames[one] })),
          ]}
        />
      )}
    </>
  )
}
