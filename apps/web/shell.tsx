import { ActionIcon, AppShell, Burger, Group, Text, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCommand, IconPlugConnectedX } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { authContract, type SignedIn } from '#platform/auth/contract'
import {
  isMac,
  keyNames,
  LanguageSwitch,
  openPalette,
  Shortcuts,
  ThemeSwitch,
  useAct,
  useLive,
  useNodeCard,
  useWords,
} from '#platform/web'
import { AccountMenu } from './account-menu.tsx'
import { DeskPalette } from './desk-palette.tsx'
import { Navigation } from './navigation.tsx'
import classes from './shell.module.css'

/** The frame of every page: where one can go, who one is, whether the line stands. */
export function Shell({ me, children }: { me: SignedIn; children: ReactNode }) {
  const t = useWords()
  const [opened, menu] = useDisclosure(false)
  const { pathname } = useLocation()
  const line = useLive(me.clearance !== null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: going somewhere closes the menu
  useEffect(() => menu.close(), [pathname])
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'md' }}
      transitionDuration={0}
    >
      <a href="#content" className={classes.skip}>
        {t('platform.skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Burger
          opened={opened}
          onClick={menu.toggle}
          hiddenFrom="sm"
          size="sm"
          aria-label={t(opened ? 'platform.menu.close' : 'platform.menu.open')}
          aria-expanded={opened}
        />
        <Product />
        <Tools me={me} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={t('platform.menu')}>
        <Navigation mayDo={me.mayDo} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        {line === 'lost' && (
          <Group role="status" className={classes.lost} wrap="nowrap" gap="xs">
            <IconPlugConnectedX size={18} aria-hidden />
            <Text size="sm">{t('platform.line.lost')}</Text>
          </Group>
        )}
        <TrialBanner />
        {children}
      </AppShell.Main>
      <Shortcuts />
      <DeskPalette mayDo={me.mayDo} />
    </AppShell>
  )
}

function Product() {
  const t = useWords()
  const { data: node } = useNodeCard()
  return (
    <Group gap="xs" wrap="nowrap" className={classes.product}>
      <Link to="/" className={classes.home}>
        <img src="/mark.svg" alt="" width={22} height={22} />
        {t('platform.product')}
      </Link>
      {node && (
        <Text size="sm" c="dimmed" truncate visibleFrom="xs">
          {node.name === t('platform.product') ? node.authority.code : node.name}
        </Text>
      )}
    </Group>
  )
}

function Tools({ me }: { me: SignedIn }) {
  const t = useWords()
  const language = useAct(authContract.setLanguage)
  const label = `${t('platform.palette')} (${keyNames('mod+k', isMac()).join(' ')})`
  return (
    <Group gap={2} wrap="nowrap">
      <Tooltip label={label}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={openPalette}>
          <IconCommand size={20} />
        </ActionIcon>
      </Tooltip>
      <LanguageSwitch onChange={(next) => language.mutate({ language: next })} />
      <ThemeSwitch />
      <AccountMenu me={me} />
    </Group>
  )
}

/** Said on every page while the node keeps its records for trying only. */
function TrialBanner() {
  const t = useWords()
  const { data: node } = useNodeCard()
  if (node?.storage !== 'trial') return null
  return (
    <p role="note" className={classes.trial}>
      <strong>{t('platform.trial.title')}</strong> {t('platform.trial.text')}
    </p>
  )
}
