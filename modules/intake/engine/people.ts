/**
 * Finds people by what stands before their names: rank, party office, post, body, form of address.
 * Ready strategy for languages that write names with capitals and the post first ("Thứ trưởng Bộ Công an Lê Văn X")
 * or behind a comma ("ông X, Thứ trưởng Bộ Công an").
 */
import { bodyAt, plainId } from './bodies.ts'
import { countryAt, countryEndingAt } from './places.ts'
import type { BodyMention, PersonMention, Range, Reading, Sentence } from './reading.ts'
import { textOf } from './reading.ts'
import { type Token, tokenise } from './tokens.ts'

interface Prefix {
  from: number
  to: number
  rank: string | null
  party: string[]
  titles: string[]
  former: boolean
  plural: boolean
  addressed: boolean
  body: BodyMention | null
  bodies: BodyMention[]
  country: string | null
}

const fresh = (from: number): Prefix => ({
  from,
  to: from,
  rank: null,
  party: [],
  titles: [],
  former: false,
  plural: false,
  addressed: false,
  body: null,
  bodies: [],
  country: null,
})

/** Takes one piece of a person's description at token i; returns where it ends, or i. */
function takePiece(r: Reading, p: Prefix, i: number, end: number): number {
  const t = r.tokens
  const w = r.words.files.titles
  const party = r.words.set(w.party).longestAt(t, i, end)
  const title = r.words.set(w.titles).longestAt(t, i, end)
  const rank = r.words.set(w.ranks).longestAt(t, i, end)
  if (rank && rank.to >= (title?.to ?? 0) && t[i]?.capital) {
    p.rank ??= textOf(r, rank.from, rank.to)
    return rank.to
  }
  if (party && party.to >= (title?.to ?? 0)) {
    p.party.push(textOf(r, party.from, party.to))
    return party.to
  }
  if (title) return takeTitle(r, p, i, title.to, end)
  const former = r.words.set(w.former).longestAt(t, i, end)
  if (former && r.words.set(w.titles).longestAt(t, former.to, end)) {
    p.former = true
    return takeTitle(r, p, i, (r.words.set(w.titles).longestAt(t, former.to, end) as Range).to, end)
  }
  const address = r.words.set(w.honorifics).longestAt(t, i, end)
  if (address) {
    p.addressed = true
    if (r.words.set(w.pluralHonorifics).longestAt(t, i, end)) p.plural = true
    return address.to
  }
  return i
}

/** An ambassador of A (at B) stands for the embassy of A in B. */
function embassyOf(r: Reading, p: Prefix, from: number, k: number, end: number): BodyMention | null {
  const noun = r.words.files.grammar.embassyHeads?.[0]
  const post = r.words.set(r.words.files.titles.embassyPosts).longestAt(r.tokens, from, end)
  const sender = post ? countryEndingAt(r, k) : null
  if (!noun || !sender || sender.city || sender.from < (post?.to ?? 0) || p.former || !p.country) return null
  const at = r.words.set(r.words.files.grammar.at).longestAt(r.tokens, k, end)
  const host = at ? countryAt(r, at.to) : null
  const to = host?.to ?? k
  const where = host?.country ?? (p.country === r.home ? null : r.home)
  return {
    from,
    to,
    id: where ? `${p.country}:EMB-${where}` : `${p.country}:EMB`,
    country: p.country,
    kind: 'embassy',
    suffix: 'EMB',
    name: `${noun} ${textOf(r, sender.from, to)}`,
    sure: true,
  }
}

/** "Bộ trưởng Công an" is the head of "Bộ Công an": the post borrows the body's name. */
function fieldBody(r: Reading, from: number, end: number): BodyMention | null {
  const w = r.words.files.titles
  const head = r.words.set(w.fieldHeads).longestAt(r.tokens, from, end)
  const noun = w.fieldBody?.[0]
  if (!head || !noun || !r.tokens[head.to]?.capital) return null
  const borrowed = [...tokenise(noun), ...r.tokens.slice(head.to, Math.min(end, head.to + 8))]
  const hit = r.words.bodies.longestAt(borrowed, 0)
  const known = hit?.value[0]
  if (!hit || !known || hit.to < 2) return null
  const to = head.to + hit.to - 1
  const name = `${noun} ${textOf(r, head.to, to)}`
  return {
    from: head.to,
    to,
    id: null,
    country: null,
    kind: known.kind,
    suffix: known.suffix,
    name,
    sure: false,
  }
}

function settleField(r: Reading, b: BodyMention, country: string): void {
  const own = r.words.bodies.longestAt(tokenise(b.name), 0)?.value.find((n) => n.country === country && n.id)
  b.id = own?.id ?? `${country}:${b.suffix}`
  b.country = country
  b.sure = true
}

/**
 * A unit that no register lists ("Ủy ban X của Quốc hội B", "Cục Đối ngoại"): up to its country or parent body, else
 * up to the run of capitals that is the person's name.
 */
