import {
  keepPreviousData,
  QueryClient,
  type QueryClientConfig,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { InputOf, OperationContract, OutputOf } from '#platform/operation/contract'
import { call, LostError } from './api.ts'

/** `engagements.list` belongs to `engagements`: what is read is kept, and forgotten, by module. */
export const moduleOf = (contract: OperationContract): string => contract.id.split('.')[0]!
export const queryKeyOf = (contract: OperationContract, input: object) =>
  [moduleOf(contract), contract.id, input] as const

/** Reads; a refusal is not asked again, a lost line is, twice. */
export const createQueries = (caches: QueryClientConfig = {}): QueryClient =>
  new QueryClient({
    ...caches,
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => error instanceof LostError && count < 2,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })

/** Asks and keeps the answer; `null` as input waits. */
export function useOperation<O extends OperationContract>(
  contract: O,
  input: InputOf<O> | null,
): UseQueryResult<OutputOf<O>, Error> {
  return useQuery({
    queryKey: queryKeyOf(contract, (input ?? {}) as object),
    queryFn: ({ signal }) => call(contract, input as InputOf<O>, { signal }),
    enabled: input !== null,
  })
}

export interface ActOptions<O extends OperationContract> {
  onDone?: (output: OutputOf<O>, input: InputOf<O>) => void
  /** Modules whose answers are read again; the operation's own module always is. */
  invalidates?: readonly string[]
}

/** Does something. The same input sent again after a lost answer carries the same key, so it is done once. */
export function useAct<O extends OperationContract>(
  contract: O,
  options: ActOptions<O> = {},
): UseMutationResult<OutputOf<O>, Error, InputOf<O>> {
  const queries = useQueryClient()
  const lost = useRef<{ text: string; key: string } | null>(null)
  return useMutation({
    mutationFn: async (input: InputOf<O>) => {
      const text = JSON.stringify(input)
      const key = lost.current?.text === text ? lost.current.key : crypto.randomUUID()
      lost.current = { text, key }
      const output = await call(contract, input, { idempotencyKey: key }).catch((error: Error) => {
        if (!(error instanceof LostError)) lost.current = null
        throw error
      })
      lost.current = null
      return output
    },
    onSuccess: async (output, input) => {
      options.onDone?.(output, input)
      const modules = [moduleOf(contract), ...(options.invalidates ?? [])]
      await Promise.all(modules.map((module) => queries.invalidateQueries({ queryKey: [module] })))
    },
  })
}

interface PageAnswer<Row> {
  items: Row[]
  next: string | null
  total: number
}
type RowOf<O> = OutputOf<O> extends { items: (infer Row)[] } ? Row : never

export interface Pages<Row> {
  rows: readonly Row[]
  total: number | undefined
  loading: boolean
  /** The rows of the filter before are shown until the new ones are here. */
  stale: boolean
  error: Error | null
  more: (() => void) | undefined
  retry: () => void
}

/** A listing by its cursor, page after page; spread into `DataTable`. */
export function usePages<O extends OperationContract>(contract: O, input: InputOf<O>): Pages<RowOf<O>> {
  const query = useInfiniteQuery({
    queryKey: [...queryKeyOf(contract, input as object), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(contract, { ...(input as object), ...(pageParam ? { after: pageParam } : {}) } as InputOf<O>, {
        signal,
      }) as Promise<PageAnswer<RowOf<O>>>,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const { fetchNextPage, refetch } = query
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const retry = useCallback(() => void refetch(), [refetch])
  return {
    rows,
    total: query.data?.pages.at(-1)?.total,
    loading: query.isPending,
    stale: query.isPlaceholderData,
    error: query.error,
    more: query.hasNextPage && !query.isFetchingNextPage ? more : undefined,
    retry,
  }
}
