import { Center, Loader } from '@mantine/core'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { RefusalBox, useMe, useWords } from '#platform/web'
import { isSignInNeeded } from './session.ts'
import { Shell } from './shell.tsx'

/** The gate: only who is signed in comes to the desk; others are brought back to their place afterwards. */
export function Desk() {
  const t = useWords()
  const me = useMe()
  if (isSignInNeeded(me.error)) return <ToSignIn ended={me.data !== undefined} />
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

/** Once: the address changes under way, and must not be taken for the place that was asked for. */
function ToSignIn({ ended }: { ended: boolean }) {
  const navigate = useNavigate()
  const place = useRef(useLocation().href)
  useEffect(() => {
    const search = { to: place.current, ...(ended ? { ended: '1' } : {}) }
    void navigate({ to: '/sign-in', search: search as never, replace: true })
  }, [navigate, ended])
  return null
}
