import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { keep, readKept } from './storage.ts'
import { useWords } from './words-context.tsx'

export interface ColumnChoiceState {
  visibility: Readonly<Record<string, boolean>>
  set: (id: string, shown: boolean) => void
}

/** Which columns this officer wants to see, kept on this machine. */
export function useColumnChoice(
  name: string,
  columns: readonly { id: string; hidden?: boolean }[],
): ColumnChoiceState {
  const key = `comity.columns.${name}`
  const [chosen, setChosen] = useState(() => readKept<Record<string, boolean>>('localStorage', key) ?? {})
  const visibility = Object.fromEntries(columns.map(({ id, hidden }) => [id, chosen[id] ?? !hidden]))
  return {
    visibility,
    set: (id, shown) => {
      const next = { ...chosen, [id]: shown }
      setChosen(next)
      keep('localStorage', key, next)
    },
  }
}

/** The first column is the row's name and stays. */
export function ColumnChoice(props: {
  columns: readonly { id: string; label: string }[]
  choice: ColumnChoiceState
}) {
  const t = useWords()
  const [, ...others] = props.columns
  if (others.length === 0) return null
  return (
    <Popover position="top-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconColumns3 size={16} />}>
          {t('platform.table.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('platform.table.columns')}>
        <Stack gap="xs">
          {others.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={t(label)}
              checked={props.choice.visibility[id] !== false}
              onChange={(event) => props.choice.set(id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
