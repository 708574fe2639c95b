import { IconSun } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import {
  type Command,
  CommandPalette,
  type PaletteEntry,
  useModules,
  useShortcut,
  useWords,
} from '#platform/web'
import { isOpen } from './navigation.tsx'

/** Pages and commands of all modules in one box; commands with keys work everywhere. */
export function DeskPalette({ mayDo }: { mayDo: readonly string[] }) {
  const t = useWords()
  const navigate = useNavigate()
  const modules = useModules()
  const go = (to: string) => () => void navigate({ to })
  const commands = modules.flatMap((module) => module.commands ?? []).filter((one) => isOpen(one, mayDo))
  const runOf = (command: Command) => command.run ?? go(command.to ?? '/')
  const pages = modules.flatMap(({ nav }) => nav).filter((item) => isOpen(item, mayDo))
  const entries: PaletteEntry[] = [
    {
      id: '/',
      label: t('desk.today.title'),
      group: t('platform.palette.pages'),
      icon: IconSun,
      run: go('/'),
    },
    ...pages.map(({ to, label, icon }) => ({
      id: to,
      label: t(label),
      group: t('platform.palette.pages'),
      icon,
      run: go(to),
    })),
    ...commands.map((command) => ({
      id: command.label,
      label: t(command.label),
      group: t('platform.palette.commands'),
      ...(command.keys ? { keys: command.keys } : {}),
      run: runOf(command),
    })),
  ]
  return (
    <>
      <CommandPalette entries={entries} />
      {commands.map((command) => (
        <CommandKeys key={command.label} command={command} run={runOf(command)} />
      ))}
    </>
  )
}

function CommandKeys({ command, run }: { command: Command; run: () => void }) {
  useShortcut(command.keys, command.label, run)
  return null
}
