import { ActionIcon, Button, Popover, Stack, Text } from '@mantine/core'
import { IconKey, IconLogout, IconUser } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { authContract, type SignedIn } from '#platform/auth/contract'
import { forgetAllDrafts, useAct, useTell, useWords } from '#platform/web'
import classes from './shell.module.css'

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
    <Popover position="bottom-end" width={280} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          title={me.name}
          aria-label={`${t('auth.account')}: ${me.name}`}
        >
          <IconUser size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('auth.account')}>
        <Stack gap="xs">
          <Text fw={600}>{me.name}</Text>
          <dl className={classes.account}>
            {lines.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Button
            variant="default"
            leftSection={<IconKey size={16} />}
            renderRoot={(root) => <Link {...root} to={'/password' as string} />}
          >
            {t('auth.password.title')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconLogout size={16} />}
            onClick={leave}
            loading={signOut.isPending}
          >
            {t('auth.act.sign-out')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
