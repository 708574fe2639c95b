import { ActionIcon, Menu, Text, Tooltip } from '@mantine/core'
import { IconLogout, IconUser } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { authContract, type SignedIn } from '#platform/auth/contract'
import { forgetAllDrafts, useAct, useTell, useWords } from '#platform/web'

/** Who is signed in, what they may see and why they are here. */
export function AccountMenu({ me }: { me: SignedIn }) {
  const t = useWords()
  const tell = useTell()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const signOut = useAct(authContract.signOut)
  const leave = () =>
    signOut.mutate(
      {},
      {
        onSuccess: () => {
          forgetAllDrafts()
          void navigate({ to: '/sign-in' }).then(() => queries.clear())
        },
        onError: () => tell(t('platform.lost.title'), { tone: 'bad' }),
      },
    )
  const lines = [
    [t('auth.role'), t(`auth.role.${me.role}`)],
    [t('auth.clearance'), me.clearance ? t(`platform.handling.${me.clearance}`) : t('auth.clearance.none')],
    [t('auth.field.purpose'), t(`auth.purpose.${me.purpose}`)],
  ]
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <Tooltip label={me.name}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t('auth.account')}: ${me.name}`}>
            <IconUser size={20} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label component="div">
          <Text fw={600} c="var(--mantine-color-text)">
            {me.name}
          </Text>
          {lines.map(([label, value]) => (
            <Text key={label} size="xs">
              {label}: {value}
            </Text>
          ))}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave} disabled={signOut.isPending}>
          {t('auth.act.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
