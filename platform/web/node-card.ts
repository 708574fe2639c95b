import { useQuery } from '@tanstack/react-query'
import { LostError } from './api.ts'

/** What anyone may know about this node before signing in: `GET /api/node`. */
export interface NodeCard {
  name: string
  /** Whose desk this is: `{ code: 'VN:MPS', state: 'VN' }`. */
  authority: { code: string; state: string }
  /** `trial`: a power cut can lose the latest records. */
  storage: 'trial' | 'record'
  version: string
  languages: string[]
  /** Only on a demonstration node. */
  demonstration?: { name: string; role: string; password: string }[]
}

export const useNodeCard = () =>
  useQuery({
    queryKey: ['node'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<NodeCard> => {
      const answer = await fetch('/api/node', { signal }).catch((cause: unknown) => {
        throw new LostError(cause)
      })
      if (!answer.ok) throw new LostError()
      return (await answer.json()) as NodeCard
    },
  })

/** The authority this desk belongs to; undefined until it is read. */
export const useOwnSide = () => useNodeCard().data?.authority
