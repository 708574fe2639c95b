import { authContract } from '#platform/auth/contract'
import { useOperation } from './queries.ts'

/** Who is signed in. */
export const useMe = () => useOperation(authContract.me, {})

/** Whether the signed-in officer may ask for an operation: `may(contract.open)`; what they may not do is not offered. */
export function useMay(): (operation: { id: string }) => boolean {
  const { data } = useMe()
  return ({ id }) => data?.mayDo.includes(id) ?? false
}
