import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import {
  Form,
  type FormProps,
  LostError,
  RefusalError,
  refusalText,
  useAct,
  useTell,
  useWords,
} from '#platform/web'

/** Says why something was not done, in the refusal's own words. */
export function useTellError() {
  const t = useWords()
  const tell = useTell()
  return (error: Error) => {
    const other = error instanceof LostError ? 'platform.lost.title' : 'platform.fault.title'
    tell(error instanceof RefusalError ? refusalText(error.problem, t) : t(other), { tone: 'bad' })
  }
}

/** Does one thing without asking more, says that it is done, and offers to take it back. */
export function useDo<O extends OperationContract>(operation: O) {
  const t = useWords()
  const tell = useTell()
  const onError = useTellError()
  const act = useAct(operation, { invalidates: ['ledger', 'sources'] })
  // By its promise: an undo is asked for when the part of the page that offered it may be gone.
  const run = (
    input: InputOf<O>,
    done: { say: string; undo?: ((output: OutputOf<O>) => (() => void) | undefined) | undefined },
  ) =>
    void act.mutateAsync(input).then((output) => {
      const undo = done.undo?.(output)
      tell(t(done.say), undo ? { undo } : {})
    }, onError)
  return { run, busy: act.isPending }
}

interface DialogProps<O extends OperationContract> {
  /** Key of the button's word and the dialog's title. */
  label: string
  quiet?: boolean
  primary?: boolean
  form: Omit<FormProps<O>, 'onDone' | 'onCancel' | 'children'>
  /** Key of what is said afterwards. */
  done: string
  undo?: (output: OutputOf<O>) => (() => void) | undefined
  children: ReactNode
}

/** A button that opens the form of one operation. What was typed outlives closing the dialog. */
export function FormDialog<O extends OperationContract>(props: DialogProps<O>) {
  const t = useWords()
  const [opened, setOpened] = useState(false)
  // As it was when opened: were the version renewed while one types, another officer's save would be overwritten.
  const [form, setForm] = useState(props.form)
  return (
    <>
      <Button
        size={props.quiet ? 'compact-sm' : 'sm'}
        variant={props.primary ? 'filled' : props.quiet ? 'subtle' : 'default'}
        onClick={() => {
          setForm(props.form)
          setOpened(true)
        }}
      >
        {t(props.label)}
      </Button>
      <OpenedDialog {...props} form={form} opened={opened} onClose={() => setOpened(false)} />
    </>
  )
}

/** The dialog alone, for a page that opens it in its own way. */
export function OpenedDialog<O extends OperationContract>(
  props: DialogProps<O> & { opened: boolean; onClose: () => void },
) {
  const t = useWords()
  const tell = useTell()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t(props.label)}
      size="xl"
      closeButtonProps={{ 'aria-label': t('platform.close') }}
    >
      <Form
        {...(props.form as FormProps<O>)}
        invalidates={['ledger', 'sources']}
        onCancel={props.onClose}
        onDone={(output) => {
          props.onClose()
          const undo = props.undo?.(output)
          tell(t(props.done), undo ? { undo } : {})
        }}
      >
        {props.children}
      </Form>
    </Modal>
  )
}

/** A link that looks like the other actions of a page. */
export function LinkButton(props: {
  to: string
  search?: Readonly<Record<string, string | undefined>>
  primary?: boolean
  quiet?: boolean
  current?: boolean
  children: ReactNode
}) {
  const search = (props.search ?? {}) as never
  return (
    <Button
      size={props.quiet ? 'compact-sm' : 'sm'}
      variant={props.primary ? 'filled' : props.quiet ? 'subtle' : 'default'}
      {...(props.current ? { 'aria-current': 'page' as const } : {})}
      renderRoot={(root) => <Link {...root} to={props.to as string} search={search} preload="intent" />}
    >
      {props.children}
    </Button>
  )
}
