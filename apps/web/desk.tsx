import { Center, Loader } from '@mantine/core'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { RefusalBox, useWords } from '#platform/web'
import { isSignInNeeded, useMe } from './session.ts'
import { Shell } from './shell.tsx'

/** The gate: only who is signed in comes to the desk; others are brought back to their place afterwards. */
export function Desk() {
  const t = useWords()
  const me = useMe()
  const { href } = useLocation()
  if (isSignInNeeded(me.error)) {
    const ended = me.data ? { ended: '1' } : {}
    return <Navigate to="/sign-in" search={{ to: href, ...ended } as never} replace />
  }
  if (me.data)
    return (
      <Shell me={me.data}>
        <Outlet />
      </Shell>
    )
  return (
    <Center mih="100dvh" component="main" p="md">
      {me.error ? (
        <RefusalBox error={me.error} retry={() => void me.refetch()} />
      ) : (
        <Loader aria-label={t('platform.loading')} role="status" />
      )}
    </Center>
  )
}
