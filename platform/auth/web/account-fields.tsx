import { NativeSelect, PasswordInput } from '@mantine/core'
import { handlingLevels } from '#platform/handling'
import { roles } from '#platform/operation/contract'
import { type ControlProps, Field, useWords } from '#platform/web'
import { languageNames, languages } from '#platform/words'

/** The choices of an account: without a clearance it opens nothing. */
export function AccountFields({ withLanguage = false }: { withLanguage?: boolean }) {
  const t = useWords()
  return (
    <>
      <Choice name="role" data={roles.map((value) => ({ value, label: t(`auth.role.${value}`) }))} />
      <Choice
        name="clearance"
        data={[
          { value: '', label: t('auth.clearance.none') },
          ...handlingLevels.map((value) => ({ value, label: t(`platform.handling.${value}`) })),
        ]}
      />
      {withLanguage && (
        <Choice name="language" data={languages.map((value) => ({ value, label: languageNames[value] }))} />
      )}
    </>
  )
}

function Choice({ name, data }: { name: string; data: { value: string; label: string }[] }) {
  return (
    <Field name={name}>
      {({ value, onChange, ...control }) => (
        <NativeSelect
          {...control}
          data={data}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

/** A password is typed unseen. Its form keeps nothing in the tab (`unkept`). */
export function PasswordField({ name }: { name: string }) {
  return (
    <Field name={name}>
      {({ value, onChange, ...control }) => (
        <Unseen control={control} value={typeof value === 'string' ? value : ''} onChange={onChange} />
      )}
    </Field>
  )
}

function Unseen(props: { control: ControlProps; value: string; onChange: (value: string) => void }) {
  const t = useWords()
  return (
    <PasswordInput
      {...props.control}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('auth.password.show') }}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
