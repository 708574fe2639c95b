import { useQuery } from '@tanstack/react-query'

/** Whose desk this is, as the node's card says: `{ code: 'VN:MPS', state: 'VN' }`; undefined until it is read. */
export function useOwnSide(): { code: string; state: string } | undefined {
  const card = useQuery({
    queryKey: ['node'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const answer = await fetch('/api/node', { signal })
      return (await answer.json()) as { authority: { code: string; state: string } }
    },
  })
  return card.data?.authority
}
