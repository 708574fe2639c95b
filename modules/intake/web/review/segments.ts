import type { Item, Span } from '#modules/intake/schema'

/** A run of the text in which the same items stand. */
export interface Segment {
  from: number
  to: number
  text: string
  /** Keys of the items that stand here, the narrowest first. */
  keys: string[]
  ignored: boolean
}

const covers = ({ from, to }: Span, start: number, end: number) => from <= start && end <= to

/** Cuts the text where any highlight begins or ends; the pieces joined give the text back. */
export function segmentsOf(text: string, items: readonly Item[], ignored: readonly Span[]): Segment[] {
  const spans = items.flatMap(({ key, spans: own }) => own.map((span) => ({ key, ...span })))
  const cuts = new Set([0, text.length])
  for (const { from, to } of [...spans, ...ignored]) {
    if (from < text.length) cuts.add(from)
    if (to < text.length) cuts.add(to)
  }
  const places = [...cuts].sort((a, b) => a - b)
  const narrowFirst = [...spans].sort((a, b) => a.to - a.from - (b.to - b.from))
  return places.slice(0, -1).map((from, n) => {
    const to = places[n + 1]!
    const here = narrowFirst.filter((span) => covers(span, from, to)).map(({ key }) => key)
    return {
      from,
      to,
      text: text.slice(from, to),
      keys: [...new Set(here)],
      ignored: ignored.some((span) => covers(span, from, to)),
    }
  })
}

/** Pressing the same place again goes to the next item that stands there. */
export function nextAt(keys: readonly string[], selected: string | null): string | null {
  const at = selected === null ? -1 : keys.indexOf(selected)
  return keys[(at + 1) % keys.length] ?? null
}
