import { Checkbox, NativeSelect } from '@mantine/core'
import { CalendarPieces, PiecesFrame, usePieces } from './day-input.tsx'
import type { ControlProps } from './fields.tsx'
import type { DatePieces } from './source-date-parts.ts'
import { useWords } from './words-context.tsx'

/**
 * A date as precisely as the source gives it: a year, a month or a day; on, not after or not before; and whether it
 * was inferred. What the source does not say stays empty.
 */
export function SourceDateInput(props: ControlProps & { value: string; onChange: (value: string) => void }) {
  const t = useWords()
  const { value, onChange, ...shared } = props
  const [typed, change] = usePieces(value, onChange)
  return (
    <PiecesFrame {...shared}>
      <NativeSelect
        aria-label={t('platform.date.bound')}
        value={typed.bound}
        disabled={shared.disabled}
        onChange={(event) => change({ bound: event.currentTarget.value as DatePieces['bound'] })}
        data={(['exact', 'not-after', 'not-before'] as const).map((bound) => ({
          value: bound,
          label: t(`platform.date.bound.${bound}`),
        }))}
      />
      <CalendarPieces
        typed={typed}
        invalid={shared.error !== undefined}
        disabled={shared.disabled}
        onChange={change}
      />
      <Checkbox
        size="xs"
        label={t('platform.date.inferred.label')}
        checked={typed.inferred}
        disabled={shared.disabled}
        onChange={(event) => change({ inferred: event.currentTarget.checked })}
      />
    </PiecesFrame>
  )
}
