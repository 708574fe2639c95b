import { Button, Group, NativeSelect, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { authContract, type Purpose, purposes } from '#platform/auth/contract'
import {
  call,
  claimDrafts,
  LanguageSwitch,
  queryKeyOf,
  RefusalBox,
  ThemeSwitch,
  useAct,
  useChangeLanguage,
  useNodeCard,
  useWords,
} from '#platform/web'
import type { Language } from '#platform/words'
import { DemonstrationSignIns } from './demonstration.tsx'
import { safePlace } from './place.ts'
import classes from './shell.module.css'

interface Typed {
  name: string
  password: string
  purpose: Purpose | ''
}

/** Name, password and why one is here; afterwards back to the place that was asked for. */
export function SignInPage() {
  const t = useWords()
  const { data: node, error: nodeError, refetch } = useNodeCard()
  const [typed, setTyped] = useState<Typed>({ name: '', password: '', purpose: '' })
  const chosen = useRef<Language | null>(null)
  const { ended } = useSearch({ strict: false }) as { ended?: string }
  const title = t('auth.title')
  useEffect(() => {
    document.title = `${title} · ${t('platform.product')}`
  }, [title, t])
  return (
    <main className={classes.signIn}>
      <Group justify="flex-end" gap={2}>
        <LanguageSwitch onChange={(language) => (chosen.current = language)} />
        <ThemeSwitch />
      </Group>
      <div className={classes.card}>
        <Group gap="sm" wrap="nowrap">
          <img src="/mark.svg" alt="" width={36} height={36} />
          <div>
            <Title order={1} size="h3">
              {title} · {t('platform.product')}
            </Title>
            {node && (
              <Text size="sm" c="dimmed">
                {t('auth.node', { name: node.name })} · {node.authority.code}
              </Text>
            )}
          </div>
        </Group>
        {ended && <Text size="sm">{t('auth.session.ended')}</Text>}
        {nodeError && <RefusalBox error={nodeError} retry={() => void refetch()} />}
        <SignInForm typed={typed} setTyped={setTyped} chosenLanguage={() => chosen.current} />
        {node?.demonstration && <DemonstrationSignIns accounts={node.demonstration} onUse={setTyped} />}
      </div>
    </main>
  )
}

function useSignIn(chosenLanguage: () => Language | null) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const change = useChangeLanguage()
  const { to } = useSearch({ strict: false }) as { to?: string }
  const arrive = async () => {
    const me = await call(authContract.me, {})
    claimDrafts(me.accountId)
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'node' })
    queries.setQueryData(queryKeyOf(authContract.me, {}), me)
    const language = chosenLanguage()
    if (language && language !== me.language) void call(authContract.setLanguage, { language })
    if (!language) await change(me.language)
    await navigate({ href: safePlace(to), replace: true } as never)
  }
  return useAct(authContract.signIn, { onDone: () => void arrive() })
}

function SignInForm(props: {
  typed: Typed
  setTyped: (typed: Typed) => void
  chosenLanguage: () => Language | null
}) {
  const t = useWords()
  const { typed, setTyped } = props
  const [asked, setAsked] = useState(false)
  const signIn = useSignIn(props.chosenLanguage)
  const form = useRef<HTMLFormElement>(null)
  const missing = (value: string) => (asked && value === '' ? t('platform.invalid.required') : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const { name, password, purpose } = typed
    if (name && password && purpose) return signIn.mutate({ name, password, purpose })
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('auth.field.name')}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          error={missing(typed.name)}
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('auth.field.password')}
          required
          autoComplete="current-password"
          error={missing(typed.password)}
          value={typed.password}
          onChange={(event) => setTyped({ ...typed, password: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': t('auth.password.show') }}
        />
        <NativeSelect
          label={t('auth.field.purpose')}
          description={t('auth.field.purpose.help')}
          required
          error={missing(typed.purpose)}
          value={typed.purpose}
          onChange={(event) => setTyped({ ...typed, purpose: event.currentTarget.value as Purpose })}
          data={[
            { value: '', label: '' },
            ...purposes.map((value) => ({ value, label: t(`auth.purpose.${value}`) })),
          ]}
        />
        {signIn.error && <RefusalBox error={signIn.error} />}
        <Button type="submit" loading={signIn.isPending}>
          {t('auth.act.sign-in')}
        </Button>
      </Stack>
    </form>
  )
}
