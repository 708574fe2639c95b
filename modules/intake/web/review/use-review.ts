import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { type ItemChange, intakeContract } from '#modules/intake/contract'
import type { Item, Reading } from '#modules/intake/schema'
import { call, queryKeyOf, RefusalError } from '#platform/web'

/** Another officer decided on the same items at the same time; nothing is lost until one has chosen. */
export interface Clash {
  current: Reading
  mine: ItemChange[]
}

const valuesOf = ({ key, decision, corrected, resolution }: Item): ItemChange => ({
  key,
  decision,
  corrected,
  resolution,
})

const applied = (items: readonly Item[], changes: readonly ItemChange[]): Item[] =>
  items.map((item) => {
    const change = changes.findLast(({ key }) => key === item.key)
    if (change === undefined) return item
    const merged = Object.assign({}, ...changes.filter(({ key }) => key === item.key)) as ItemChange
    const { decision = item.decision, corrected = item.corrected, resolution = item.resolution } = merged
    return { ...item, decision, corrected, resolution }
  })

/**
 * Decisions show at once and are sent one after the other, each on the version the one before made. What waits is
 * kept when the line is lost or another officer was first.
 */
export function useReview(reading: Reading) {
  const queries = useQueryClient()
  const [waiting, setWaiting] = useState<readonly ItemChange[]>([])
  const [error, setError] = useState<Error | null>(null)
  const [clash, setClash] = useState<Clash | null>(null)
  const [past, setPast] = useState<readonly ItemChange[][]>([])
  const base = useRef(reading)
  if (reading.version > base.current.version) base.current = reading
  const queue = useRef<ItemChange[]>([])
  const sending = useRef(false)

  const keep = useCallback(
    (next: Reading) => {
      base.current = next
      queries.setQueryData(queryKeyOf(intakeContract.open, { id: next.id }), next)
    },
    [queries],
  )

  const flush = useCallback(async () => {
    if (sending.current || queue.current.length === 0) return
    sending.current = true
    const changes = queue.current
    queue.current = []
    try {
      const { id, version } = base.current
      keep(withKnownOf(base.current, await call(intakeContract.decide, { id, version, changes })))
      setError(null)
      setWaiting(queue.current)
    } catch (failure) {
      const stale = failure instanceof RefusalError && failure.code === 'platform.stale'
      const current = stale ? (failure.problem.current as Reading) : null
      if (current) {
        const touched = changes.filter(({ key }) => changedByOther(key, base.current, current))
        queue.current = [...changes.filter((change) => !touched.includes(change)), ...queue.current]
        keep(current)
        if (touched.length > 0) setClash({ current, mine: touched })
      } else {
        setError(failure as Error)
        const refused = failure instanceof RefusalError
        queue.current = refused ? queue.current : [...changes, ...queue.current]
      }
      setWaiting([...queue.current])
      sending.current = false
      if (current) return void flush()
      return
    }
    sending.current = false
    void flush()
  }, [keep])

  const send = useCallback(
    (changes: ItemChange[]) => {
      queue.current = [...queue.current, ...changes]
      setWaiting([...queue.current])
      void flush()
    },
    [flush],
  )

  const items = applied(reading.items, waiting)
  const decide = (changes: ItemChange[]) => {
    const before = changes.flatMap(({ key }) => items.filter((item) => item.key === key).map(valuesOf))
    setPast((all) => [...all, before])
    send(changes)
  }
  const undo = () => {
    const last = past.at(-1)
    if (last === undefined) return
    setPast((all) => all.slice(0, -1))
    send(last)
  }
  const settle = (mine: boolean) => {
    if (clash && mine) send(clash.mine)
    setClash(null)
  }
  return {
    items,
    decide,
    undo: past.length > 0 ? undo : null,
    retry: () => void flush(),
    saving: waiting.length > 0,
    error,
    clash,
    settle,
    keep,
    version: () => base.current.version,
  }
}

export type Review = ReturnType<typeof useReview>

/** A decision answers with what was known when the report was read; what was looked up since is newer. */
function withKnownOf(before: Reading, after: Reading): Reading {
  const known = new Map(before.items.map((item) => [item.key, item.known]))
  return {
    ...after,
    items: after.items.map((item) => ({ ...item, known: known.get(item.key) ?? item.known })),
  }
}

function changedByOther(key: string, before: Reading, now: Reading): boolean {
  const at = (reading: Reading) => {
    const item = reading.items.find((one) => one.key === key)
    return item && JSON.stringify(valuesOf(item))
  }
  return at(before) !== at(now)
}
