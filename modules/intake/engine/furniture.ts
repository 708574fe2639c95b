/**
 * Finds the parts of a page that are not the report: menus, headline, lead that repeats the body, captions,
 * related news, footers. What is found may yield no record; captions and leads still help with names and titles.
 */
import type { IgnoreSpan } from './draft.ts'
import { type Token, tokenAt } from './tokens.ts'
import type { Words } from './words.ts'

export interface Line {
  start: number
  end: number
  from: number
  to: number
}
export interface Furniture {
  spans: IgnoreSpan[]
  headline: string | null
  /** Lines at the top that may hold a publication date. */
  top: Line[]
  /** The top looks like a fetched page's own clock and menu: its date is not the report's. */
  siteClock: boolean
}

interface Page {
  flat: string
  tokens: Token[]
  words: Words
  lines: Line[]
}

const long = 25
const size = (l: Line): number => l.to - l.from

export function linesOf(tokens: readonly Token[]): Line[] {
  const out: Line[] = []
  let from = 0
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && !(tokens[i] as Token).newLine) continue
    const a = tokens[from]
    const b = tokens[i - 1]
    if (a && b) out.push({ start: a.start, end: b.end, from, to: i })
    from = i
  }
  return out
}

const startsWith = (p: Page, line: Line, list: readonly string[] | undefined): boolean => {
  const set = p.words.set(list)
  let i = line.from
  while (i < line.to && p.tokens[i]?.kind === 'mark') i++
  return set.longestAt(p.tokens, i, line.to) !== null
}
const holds = (p: Page, line: Line, list: readonly string[] | undefined, reach = 40): boolean => {
  const set = p.words.set(list)
  for (let i = line.from; i < Math.min(line.to, line.from + reach); i++)
    if (set.longestAt(p.tokens, i, line.to)) return true
  return false
}
const isUrl = (p: Page, l: Line): boolean =>
  /^\s*(?:https?:\/\/|www\.)\S+\s*$/.test(p.flat.slice(l.start, l.end))
const isRule = (p: Page, l: Line): boolean =>
  size(l) < 200 && /^[\s\-=_*~•.]+$/.test(p.flat.slice(l.start, l.end))
