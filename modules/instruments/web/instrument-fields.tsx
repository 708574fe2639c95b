import { MultiSelect } from '@mantine/core'
import { type AreaGroup, areaGroups } from '#modules/safeguards/schema'
import { Field, Fields, useWords } from '#platform/web'
import { PartiesInput } from './parties-input.tsx'
import { SignatoriesInput } from './signatories-input.tsx'
import { CitationInput } from './source-input.tsx'
import { TitlesInput } from './wording-input.tsx'

export const CitationField = () => (
  <Field name="citation">{(control) => <CitationInput {...control} />}</Field>
)

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
          value={(value as string[] | undefined) ?? []}
          onChange={onChange}
          searchable
        />
      )}
    </Field>
  )
}

/** What is asked when an instrument is opened or changed. */
export function InstrumentFields({ more = [] }: { more?: readonly string[] }) {
  return (
    <>
      <Field name="titles">{(control) => <TitlesInput {...control} />}</Field>
      <Field name="parties">{(control) => <PartiesInput {...control} />}</Field>
      <Fields names={['kind']} />
      <AreasField />
      <Fields names={['startOn', 'endOn']} />
      <Field name="signatories">{(control) => <SignatoriesInput {...control} />}</Field>
      <Fields names={['note', ...more, 'handling']} />
      <CitationField />
    </>
  )
}