function unlistedUnit(r: Reading, from: number, end: number): BodyMention | null {
  const t = r.tokens
  const head = r.words.set(r.words.files.titles.bodyHeads).longestAt(t, from, end)
  if (!head || !t[from]?.capital) return null
  const make = (to: number, country: string | null, id: string | null): BodyMention => ({
    from, to, id, country, kind: 'other', suffix: plainId(textOf(r, from, to)), name: textOf(r, from, to), sure: country !== null,
  }) // biome-ignore format: one record
  const limit = Math.min(end, from + 16)
  let capitals = -1
  for (let k = head.to; k < limit; k++) {
    const b = bodyAt(r, k)
    const c = countryAt(r, k)
    if (b && b.to <= end) return make(b.to, b.country, null)
    if (c && !c.city && c.to <= end) return make(c.to, c.country, null)
    if (t[k]?.kind === 'mark' && t[k]?.key !== '-') return k > head.to ? make(k, null, null) : null
    if (capitals < 0 && k > head.to && t[k]?.capital && t[k + 1]?.capital && !t[k - 1]?.capital) capitals = k
  }
  return capitals > 0 ? make(capitals, null, null) : null
}

/** A post and what it is the head of: "Bộ trưởng | Bộ Công an Việt Nam". */
function takeTitle(r: Reading, p: Prefix, from: number, to: number, end: number): number {
  const t = r.tokens
  const w = r.words.files.titles
  const field = fieldBody(r, from, end)
  let body: BodyMention | null = field
  let k = field ? Math.max(to, field.to) : to
  for (let turns = 0; turns < 8 && k < end; turns++) {
    const tail = r.words.set(w.titleTails).longestAt(t, k, end)
    const b = bodyAt(r, k)
    const c = countryAt(r, k)
    const of = r.words.set(r.words.files.grammar.of).longestAt(t, k, end)
    if (b && b.to <= end) {
      body ??= b
      p.bodies.push(b)
      k = b.to
    } else if (c && c.to <= end) {
      p.country ??= c.country
      k = c.to
      const pair = t[k]?.key === '-' ? countryAt(r, k + 1) : null
      if (pair) {
        k = pair.to
        p.country = null
      }
    } else if (tail) k = tail.to
    else if (of && (bodyAt(r, of.to) || countryAt(r, of.to))) k = of.to
    else if (t[k]?.key === '(' && t[k + 2]?.key === ')') k += 3
    else {
      const unit = unlistedUnit(r, k, end)
      if (!unit) break
      body ??= unit
      p.bodies.push(unit)
      k = unit.to
    }
  }
  p.titles.push(textOf(r, from, k))
  const mission = body ? null : embassyOf(r, p, from, k, end)
  if (mission) {
    body = mission
    p.bodies.push(mission)
    k = mission.to
  }
  if (field) {
    const beside = p.country ? p.country : null
    if (beside) settleField(r, field, beside)
    p.bodies.push(field)
  }
  p.body ??= body
  if (body?.sure) p.country = body.country
  return k
}

function takePrefix(r: Reading, from: number, end: number): Prefix | null {
  const p = fresh(from)
  let k = from
  for (let turns = 0; turns < 12 && k < end; turns++) {
    let next = takePiece(r, p, k, end)
    if (
      next === k &&
      k > from &&
      (r.tokens[k]?.key === ',' || r.words.set(r.words.files.titles.joins).longestAt(r.tokens, k, k + 1))
    ) {
      const after = takePiece(r, p, k + 1, end)
      if (after > k + 1) next = after
    }
    if (next === k) break
    k = next
  }
  p.to = k
  return k > from ? p : null
}

const acronym = /^\p{Lu}{2,}$/u

/** Where a run of name words from token i ends; i when there is none. */
export function nameEnd(r: Reading, i: number, end: number): number {
  const t = r.tokens
  const not = r.words.set(r.words.files.titles.notNames)
  const joiners = r.words.set(r.words.files.titles.nameJoiners)
  let k = i
  while (k < end && k - i < 7) {
    const token = t[k] as Token
    if (k > i && token.newLine) break
    if (
      token.key === '-' &&
      k > i &&
      t[k + 1]?.kind === 'word' &&
      t[k - 1]?.end === token.start &&
      t[k + 1]?.start === token.end
    ) {
      k += 2
      continue
    }
    if (
      token.key === '.' &&
      k > i &&
      (t[k - 1] as Token).end - (t[k - 1] as Token).start === 1 &&
      t[k + 1]?.capital &&
      t[k - 1]?.end === token.start
    ) {
      k++
      continue
    }
    const joiner = k > i && !token.capital && joiners.longestAt(t, k, k + 1) && t[k + 1]?.capital
    if (!token.capital && !joiner) break
    if (
      acronym.test(r.flat.slice(token.start, token.end)) &&
      token.end - token.start > 1 &&
      r.rules.placesNeedCapital &&
      !allCapitals(r, i, end)
    )
      break
    if (bodyAt(r, k) || (countryAt(r, k) && (k === i || (countryAt(r, k) as Range).to - k > 1))) break
    if (k === i && not.longestAt(t, k, end)) break
    if (
      k > i &&
      (r.words.set(r.words.files.titles.ranks).longestAt(t, k, end) ||
        (not.longestAt(t, k, end)?.to ?? 0) - k > 1)
    )
      break
    k++
  }
  return k
}

