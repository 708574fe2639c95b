import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { OperationContract, OutputOf } from '#platform/operation/contract'
import { Form, type FormProps, useTell, useWords } from '#platform/web'

interface DialogProps<O extends OperationContract> {
  /** Key of the button's word and the dialog's title. */
  label: string
  icon?: ReactNode
  quiet?: boolean
  /** The first thing to do on its page. */
  primary?: boolean
  form: Omit<FormProps<O>, 'onDone' | 'onCancel' | 'children'>
  /** Key of what is said afterwards. */
  done: string
  /** What takes it back. */
  undo?: (output: OutputOf<O>) => (() => void) | undefined
  onDone?: (output: OutputOf<O>) => void
  children: ReactNode
}

/** A button that opens the form of one operation. What was typed outlives closing the dialog. */
export function FormDialog<O extends OperationContract>(props: DialogProps<O>) {
  const t = useWords()
  const tell = useTell()
  const [opened, setOpened] = useState(false)
  // As it was when opened: were the version renewed while one types, the other officer's save would be overwritten.
  const [form, setForm] = useState(props.form)
  const open = () => {
    setForm(props.form)
    setOpened(true)
  }
  const close = () => setOpened(false)
  return (
    <>
      <Button
        size={props.quiet ? 'compact-sm' : 'sm'}
        variant={props.primary ? 'filled' : props.quiet ? 'subtle' : 'default'}
        leftSection={props.icon}
        onClick={open}
      >
        {t(props.label)}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t(props.label)}
        size="xl"
        closeButtonProps={{ 'aria-label': t('platform.close') }}
      >
        <Form
          {...(form as FormProps<O>)}
          onCancel={close}
          onDone={(output) => {
            close()
            const undo = props.undo?.(output)
            tell(t(props.done), undo ? { undo } : {})
            props.onDone?.(output)
          }}
        >
          {props.children}
        </Form>
      </Modal>
    </>
  )
}
