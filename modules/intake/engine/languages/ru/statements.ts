/** Who says what in Russian: the verb of saying before its words, behind a quotation, as a gerund, or in the passive. */
import { isBoth } from '../../actors.ts'
import { findAreas } from '../../areas.ts'
import { actionableStances, type Stance } from '../../draft.ts'
import type { Actor, Discourse, Statement } from '../../language-rules.ts'
import { holds, type Range, type Reading, type Sentence, within } from '../../reading.ts'
import { endsWithPhrase } from '../../words.ts'
import { russianClauses, trim } from './clauses.ts'
import { quoted, speakerBehind, stanceOfQuote } from './quotes.ts'
import { actorsIn, nominative, oblique } from './subjects.ts'
import { exact, grammar, stance as lists, words } from './words.ts'

interface Cue extends Range {
  stance: string
  subject: Actor | null
  /** The subject stands behind the verb, as behind a quotation. */
  behind: boolean
  /** A word such as "готов", "намерены", "необходимо": inside another's speech it takes the stance over. */
  inner: boolean
  gerund: boolean
}

const adverbs = exact(grammar.adverbs)
const innerWords = exact(lists.inner)
const yielding = new Set(lists.outerThatYields)
const gerund = /(?:ив|ав|яв|ев|увши|авши|ивши|ая|яя|вая)$/
const passive = /(?:ны|на|но|ен|ан|он|ты|та|то|лись|лось|лась|лся)$/

const bothOf = (at: Range): Actor => ({ kind: 'both', from: at.from, to: at.to, country: null, id: 'both' })

export function russianStatements(r: Reading, s: Sentence, said: Discourse): Statement[] {
  const actors = actorsIn(r, s, said)
  const out: Statement[] = []
  const quote = quoted(r, s)
  const cues = cuesIn(r, s, actors, said, quote)
  if (quote) out.push(...readQuote(r, s, quote, cues, said))
  const outside = quote ? cues.filter((c) => !(c.from >= quote.from && c.to <= quote.to) && !c.behind) : cues
  readCues(r, s, outside, actors, quote, out)
  if (!cues.length && !quote) out.push(...provided(r, s))
  for (const c of cues)
    if (c.subject && !isBoth(c.subject) && !c.inner && c.subject.kind !== 'country') said.speaker = c.subject
  const last = out.at(-1)
  if (last) said.last = last
  return out
}

function cuesIn(
  r: Reading,
  s: Sentence,
  actors: readonly Actor[],
  said: Discourse,
  quote: Range | null,
): Cue[] {
  const people = within(r.people, s)
  const byEnd = new Map(actors.map((a) => [a.to, a]))
  const byStart = new Map(actors.map((a) => [a.from, a]))
  const out: Cue[] = []
  let main: Actor | null = null
  for (const hit of words.stance.findAll(r.tokens, s.from, s.to)) {
    if (hit.value === null || holds(people, hit)) continue
    if (quote && hit.from >= quote.from && hit.to <= quote.to) continue
    const key = r.tokens[hit.from]?.key ?? ''
    const isInner = innerWords.longestAt(r.tokens, hit.from, hit.to)?.to === hit.to
    const isGerund = gerund.test(key) && !isInner
    const back = skipBack(r, hit.from, s.from)
    const before = byEnd.get(back) ?? wide(r, actors, back, s)
    const after = byStart.get(skipOn(r, hit.to, s.to))
    const told = quote !== null && hit.from >= quote.to
    let subject: Actor | null = null
    let behind = false
    if (before && nominative(r, before) && !isGerund) subject = before
    else if (!isInner && !isGerund && after && nominative(r, after) && speaksBehind(r, after, s)) {
      subject = after
      behind = told || ['-', ',', '»', '"'].includes(r.tokens[hit.from - 1]?.key ?? '')
    } else if (isGerund) subject = main ?? nextSubject(r, actors, hit.to) ?? said.speaker
    else if (
      passive.test(key) &&
      !isInner &&
      (hit.value === 'discussed' ||
        hit.value === 'agreed' ||
        hit.value === 'affirmed' ||
        hit.value === 'proposed' ||
        hit.value === 'offered')
    )
      subject =
        /(?:лись|лось|лась|лся)$/.test(key) && main && hit.value === 'agreed'
          ? main
          : (agentOf(r, actors, hit, s) ?? bothOf(hit))
    else if (main) subject = main
    else if (told || hit.from - s.from < 3) {
      subject = said.speaker
      behind = told
    } else if (/(?:ли|лись)$/.test(key) && (hit.value === 'discussed' || hit.value === 'agreed'))
      subject = bothOf(hit)
    else subject = isInner ? null : (nearest(r, actors, hit.from) ?? said.speaker)
    if (isInner && !subject && !out.length) continue
    if (!subject && !isInner) continue
    if (!isInner || before) main = subject && !isInner ? subject : main
    out.push({
      from: hit.from,
      to: hit.to,
      stance: hit.value,
      subject,
      behind,
      inner: isInner,
      gerund: isGerund,
    })
  }
  return out
}