const allCapitals = (r: Reading, i: number, end: number): boolean =>
  i + 1 < end && [i, i + 1].every((k) => acronym.test(textOf(r, k, k + 1)))

function toMention(r: Reading, p: Prefix, nameFrom: number, nameTo: number, s: Sentence): PersonMention {
  return {
    from: p.from,
    to: nameTo,
    nameFrom,
    nameTo,
    name: textOf(r, nameFrom, nameTo).replace(/\s+/g, ' '),
    rank: p.rank,
    party: p.party,
    titles: p.titles,
    former: p.former,
    body: p.body,
    bodies: p.bodies,
    country: p.country,
    person: null,
    evidenceOnly: s.evidenceOnly,
  }
}

/** Posts behind the name: ", Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an". Stops before a post that has its own name. */
function takeApposition(r: Reading, m: PersonMention, end: number): void {
  let k = m.to
  for (let turns = 0; turns < 6; turns++) {
    const comma = r.tokens[k]?.key === ','
    const open = r.tokens[k]?.key === '('
    const dash = r.tokens[k]?.key === '-'
    if (!comma && !open && !dash) return
    const p = fresh(k + 1)
    const owner = comma && m.body && !m.body.id ? bodyAt(r, k + 1) : null
    if (owner && owner.to <= end) {
      m.body = owner
      m.bodies = [owner, ...m.bodies.filter((b) => b.id)]
      k = owner.to
      m.to = k
      continue
    }
    let next = takePiece(r, p, k + 1, end)
    if (next === k + 1 || p.addressed) return
    const glued = r.words.set(r.words.files.titles.joins).longestAt(r.tokens, next, next + 1)
    if (glued) {
      const more = takePiece(r, p, glued.to, end)
      if (more > glued.to && nameEnd(r, more, end) === more) next = more
    }
    if (nameEnd(r, next, end) > next || standsForSubject(r, next)) return
    m.rank ??= p.rank
    m.party.push(...p.party)
    m.titles.push(...p.titles)
    m.body ??= p.body
    m.bodies.push(...p.bodies)
    m.country ??= p.body?.sure ? p.body.country : p.country
    if (p.former && m.titles.length === p.titles.length) m.former = true
    k = next + (open && r.tokens[next]?.key === ')' ? 1 : 0)
    m.to = k
  }
}

/** ", bộ trưởng nhấn mạnh": a post right before a verb of saying is the next clause's subject. */
function standsForSubject(r: Reading, at: number): boolean {
  const hit = r.words.stance.longestAt(r.tokens, at)
  return (
    hit !== null &&
    hit.value[0] !== null &&
    r.words.set(r.words.files.grammar.sayAfterPost).longestAt(r.tokens, at) !== null
  )
}

export function titledPeople(r: Reading, s: Sentence): PersonMention[] {
  const out: PersonMention[] = []
  for (let i = s.from; i < s.to; ) {
    const aside = r.words.set(r.words.files.titles.notTitles).longestAt(r.tokens, i, s.to)
    if (aside) {
      i = aside.to
      continue
    }
    const p = takePrefix(r, i, s.to)
    if (!p) {
      i++
      continue
    }
    const to = nameEnd(r, p.to, s.to)
    if (to === p.to) {
      if (p.titles.length && (p.addressed || p.titles.length))
        out.push({ ...toMention(r, p, p.to, p.to, s), to: p.to })
      i = p.to
      continue
    }
    const m = toMention(r, p, p.to, to, s)
    out.push(m)
    if (!p.plural) takeApposition(r, m, s.to)
    i = m.to
    if (p.plural) i = takeList(r, p, m, s, out)
  }
  return out
}

/** "các đồng chí A, B, C": one form of address for several names. */
function takeList(r: Reading, p: Prefix, first: PersonMention, s: Sentence, out: PersonMention[]): number {
  let k = first.to
  const and = r.words.set(r.words.files.grammar.and)
  for (let turns = 0; turns < 12; turns++) {
    const gap =
      r.tokens[k]?.key === ',' || r.tokens[k]?.key === ';'
        ? k + 1
        : (and.longestAt(r.tokens, k, k + 1)?.to ?? -1)
    if (gap < 0) break
    const to = nameEnd(r, gap, s.to)
    if (to - gap < 2) break
    out.push(toMention(r, { ...fresh(gap), titles: p.titles, country: p.country }, gap, to, s))
    k = to
  }
  return k
}
