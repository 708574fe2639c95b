import { Button } from '@mantine/core'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { LostError, RefusalError, refusalText, useAct, useTell, useWords } from '#platform/web'

/** Does one thing without asking more; a refusal is told in its own words. */
export function useDo<O extends OperationContract>(operation: O) {
  const t = useWords()
  const tell = useTell()
  const act = useAct(operation)
  const run = (
    input: InputOf<O>,
    done: { say: string; undo?: ((output: OutputOf<O>) => (() => void) | undefined) | undefined },
  ) =>
    act.mutate(input, {
      onSuccess: (output) => {
        const undo = done.undo?.(output)
        tell(t(done.say), undo ? { undo } : {})
      },
      onError: (error) => {
        const lost = error instanceof LostError ? 'platform.lost.title' : 'platform.fault.title'
        tell(error instanceof RefusalError ? refusalText(error.problem, t) : t(lost), { tone: 'bad' })
      },
    })
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
