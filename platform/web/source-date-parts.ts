/** The pieces of a source's date while it is typed, when they do not make a date yet. Pure. */
export interface DatePieces {
  bound: 'exact' | 'not-after' | 'not-before'
  year: string
  month: string
  day: string
  inferred: boolean
}

export function toPieces(text: string): DatePieces {
  const bound = text.startsWith('../') ? 'not-after' : text.endsWith('/..') ? 'not-before' : 'exact'
  const inner = text.replace(/^\.\.\//, '').replace(/\/\.\.$/, '')
  const [year = '', month = '', day = ''] = inner.replace(/\?$/, '').split('-')
  return { bound, year, month, day, inferred: inner.endsWith('?') }
}

/** The EDTF text; empty when nothing is typed. A half-typed date gives a text that the schema refuses. */
export function fromPieces({ bound, year, month, day, inferred }: DatePieces): string {
  if (year === '' && month === '' && day === '') return ''
  const value = [year, ...(month || day ? [two(month)] : []), ...(day ? [two(day)] : [])].join('-')
  const text = inferred ? `${value}?` : value
  return bound === 'not-after' ? `../${text}` : bound === 'not-before' ? `${text}/..` : text
}

/** The same pieces again once a field is left: `4` becomes `04`. */
export const two = (digits: string) => (digits.length === 1 ? `0${digits}` : digits)
