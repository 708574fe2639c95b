import { Checkbox, Input, NativeSelect, TextInput } from '@mantine/core'
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

/**
 * A date as precisely as the source gives it: a year, a month or a day; on, not after or not before; and whether it
 * was inferred. What the source does not say stays empty.
 */
export function SourceDateInput(props: ControlProps & { value: string; onChange: (value: string) => void }) {
  const t = useWords()
  const id = useId()
  const [typed, setTyped] = useState<DatePieces>(() => toPieces(props.value))
  useEffect(() => {
    setTyped((before) => (fromPieces(before) === props.value ? before : toPieces(props.value)))
  }, [props.value])
  const change = (part: Partial<DatePieces>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    props.onChange(fromPieces(next))
  }
  return (
    <Input.Wrapper
      label={props.label}
      description={props.description}
      error={props.error}
      required={props.required}
      labelElement="div"
      labelProps={{ id: `${id}-label` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out like the other labels */}
      <div className={classes.dateParts} role="group" aria-labelledby={`${id}-label`}>
        <NativeSelect
          aria-label={t('platform.date.bound')}
          value={typed.bound}
          disabled={props.disabled}
          onChange={(event) => change({ bound: event.currentTarget.value as DatePieces['bound'] })}
          data={(['exact', 'not-after', 'not-before'] as const).map((bound) => ({
            value: bound,
            label: t(`platform.date.bound.${bound}`),
          }))}
        />
        {pieces.map(([piece, digits]) => (
          <TextInput
            key={piece}
            aria-label={t(`platform.date.${piece}`)}
            placeholder={t(`platform.date.${piece}.sign`)}
            inputMode="numeric"
            autoComplete="off"
            maxLength={digits}
            w={`${digits + 3}ch`}
            miw={digits === 4 ? '4.6rem' : '3.4rem'}
            disabled={props.disabled}
            error={props.error !== undefined}
            value={typed[piece]}
            onChange={(event) => change({ [piece]: event.currentTarget.value.replace(/\D/g, '') })}
          />
        ))}
        <Checkbox
          size="xs"
          label={t('platform.date.inferred.label')}
          checked={typed.inferred}
          disabled={props.disabled}
          onChange={(event) => change({ inferred: event.currentTarget.checked })}
        />
      </div>
    </Input.Wrapper>
  )
}
