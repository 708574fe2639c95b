/** Cuts what an English verb governs into clauses: one action with its own object each. */
import type { Range, Reading } from '../../reading.ts'
import { endsWithPhrase } from '../../words.ts'
import { grammar, setOf, words } from './words.ts'

const base = setOf(grammar.baseVerbs)
const gerunds = setOf(grammar.gerunds)
const breaks = setOf(grammar.clauseBreaks)
const nouns = setOf(grammar.notClauseVerbs)
const leads = setOf(grammar.clauseLeads)
const joints = setOf([
  'and',
  'as well as',
  'while',
  'and to',
  'and also',
  'as well as to',
  'and on',
  'and will',
  'while also',
  'and will also',
  'but',
  'and should',
  'and would',
])
const lists = setOf(grammar.listOpeners)
const light = setOf([
  'to',
  'jointly',
  'continue to',
  'also',
  'further',
  'effectively',
  'actively',
  'closely',
  'well',
  'regularly',
  'more',
  'soon',
  'fully',
  'together',
  'not',
  'on',
  'by',
])

type Form = 'base' | 'gerund' | null

/** `at`: where the governed part begins. `verbs`: cut at new verbs too, not only at semicolons. */
export function englishClauses(r: Reading, range: Range, at: number, verbs: boolean): Range[] {
  const out: Range[] = []
  let from = range.from
  let unit = Math.max(at, from)
  const form = formAt(r, unit, range.to)
  let inList = false
  const cut = (to: number, next: number): void => {
    out.push({ from, to })
    from = unit = next
    inList = false
  }
  for (let i = unit; i < range.to; i++) {
    const key = r.tokens[i]?.key
    const broken = i > unit + 2 ? breaks.longestAt(r.tokens, i, range.to) : null
    if (key === ';') cut(i, i + 1)
    else if (broken) cut(i, broken.to)
    else if (lists.longestAt(r.tokens, i, range.to) && i - unit > 2) inList = true
    else if (key === ',' && i - unit > 3 && protectsEvent(r, i + 1, range.to)) cut(i, i + 1)
    else if (verbs && (key === ',' || joints.longestAt(r.tokens, i, range.to)) && i - unit > 2) {
      const next = joints.longestAt(r.tokens, key === ',' ? i + 1 : i, range.to)?.to ?? i + 1
      const opens = formAt(r, next, range.to)
      if (
        opens &&
        opens === (form ?? 'base') &&
        !(inList && opens === 'gerund') &&
        hasObject(r, unit, i) &&
        ownVerb(r, form, i, unit)
      ) {
        cut(i, i + 1)
        i = Math.max(i, next - 1)
      }
    }
  }
  if (from < range.to) out.push({ from, to: range.to })
  return out.map((c) => trim(r, c)).filter((c) => c.to - c.from >= 2)
}

function skipLight(r: Reading, i: number, to: number): number {
  let k = i
  for (let hit = light.longestAt(r.tokens, k, to); hit; hit = light.longestAt(r.tokens, k, to)) k = hit.to
  return k
}

function formAt(r: Reading, i: number, to: number): Form {
  const k = skipLight(r, i, to)
  if (nouns.longestAt(r.tokens, k, to)) return null
  const gerund = gerunds.longestAt(r.tokens, k, to)
  const verb = base.longestAt(r.tokens, k, to)
  if (gerund && gerund.to >= (verb?.to ?? 0)) return 'gerund'
  return verb && !standsAlone(r, verb.to, to) ? 'base' : null
}

/** "fire prevention and rescue, …": a word without an object is a noun here. */
function standsAlone(r: Reading, at: number, to: number): boolean {
  const next = r.tokens[at]?.key ?? ''
  if (at >= to || [',', '.', ';', 'of', 'between'].includes(next)) return true
  return next === 'and' && base.longestAt(r.tokens, at + 1, to) === null
}

/** "maintain and expand the channels": two verbs with one object stay together. */
function hasObject(r: Reading, from: number, to: number): boolean {
  let k = skipLight(r, from, to)
  const verb = base.longestAt(r.tokens, k, to) ?? gerunds.longestAt(r.tokens, k, to)
  if (verb) k = verb.to
  return to - k >= 2 && !base.longestAt(r.tokens, to - 1, to)
}

/** "cooperation in preventing and fighting crimes": the second verb is the first one's twin, not a new clause. */
function ownVerb(r: Reading, form: Form, i: number, unit: number): boolean {
  if (gerunds.longestAt(r.tokens, i - 1, i)) return false
  if (form === 'base') return true
  for (let k = i - 1; k > Math.max(unit, i - 8); k--)
    if (gerunds.longestAt(r.tokens, k, i) && ['in', 'on', 'for', 'of'].includes(r.tokens[k - 1]?.key ?? ''))
      return r.tokens[i]?.key === ',' && form === 'gerund'
  return true
}

/** A purpose that names an event to protect is a clause of its own. */
function protectsEvent(r: Reading, i: number, to: number): boolean {
  if (!setOf(grammar.purposeEvent).longestAt(r.tokens, i, to)) return false
  return (
    setOf((words.files.events as Record<string, string[]>).named ?? []).findAll(r.tokens, i, to).length > 0
  )
}

export function trim(r: Reading, c: Range): Range {
  let { from, to } = c
  while (from < to && r.tokens[from]?.kind === 'mark' && !['"', '“', '$'].includes(r.tokens[from]?.key ?? ''))
    from++
  for (
    let hit = leads.longestAt(r.tokens, from, to);
    hit && hit.to < to;
    hit = leads.longestAt(r.tokens, from, to)
  )
    from = hit.to
  while (to > from && [',', ';', '.', '...', ':', '/', '”', '"'].includes(r.tokens[to - 1]?.key ?? '')) to--
  const told = endsWithPhrase(
    setOf([
      'he/she/they said/added/noted/stressed/affirmed/stated/continued',
      'he/she went on',
      'he/she pointed out',
    ]),
    r.tokens,
    to,
    from,
    3,
  )
  if (told !== null && r.tokens[told - 1]?.key === ',' && told - from > 3) to = told - 1
  const tail = endsWithPhrase(setOf(['and', 'while', 'as well as', 'but']), r.tokens, to, from, 3)
  if (tail !== null && tail > from) to = tail
  while (to > from && [',', ';'].includes(r.tokens[to - 1]?.key ?? '')) to--
  return { from, to }
}
