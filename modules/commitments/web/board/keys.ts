import type { KeyboardEvent, RefObject } from 'react'

/** Arrows move the focus among cards and columns; with Alt, left and right move the card itself. */
export function useBoardKeys(frame: RefObject<HTMLElement | null>, shift: (id: string, by: -1 | 1) => void) {
  const focus = (card: Element | undefined) => card?.querySelector<HTMLElement>('a')?.focus()
  return (event: KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')
    if (!card || !frame.current || event.ctrlKey || event.metaKey) return
    const across = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    const along = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (across !== null && event.altKey) {
      event.preventDefault()
      shift(card.dataset.card!, across)
      return
    }
    if (event.altKey || (across === null && along === null)) return
    const columns = [...frame.current.children].map((column) => [...column.querySelectorAll('[data-card]')])
    const at = columns.findIndex((cards) => cards.includes(card))
    const row = columns[at]!.indexOf(card)
    event.preventDefault()
    if (along !== null) return focus(columns[at]![row + along])
    for (let next = at + across!; next >= 0 && next < columns.length; next += across!) {
      const cards = columns[next]!
      if (cards.length > 0) return focus(cards[Math.min(row, cards.length - 1)])
    }
  }
}
