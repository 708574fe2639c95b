import { ActionIcon, Button, Chip, Fieldset, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Hours } from '#modules/parties/schema'
import { type ControlProps, useWords } from '#platform/web'
import { weekdayName } from './hours-text.tsx'
import classes from './parties.module.css'

type Weekly = Extract<Hours, { kind: 'weekly' }>
const week = [1, 2, 3, 4, 5, 6, 7]
const officeHours: Weekly = {
  kind: 'weekly',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  spans: [{ days: [1, 2, 3, 4, 5], from: '08:00', until: '17:00' }],
}

/** Day and night, or hours on weekdays by the clock of the place. */
export function HoursInput(props: ControlProps & { value: unknown; onChange: (value: unknown) => void }) {
  const t = useWords()
  const hours = (props.value as Hours | undefined) ?? { kind: 'day-and-night' }
  return (
    <Fieldset legend={props.label} disabled={props.disabled} className={classes.rows}>
      <SegmentedControl
        value={hours.kind}
        onChange={(kind) => props.onChange(kind === 'weekly' ? officeHours : { kind: 'day-and-night' })}
        data={[
          { value: 'day-and-night', label: t('parties.hours.day-and-night') },
          { value: 'weekly', label: t('parties.hours.weekly') },
        ]}
      />
      {hours.kind === 'weekly' && <WeekInput hours={hours} onChange={props.onChange} />}
    </Fieldset>
  )
}

function WeekInput({ hours, onChange }: { hours: Weekly; onChange: (value: Hours) => void }) {
  const t = useWords()
  const change = (at: number, part: Partial<Weekly['spans'][number]>) =>
    onChange({ ...hours, spans: hours.spans.map((span, n) => (n === at ? { ...span, ...part } : span)) })
  return (
    <>
      <Select
        label={t('parties.hours.time-zone')}
        data={[...new Set([hours.timeZone, ...Intl.supportedValuesOf('timeZone')])]}
        value={hours.timeZone}
        allowDeselect={false}
        searchable
        onChange={(timeZone) => timeZone && onChange({ ...hours, timeZone })}
      />
      {hours.spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is known by its place
        <Group key={at} gap="xs" align="end">
          <Chip.Group
            multiple
            value={span.days.map(String)}
            onChange={(days) => change(at, { days: days.map(Number).sort() })}
          >
            <Group gap={4}>
              {week.map((day) => (
                <Chip key={day} size="xs" value={String(day)}>
                  {weekdayName(day, t.language)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          {(['from', 'until'] as const).map((side) => (
            <TextInput
              key={side}
              label={t(`parties.hours.${side}`)}
              value={span[side]}
              w="6rem"
              inputMode="numeric"
              onChange={(event) => change(at, { [side]: event.currentTarget.value })}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('parties.hours.remove')}
            disabled={hours.spans.length === 1}
            onClick={() => onChange({ ...hours, spans: hours.spans.filter((_, n) => n !== at) })}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            onChange({ ...hours, spans: [...hours.spans, { days: [6], from: '08:00', until: '12:00' }] })
          }
        >
          {t('parties.hours.add')}
        </Button>
      </Group>
    </>
  )
}
