import { Group, Kbd, Modal, Table } from '@mantine/core'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isPlain, keyNames, matches } from './keys.ts'
import { useWords } from './words-context.tsx'

interface Shortcut {
  keys: string
  label: string
  run: (() => void) | null
}

let present: readonly Shortcut[] = []
const listeners = new Set<() => void>()
const change = (next: readonly Shortcut[]) => {
  present = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button|submit)$/.test(target.type))

const isInDialog = () => document.querySelector('[aria-modal="true"]') !== null

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return
  for (const shortcut of [...present].reverse()) {
    if (!shortcut.run || !matches(shortcut.keys, event)) continue
    if (isPlain(shortcut.keys) && (isWriting(event.target) || isInDialog())) continue
    event.preventDefault()
    shortcut.run()
    return
  }
}

/** A key that works while this part is on the page, and stands on the sheet; `run` null only lists it. */
export function useShortcut(keys: string | undefined, label: string, run: (() => void) | null): void {
  const latest = useRef(run)
  latest.current = run
  const listed = run === null
  useEffect(() => {
    if (!keys) return
    const shortcut = { keys, label, run: listed ? null : () => latest.current?.() }
    // The same function is added once, however often it is asked for.
    document.addEventListener('keydown', onKeyDown)
    change([...present, shortcut])
    return () => change(present.filter((one) => one !== shortcut))
  }, [keys, label, listed])
}

export const isMac = () => /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

/** Keys drawn as keys. */
export function Keys({ keys }: { keys: string }) {
  return (
    <Group gap={4} wrap="nowrap" component="span">
      {keyNames(keys, isMac()).map((name) => (
        <Kbd key={name} size="xs">
          {name}
        </Kbd>
      ))}
    </Group>
  )
}

/** The sheet of what works here, opened with `?`. */
export function Shortcuts() {
  const t = useWords()
  const [opened, setOpened] = useState(false)
  useShortcut('?', 'platform.shortcuts', () => setOpened(true))
  const list = useSyncExternalStore(subscribe, () => present)
  const shown = list.filter((one, at) => list.findIndex((other) => other.keys === one.keys) === at)
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('platform.shortcuts')}
      closeButtonProps={{ 'aria-label': t('platform.close') }}
    >
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {shown.map((one) => (
            <Table.Tr key={one.keys}>
              <Table.Th scope="row" fw={400}>
                {t(one.label)}
              </Table.Th>
              <Table.Td w="8rem">
                <Keys keys={one.keys} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
