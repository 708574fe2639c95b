import { Input, TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import type { ControlProps } from './fields.tsx'
import classes from './form.module.css'
import { type DatePieces, fromPieces, toPieces } from './source-date-parts.ts'
import { useWords } from './words-context.tsx'

const pieces = [
  ['year', 4],
  ['month', 2],
  ['day', 2],
] as const

type TypedControl = ControlProps & { value: string; onChange: (value: string) => void }

/** Year, month and day in this order in every language: a browser's own field could be read the wrong way round. */
export function CalendarPieces(props: {
  typed: DatePieces
  invalid: boolean
  disabled: boolean
  onChange: (part: Partial<DatePieces>) => void
}) {
  const t = useWords()
  return pieces.map(([piece, digits]) => (
    <TextInput
      key={piece}
      aria-label={t(`platform.date.${piece}`)}
      placeholder={t(`platform.date.${piece}.sign`)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={digits}
      w={digits === 4 ? '4.6rem' : '3.4rem'}
      disabled={props.disabled}
      error={props.invalid}
      value={props.typed[piece]}
      onChange={(event) => props.onChange({ [piece]: event.currentTarget.value.replace(/\D/g, '') })}
    />
  ))
}

/** What is being typed, kept in pieces; a value given from outside replaces it. */
export function usePieces(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState<DatePieces>(() => toPieces(value))
  useEffect(() => {
    setTyped((before) => (fromPieces(before) === value ? before : toPieces(value)))
  }, [value])
  const change = (part: Partial<DatePieces>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    onChange(fromPieces(next))
  }
  return [typed, change] as const
}

/** A calendar day, `2023-04-03`. */
export function DayInput({ value, onChange, ...shared }: TypedControl) {
  const [typed, change] = usePieces(value, onChange)
  return (
    <PiecesFrame {...shared}>
      <CalendarPieces
        typed={typed}
        invalid={shared.error !== undefined}
        disabled={shared.disabled}
        onChange={change}
      />
    </PiecesFrame>
  )
}

/** A moment: typed on the officer's own clock, kept in UTC. */
export function InstantInput({ value, onChange, ...shared }: TypedControl) {
  const t = useWords()
  const [local, setLocal] = useState(() => toLocal(value))
  useEffect(() => setLocal((before) => (fromLocal(before) === value ? before : toLocal(value))), [value])
  const change = (part: Partial<typeof local>) => {
    const next = { ...local, ...part }
    setLocal(next)
    onChange(fromLocal(next))
  }
  const [typed, changeDay] = usePieces(local.day, (day) => change({ day }))
  return (
    <PiecesFrame {...shared}>
      <CalendarPieces
        typed={typed}
        invalid={shared.error !== undefined}
        disabled={shared.disabled}
        onChange={changeDay}
      />
      <TextInput
        aria-label={t('platform.date.time')}
        placeholder="00:00"
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        w="4.6rem"
        disabled={shared.disabled}
        error={shared.error !== undefined}
        value={local.time}
        onChange={(event) => change({ time: event.currentTarget.value.replace(/[^\d:]/g, '') })}
      />
    </PiecesFrame>
  )
}

interface LocalMoment {
  day: string
  time: string
}

function toLocal(instant: string): LocalMoment {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) return { day: '', time: '' }
  const text = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 16) }
}

/** A half-typed moment gives a text that the contract refuses. */
function fromLocal({ day, time }: LocalMoment): string {
  if (day === '' && time === '') return ''
  const clock = /^\d{1,2}:\d\d$/.test(time) ? time.padStart(5, '0') : 'T'
  const ms = Date.parse(`${day}T${clock}`)
  return Number.isNaN(ms) ? `${day} ${time}` : new Date(ms).toISOString()
}

/** Several small inputs under one label. */
export function PiecesFrame({ children, ...shared }: ControlProps & { children: React.ReactNode }) {
  const id = useId()
  return (
    <Input.Wrapper
      label={shared.label}
      description={shared.description}
      error={shared.error}
      required={shared.required}
      labelElement="div"
      labelProps={{ id }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out like the other labels */}
      <div className={classes.dateParts} role="group" aria-labelledby={id}>
        {children}
      </div>
    </Input.Wrapper>
  )
}
