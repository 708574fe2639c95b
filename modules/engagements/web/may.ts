import { authContract } from '#platform/auth/contract'
import { useOperation } from '#platform/web'

/** Whether the signed-in officer may ask for an operation; what they may not do is not offered. */
export function useMay(): (operation: { id: string }) => boolean {
  const { data } = useOperation(authContract.me, {})
  return ({ id }) => data?.mayDo.includes(id) ?? false
}
