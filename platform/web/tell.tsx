import { Button, Group, Modal, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { type ReactNode, useCallback } from 'react'
import { useWords } from './words-context.tsx'

const undoMs = 12_000

function UndoToast(props: { text: string; undo?: () => void; close: () => void }) {
  const t = useWords()
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{props.text}</Text>
      {props.undo && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            props.close()
            props.undo?.()
          }}
        >
          {t('platform.undo')}
        </Button>
      )}
    </Group>
  )
}

/** `tell('Saved.', { undo })`: says in passing that something was done, and takes it back on demand. */
export function useTell() {
  const t = useWords()
  return useCallback(
    (text: string, options: { undo?: () => void; tone?: 'good' | 'bad' } = {}) => {
      const id = crypto.randomUUID()
      const close = () => notifications.hide(id)
      notifications.show({
        id,
        message: <UndoToast text={text} close={close} {...(options.undo ? { undo: options.undo } : {})} />,
        icon: options.tone === 'bad' ? <IconAlertTriangle size={18} /> : <IconCheck size={18} />,
        color: options.tone === 'bad' ? 'red' : 'accent',
        autoClose: options.undo ? undoMs : 5000,
        closeButtonProps: { 'aria-label': t('platform.close') },
      })
    },
    [t],
  )
}

/** Asks before what cannot be undone; the safe answer has the focus. */
export function Confirm(props: {
  opened: boolean
  title: string
  /** What will happen and what is lost by it. */
  children: ReactNode
  /** The act by its own name, never "OK". */
  act: string
  tone?: 'danger'
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}) {
  const t = useWords()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('platform.close') }}
    >
      {props.children}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onClose} data-autofocus>
          {t('platform.cancel')}
        </Button>
        <Button
          onClick={props.onConfirm}
          loading={props.busy ?? false}
          {...(props.tone === 'danger' ? { color: 'red.9' } : {})}
        >
          {props.act}
        </Button>
      </Group>
    </Modal>
  )
}
