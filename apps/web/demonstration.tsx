import { Button, Table, Text, Title } from '@mantine/core'
import type { Purpose } from '#platform/auth/contract'
import { type NodeCard, useWords } from '#platform/web'
import classes from './shell.module.css'

/** What each role usually comes for. */
const purposeOf: Record<string, Purpose> = {
  desk: 'cooperation-work',
  leader: 'reporting',
  oversight: 'oversight',
  administrator: 'administration',
}

/** Accounts of a demonstration node, written on its door on purpose. */
export function DemonstrationSignIns(props: {
  accounts: NonNullable<NodeCard['demonstration']>
  onUse: (typed: { name: string; password: string; purpose: Purpose }) => void
}) {
  const t = useWords()
  return (
    <section className={classes.demonstration} aria-label={t('auth.demonstration.title')}>
      <Title order={2} size="h4">
        {t('auth.demonstration.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('auth.demonstration.text')}
      </Text>
      <Table verticalSpacing={4} mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('auth.field.name')}</Table.Th>
            <Table.Th>{t('auth.role')}</Table.Th>
            <Table.Th>{t('auth.field.password')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.accounts.map(({ name, role, password }) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{t(`auth.role.${role}`)}</Table.Td>
              <Table.Td>
                <code>{password}</code>
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('auth.demonstration.use.name', { name })}
                  onClick={() =>
                    props.onUse({ name, password, purpose: purposeOf[role] ?? 'cooperation-work' })
                  }
                >
                  {t('auth.demonstration.use')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
