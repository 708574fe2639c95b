/** Statements become commitments: sides named, areas found, meeting and evidence attached. */
import { isBoth, personSide } from './actors.ts'
import { findAreas } from './areas.ts'
import type { DraftCommitment } from './draft.ts'
import { actionableStances } from './draft.ts'
import type { Actor, Discourse, Statement } from './language-rules.ts'
import type { Range, Reading } from './reading.ts'
import { textOf, within } from './reading.ts'
import type { Engagements, Meeting } from './scene.ts'

export function findStatements(r: Reading): Statement[] {
  const said: Discourse = { speaker: null, last: null, bothStance: null }
  const out: Statement[] = []
  const seen = new Set<string>()
  for (const s of r.sentences) {
    if (s.evidenceOnly || isClosing(r, s)) continue
    for (const st of r.rules.findStatements(r, s, said)) {
      // The same words under a picture or in a summary are not said twice.
      const key = `${st.stance} ${textOf(r, st.clause.from, st.clause.to).toLowerCase()}`
      if (seen.has(key) && st.clause.to - st.clause.from > 6) continue
      seen.add(key)
      out.push(st)
    }
  }
  return out
}

/** "The visit has helped to …": the reporter's own evaluation at the end, no speaker. */
export function isClosing(r: Reading, s: Range & { index: number }): boolean {
  const g = r.words.files.grammar
  const subject = r.words.set(g.nonPersonal).longestAt(r.tokens, s.from, s.to)
  if (!subject || s.index < r.sentences.length * 0.5) return false
  return r.words.set(g.closingVerbs).findAll(r.tokens, subject.to, s.to).length > 0
}

export function draftCommitments(
  r: Reading,
  statements: readonly Statement[],
  found: Engagements,
): DraftCommitment[] {
  return statements.map((st, i) => {
    const meeting = found.at[st.sentence.index] ?? null
    const by = sideOf(r, st.by) ?? null
    const to = directed(r, st, found, meeting, by)
    const span = st.clause
    const cueTo = Math.min(span.to, span.from + 12)
    const offset = (k: number): number => r.tokens[k]?.start ?? 0
    const end = (k: number): number => r.tokens[k - 1]?.end ?? 0
    const byPerson = st.by?.person?.person?.name
    const toPerson = st.to?.person?.person?.name
    return {
      id: `c${String(i + 1).padStart(2, '0')}`,
      stance: st.stance,
      actionable: actionableStances.includes(st.stance),
      ...(st.implicit ? { implicitStance: true } : {}),
      by: st.by && isBoth(st.by) ? 'both' : by,
      to,
      ...(byPerson && !(st.by && isBoth(st.by))
        ? {
            byPerson: [st.by?.person, ...(st.by?.more ?? []).map((m) => m.person)]
              .map((p) => p?.person?.name)
              .filter(Boolean)
              .join('; '),
          }
        : {}),
      ...(toPerson ? { toPerson } : {}),
      areas: findAreas(r, span, st.stance),
      ...(meeting ? { engagement: meeting.id } : {}),
      cue: textOf(r, span.from, cueTo),
      stanceCue: textOf(r, st.stanceCue.from, st.stanceCue.to),
      charStart: offset(span.from),
      charEnd: end(span.to),
      cueStart: offset(span.from),
      cueEnd: end(cueTo),
      stanceStart: offset(st.stanceCue.from),
      stanceEnd: end(st.stanceCue.to),
      confidence: (st.implicit ? 0.6 : 0.85) - (by && to ? 0 : 0.2),
      why: st.why,
    }
  })
}

/** Several people of one side with different bodies act for their side's agencies. */
function sideOf(r: Reading, a: Actor | null): string | null {
  if (!a) return null
  if (isBoth(a)) return 'both'
  const ids = new Set([a, ...(a.more ?? [])].map((x) => x.id))
  if (ids.size > 1 && a.country) return lastGroup(r, a.country) ?? `${a.country}:*agencies`
  return a.id?.startsWith('?:') ? `${a.country ?? r.other}${a.id.slice(1)}` : a.id
}

/** The unnamed group of a country that the text speaks of. */
const groupsOf = new WeakMap<Reading, Map<string, string | null>>()
function lastGroup(r: Reading, country: string): string | null {
  let known = groupsOf.get(r)
  if (!known) {
    known = new Map()
    groupsOf.set(r, known)
  }
  const before = known.get(country)
  if (before !== undefined) return before
  const found = searchGroup(r, country)
  known.set(country, found)
  return found
}

