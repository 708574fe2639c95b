import { Button, Group, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { RefusalError } from './api.ts'
import { RefusalBox } from './boxes.tsx'
import { ConflictBox } from './conflict.tsx'
import { errorText, faultsIn, toInput } from './controls.ts'
import { findDraft, forgetDraft, keepDraft } from './drafts.ts'
import classes from './form.module.css'
import { FormContext, type FormState, type Values } from './form-context.ts'
import { moduleOf, useAct } from './queries.ts'
import { useShortcut } from './shortcuts.tsx'
import { InstantText } from './texts.tsx'
import { useWords } from './words-context.tsx'

export interface FormProps<O extends OperationContract> {
  /** Names the draft: one per record and act, `engagements.edit.<id>`. */
  name: string
  operation: O
  /** What stands in the fields at first. */
  start?: Values
  /** Sent along and not shown: `{ id, version }`. */
  fixed?: Values
  /** Start of the keys of labels; the operation's module unless said. */
  module?: string
  /** Key of the button's word; `platform.save` unless said. */
  submit?: string
  /** Other modules whose answers change with this act. */
  invalidates?: readonly string[]
  /** Nothing typed is kept in the tab: for passwords. */
  unkept?: boolean
  onDone: (output: OutputOf<O>) => void
  onCancel?: () => void
  children: ReactNode
}

/**
 * A form of one operation. Fields know their control from the contract. What is typed is kept in this tab until it
 * is saved; Ctrl+S saves; when someone else saved first, both versions are shown field by field.
 */
export function Form<O extends OperationContract>(props: FormProps<O>) {
  const t = useWords()
  const form = useRef<HTMLFormElement>(null)
  const state = useFormState(props, () => focusFirstFault(form.current))
  useShortcut('mod+s', 'platform.save', () => form.current?.requestSubmit())
  return (
    <FormContext value={state.context}>
      <form
        ref={form}
        noValidate
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          event.stopPropagation()
          state.submit(state.values, props.fixed ?? {})
        }}
      >
        {state.draftAt && (
          <Group gap="xs" className={classes.draft} role="status">
            <Text size="sm">
              {t('platform.draft.restored')} <InstantText at={state.draftAt} />
            </Text>
            <Button size="compact-sm" variant="default" onClick={state.startOver}>
              {t('platform.draft.start-over')}
            </Button>
          </Group>
        )}
        {props.children}
        {state.conflict ? (
          <ConflictBox
            module={state.context.module}
            shape={state.context.shape}
            yours={state.values}
            theirs={state.conflict}
            busy={state.context.busy}
            onChoose={(chosen) => state.settle(chosen)}
          />
        ) : (
          state.error && <RefusalBox error={state.error} kept />
        )}
        {!state.conflict && (
          <Group gap="xs">
            <Button type="submit" loading={state.context.busy}>
              {t(props.submit ?? 'platform.save')}
            </Button>
            {props.onCancel && (
              <Button
                variant="default"
                onClick={() => {
                  forgetDraft(props.name)
                  props.onCancel?.()
                }}
              >
                {t('platform.cancel')}
              </Button>
            )}
          </Group>
        )}
      </form>
    </FormContext>
  )
}

function useFormState<O extends OperationContract>(props: FormProps<O>, onFaults: () => void) {
  const t = useWords()
  const { name, operation, unkept = false } = props
  const shape = operation.input.shape as FormState['shape']
  const [draft, setDraft] = useState(() => findDraft(name))
  const [values, setValues] = useState<Values>(() => ({ ...props.start, ...draft?.values }))
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const act = useAct(operation, {
    onDone: (output) => {
      forgetDraft(name)
      setDraft(null)
      props.onDone(output)
    },
    ...(props.invalidates ? { invalidates: props.invalidates } : {}),
  })
  const show = (errors: readonly { path: string; message: string }[]) => {
    setFaults(Object.fromEntries(errors.map((one) => [one.path.split('.')[0]!, errorText(one.message, t)])))
    // After the fields have drawn their errors.
    setTimeout(onFaults)
  }
  const submit = (typed: Values, fixed: Values) => {
    const input = { ...toInput(shape, typed), ...fixed }
    const found = faultsIn(operation.input, input)
    if (found.length > 0) return show(found)
    setFaults({})
    act.mutate(input as InputOf<O>, {
      onError: (error) => {
        if (error instanceof RefusalError && error.problem.errors) show(error.problem.errors)
      },
    })
  }
  const current =
    act.error instanceof RefusalError && act.error.code === 'platform.stale'
      ? act.error.problem.current
      : null
  const conflict = current as (Values & { version: number }) | null
  const context = useMemo<FormState>(
    () => ({
      module: props.module ?? moduleOf(operation),
      shape,
      values,
      errors: faults,
      busy: act.isPending,
      set: (field, value) => {
        setValues((before) => {
          const after = { ...before, [field]: value }
          if (!unkept) keepDraft(name, after)
          return after
        })
        setFaults(({ [field]: _, ...rest }) => rest)
      },
    }),
    [props.module, operation, shape, values, faults, act.isPending, name, unkept],
  )
  return {
    context,
    values,
    submit,
    conflict,
    error: act.error,
    draftAt: draft?.at,
    startOver: () => {
      forgetDraft(name)
      setDraft(null)
      setValues(props.start ?? {})
    },
    settle: (chosen: Values) => {
      setValues(chosen)
      if (!unkept) keepDraft(name, chosen)
      submit(chosen, { ...props.fixed, version: conflict!.version })
    },
  }
}

function focusFirstFault(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}
