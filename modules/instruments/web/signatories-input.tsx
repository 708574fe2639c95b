import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Signatory } from '#modules/instruments/schema'
import { OfficialPicker, StatePicker } from '#modules/parties/web'
import { type ControlProps, useWords } from '#platform/web'
import classes from './instruments.module.css'
import { Rows } from './rows.tsx'
import { LanguageSelect } from './wording-input.tsx'

/** Who signed, as named on the text, and who that is in the register. */
export function SignatoriesInput(
  props: ControlProps & { value: unknown; onChange: (value: unknown) => void },
) {
  const t = useWords()
  const rows = Array.isArray(props.value) ? (props.value as Signatory[]) : []
  const change = (at: number, part: Partial<Signatory>) =>
    props.onChange(rows.map((row, n) => (n === at ? { ...row, ...part } : row)))
  const blank: Signatory = {
    name: { text: '', lang: t.language },
    title: null,
    state: null,
    officialId: null,
  }
  return (
    <Rows {...props}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <div key={at} className={classes.row}>
          <TextInput
            label={t('instruments.signatory.name', { number: at + 1 })}
            value={row.name.text}
            lang={row.name.lang}
            onChange={(event) => change(at, { name: { ...row.name, text: event.currentTarget.value } })}
          />
          <LanguageSelect
            value={row.name.lang}
            disabled={props.disabled}
            onChange={(lang) => change(at, { name: { ...row.name, lang } })}
          />
          <StatePicker
            label={t('instruments.signatory.state')}
            value={row.state}
            onChange={(state) => change(at, { state: state ? String(state) : null })}
          />
          <OfficialPicker
            label={t('instruments.signatory.official')}
            value={row.officialId}
            state={row.state ?? undefined}
            onChange={(officialId) => change(at, { officialId: officialId ? String(officialId) : null })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('instruments.row.remove', { number: at + 1 })}
            onClick={() => props.onChange(rows.filter((_, n) => n !== at))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => props.onChange([...rows, blank])}
        >
          {t('instruments.signatory.add')}
        </Button>
      </Group>
    </Rows>
  )
}
