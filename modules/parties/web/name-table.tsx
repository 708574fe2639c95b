import { Table } from '@mantine/core'
import { NameText, Nothing, PeriodText, useWords } from '#platform/web'
import classes from './parties.module.css'

interface AnyName {
  text: string
  lang: string
  script?: string | undefined
  kind: string
  order?: string
  fromOn?: string | null
  untilOn?: string | null
}

/** All names with their language and kind; former ones with their dates. */
export function NameTable({ names }: { names: readonly AnyName[] }) {
  const t = useWords()
  const language = new Intl.DisplayNames([t.language], { type: 'language' })
  const dated = names.some(({ fromOn, untilOn }) => fromOn || untilOn)
  return (
    <div className={classes.scroll}>
      <Table withRowBorders verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('parties.name')}</Table.Th>
            <Table.Th>{t('parties.name.language')}</Table.Th>
            <Table.Th>{t('parties.name.kind')}</Table.Th>
            {dated && <Table.Th>{t('parties.period')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {names.map((name) => (
            <Table.Tr key={`${name.lang} ${name.text}`}>
              <Table.Td>
                <NameText text={name.text} lang={name.lang} script={name.script ?? null} />
              </Table.Td>
              <Table.Td>{language.of(name.lang) ?? name.lang}</Table.Td>
              <Table.Td>
                {t(`parties.nameKind.${name.kind}`)}
                {name.order && name.order !== 'unknown' && ` · ${t(`parties.nameOrder.${name.order}`)}`}
              </Table.Td>
              {dated && (
                <Table.Td>
                  {name.fromOn || name.untilOn ? (
                    <PeriodText from={name.fromOn} to={name.untilOn} />
                  ) : (
                    <Nothing />
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