/** "X, находящийся во Вьетнаме с визитом, отметил": the subject stands before a clause between commas. */
function wide(r: Reading, actors: readonly Actor[], at: number, s: Sentence): Actor | undefined {
  if (r.tokens[at - 1]?.key !== ',') return undefined
  for (let k = at - 2; k > Math.max(s.from, at - 40); k--) {
    if (r.tokens[k]?.key !== ',') continue
    const a = actors.find((x) => x.to === k)
    if (a && nominative(r, a)) return a
  }
  return undefined
}

const nextSubject = (r: Reading, actors: readonly Actor[], from: number): Actor | null =>
  actors.find((a) => a.from >= from && nominative(r, a) && a.kind !== 'country') ?? null
const nearest = (r: Reading, actors: readonly Actor[], to: number): Actor | null =>
  actors.findLast((a) => a.to <= to && nominative(r, a) && (a.kind === 'person' || a.kind === 'both')) ?? null

/** "министрами обсуждены": those who acted, in the instrumental. */
const agentOf = (r: Reading, actors: readonly Actor[], hit: Range, s: Sentence): Actor | null => {
  void r
  void s
  return actors.find((a) => a.kind === 'both' && a.from >= hit.from - 6 && a.to <= hit.from) ?? null
}

/** "заявил Колокольцев": a person, or a body that is not the object. */
const speaksBehind = (r: Reading, a: Actor, s: Sentence): boolean => {
  void s
  return (a.kind === 'person' && a.person !== undefined) || (a.kind === 'both' && nominative(r, a))
}

function skipBack(r: Reading, from: number, floor: number): number {
  let k = from
  for (let turns = 0; turns < 6 && k > floor; turns++) {
    const before = endsWithPhrase(adverbs, r.tokens, k, floor, 5)
    if (before !== null) k = before
    else if (r.tokens[k - 1]?.key === ',' && endsWithPhrase(adverbs, r.tokens, k - 1, floor, 5) !== null) k--
    else if (r.tokens[k - 1]?.key === ')') {
      let open = k - 1
      while (open > floor && r.tokens[open]?.key !== '(' && k - open < 12) open--
      if (r.tokens[open]?.key !== '(') break
      k = open
    } else break
  }
  return k
}

function skipOn(r: Reading, from: number, end: number): number {
  let k = from
  for (let turns = 0; turns < 4; turns++) {
    const hit = adverbs.longestAt(r.tokens, k, end)
    if (!hit) break
    k = hit.to
  }
  return k
}

/** Where the text of a cue begins: its subject, or the verb. */
const startOf = (c: Cue): number =>
  c.subject && !c.behind && c.subject.to <= c.from && c.subject.kind !== 'both' && c.from - c.subject.to < 8
    ? c.subject.from
    : c.from

function readCues(
  r: Reading,
  s: Sentence,
  cues: readonly Cue[],
  actors: readonly Actor[],
  quote: Range | null,
  out: Statement[],
): void {
  for (let k = 0; k < cues.length; ) {
    const cue = cues[k] as Cue
    let n = k + 1
    while (n < cues.length && governs(r, cue, cues[n] as Cue)) n++
    const limit = cues[n] ? startOf(cues[n] as Cue) : s.to
    const end = quote && cue.to <= quote.from ? Math.min(limit, quote.from) : limit
    const inner = cues.slice(k + 1, n)
    if (cue.behind) tellBefore(r, s, cue, k ? (cues[k - 1] as Cue).to : s.from, out)
    else tell(r, s, cue, inner, end, actors, out)
    k = n
  }
}

