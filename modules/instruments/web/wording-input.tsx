import { ActionIcon, Button, Group, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Wording } from '#modules/instruments/schema'
import { type ControlProps, useWords } from '#platform/web'
import { languageNames, languages } from '#platform/words'
import classes from './instruments.module.css'
import { Rows } from './rows.tsx'

/** Languages other than the desk's five, by their own tag. */
const otherTags = ['ko', 'lo', 'km', 'th', 'id', 'ms', 'my', 'fr', 'de', 'es'] as const

/** The language a text is written in. */
export function LanguageSelect(props: {
  value: string
  disabled: boolean
  onChange: (lang: string) => void
}) {
  const t = useWords()
  const display = new Intl.DisplayNames([t.language], { type: 'language' })
  const known: string[] = [...languages, ...otherTags]
  const tags = known.includes(props.value) ? known : [props.value, ...known]
  return (
    <Select
      aria-label={t('instruments.wording.language')}
      data={tags.map((tag) => ({
        value: tag,
        label: (languageNames as Record<string, string>)[tag] ?? display.of(tag) ?? tag,
      }))}
      value={props.value}
      allowDeselect={false}
      disabled={props.disabled}
      onChange={(lang) => props.onChange(lang ?? props.value)}
    />
  )
}

/** One title in each language it has. */
export function TitlesInput(props: ControlProps & { value: unknown; onChange: (value: unknown) => void }) {
  const t = useWords()
  const given = Array.isArray(props.value) ? (props.value as Wording[]) : []
  const rows = given.length > 0 ? given : [{ text: '', lang: t.language }]
  const change = (at: number, part: Partial<Wording>) =>
    props.onChange(rows.map((row, n) => (n === at ? { ...row, ...part } : row)))
  const unused = languages.find((lang) => !rows.some((row) => row.lang === lang)) ?? 'en'
  return (
    <Rows {...props}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <div key={at} className={classes.row}>
          <TextInput
            aria-label={t('instruments.wording.text', { number: at + 1 })}
            value={row.text}
            lang={row.lang}
            maxLength={300}
            disabled={props.disabled}
            error={at === 0 && props.error !== undefined}
            onChange={(event) => change(at, { text: event.currentTarget.value })}
          />
          <LanguageSelect
            value={row.lang}
            disabled={props.disabled}
            onChange={(lang) => change(at, { lang })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('instruments.row.remove', { number: at + 1 })}
            disabled={rows.length === 1}
            onClick={() => props.onChange(rows.filter((_, n) => n !== at))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => props.onChange([...rows, { text: '', lang: unused }])}
        >
          {t('instruments.wording.add')}
        </Button>
      </Group>
    </Rows>
  )
}
