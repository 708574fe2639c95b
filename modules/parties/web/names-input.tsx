import { ActionIcon, Button, Fieldset, Group, Select, Text, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type ControlProps, SourceDateInput, useWords } from '#platform/web'
import classes from './parties.module.css'

interface Row {
  text: string
  lang: string
  kind?: string
  order?: string
  fromOn?: string | null
  untilOn?: string | null
}

/** Languages the names met so far are written in; another tag can be typed. */
const tags = [
  'vi',
  'en',
  'ja',
  'zh',
  'ru',
  'ko',
  'lo',
  'km',
  'th',
  'id',
  'ms',
  'my',
  'fr',
  'de',
  'es',
  'pt',
  'ar',
]

/** Several wordings of one thing: a name, title or rank with its language; names also with their kind and dates. */
export function NamesInput(
  props: ControlProps & {
    value: unknown
    onChange: (value: unknown) => void
    kinds?: readonly string[]
    orders?: readonly string[]
  },
) {
  const t = useWords()
  const { value, onChange, kinds, orders } = props
  const rows = Array.isArray(value) && value.length > 0 ? (value as Row[]) : [emptyRow(t.language, kinds)]
  const change = (at: number, part: Partial<Row>) =>
    onChange(rows.map((row, n) => (n === at ? { ...row, ...part } : row)))
  return (
    <Fieldset legend={props.label} disabled={props.disabled} className={classes.rows}>
      {props.description && (
        <Text size="xs" c="dimmed">
          {props.description}
        </Text>
      )}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <div key={at} className={classes.row}>
          <TextInput
            aria-label={t('parties.name.text', { number: at + 1 })}
            value={row.text}
            lang={row.lang}
            error={at === 0 && props.error}
            onChange={(event) => change(at, { text: event.currentTarget.value })}
          />
          <LanguageSelect value={row.lang} onChange={(lang) => change(at, { lang })} />
          {kinds && (
            <Select
              aria-label={t('parties.name.kind')}
              data={kinds.map((kind) => ({ value: kind, label: t(`parties.nameKind.${kind}`) }))}
              value={row.kind ?? 'official'}
              allowDeselect={false}
              onChange={(kind) => change(at, { kind: kind ?? 'official' })}
            />
          )}
          {orders && (
            <Select
              aria-label={t('parties.name.order')}
              data={orders.map((order) => ({ value: order, label: t(`parties.nameOrder.${order}`) }))}
              value={row.order ?? 'unknown'}
              allowDeselect={false}
              onChange={(order) => change(at, { order: order ?? 'unknown' })}
            />
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('parties.name.remove', { name: row.text })}
            disabled={rows.length === 1}
            onClick={() => onChange(rows.filter((_, n) => n !== at))}
          >
            <IconX size={16} />
          </ActionIcon>
          {row.kind === 'former' && <NameDates row={row} onChange={(part) => change(at, part)} />}
        </div>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...rows, emptyRow('en', kinds)])}
        >
          {t('parties.name.add')}
        </Button>
      </Group>
    </Fieldset>
  )
}

const emptyRow = (lang: string, kinds: readonly string[] | undefined): Row =>
  kinds ? { text: '', lang, kind: 'official' } : { text: '', lang }

function NameDates({ row, onChange }: { row: Row; onChange: (part: Partial<Row>) => void }) {
  const t = useWords()
  return (
    <div className={classes.rowDates}>
      {(['fromOn', 'untilOn'] as const).map((field) => (
        <SourceDateInput
          key={field}
          label={t(`parties.field.${field}`)}
          required={false}
          disabled={false}
          value={row[field] ?? ''}
          onChange={(date) => onChange({ [field]: date || null })}
        />
      ))}
    </div>
  )
}

export function LanguageSelect({ value, onChange }: { value: string; onChange: (lang: string) => void }) {
  const t = useWords()
  const display = new Intl.DisplayNames([t.language], { type: 'language' })
  const known = tags.includes(value) ? tags : [value, ...tags]
  return (
    <Select
      aria-label={t('parties.name.language')}
      data={known.map((tag) => ({ value: tag, label: display.of(tag) ?? tag }))}
      value={value}
      allowDeselect={false}
      searchable
      onChange={(lang) => onChange(lang ?? value)}
    />
  )
}
