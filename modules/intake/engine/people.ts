/**
 * Finds people by what stands before their names: rank, party office, post, body, form of address.
 * Ready strategy for languages that write names with capitals and the post first ("Thứ trưởng Bộ Công an Lê Văn X")
 * or behind a comma ("ông X, Thứ trưởng Bộ Công an").
 */
import { bodyAt } from './bodies.ts'
import { countryAt } from './places.ts'
import { fresh, type Prefix, takePiece, takePrefix } from './posts.ts'
import { type PersonMention, type Range, type Reading, type Sentence, textOf } from './reading.ts'
import type { Token } from './tokens.ts'

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
