import { ActionIcon, Button, Group } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { AuthorityPicker, StatePicker } from '#modules/parties/web'
import { type ControlProps, useWords } from '#platform/web'
import classes from './instruments.module.css'
import { Rows } from './rows.tsx'

interface Row {
  state: string | null
  authorityId: string | null
}
const blank: Row = { state: null, authorityId: null }

/** Any number of parties: each a state, or one authority of it. */
export function PartiesInput(props: ControlProps & { value: unknown; onChange: (value: unknown) => void }) {
  const t = useWords()
  const given = Array.isArray(props.value) ? (props.value as Row[]) : []
  const rows = given.length > 0 ? given : [blank, blank]
  const change = (at: number, part: Partial<Row>) =>
    props.onChange(rows.map((row, n) => (n === at ? { ...row, ...part } : row)))
  return (
    <Rows {...props}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <div key={at} className={classes.row}>
          <StatePicker
            label={t('instruments.party.state', { number: at + 1 })}
            disabled={props.disabled}
            value={row.state}
            onChange={(state) => change(at, { state: state ? String(state) : null, authorityId: null })}
          />
          <AuthorityPicker
            label={t('instruments.party.authority')}
            disabled={props.disabled}
            state={row.state ?? undefined}
            value={row.authorityId}
            onChange={(authorityId) => change(at, { authorityId: authorityId ? String(authorityId) : null })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('instruments.row.remove', { number: at + 1 })}
            disabled={rows.length === 1}
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
          {t('instruments.party.add')}
        </Button>
      </Group>
    </Rows>
  )
}
