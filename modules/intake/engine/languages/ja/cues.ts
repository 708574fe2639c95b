/** Verbs that close a Japanese clause and tell its stance; what is said stands before them. */
import type { Actor } from '../../language-rules.ts'
import type { Hit } from '../../phrases.ts'
import type { Reading, Sentence } from '../../reading.ts'
import { holds, within } from '../../reading.ts'
import { words } from './words.ts'

export interface Segment {
  /** What is said, the verb, and where the verb ends. */
  from: number
  to: number
  verb: Hit<string>
  subject: Actor | null
}

const opened = new Map([['「', '」'], ['『', '』']]) // biome-ignore format: pairs
const topics = new Set(['は', 'が', 'も'])

/** A noun of saying is a verb only with し, する, さ, い, た behind it, or at the end. */
function isVerb(r: Reading, hit: Hit<string | null>, s: Sentence): boolean {
  const last = r.tokens[hit.to - 1]?.key ?? ''
  if (/[\u3041-\u3096]/.test(last)) return true
  const next = r.tokens[hit.to]?.key ?? '。'
  if (hit.to >= s.to || ['し', 'す', '。', ',', '、', 'さ'].includes(next)) return true
  if (next === 'を')
    return ['行', '伝', '表', '示', '述', '深', 'い', '寄', '送', '再', '改'].includes(
      r.tokens[hit.to + 1]?.key ?? '',
    )
  if (next === 'の') return r.tokens[hit.to + 1]?.key === '意'
  return (last === '合' || last === '行') && ['い', 'う', 'っ'].includes(next)
}

/** Tokens inside quotation marks: what is said there is told of by the verb outside. */
function quoted(r: Reading, s: Sentence): Set<number> {
  const out = new Set<number>()
  const open = new Map(opened)
  for (let i = s.from; i < s.to; i++) {
    const close = open.get(r.tokens[i]?.key ?? '')
    if (!close) continue
    let k = i + 1
    while (k < s.to && r.tokens[k]?.key !== close) k++
    // Unclosed: nothing behind it closes one of its kind either.
    if (k >= s.to) {
      open.delete(r.tokens[i]?.key ?? '')
      continue
    }
    for (let n = i; n <= k; n++) out.add(n)
    i = k
  }
  return out
}

export function findSegments(r: Reading, s: Sentence, actors: readonly Actor[]): Segment[] {
  const inside = quoted(r, s)
  const people = within(r.people, s)
  const out: Segment[] = []
  let from = s.from
  for (const hit of words.stance.findAll(r.tokens, s.from, s.to)) {
    if (hit.value === null || inside.has(hit.from) || holds(people, hit) || hit.from < from) continue
    if (!isVerb(r, hit, s) || relative(r, hit, s)) continue
    if (out.length && hit.from - from <= 7 && !commaBetween(r, from, hit.from)) {
      from = hit.to
      continue
    }
    const subject = topicOf(
      r,
      actors,
      from,
      hit.from,
      inside,
      out.some((x) => x.subject),
    )
    out.push({ from, to: hit.to, verb: hit as Hit<string>, subject })
    from = hit.to
  }
  return out
}

/** "確信していると述べた": the second verb only reports the first. */
const commaBetween = (r: Reading, from: number, to: number): boolean =>
  r.tokens.slice(from, to).some((t) => t.kind === 'mark')

/** "評価した合意": the verb belongs to a noun behind it. */
function relative(r: Reading, hit: Hit<string | null>, s: Sentence): boolean {
  for (let k = hit.to; k < Math.min(s.to, hit.to + 4); k++) {
    if (r.tokens[k]?.key !== 'た' && r.tokens[k]?.key !== 'る') continue
    const next = r.tokens[k + 1]
    return (
      next !== undefined &&
      k + 1 < s.to &&
      /^[\p{Script=Han}\p{Script=Katakana}]/u.test(next.key) &&
      !['上', '際', '後', '旨'].includes(next.key)
    )
  }
  return false
}

function topicOf(
  r: Reading,
  actors: readonly Actor[],
  from: number,
  to: number,
  inside: ReadonlySet<number>,
  spoken: boolean,
): Actor | null {
  const own = actors.filter((a) => a.from >= from && a.to <= to && !inside.has(a.from))
  const marked = (key: string): Actor | undefined =>
    own.find((a) => r.tokens[a.to]?.key === key && !['ら', 'い'].includes(r.tokens[a.to + 1]?.key ?? ''))
  return (
    marked('は') ??
    (own[0] && !spoken && topics.has(r.tokens[own[0].to]?.key ?? '') && own[0].from - from < 30
      ? own[0]
      : null) ??
    null
  )
}
