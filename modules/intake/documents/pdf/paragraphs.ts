/** Puts the printed lines of a PDF together to paragraphs: a PDF knows where letters stand, not what belongs together. */

/** A printed line. Lengths are in points, `bottom` grows upwards. */
export interface PrintedLine {
  text: string
  left: number
  right: number
  bottom: number
  size: number
}
/** The lines of one page, in the order of the page's content. */
export type PrintedPage = PrintedLine[]

const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/
const listMark = /^(?:[-–•*+]|\(?\d{1,3}[.)]|[a-zđ][.)])\s/iu
const sentenceEnd = /[.!?。！？:：;；…]["”’»)）」]?$/u

/** One paragraph a line. */
export function toParagraphs(pages: readonly PrintedPage[]): string {
  const paragraphs: string[] = []
  let before: PrintedLine | undefined
  for (const page of pages) {
    const column = columnOf(page)
    page.forEach((line, index) => {
      const joins =
        before !== undefined &&
        (index === 0 ? runsOverPage(before, line) : continues(before, line, column)) &&
        !listMark.test(line.text)
      if (joins) paragraphs.push(joined(paragraphs.pop() ?? '', line.text))
      else paragraphs.push(line.text)
      before = line
    })
    before = before && { ...before, right: before.right - column.right }
  }
  return paragraphs.join('\n')
}

interface Column {
  right: number
  width: number
  /** Usual distance from line to line. */
  leading: number
}

function columnOf(page: PrintedPage): Column {
  const right = Math.max(0, ...page.map((line) => line.right))
  const left = Math.min(right, ...page.map((line) => line.left))
  const gaps = page
    .slice(1)
    .map((line, i) => page[i]!.bottom - line.bottom)
    .filter((gap) => gap > 1)
    .sort((a, b) => a - b)
  return { right, width: right - left, leading: gaps[Math.floor(gaps.length / 4)] ?? 0 }
}

function continues(before: PrintedLine, line: PrintedLine, column: Column): boolean {
  const gap = before.bottom - line.bottom
  if (gap < -1 || gap > column.leading * 1.3 + 1) return false
  if (Math.abs(before.size - line.size) > 0.6) return false
  if (before.right < column.right - column.width * 0.15) return false
  return line.left <= before.left + line.size * 0.5
}

/** `before.right` is here its distance from the column's edge, 0 or less. */
function runsOverPage(before: PrintedLine, line: PrintedLine): boolean {
  const full = before.right > -before.size * 4
  return full && !sentenceEnd.test(before.text) && Math.abs(before.size - line.size) <= 0.6
}

function joined(start: string, next: string): string {
  if (start.endsWith('\u00AD')) return start.slice(0, -1) + next
  if (/\p{L}-$/u.test(start)) return start + next
  return wide.test(start.slice(-1)) && wide.test(next.slice(0, 1)) ? start + next : `${start} ${next}`
}

/** Takes out lines that stand at the edge of most pages, whatever number they carry. Needs three pages to tell. */
export function withoutRunningHeads(pages: readonly PrintedPage[]): {
  pages: PrintedPage[]
  removed: boolean
} {
  const seen = new Map<string, number>()
  const edge = (page: PrintedPage, index: number) => index < 2 || index >= page.length - 2
  const shape = (line: PrintedLine) => line.text.replace(/\d+/g, '#').trim()
  for (const page of pages) {
    const here = new Set(page.filter((_, index) => edge(page, index)).map(shape))
    for (const head of here) seen.set(head, (seen.get(head) ?? 0) + 1)
  }
  let removed = false
  const kept = pages.map((page) =>
    page.filter((line, index) => {
      const repeats = (seen.get(shape(line)) ?? 0) >= Math.max(3, pages.length * 0.6)
      const goes = repeats && edge(page, index)
      removed ||= goes
      return !goes
    }),
  )
  return { pages: kept, removed }
}
