import { type Language, locales } from '#platform/words'

const formats = new Map<string, Intl.DateTimeFormat>()
function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options)
  formats.set(key, found)
  return found
}

const shapes = {
  year: { year: 'numeric', timeZone: 'UTC' },
  month: { year: 'numeric', month: 'short', timeZone: 'UTC' },
  day: { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** `2023`, `2023-04` or `2023-04-03` as the language writes it: 3 Apr 2023, 3 thg 4, 2023, 2023年4月3日. */
export function calendarText(value: string, language: Language): string {
  const precision = value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day'
  return format(language, shapes[precision]).format(
    new Date(`${value}${'-01-01'.slice(value.length === 4 ? 0 : value.length - 10 || 6)}T00:00:00Z`),
  )
}

/** An instant on the officer's own clock: 3 Apr 2023, 14:05. */
export function instantText(at: string, language: Language, timeZone?: string): string {
  const zone = timeZone ? { timeZone } : {}
  return format(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  }).format(new Date(at))
}

export const numberText = (value: number, language: Language): string =>
  new Intl.NumberFormat(locales[language]).format(value)
