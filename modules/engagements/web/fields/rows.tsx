import { ActionIcon, Button, Fieldset, Group, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type ControlProps, useWords } from '#platform/web'
import classes from '../engagements.module.css'

/** Any number of rows of one kind under one label: added at the end, taken away by itself. */
export function Rows<Row extends object>(
  props: ControlProps & {
    rows: readonly Row[]
    blank: Row
    /** Keys of the words on the button that adds, and on the one that takes away (with `number`). */
    add: string
    /** The first cell takes what the others leave. */
    wide?: boolean
    onChange: (rows: Row[]) => void
    children: (row: Row, change: (part: Partial<Row>) => void, at: number) => ReactNode
  },
) {
  const t = useWords()
  const { rows, onChange } = props
  const change = (at: number) => (part: Partial<Row>) =>
    onChange(rows.map((row, n) => (n === at ? { ...row, ...part } : row)))
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
          <div className={classes.cells} data-wide={props.wide || undefined}>
            {props.children(row, change(at), at)}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('engagements.row.remove', { number: at + 1 })}
            onClick={() => onChange(rows.filter((_, n) => n !== at))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {props.error && (
        <Text size="xs" c="var(--tone-bad)" role="alert">
          {props.error}
        </Text>
      )}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...rows, props.blank])}
        >
          {t(props.add)}
        </Button>
      </Group>
    </Fieldset>
  )
}

export const rowsOf = <Row extends object>(value: unknown): Row[] =>
  Array.isArray(value) ? (value as Row[]) : []
