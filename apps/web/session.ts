import { MutationCache, QueryCache, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { authContract } from '#platform/auth/contract'
import { createQueries, RefusalError } from '#platform/web'

const isSignInNeeded = (error: unknown) =>
  error instanceof RefusalError && error.code === 'auth.sign-in-required'

/** When any answer says the session is over, who is signed in is asked again, and the gate leads to the sign-in. */
export function createSessionQueries(): QueryClient {
  const ended = (error: unknown, key?: QueryKey) => {
    if (isSignInNeeded(error) && key?.[1] !== authContract.me.id)
      void queries.invalidateQueries({ queryKey: ['auth', authContract.me.id] })
  }
  const queries = createQueries({
    queryCache: new QueryCache({ onError: (error, query) => ended(error, query.queryKey) }),
    mutationCache: new MutationCache({ onError: (error) => ended(error) }),
  })
  return queries
}

export { isSignInNeeded }
