import { ActionIcon, Button, Fieldset, Group, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Side } from '#modules/commitments/schema'
import { AuthorityPicker, OfficialPicker, StatePicker } from '#modules/parties/web'
import { type ControlProps, Field, useWords } from '#platform/web'
import classes from '../commitments.module.css'

type Row = Omit<Side, 'state'> & { state: string | null }
const blank: Row = { state: null, authorityId: null, officialId: null, words: null }
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])

/** Those who speak or are spoken to: a state, and as much of body and person as the source says. */
export function SidesInput(props: ControlProps & { value: unknown; onChange: (value: unknown) => void }) {
  const t = useWords()
  const rows = rowsOf(props.value)
  const change = (at: number, part: Partial<Row>) =>
    props.onChange(rows.map((row, n) => (n === at ? { ...row, ...part } : row)))
  return (
    <Fieldset legend={props.label} disabled={props.disabled} className={classes.rows}>
      {props.description && (
        <Text size="xs" c="dimmed">
          {props.description}
        </Text>
      )}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <div key={at} className={classes.row}>
          <SideRow row={row} disabled={props.disabled} change={(part) => change(at, part)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('commitments.side.remove', { number: at + 1 })}
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
          {t('commitments.side.add')}
        </Button>
      </Group>
      {props.error && (
        <Text size="xs" c="red" role="alert">
          {props.error}
        </Text>
      )}
    </Fieldset>
  )
}

function SideRow(props: { row: Row; disabled: boolean; change: (part: Partial<Row>) => void }) {
  const t = useWords()
  const { row, change, disabled } = props
  const state = row.state ?? undefined
  const idOf = (value: unknown) => (value ? String(value) : null)
  return (
    <>
      <StatePicker
        label={t('commitments.side.state')}
        disabled={disabled}
        value={row.state}
        onChange={(value) => change({ ...blank, state: idOf(value), words: row.words })}
      />
      <AuthorityPicker
        label={t('commitments.side.authority')}
        disabled={disabled}
        state={state}
        value={row.authorityId}
        onChange={(value) => change({ authorityId: idOf(value) })}
      />
      <OfficialPicker
        label={t('commitments.side.official')}
        disabled={disabled}
        state={state}
        value={row.officialId}
        onChange={(value) => change({ officialId: idOf(value) })}
      />
      <TextInput
        label={t('commitments.side.words')}
        disabled={disabled}
        maxLength={300}
        value={row.words ?? ''}
        onChange={({ currentTarget: { value } }) => change({ words: value === '' ? null : value })}
      />
    </>
  )
}

export const SidesField = ({ name }: { name: 'by' | 'to' }) => (
  <Field name={name}>{(control) => <SidesInput {...control} />}</Field>
)
