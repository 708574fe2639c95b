import { Button } from '@mantine/core'
import { useRef } from 'react'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { LostError, RefusalError, refusalText, useAct, useTell, useWords } from '#platform/web'

interface Done<O extends OperationContract> {
  /** Key of what is said afterwards. */
  say: string
  undo?: ((output: OutputOf<O>) => (() => void) | undefined) | undefined
}

/** Does one thing without asking more; a refusal is told in its own words. */
export function useDo<O extends OperationContract>(operation: O) {
  const t = useWords()
  const tell = useTell()
  const asked = useRef<Done<O> | null>(null)
  // Told by the act itself: the line with the button is often gone by the time the page is read again.
  const act = useAct(operation, {
    onDone: (output) => {
      if (asked.current === null) return
      const undo = asked.current.undo?.(output)
      tell(t(asked.current.say), undo ? { undo } : {})
    },
  })
  const run = (input: InputOf<O>, done: Done<O>) => {
    asked.current = done
    act.mutate(input, {
      onError: (error) => {
        const lost = error instanceof LostError ? 'platform.lost.title' : 'platform.fault.title'
        tell(error instanceof RefusalError ? refusalText(error.problem, t) : t(lost), { tone: 'bad' })
      },
    })
  }
  return { run, busy: act.isPending }
}

/** A button of one operation that needs no form. */
export function ActButton<O extends OperationContract>(props: {
  operation: O
  input: InputOf<O>
  /** Keys of the button's word and of what is said afterwards. */
  label: string
  say: string
  quiet?: boolean
  undo?: (output: OutputOf<O>) => (() => void) | undefined
}) {
  const t = useWords()
  const { run, busy } = useDo(props.operation)
  return (
    <Button
      size={props.quiet ? 'compact-sm' : 'sm'}
      variant={props.quiet ? 'subtle' : 'default'}
      loading={busy}
      onClick={() => run(props.input, { say: props.say, undo: props.undo })}
    >
      {t(props.label)}
    </Button>
  )
}