function governs(r: Reading, outer: Cue, later: Cue): boolean {
  if (outer.behind || later.behind || later.gerund) return false
  const between = r.tokens.slice(outer.to, later.from)
  if (between.some((t) => t.key === ';')) return false
  if (later.inner) return true
  const told = between.findIndex((t) => t.key === 'что' || t.key === 'чтобы')
  return (
    told >= 0 &&
    told < 6 &&
    later.subject !== null &&
    later.subject !== outer.subject &&
    !(later.subject.kind === 'person' && between.length > 12)
  )
}

/** «…», - сказал X: the words stand before the verb. */
function tellBefore(r: Reading, s: Sentence, cue: Cue, from: number, out: Statement[]): void {
  const range = trim(r, { from, to: cue.from })
  if (range.to - range.from < 4) return
  const own = stanceOfQuote(r, range) ?? (cue.stance === 'said' ? 'affirmed' : cue.stance)
  if (own === 'affirmed' && cue.stance === 'said' && onTopic(r, range) === false) return
  emit(
    r,
    s,
    {
      stance: own,
      by: cue.subject,
      to: null,
      cue,
      outer: cue,
      from: range.from,
      at: range.from,
      end: range.to,
    },
    out,
  )
}

interface Told {
  stance: string
  by: Actor | null
  to: Actor | null
  cue: Cue
  outer: Cue
  from: number
  at: number
  end: number
}

function tell(
  r: Reading,
  s: Sentence,
  outer: Cue,
  inners: readonly Cue[],
  end: number,
  actors: readonly Actor[],
  out: Statement[],
): void {
  const taken = yielding.has(outer.stance)
    ? inners.filter((c) => c.inner && actionableStances.includes(c.stance))
    : []
  const first = taken[0]
  if (!first) {
    emit(
      r,
      s,
      addressed(
        r,
        {
          stance: outer.stance,
          by: outer.subject,
          to: null,
          cue: outer,
          outer,
          from: outer.from,
          at: outer.to,
          end,
        },
        actors,
      ),
      out,
    )
    return
  }
  taken.forEach((c, k) => {
    const to = taken[k + 1] ? (taken[k + 1] as Cue).from : end
    const subject = c.subject
    const both = subject !== null && isBoth(subject) && c.subject !== outer.subject
    const speaker = outer.subject
    const by =
      both && (c.stance === 'agreed' || c.stance === 'pledged' || c.stance === 'offered') ? subject : speaker
    emit(
      r,
      s,
      addressed(
        r,
        {
          stance: c.stance,
          by,
          to: both ? subject : null,
          cue: c,
          outer,
          from: Math.min(c.from, subject && subject.from > outer.to ? subject.from : c.from),
          at: c.to,
          end: to,
        },
        actors,
      ),
      out,
    )
  })
}

const turned = new Set(['requested', 'proposed', 'hoped', 'thanked', 'congratulated', 'praised'])

/** "предложил японской стороне …": whom it is said to. */
function addressed(r: Reading, t: Told, actors: readonly Actor[]): Told {
  if (!turned.has(t.stance)) return t
  const reach = t.stance === 'thanked' || t.stance === 'congratulated' ? 4 : 3
  let from = skipOn(r, t.at, t.end)
  while (
    (r.tokens[from]?.key === ',' || r.tokens[from]?.key === 'что' || r.tokens[from]?.key === 'чтобы') &&
    from < t.end
  )
    from++
  const near = actors.find((a) => a.from >= from && a.from - from < reach && a.to <= t.end)
  if (!near || near === t.by) return t
  if (t.stance === 'praised' || t.stance === 'hoped')
    return isBoth(near) && t.stance === 'hoped' ? { ...t, to: near } : t
  if (!oblique(r, near) || (near.country !== null && near.country === t.by?.country && !isBoth(near)))
    return t
  const told = { ...t, to: near }
  if (t.stance === 'thanked' || t.stance === 'congratulated') return told
  if (isBoth(near)) return { ...told, stance: 'proposed' }
  return { ...told, stance: 'requested' }
}