const endsFully = (p: Page, l: Line): boolean =>
  /[.!?…:;。！？]["”»)」]?$/.test(p.flat.slice(Math.max(l.start, l.end - 3), l.end))
const machineDate = /^\s*date[:\s]+\d{4}(?:-\d{2}){0,2}/

/** Share of word pairs of the range that also stand in the given set. */
function repeated(
  tokens: readonly Token[],
  l: { from: number; to: number },
  pairs: Map<string, number>,
  own: boolean,
): number {
  let n = 0
  let hit = 0
  const mine = new Map<string, number>()
  const keys: string[] = []
  for (let i = l.from; i < l.to; i++) if (tokens[i]?.kind !== 'mark') keys.push((tokens[i] as Token).key)
  for (let i = 1; i < keys.length; i++)
    mine.set(`${keys[i - 1]} ${keys[i]}`, (mine.get(`${keys[i - 1]} ${keys[i]}`) ?? 0) + 1)
  for (const [pair, times] of mine) {
    n++
    if ((pairs.get(pair) ?? 0) > (own ? times : 0)) hit++
  }
  return n ? hit / n : 0
}

function wordPairs(tokens: readonly Token[]): Map<string, number> {
  const out = new Map<string, number>()
  let before: string | null = null
  for (const t of tokens) {
    if (t.newLine) before = null
    if (t.kind === 'mark') continue
    if (before !== null) out.set(`${before} ${t.key}`, (out.get(`${before} ${t.key}`) ?? 0) + 1)
    before = t.key
  }
  return out
}

/** Lines above the report: ends at the first line that reads like prose. */
function topOf(p: Page): number {
  for (let i = 0; i < p.lines.length; i++) {
    const l = p.lines[i] as Line
    if (isUrl(p, l) || isRule(p, l)) continue
    if (machineDate.test(p.flat.slice(l.start, l.start + 30))) return i
    const header = holds(p, l, p.words.files.furniture.header, 12) && size(l) < long
    if (size(l) >= long * 2 || (endsFully(p, l) && size(l) >= 6 && !header)) return i
  }
  return p.lines.length > 1 ? p.lines.length : 0
}

function headlineAmong(p: Page, top: readonly Line[]): Line | null {
  let found: Line | null = null
  for (const l of top) {
    if (isUrl(p, l) || isRule(p, l) || size(l) < 5 || size(l) > 60) continue
    const words = p.tokens.slice(l.from, l.to).filter((t) => t.kind === 'word').length
    if (
      words < 4 ||
      holds(p, l, p.words.files.furniture.header, 12) ||
      startsWith(p, l, p.words.files.furniture.weekdays) ||
      holds(p, l, p.words.files.furniture.posted, 3) ||
      holds(p, l, p.words.files.furniture.credit, 60)
    )
      continue
    found = l
  }
  return found
}

/** From the first heading of related news or of the page's foot to the end. */
function footOf(p: Page, afterLine: number): { line: number; reason: string } | null {
  const total = p.flat.length
  for (let i = Math.max(1, afterLine); i < p.lines.length; i++) {
    const l = p.lines[i] as Line
    if (size(l) > 20 || l.start < total * 0.15) continue
    if (size(l) <= 10 && startsWith(p, l, p.words.files.furniture.related))
      return { line: i, reason: 'related' }
    if (startsWith(p, l, p.words.files.furniture.footer)) return { line: i, reason: 'footer' }
  }
  return null
}

const stops: ReadonlySet<string> = new Set(['.', '?', '。'])

/** A credit inside running text hides the sentence that it follows. */
function inlineCaption(p: Page, l: Line, at: number): { start: number; end: number } {
  const t = p.tokens
  let from = at
  const dotBefore = t[at - 1]?.key === '.' || t[at - 1]?.key === '('
  let i = dotBefore ? at - 1 : at
  if (stops.has(t[i - 1]?.key ?? '')) i--
  while (i > l.from && !stops.has(t[i - 1]?.key ?? '') && at - i < 60) i--
  from = i
  const open = t[at]?.key === '(' || t[at - 1]?.key === '('
  let to = at + 1
  if (open) while (to < l.to && t[to - 1]?.key !== ')' && to - at < 30) to++
  else {
    while (to < l.to && t[to - 1]?.key !== ':' && to - at < 8) to++
    const first = t[to]
    if (first && /^\p{Lu}{2,}$/u.test(p.flat.slice(first.start, first.end))) to++
    else while (to < l.to && t[to]?.capital && to - at < 10) to++
    if (t[to]?.key === '.') to++
  }
  return { start: (t[from] as Token).start, end: (t[to - 1] as Token).end }
}

function captionsOf(
  p: Page,
  body: readonly Line[],
  headline: Line | null,
  pairs: Map<string, number>,
): IgnoreSpan[] {
  const out: IgnoreSpan[] = []
  const credit = p.words.set(p.words.files.furniture.credit)
  const title = headline ? p.flat.slice(headline.start, headline.end).trim().toLowerCase() : null
  const dates = /\d{1,2}\/\d{1,2}/
  for (const l of body) {
    const text = p.flat.slice(l.start, l.end)
    if (title && text.trim().toLowerCase() === title) {
      out.push({ reason: 'headline-again', charStart: l.start, charEnd: l.end })
      continue
    }
    let at = -1
    for (let i = l.from; i < l.to && at < 0; i++) if (credit.longestAt(p.tokens, i, l.to)) at = i
    if (at >= 0 && size(l) <= 60 && l.to - at < 12)
      out.push({ reason: 'caption', charStart: l.start, charEnd: l.end })
    else if (at >= 0) {
      const c = inlineCaption(p, l, at)
      out.push({ reason: 'caption', charStart: c.start, charEnd: c.end })
    } else if (size(l) <= 60 && (holds(p, l, p.words.files.furniture.captionWords, 60) || onlyNames(p, l)))
      out.push({ reason: 'caption', charStart: l.start, charEnd: l.end })
    else if (
      size(l) <= long &&
      body.length > 3 &&
      !dates.test(text) &&
      repeated(p.tokens, l, pairs, true) >= 0.7 &&
      !saysSomething(p, l)
    )
      out.push({ reason: 'caption', charStart: l.start, charEnd: l.end })
  }
  return out
}

/** "Minister A and Mr. B.": names under a picture, no verb. */
function onlyNames(p: Page, l: Line): boolean {
  const glue = p.words.files.furniture.captionGlue
  if (!glue || size(l) > 24 || size(l) < 3) return false
  return p.tokens
    .slice(l.from, l.to)
    .every(
      (t, k) =>
        t.kind !== 'word' || t.capital || p.words.set(glue).longestAt(p.tokens, l.from + k, l.from + k + 1),
    )
}

const saysSomething = (p: Page, l: Line): boolean =>
  p.words.stance.findAll(p.tokens, l.from, l.to).some((h) => h.value !== null)

/** The last words of a page without a full stop: an agency's or an author's name. */
function sourceLine(p: Page, last: Line | undefined): IgnoreSpan | null {
  if (!last) return null
  let i = last.to
  while (i > last.from && !stops.has(p.tokens[i - 1]?.key ?? '') && last.to - i <= 10) i--
  if (i === last.to || last.to - i > 10 || (i === last.from && size(last) > 8)) return null
  if (i === last.from && saysSomething(p, last)) return null
  return { reason: 'source', charStart: (p.tokens[i] as Token).start, charEnd: last.end }
}

export function findFurniture(flat: string, tokens: Token[], words: Words): Furniture {
  const p: Page = { flat, tokens, words, lines: linesOf(tokens) }
  const spans: IgnoreSpan[] = []
  const topEnd = topOf(p)
  const top = p.lines.slice(0, topEnd)
  const bodyExists = topEnd < p.lines.length
  const headline = bodyExists ? headlineAmong(p, top) : null
  if (bodyExists)
    for (const l of top)
      spans.push({
        reason:
          l === headline
            ? 'headline'
            : isUrl(p, l)
              ? 'url'
              : holds(p, l, words.files.furniture.credit, 60)
                ? 'caption'
                : 'site-header',
        charStart: l.start,
        charEnd: l.end,
      })
  let body = p.lines.slice(bodyExists ? topEnd : 0)
  const machine = machineDate.exec(flat.slice(body[0]?.start ?? 0, (body[0]?.start ?? 0) + 40))
  if (machine && body[0]) {
    const end = body[0].start + machine[0].length
    spans.push({ reason: 'site-header', charStart: body[0].start, charEnd: end })
    body = [{ ...body[0], start: end, from: tokenAt(tokens, end) }, ...body.slice(1)]
  }
  const foot = footOf(p, topEnd + 1)
  if (foot) {
    const start = (p.lines[foot.line] as Line).start
    spans.push({ reason: foot.reason, charStart: start, charEnd: flat.length })
    body = body.filter((l) => l.start < start)
  }
  const rules = body.filter((l) => isRule(p, l) || isUrl(p, l))
  for (const l of rules)
    spans.push({ reason: isUrl(p, l) ? 'url' : 'rule', charStart: l.start, charEnd: l.end })
  body = body.filter((l) => !rules.includes(l))
  const pairs = wordPairs(tokens)
  const first = body[0]
  if (first && body.length >= 3 && size(first) <= 90 && repeated(tokens, first, pairs, true) >= 0.75)
    spans.push({ reason: 'lead', charStart: first.start, charEnd: first.end })
  spans.push(...captionsOf(p, spans.some((s) => s.reason === 'lead') ? body.slice(1) : body, headline, pairs))
  const source = sourceLine(p, body.at(-1))
  if (source && body.length + (bodyExists ? topEnd : 0) > 1) spans.push(source)
  const siteClock =
    top.some(
      (l) =>
        holds(p, l, words.files.furniture.clock ?? words.files.furniture.header, 12) &&
        !startsWith(p, l, words.files.furniture.weekdays),
    ) || /gmt\s?[+-]/i.test(flat.slice(0, top.at(-1)?.end ?? 0))
  return {
    spans: spans
      .filter((s) => s.charEnd > s.charStart)
      .sort((a, b) => a.charStart - b.charStart || a.charEnd - b.charEnd),
    headline: headline ? flat.slice(headline.start, headline.end).trim() : null,
    top: machine && p.lines[topEnd] ? [...top, p.lines[topEnd] as Line] : top,
    siteClock,
  }
}
