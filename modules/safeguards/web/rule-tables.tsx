import { Anchor, Skeleton, Table } from '@mantine/core'
import { safeguardsContract } from '#modules/safeguards/contract'
import type { Cited } from '#modules/safeguards/schema'
import { HandlingMark, Mark, RefusalBox, Section, useOperation, useWords } from '#platform/web'
import classes from './safeguards.module.css'

function SourceText({ source }: { source: Cited }) {
  const t = useWords()
  if (source.text === 'house') return <>{t('safeguards.own')}</>
  const title = <span lang={source.lang}>{source.title}</span>
  return (
    <>
      {source.url ? (
        <Anchor href={source.url} target="_blank" rel="noreferrer" inherit>
          {title}
        </Anchor>
      ) : (
        title
      )}
      {source.place && ` · ${source.place}`}
    </>
  )
}

function Verified({ verified }: { verified: boolean }) {
  const t = useWords()
  return verified ? (
    <Mark tone="good" title={t('safeguards.verified.help')}>
      {t('safeguards.verified')}
    </Mark>
  ) : (
    <Mark tone="warn" title={t('safeguards.unverified.help')}>
      {t('safeguards.unverified')}
    </Mark>
  )
}

export function MarkingTable() {
  const t = useWords()
  const answer = useOperation(safeguardsContract.markings, {})
  const heads = ['written', 'system', 'handling', 'forms'].map((head) => t(`safeguards.markings.${head}`))
  return (
    <Section title={t('safeguards.markings.title')}>
      {answer.error && <RefusalBox error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton height={120} />}
      {answer.data && (
        <Rows heads={[...heads, t('safeguards.rules.source'), t('safeguards.rules.state')]}>
          {answer.data.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Th scope="row">{row.written}</Table.Th>
              <Table.Td>
                {t(`safeguards.system.${row.system}`)}
                {row.state && ` · ${row.state}`}
              </Table.Td>
              <Table.Td>
                <HandlingMark mark={row.handling} />
              </Table.Td>
              <Table.Td>{row.forms.slice(1).join(' · ')}</Table.Td>
              <Table.Td>
                <SourceText source={row.source} />
              </Table.Td>
              <Table.Td>
                <Verified verified={row.verified} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Rows>
      )}
    </Section>
  )
}

export function RuleTable() {
  const t = useWords()
  const answer = useOperation(safeguardsContract.rules, {})
  const heads = ['rule', 'source', 'state'].map((head) => t(`safeguards.rules.${head}`))
  return (
    <Section title={t('safeguards.rules.title')}>
      {answer.error && <RefusalBox error={answer.error} retry={() => void answer.refetch()} />}
      {answer.isPending && <Skeleton height={120} />}
      {answer.data && (
        <Rows heads={heads}>
          {answer.data.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td maw="60ch">{t(row.words)}</Table.Td>
              <Table.Td>
                <SourceText source={row.source} />
              </Table.Td>
              <Table.Td>
                <Verified verified={row.verified} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Rows>
      )}
    </Section>
  )
}

function Rows({ heads, children }: { heads: readonly string[]; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <div className={classes.table} tabIndex={0}>
      <Table striped verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  )
}
