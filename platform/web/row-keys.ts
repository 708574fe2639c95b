import { type KeyboardEvent, type RefObject, useState } from 'react'

const pageRows = 15

/** Where a key leads from row `at` of `count`; null for a key that does not move. */
export function rowAfter(key: string, at: number, count: number): number | null {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + pageRows,
    PageUp: at - pageRows,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to))
}

/** One row of the table is in the order of Tab; arrows, Page, Home and End move among rows, Enter opens the link. */
export function useRowKeys(
  frame: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: (at: number) => void,
) {
  const [active, setActive] = useState(0)
  const focus = (at: number, tries: number) => {
    const row = frame.current?.querySelector<HTMLElement>(`tr[data-index="${at}"]`)
    const target = row?.hasAttribute('tabindex') ? row : row?.querySelector<HTMLElement>('a')
    if (target) target.focus({ preventScroll: true })
    // A row far away is drawn a moment after the scroll.
    else if (tries > 0) requestAnimationFrame(() => focus(at, tries - 1))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if ((event.target as HTMLElement).closest('input, select, textarea, [role="menu"]')) return
    const inRows = (event.target as HTMLElement).closest('tr[data-index]') !== null
    const to = inRows ? rowAfter(event.key, active, count) : event.key === 'ArrowDown' ? active : null
    if (to === null) return
    event.preventDefault()
    setActive(to)
    scrollTo(to)
    requestAnimationFrame(() => focus(to, 10))
  }
  return { active: Math.min(active, Math.max(0, count - 1)), setActive, onKeyDown }
}
