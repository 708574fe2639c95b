import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { OperationContract, OutputOf } from '#platform/operation/contract'
import { Field, Form, type FormProps, useTell, useWords } from '#platform/web'
import { SourcePicker } from './source-picker.tsx'

interface DialogProps<O extends OperationContract> {
  /** Key of the button's word and the dialog's title. */
  label: string
  icon?: ReactNode
  quiet?: boolean
  form: Omit<FormProps<O>, 'onDone' | 'onCancel' | 'children'>
  /** Key of what is said afterwards. */
  done: string
  /** What takes it back. */
  undo?: (output: OutputOf<O>) => (() => void) | undefined
  onDone?: (output: OutputOf<O>) => void
  children: ReactNode
}

/** Every act here also leaves claims and a line of history. */
export const told = ['sources', 'ledger'] as const

/** A button that opens the form of one operation. What was typed outlives closing the dialog. */
export function FormDialog<O extends OperationContract>(props: DialogProps<O>) {
  const t = useWords()
  const tell = useTell()
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button
        size={props.quiet ? 'compact-sm' : 'sm'}
        variant={props.quiet ? 'subtle' : 'default'}
        leftSection={props.icon}
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
          invalidates={told}
          {...(props.form as FormProps<O>)}
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

/** Which source says what the form says. */
export const CitationField = () => <Field name="citation">{(control) => <SourcePicker {...control} />}</Field>
