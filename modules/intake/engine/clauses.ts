import { type Range, type Reading, within } from './reading.ts'
import { endsWithPhrase } from './words.ts'

/**
 * Cuts one speaker's chain into clauses. `at` is where the governed part begins: what stands before it stays with the
 * first clause. With `verbs`, a comma or "and" before a new verb with its own object cuts too, but not inside a list
 * that a word such as "như" has opened.
 */
export function splitClauses(r: Reading, range: Range, options: { at: number; verbs: boolean }): Range[] {
  const g = r.words.files.grammar
  const breaks = r.words.set(g.clauseBreaks)
  const verbs = r.words.set(g.clauseVerbs)
  const purpose = r.words.set(g.purposeEvent)
  const openers = r.words.set(g.listOpeners)
  const and = r.words.set(g.clauseAnd ?? g.and)
  const out: Range[] = []
  let from = range.from
  let unit = Math.max(options.at, range.from)
  let inList = false
  const cut = (to: number, next: number): void => {
    out.push({ from, to })
    from = next
    unit = next
    inList = false
  }
  for (let i = Math.max(options.at, range.from); i < range.to; i++) {
    const key = r.tokens[i]?.key
    const broken = i > unit ? (breaks.longestAt(r.tokens, i, range.to) ?? weakBreak(r, i, range.to)) : null
    if (
      (key === ';' && !personAt(r, i + 1)) ||
      (key === '...' && i + 1 < range.to && goesOn(r, i + 1, range.to))
    )
      cut(i, i + 1)
    else if (broken && (r.tokens[i - 1]?.key === ',' || i - unit > 2))
      cut(r.tokens[i - 1]?.key === ',' || isAnd(r, i - 1) ? i - 1 : i, broken.to)
    else if (
      options.verbs &&
      key !== ',' &&
      openers.longestAt(r.tokens, i, range.to) &&
      i - unit > 2 &&
      !startsTopic(r, i)
    )
      inList = true
    else if (options.verbs && (key === ',' || and.longestAt(r.tokens, i, i + 1)) && i - unit >= 2) {
      const event = purpose.longestAt(r.tokens, i + 1, range.to)
      if (
        event ||
        (!inList &&
          i - unit > 3 &&
          !r.words.set(g.notClauseVerbs).longestAt(r.tokens, i + 1, range.to) &&
          verbs.longestAt(r.tokens, i + 1, range.to) &&
          hasObject(r, unit, i))
      )
        cut(i, i + 1)
    }
  }
  if (from < range.to) out.push({ from, to: range.to })
  return out.map((c) => trim(r, c)).filter((c) => c.to - c.from >= 2)
}

/** "cũng như" breaks only before a verb; before a noun it is "as well as". */
function weakBreak(r: Reading, i: number, to: number): { from: number; to: number } | null {
  const hit = r.words.set(r.words.files.grammar.weakBreaks).longestAt(r.tokens, i, to)
  return hit && (goesOn(r, hit.to, to) || r.words.stance.longestAt(r.tokens, hit.to, to)?.value[0])
    ? hit
    : null
}
const goesOn = (r: Reading, i: number, to: number): boolean =>
  r.words.set(r.words.files.grammar.actionVerbs).longestAt(r.tokens, i, to) !== null ||
  r.words.set(r.words.files.grammar.both).longestAt(r.tokens, i, to) !== null ||
  r.tokens[i]?.key === ','

const personAt = (r: Reading, i: number): boolean => within(r.people, { from: i, to: i + 30 })[0]?.from === i

const isAnd = (r: Reading, i: number): boolean =>
  r.words.set(r.words.files.grammar.and).longestAt(r.tokens, i, i + 1) !== null
const startsTopic = (r: Reading, i: number): boolean =>
  r.words.set(r.words.files.grammar.topicWords).longestAt(r.tokens, i) !== null

/** "duy trì, phát huy các kênh": two verbs share one object and stay together. */
function hasObject(r: Reading, from: number, to: number): boolean {
  const verbs = r.words.set(r.words.files.grammar.clauseVerbs)
  let k = from
  for (let hit = verbs.longestAt(r.tokens, k, to); hit; hit = verbs.longestAt(r.tokens, k, to)) k = hit.to
  return to - k >= 2
}

function trim(r: Reading, c: Range): Range {
  let { from, to } = c
  const lead = r.words.set(r.words.files.grammar.clauseLeads)
  while (
    from < to &&
    r.tokens[from]?.kind === 'mark' &&
    r.tokens[from]?.key !== '"' &&
    r.tokens[from]?.key !== '“'
  )
    from++
  for (
    let hit = lead.longestAt(r.tokens, from, to);
    hit && hit.to < to;
    hit = lead.longestAt(r.tokens, from, to)
  )
    from = hit.to
  while (to > from && [',', ';', '.', '...', ':', '/'].includes(r.tokens[to - 1]?.key ?? '')) to--
  const tail = endsWithPhrase(r.words.set(r.words.files.grammar.clauseBreaks), r.tokens, to, from)
  return { from, to: tail !== null && tail > from ? tail : to }
}
