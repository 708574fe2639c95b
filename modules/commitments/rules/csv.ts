/** A table as text for a spreadsheet: RFC 4180, with a byte order mark so that the letters are read as UTF-8. */
export type Cell = string | number | null

/** What a spreadsheet would run as a formula is made plain text by a leading apostrophe (OWASP, CSV injection). */
export function toCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const toCsv = (lines: readonly (readonly Cell[])[]): string =>
  `\uFEFF${lines.map((line) => line.map(toCell).join(',')).join('\r\n')}\r\n`
