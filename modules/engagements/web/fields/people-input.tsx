import { NativeSelect, TextInput } from '@mantine/core'
import { participantRoles } from '#modules/engagements/schema'
import { OfficialPicker, StatePicker } from '#modules/parties/web'
import { type ControlProps, Field, Fields, useWords } from '#platform/web'
import { StateField } from './inputs.tsx'
import { Rows, rowsOf } from './rows.tsx'

interface Person {
  officialId: string | null
  name: string
  title: string | null
  rank: string | null
  role: string
  state: string | null
}
const blank: Person = {
  officialId: null,
  name: '',
  title: null,
  rank: null,
  role: 'head-of-delegation',
  state: null,
}

/** People of a new engagement, each with title and rank of that day. */
export function PeopleInput({
  value,
  onChange,
  ...control
}: ControlProps & { value: unknown; onChange: (value: unknown) => void }) {
  const t = useWords()
  const text = (row: Person, change: (part: Partial<Person>) => void, field: 'name' | 'title' | 'rank') => (
    <TextInput
      label={t(field === 'title' ? 'engagements.person.title' : `engagements.field.${field}`)}
      value={row[field] ?? ''}
      required={field === 'name'}
      onChange={({ currentTarget: { value: typed } }) =>
        change({ [field]: field === 'name' ? typed : typed || null })
      }
    />
  )
  return (
    <Rows<Person>
      {...control}
      rows={rowsOf(value)}
      blank={blank}
      add="engagements.person.add"
      onChange={onChange}
    >
      {(row, change) => (
        <>
          {text(row, change, 'name')}
          <OfficialPicker
            label={t('engagements.field.officialId')}
            state={row.state ?? undefined}
            value={row.officialId}
            onChange={(id) => change({ officialId: id ? String(id) : null })}
          />
          <NativeSelect
            label={t('engagements.field.role')}
            value={row.role}
            onChange={({ currentTarget }) => change({ role: currentTarget.value })}
            data={participantRoles.map((role) => ({ value: role, label: t(`engagements.role.${role}`) }))}
          />
          {text(row, change, 'title')}
          {text(row, change, 'rank')}
          <StatePicker
            label={t('engagements.field.state')}
            value={row.state}
            onChange={(state) => change({ state: state ? String(state) : null })}
          />
        </>
      )}
    </Rows>
  )
}

/** The fields of one person in a form of their own. */
export function PersonFields() {
  const t = useWords()
  return (
    <>
      <Field name="officialId">
        {({ value, onChange, ...control }) => (
          <OfficialPicker {...control} value={value} onChange={(id) => onChange(id || null)} />
        )}
      </Field>
      <Fields names={['name', 'role', 'rank']} />
      <Field name="title">
        {({ value, onChange, ...control }) => (
          <TextInput
            {...control}
            label={t('engagements.person.title')}
            value={typeof value === 'string' ? value : ''}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )}
      </Field>
      <Fields names={['body']} />
      <StateField name="state" />
    </>
  )
}
