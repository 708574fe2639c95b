import type { IgnoreSpan } from './draft.ts'
import type { LanguageRules } from './language-rules.ts'
import type { Sentence } from './reading.ts'
import { type Token, tokenAt } from './tokens.ts'

const enders = new Set(['.', '!', '?', '...', '。', '！', '？', './.'])
const closers = new Set(['"', '”', "'", '»', ')', '’', '」', '』', '）', '/'])
const helpful = new Set(['caption', 'lead', 'headline', 'headline-again'])

/** Sentences of the report proper, then (marked) those of captions and leads. */
export function findSentences(
  tokens: readonly Token[],
  ignored: readonly IgnoreSpan[],
  rules: LanguageRules,
): Sentence[] {
  const out: Sentence[] = []
  let paragraph = 0
  let at = 0
  const take = (from: number, to: number, evidenceOnly: boolean): void => {
    for (const s of splitRange(tokens, from, to, rules)) {
      if (tokens[s.from]?.newLine) paragraph++
      out.push({ ...s, index: out.length, paragraph, evidenceOnly })
    }
  }
  for (const span of ignored) {
    const from = tokenAt(tokens, span.charStart)
    const to = tokenAt(tokens, span.charEnd)
    if (from > at) take(at, from, false)
    if (to > Math.max(at, from) && helpful.has(span.reason)) take(Math.max(at, from), to, true)
    at = Math.max(at, to)
  }
  if (at < tokens.length) take(at, tokens.length, false)
  return out
}

function splitRange(
  tokens: readonly Token[],
  from: number,
  to: number,
  rules: LanguageRules,
): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = []
  let start = from
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token
    const broken =
      i > start &&
      t.newLine &&
      !(t.kind === 'word' && !t.capital && hasCase(t) && !enders.has(tokens[i - 1]?.key ?? ''))
    if (broken) {
      out.push({ from: start, to: i })
      start = i
    }
    if (!enders.has(t.key) || !endsHere(tokens, i, to, rules)) continue
    let end = i + 1
    while (
      end < to &&
      closers.has(tokens[end]?.key ?? '') &&
      !tokens[end]?.newLine &&
      !opensQuote(tokens, end)
    )
      end++
    out.push({ from: start, to: end })
    start = end
    i = end - 1
  }
  if (start < to) out.push({ from: start, to })
  return out.filter((s) => s.to > s.from)
}

const hasCase = (t: Token): boolean => /[a-zà-ỹа-я]/.test(t.key[0] ?? '')

function endsHere(tokens: readonly Token[], i: number, to: number, rules: LanguageRules): boolean {
  const t = tokens[i] as Token
  const next = i + 1 < to ? tokens[i + 1] : undefined
  if (t.key === '。' || t.key === '！' || t.key === '？') return true
  if (!next) return true
  if (t.key === '...') return next.capital || next.newLine
  if (t.key !== '.') return true
  const before = tokens[i - 1]
  if (before && (rules.abbreviations.has(before.key) || (before.capital && before.end - before.start === 1)))
    return false
  if (next.start === t.end && next.kind !== 'mark')
    return next.capital && (before?.kind === 'word' ? before.end - before.start > 1 : false)
  return next.capital || next.kind !== 'word' || !hasCase(next)
}

/** A straight quotation mark with space before it and none behind opens what follows. */
const opensQuote = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i] as Token
  return t.key === '"' && t.start > (tokens[i - 1]?.end ?? 0) && tokens[i + 1]?.start === t.end
}
