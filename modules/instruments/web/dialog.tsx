import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { OperationContract, OutputOf } from '#platform/operation/contract'
import { Form, type FormProps, useTell, useWords } from '#platform/web'

interface DialogProps<O extends OperationContract> {
  /** Key of the button's word and the dialog's title. */
  label: string
  quiet?: boolean
  form: Omit<FormProps<O>, 'onDone' | 'onCancel' | 'children'>
  /** Key of what is said afterwards. */
  done: string
  /** What takes it back. */
  undo?: (output: OutputOf<O>) => () => void
  children: ReactNode
}

/** A button that opens the form of one operation. What was typed outlives closing the dialog. */
export function FormDialog<O extends OperationContract>(props: DialogProps<O>) {
  const t = useWords()
  const tell = useTell()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button
        size={props.quiet ? 'compact-sm' : 'xs'}
        variant={props.quiet ? 'subtle' : 'default'}
        onClick={() => setOpened(true)}
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
          {...(props.form as FormProps<O>)}
          onCancel={close}
          onDone={(output) => {
            close()
            tell(t(props.done), props.undo ? { undo: props.undo(output) } : {})
          }}
        >
          {props.children}
        </Form>
      </Modal>
    </>
  )
}
