import { NativeSelect, TextInput } from '@mantine/core'
import { type Owner, ownerKinds } from '#modules/commitments/schema'
import { partiesContract } from '#modules/parties/contract'
import { AuthorityPicker, OfficialPicker } from '#modules/parties/web'
import { type ControlProps, call, useMe, useOwnSide, useWords } from '#platform/web'

type Given = ControlProps & { value: unknown; onChange: (value: Owner | null) => void }

/** Who keeps it moving on our side: an account by its name, a body or an official of the register. */
export function OwnerInput({ value, onChange, ...control }: Given) {
  const t = useWords()
  const own = useOwnSide()
  const me = useMe()
  const owner = value as Owner | null | undefined
  const kind = owner?.kind ?? 'account'
  const nameOf = (names: readonly { text: string; lang: string }[]) =>
    (names.find(({ lang }) => lang === t.language) ?? names[0])?.text ?? ''
  const choose = async (id: unknown) => {
    if (!id) return onChange(null)
    const chosen = { id: String(id) }
    const { names } =
      kind === 'authority'
        ? await call(partiesContract.openAuthority, chosen)
        : await call(partiesContract.openOfficial, chosen)
    onChange({ kind, ...chosen, name: nameOf(names) })
  }
  const shared = {
    ...control,
    label: t('commitments.owner.name'),
    value: owner?.id ?? null,
    state: own?.state,
  }
  return (
    <>
      <NativeSelect
        label={control.label}
        description={control.description}
        disabled={control.disabled}
        value={kind}
        onChange={({ currentTarget }) =>
          onChange({ kind: currentTarget.value as Owner['kind'], id: null, name: owner?.name ?? '' })
        }
        data={ownerKinds.map((one) => ({ value: one, label: t(`commitments.owner.kind.${one}`) }))}
      />
      {kind === 'authority' && <AuthorityPicker {...shared} onChange={(id) => void choose(id)} />}
      {kind === 'official' && <OfficialPicker {...shared} onChange={(id) => void choose(id)} />}
      {kind === 'account' && (
        <TextInput
          label={t('commitments.owner.name')}
          disabled={control.disabled}
          error={control.error}
          placeholder={me.data?.name}
          maxLength={200}
          value={owner?.name ?? ''}
          onChange={({ currentTarget: { value: name } }) =>
            onChange(name === '' ? null : { kind: 'account', id: null, name })
          }
        />
      )}
    </>
  )
}
