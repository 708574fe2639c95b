/** Who says what in Russian: the verb of saying before its words, behind a quotation, as a gerund, or in the passive. */
import { isBoth, personSide } from '../../actors.ts'
import { actionableStances } from '../../draft.ts'
import type { Actor, Discourse, Statement } from '../../language-rules.ts'
import { type Range, type Reading, type Sentence, within } from '../../reading.ts'
import { trim } from './clauses.ts'
import { bothOf, type Cue, cuesIn, stanceHits } from './cues.ts'
import { isSpokesman, quoted, speakerBehind, stanceOfQuote, toldBySpokesman } from './quotes.ts'
import { actorsIn, nominative } from './subjects.ts'
import { addressed, emit, onTopic } from './telling.ts'
import { exact, stance as lists } from './words.ts'

const yielding = new Set(lists.outerThatYields)

export function russianStatements(r: Reading, s: Sentence, said: Discourse): Statement[] {
  const actors = actorsIn(r, s, said)
  const out: Statement[] = []
  if (about.longestAt(r.tokens, s.from, s.to)) {
    const teller = tellerOf(r, s)
    if (teller) said.speaker = teller
    return out
  }
  const quote = toldBySpokesman(r, s) ? null : quoted(r, s)
  const cues = cuesIn(r, s, actors, said, quote)
  if (quote) out.push(...readQuote(r, s, quote, cues, said))
  const outside = quote ? cues.filter((c) => !(c.from >= quote.from && c.to <= quote.to) && !c.behind) : cues
  readCues(r, s, outside, actors, quote, out)
  if (!cues.length && !quote) out.push(...provided(r, s))
  for (const c of cues)
    if (c.subject && !isBoth(c.subject) && !c.inner && c.subject.kind !== 'country') said.speaker = c.subject
  if (!cues.length && !quote && !out.length) out.push(...done(r, s, actors))
  const next = r.sentences[s.index + 1]
  const teller = next && about.longestAt(r.tokens, next.from, next.to) ? tellerOf(r, next) : null
  if (teller)
    for (const st of out) if (st.by?.kind === 'country' && st.by.country === teller.country) st.by = teller
  const last = out.at(-1)
  if (last) said.last = last
  return out
}

/** "Об этом заявил X": X said what stands in the sentence before. */
const about = exact(['об этом'])
function tellerOf(r: Reading, s: Sentence): Actor | null {
  const hit = stanceHits(r, s)[0]
  const m = hit && within(r.people, s).find((p) => p.from >= hit.to)
  if (!m?.person) return null
  const a: Actor = {
    kind: 'person',
    from: m.from,
    to: m.to,
    person: m,
    country: m.person.country,
    id: personSide(r, m.person),
  }
  return isSpokesman(a) ? null : a
}

/** "Стороны начали …" without a verb of saying: what both did. */
function done(r: Reading, s: Sentence, actors: readonly Actor[]): Statement[] {
  const a = actors.find((x) => isBoth(x) && nominative(r, x))
  if (!a) return []
  for (let k = a.to; k < Math.min(s.to, a.to + 4); k++) {
    const key = r.tokens[k]?.key ?? ''
    if (!/(?:ли|лись)$/.test(key)) continue
    if (/^(?:встре|прове|прибы|приня|посет|прош)/.test(key)) return []
    const clause = trim(r, { from: a.from, to: s.to })
    return [
      {
        sentence: s,
        stance: 'reported',
        implicit: true,
        clause,
        cue: clause,
        stanceCue: { from: k, to: k + 1 },
        by: a,
        to: a,
        why: ['stance.past.both'],
      },
    ]
  }
  return []
}

/** Where the text of a cue begins: its subject, or the verb. */
const startOf = (c: Cue, floor: number): number =>
  c.subject && !c.behind && c.subject.from >= floor && c.subject.to <= c.from && c.from - c.subject.to < 8
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
    const limit = cues[n] ? startOf(cues[n] as Cue, cue.to) : s.to
    const end = quote && cue.to <= quote.from ? Math.min(limit, quote.from) : limit
    const inner = cues.slice(k + 1, n)
    if (cue.behind && claims(s, cue, out)) k = n
    else if (cue.behind) tellBefore(r, s, cue, k ? (cues[k - 1] as Cue).to : s.from, out)
    else tell(r, s, cue, inner, end, actors, out)
    k = n
  }
}

/** "Россия предложила …, заявил X": what the country did is X's word. */
function claims(s: Sentence, cue: Cue, out: Statement[]): boolean {
  const own = out.filter((st) => st.sentence === s && st.clause.to <= cue.from && st.by?.kind === 'country')
  const speaker = cue.subject
  if (!own.length || !speaker || own.some((st) => st.by?.country !== speaker.country)) return false
  for (const st of own) st.by = speaker
  return true
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
