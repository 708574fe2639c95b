import { MultiSelect, Select } from '@mantine/core'
import {
  fromHandling,
  type HandlingCaveat,
  type HandlingLevel,
  handlingCaveats,
  handlingLevels,
  toHandling,
} from '#platform/handling'
import type { ControlProps } from './fields.tsx'
import classes from './form.module.css'
import { useWords } from './words-context.tsx'

/** A level and its caveats. */
export function HandlingInput(props: ControlProps & { value: string; onChange: (value: string) => void }) {
  const t = useWords()
  const { value, onChange, ...shared } = props
  const { level, caveats } = value ? fromHandling(value) : { level: null, caveats: [] }
  return (
    <div className={classes.fields}>
      <Select
        {...shared}
        data={handlingLevels.map((one) => ({ value: one, label: t(`platform.handling.${one}`) }))}
        value={level}
        clearable={!shared.required}
        onChange={(next) => onChange(next ? toHandling({ level: next as HandlingLevel, caveats }) : '')}
      />
      <MultiSelect
        label={t('platform.caveats')}
        disabled={shared.disabled || level === null}
        data={handlingCaveats.map((one) => ({ value: one, label: t(`platform.caveat.${one}`) }))}
        value={[...caveats]}
        onChange={(next) => level && onChange(toHandling({ level, caveats: next as HandlingCaveat[] }))}
      />
    </div>
  )
}
