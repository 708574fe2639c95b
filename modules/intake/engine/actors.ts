/** Who acts in a sentence: people, bodies, unnamed groups, countries, both sides. */
import type { Actor } from './language-rules.ts'
import type { Range, Reading, Sentence } from './reading.ts'
import { textOf, within } from './reading.ts'
import { tokenise } from './tokens.ts'

export function findActors(r: Reading, s: Sentence): Actor[] {
  const t = r.tokens
  const g = r.words.files.grammar
  const people = within(r.people, s)
  const bodies = within(r.bodies, s)
  const places = within(r.places, s)
  const out: Actor[] = []
  let p = 0
  let b = 0
  let c = 0
  for (let i = s.from; i < s.to; ) {
    while (p < people.length && (people[p] as Range).from < i) p++
    while (b < bodies.length && (bodies[b] as Range).from < i) b++
    while (c < places.length && (places[c] as Range).from < i) c++
    const person = people[p]
    const both =
      r.words.set(g.both).longestAt(t, i, s.to) ??
      (i === s.from || t[i - 1]?.key === ',' ? r.words.set(g.bothAtHead).longestAt(t, i, s.to) : null)
    const body = bodies[b]
    const group = r.words.groups.longestAt(t, i, s.to)
    const place = places[c]
    if (person && person.from === i) {
      out.push({
        kind: 'person',
        from: i,
        to: person.to,
        person,
        country: person.person?.country ?? null,
        id: personSide(r, person.person),
      })
      i = person.to
    } else if (both && (!body || body.from > i || both.to >= body.to)) {
      out.push({ kind: 'both', from: i, to: both.to, country: null, id: 'both' })
      i = both.to
    } else if (body && body.from === i) {
      out.push({
        kind: 'body',
        from: i,
        to: body.to,
        country: body.country,
        id: body.id ?? (body.country ? `${body.country}:${body.name}` : null),
      })
      i = body.to
    } else if (group) {
      out.push(toGroup(r, i, group.to, group.value[0] ?? 'agencies', s))
      i = out.at(-1)?.to ?? group.to
    } else if (place && place.from === i && !place.city) {
      out.push({ kind: 'country', from: i, to: place.to, country: place.country, id: place.country })
      i = place.to
    } else i++
  }
  return joinLists(r, out)
}

/** "các cơ quan hữu quan | (của) Nhật Bản" */
function toGroup(r: Reading, from: number, to: number, group: string, s: Sentence): Actor {
  const of = r.words.set(r.words.files.grammar.of)
  let k = to
  for (let i = 0; i < 3; i++) {
    const place = within(r.places, { from: k, to: Math.min(s.to, k + 4) })[0]
    if (place && place.from === k)
      return { kind: 'group', from, to: place.to, country: place.country, id: `${place.country}:*${group}` }
    const glue =
      of.longestAt(r.tokens, k, s.to) ??
      r.words.set(r.words.files.grammar.groupTails).longestAt(r.tokens, k, s.to)
    if (!glue) break
    k = glue.to
  }
  return { kind: 'group', from, to, country: null, id: `?:*${group}` }
}

/** Side of a person: his body, or his country and surname when no body is told. */
export function personSide(r: Reading, p: Reading['persons'][number] | null): string | null {
  if (!p) return null
  if (!sidesOfPersons.has(p)) sidesOfPersons.set(p, sideOfPerson(r, p))
  return sidesOfPersons.get(p) ?? null
}
/** A person does not change sides within a text. */
const sidesOfPersons = new WeakMap<Reading['persons'][number], string | null>()

function sideOfPerson(r: Reading, p: Reading['persons'][number]): string | null {
  if (p.body?.id) return p.body.id
  const country = p.country ?? r.other
  if (p.body)
    return `${country}:${p.body.name.replace(/^\p{Ll}.*?\s(?=\p{Lu})/u, '').replace(new RegExp(`^(?:${headsOf(r)})\\s+`, 'iu'), '')}`
  const office = p.former ? null : officeOf(r, p)
  if (office) return `${country}:${office}`
  const single = p.mentions
    .map((m) => textOf(r, m.nameFrom, m.nameTo))
    .find((name) => name && !name.includes(' '))
  return `${country}:${single ?? p.name.split(' ')[0]}`
}
/** Heads of state and government stand for their office. */
function officeOf(r: Reading, p: Reading['persons'][number]): string | null {
  const title = tokenise(p.title ?? '')
  for (const [key, list] of Object.entries(r.words.files.titles)) {
    if (!key.startsWith('office:')) continue
    for (let i = 0; i < title.length; i++)
      if (r.words.set(list).longestAt(title, i)) return key.slice('office:'.length)
  }
  return null
}

const headsOf = (r: Reading): string =>
  [...(r.words.files.grammar.companyHeads ?? []), ...(r.words.files.grammar.associationHeads ?? [])]
    .sort((a, b) => b.length - a.length)
    .join('|') || '$^'

/** "A and B", "A, B and C" act as one. */
function joinLists(r: Reading, actors: Actor[]): Actor[] {
  const and = r.words.set(r.words.files.grammar.and)
  const out: Actor[] = []
  for (const a of actors) {
    const last = out.at(-1)
    const gap = last ? a.from - last.to : -1
    const glued =
      last &&
      (gap === 0
        ? false
        : gap === 1 && (r.tokens[last.to]?.key === ',' || and.longestAt(r.tokens, last.to, a.from) !== null))
    const comma = last ? r.tokens[last.to]?.key === ',' : false
    if (
      last &&
      glued &&
      !(comma && last.country !== a.country) &&
      last.kind === a.kind &&
      a.kind !== 'group' &&
      a.kind !== 'both'
    ) {
      last.more = [...(last.more ?? []), a]
      last.to = a.to
    } else out.push({ ...a })
  }
  return out
}

/** One side's members, or both sides when members of the two act together. */
export function sidesOf(a: Actor): Set<string> {
  const out = new Set<string>()
  for (const x of [a, ...(a.more ?? [])]) if (x.country) out.add(x.country)
  return out
}
export const isBoth = (a: Actor): boolean => a.kind === 'both' || sidesOf(a).size > 1