function searchGroup(r: Reading, country: string): string | null {
  for (const s of r.sentences) {
    if (s.evidenceOnly) continue
    for (const hit of r.words.groups.findAll(r.tokens, s.from, s.to)) {
      if (hit.value === 'companies' || hit.value === 'partners' || hit.value === 'countries') continue
      const place = within(r.places, { from: hit.to, to: hit.to + 3 })[0]
      if (place?.country === country) return `${country}:*${hit.value}`
    }
  }
  return null
}

function directed(
  r: Reading,
  st: Statement,
  found: Engagements,
  meeting: Meeting | null,
  by: string | null,
): string | null {
  if (st.to) return isBoth(st.to) ? 'both' : toSide(r, st.to)
  if (st.by && isBoth(st.by)) return 'both'
  const partner = ['affirmed', 'pledged', 'offered', 'praised', 'thanked', 'congratulated'].includes(
    st.stance,
  )
    ? partnerIn(r, st, by)
    : null
  return partner ?? counterpart(r, st, found, meeting, by)
}

const toSide = (r: Reading, a: Actor): string | null => {
  const ids = new Set([a, ...(a.more ?? [])].map((x) => x.id))
  if (ids.size > 1 && a.country) return lastGroup(r, a.country) ?? `${a.country}:*agencies`
  return a.id?.startsWith('?:') ? `${a.country ?? r.other}${a.id.slice(1)}` : a.id
}

/** "… work closely with the ministries of Japan": the partner is named in the clause. */
function partnerIn(r: Reading, st: Statement, by: string | null): string | null {
  const with_ = r.words.set(r.words.files.grammar.with)
  const whole = {
    from: st.stanceCue.from,
    to: Math.max(st.clause.to, Math.min(st.sentence.to, st.stanceCue.to + 40)),
  }
  for (const hit of with_.findAll(r.tokens, whole.from, whole.to)) {
    const body = within(r.bodies, { from: hit.to, to: hit.to + 12 }).find((b) => b.from - hit.to <= 3)
    if (body?.id && body.id !== by && sideCode(by) !== body.country) return body.id
    const group = r.words.groups.findAll(r.tokens, hit.to, Math.min(whole.to, hit.to + 6))[0]
    const place = group
      ? within(r.places, { from: group.to, to: Math.min(whole.to + 2, group.to + 5) }).find((p) => !p.city)
      : null
    if (group && place && place.country !== sideCode(by)) return `${place.country}:*${group.value}`
  }
  if (st.stance === 'congratulated') {
    const place = within(r.places, st.clause).find((p) => !p.city && p.country !== sideCode(by))
    if (place) return place.country
  }
  return null
}

const sideCode = (id: string | null): string | null => (id?.includes(':') ? id.slice(0, id.indexOf(':')) : id)

function counterpart(
  r: Reading,
  st: Statement,
  found: Engagements,
  meeting: Meeting | null,
  by: string | null,
): string | null {
  const mine = sideCode(by) ?? st.by?.country ?? null
  if (meeting && mine) {
    const people = [meeting.subject, ...meeting.others].filter((p) => p !== null)
    const across = people.filter((p) => p.country !== mine)
    const met = concurrent(st, found, meeting, mine)
    const sides = [...new Set([...across, ...met].map((p) => p.body?.id ?? null))]
    if (sides.length > 1) return lastGroup(r, across[0]?.country ?? '') ?? `${across[0]?.country}:*agencies`
    if (across[0]) return personSide(r, across[0])
    const bodies = meeting.bodies.filter((b) => b.country !== mine || b.kind === 'embassy')
    if (bodies.length === 1) return bodies[0]?.id ?? null
    if (bodies.length > 1) return lastGroup(r, bodies[0]?.country ?? '') ?? `${bodies[0]?.country}:*agencies`
  }
  const side = mine === r.home ? r.other : r.home
  const speaker = r.persons.find((p) => p.country === side && p.body?.id && p.country !== mine)
  return speaker?.body?.id ?? (side ? `${side}:*agencies` : null)
}

/** Meetings told in one breath: what follows them is said to all. */
function concurrent(st: Statement, found: Engagements, meeting: Meeting, mine: string): Reading['persons'] {
  if (!found.several[st.sentence.index]) return []
  return found.meetings
    .filter((m) => m.span.from >= meeting.span.from - 400 && m.why.includes('engagement.several'))
    .flatMap((m) => m.others)
    .filter((p) => p.country !== mine)
}
