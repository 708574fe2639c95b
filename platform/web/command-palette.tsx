import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import type { NavItem } from './module-web.ts'
import { Keys, useShortcut } from './shortcuts.tsx'
import { useWords } from './words-context.tsx'

export interface PaletteEntry {
  id: string
  /** Said already. */
  label: string
  group: string
  icon?: NavItem['icon']
  keys?: string
  run: () => void
}

export const openPalette = () => spotlight.open()

/** Every page and every command in one box, by a few letters of its name. */
export function CommandPalette({ entries }: { entries: readonly PaletteEntry[] }) {
  const t = useWords()
  useShortcut('mod+k', 'platform.palette', () => spotlight.toggle())
  const groups = [...new Set(entries.map((entry) => entry.group))]
  return (
    <Spotlight
      shortcut={null}
      scrollable
      overlayProps={{ blur: 0 }}
      maxHeight="min(60dvh, 30rem)"
      highlightQuery
      attributes={{ content: { 'aria-label': t('platform.palette') } }}
      nothingFound={t('platform.palette.nothing')}
      searchProps={{
        placeholder: t('platform.palette.placeholder'),
        'aria-label': t('platform.palette.placeholder'),
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
      actions={groups.map((group) => ({
        group,
        actions: entries
          .filter((entry) => entry.group === group)
          .map(({ id, label, icon: Icon, keys, run }) => ({
            id,
            label,
            onClick: run,
            leftSection: Icon ? <Icon size={18} stroke={1.6} /> : undefined,
            rightSection: keys ? <Keys keys={keys} /> : undefined,
          })),
      }))}
    />
  )
}