function emit(r: Reading, s: Sentence, t: Told, out: Statement[]): void {
  if (t.stance === 'said') {
    if (!onTopic(r, { from: t.at, to: t.end })) return
    t = { ...t, stance: 'affirmed' }
  }
  if (t.stance === 'reported' || t.stance === 'affirmed') if (t.end - t.at < 3 && t.at >= t.outer.to) return
  const both = t.by !== null && isBoth(t.by)
  const act = actionableStances.includes(t.stance)
  const signed = words.set(lists.signed).longestAt(r.tokens, t.cue.from, t.cue.to) !== null
  const start = signed || !act ? Math.min(t.from, t.at) : t.cue.behind ? t.at : t.from
  const range = passiveWhole(r, s, t, start)
  const why = [`stance.verb.${t.cue.stance}`]
  if (t.cue !== t.outer) why.push(`stance.inside.${t.outer.stance}`)
  if (t.outer.behind) why.push('stance.behind')
  for (const clause of russianClauses(
    r,
    range,
    Math.max(range.from, Math.min(t.at, range.to)),
    act && !signed,
  ))
    out.push({
      sentence: s,
      stance: t.stance as Stance,
      implicit: false,
      clause,
      cue: clause,
      stanceCue: {
        from: Math.min(t.outer.from, t.cue.from),
        to: Math.max(t.cue.to, t.outer === t.cue ? t.cue.to : t.cue.to),
      },
      by: t.by,
      to: t.to ?? (both ? t.by : null),
      why,
    })
}

/** "На встрече подписан протокол", "вопросы … были обсуждены": what is done may stand before the verb. */
function passiveWhole(r: Reading, s: Sentence, t: Told, start: number): Range {
  const key = r.tokens[t.cue.to - 1]?.key ?? ''
  const short = t.end - t.cue.to < 4
  if (short && t.by?.kind === 'both' && passive.test(key) && t.by.from === t.cue.from)
    return { from: s.from, to: t.end }
  return { from: start, to: t.end }
}

/** A sentence inside a quotation. */
function readQuote(
  r: Reading,
  s: Sentence,
  quote: Range,
  cues: readonly Cue[],
  said: Discourse,
): Statement[] {
  const teller = cues.find((c) => c.behind || c.from >= quote.to || c.to <= quote.from) ?? null
  const by = teller?.subject ?? speakerBehind(r, s) ?? said.speaker
  const range = trim(r, quote)
  if (!by || range.to - range.from < 4) return []
  const own = stanceOfQuote(r, range)
  const told = own ?? (teller && teller.stance !== 'said' && teller.behind ? teller.stance : 'affirmed')
  if (!own && told === 'affirmed' && !onTopic(r, range)) return []
  const out: Statement[] = []
  const cue: Cue = {
    from: range.from,
    to: range.from + 1,
    stance: told,
    subject: by,
    behind: true,
    inner: false,
    gerund: false,
  }
  emit(
    r,
    s,
    {
      stance: told,
      by,
      to: null,
      cue: teller ?? cue,
      outer: teller ?? cue,
      from: range.from,
      at: range.from,
      end: range.to,
    },
    out,
  )
  return out
}

const topic =
  /^(?:сотруднич|взаимодейств|партнер|отношен|правоохран|преступн|безопасн|полиц|борьб|соглашен|меморандум|договор|диалог|контакт)/
/** Is it about the work of the two sides? */
function onTopic(r: Reading, range: Range): boolean {
  for (let k = range.from; k < range.to; k++) if (topic.test(r.tokens[k]?.key ?? '')) return true
  return findAreas(r, range)[0] !== 'law-enforcement-general'
}

const provides = exact([
  'предусматривает',
  'предполагает',
  'предусматривают',
  'предусмотрены',
  'предусмотрено',
  'предусмотрен',
  'предусмотрена',
])
/** "Меморандум предусматривает …": the content of what was signed. */
function provided(r: Reading, s: Sentence): Statement[] {
  const hit = provides.findAll(r.tokens, s.from, s.to)[0]
  if (!hit) return []
  const subject = bothOf(hit)
  const clause = trim(r, { from: hit.to - s.to > -4 ? s.from : hit.to, to: s.to })
  if (clause.to - clause.from < 2) return []
  return [
    {
      sentence: s,
      stance: 'agreed',
      implicit: true,
      clause,
      cue: clause,
      stanceCue: { from: hit.from, to: hit.to },
      by: subject,
      to: subject,
      why: ['stance.provided'],
    },
  ]
}
