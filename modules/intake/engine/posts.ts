/** What stands before a name: rank, party office, post with its body, form of address. */
import { bodyAt, plainId } from './bodies.ts'
import { countryAt, countryEndingAt } from './places.ts'
import { type BodyMention, type Range, type Reading, textOf } from './reading.ts'
import { tokenise } from './tokens.ts'

export interface Prefix {
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

export const fresh = (from: number): Prefix => ({
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
export function takePiece(r: Reading, p: Prefix, i: number, end: number): number {
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

export function takePrefix(r: Reading, from: number, end: number): Prefix | null {
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
