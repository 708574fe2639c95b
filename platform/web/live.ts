import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** How long a burst of changes is gathered before the page asks again. */
const gatherMs = 250
/** A short break is not worth a word. */
const quietMs = 3_000
const retryMs = 5_000

export type Line = 'live' | 'lost'

/** Listens to the node: what changed is read again, by module. Says whether the line stands. */
export function useLive(enabled: boolean): Line {
  const queries = useQueryClient()
  const [line, setLine] = useState<Line>('live')
  useEffect(() => {
    if (!enabled) return
    const waiting = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer = undefined
      for (const module of waiting) void queries.invalidateQueries({ queryKey: [module] })
      waiting.clear()
    }
    const stop = listen({
      fact: (module) => {
        waiting.add(module)
        timer ??= setTimeout(refresh, gatherMs)
      },
      back: () => {
        setLine('live')
        // What happened meanwhile was not heard.
        void queries.invalidateQueries()
      },
      lost: () => setLine('lost'),
    })
    return () => {
      clearTimeout(timer)
      stop()
      setLine('live')
    }
  }, [enabled, queries])
  return line
}

interface Hearing {
  fact: (module: string) => void
  back: () => void
  lost: () => void
}

/** One line to `/api/events`, taken up again when it breaks. Returns what ends it. */
function listen(hearing: Hearing): () => void {
  let source: EventSource | undefined
  let quiet: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let broken = false
  const open = () => {
    source = new EventSource('/api/events')
    source.addEventListener('fact', (event) => {
      const { subject } = JSON.parse((event as MessageEvent<string>).data) as { subject: { module: string } }
      hearing.fact(subject.module)
    })
    source.onopen = () => {
      clearTimeout(quiet)
      quiet = undefined
      if (broken) hearing.back()
      broken = false
    }
    source.onerror = () => {
      broken = true
      quiet ??= setTimeout(hearing.lost, quietMs)
      // The browser takes a broken line up by itself, except after an answer that is no event stream.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, retryMs)
    }
  }
  open()
  return () => {
    clearTimeout(quiet)
    clearTimeout(again)
    source?.close()
  }
}
