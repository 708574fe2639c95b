import { Select } from '@mantine/core'
import { AuthorityPicker, StatePicker } from '#modules/parties/web'
import { type ControlProps, Field, Fields, useWords } from '#platform/web'
import { AreasField, BodiesField, CitationField, NamesField } from '../fields/inputs.tsx'
import { Rows, rowsOf } from '../fields/rows.tsx'

/** The usual wishes; another length is typed as ISO 8601 by the command line or the interface. */
const cadences = ['P6M', 'P1Y', 'P18M', 'P2Y', 'P3Y'] as const

/** What is asked when a series is recorded or changed. */
export function SeriesFields({ isNew }: { isNew?: boolean }) {
  return (
    <>
      <NamesField />
      {isNew && <Fields names={['level']} />}
      <BodiesField name="parties" />
      <CadenceField />
      <Field name="hosts">{(control) => <HostsInput {...control} />}</Field>
      <AreasField />
      <Fields names={['handling']} />
      <CitationField />
    </>
  )
}

export const cadenceKeys: readonly string[] = cadences

function CadenceField() {
  const t = useWords()
  return (
    <Field name="cadence">
      {({ value, onChange, ...control }) => {
        const given = typeof value === 'string' && value !== '' ? value : null
        const known = given === null || cadenceKeys.includes(given) ? cadences : [...cadences, given]
        return (
          <Select
            {...control}
            value={given}
            onChange={(cadence) => onChange(cadence)}
            clearable
            data={known.map((cadence) => ({ value: cadence, label: cadenceText(cadence, t) }))}
          />
        )
      }}
    </Field>
  )
}

/** How often, in words; a length without words of its own as it is written. */
export const cadenceText = (cadence: string, t: ReturnType<typeof useWords>) =>
  cadenceKeys.includes(cadence) ? t(`engagements.cadence.${cadence}`) : cadence

interface Host {
  authorityId: string | null
  state: string | null
}

/** Who hosts in turn, the first first. */
function HostsInput({
  value,
  onChange,
  ...control
}: ControlProps & { value: unknown; onChange: (value: unknown) => void }) {
  const t = useWords()
  return (
    <Rows<Host>
      {...control}
      rows={rowsOf(value)}
      blank={{ authorityId: null, state: null }}
      add="engagements.host.add"
      onChange={onChange}
    >
      {(row, change, at) => (
        <>
          <StatePicker
            label={t('engagements.host.state', { number: at + 1 })}
            value={row.state}
            onChange={(state) => change({ state: state ? String(state) : null })}
          />
          <AuthorityPicker
            label={t('engagements.body.registered')}
            state={row.state ?? undefined}
            value={row.authorityId}
            onChange={(id) => change({ authorityId: id ? String(id) : null })}
          />
        </>
      )}
    </Rows>
  )
}
