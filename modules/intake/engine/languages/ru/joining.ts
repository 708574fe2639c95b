/** Mentions of people brought together: one nominative for all forms of a name, and the country and ministry that one of them gives. */
import type { Reading, Sentence } from '../../reading.ts'
import { type Description, settle } from './describing.ts'
import { type Case, caseOf, nominativeName, sameFullName } from './names.ts'

export interface Raw {
  s: Sentence
  d: Description
  nameFrom: number
  nameTo: number
  parts: string[]
  inCase: Case
  name: string[] | null
}

export const countryOf = (x: Raw): string | null => x.d.country ?? x.d.body?.country ?? null

/** "Министр X" without his ministry: the one ministry of the text that nobody else named heads. */
export function lendMinistry(r: Reading, raws: readonly Raw[]): void {
  const housed = new Set(raws.filter((x) => x.d.body).map((x) => x.name?.join(' ')))
  const bare = raws.filter(
    (x) =>
      x.name &&
      !housed.has(x.name.join(' ')) &&
      /^(?:министр|заместитель министра|замминистра)$/.test(x.d.head ?? '') &&
      !x.d.country,
  )
  const names = new Set(bare.map((x) => x.name?.join(' ')))
  if (names.size !== 1) return
  const headed = new Set(raws.filter((x) => x.name && x.d.body).map((x) => x.d.body?.id))
  const free = new Map(
    r.bodies.filter((b) => b.kind === 'ministry' && b.id && !headed.has(b.id)).map((b) => [b.id, b]),
  )
  const [ministry] = [...free.values()]
  if (free.size !== 1 || !ministry) return
  for (const x of bare) {
    x.d.body = ministry
    x.d.bodies.push(ministry)
    x.d.country = ministry.country
  }
}

/** A ministry without its country belongs to the side that the others in the sentence are not of. */
export function settleSides(r: Reading, raws: readonly Raw[]): void {
  const known = new Map<string, string>()
  for (const x of raws) {
    const c = countryOf(x)
    if (x.name && c && !known.has(x.name.join(' '))) known.set(x.name.join(' '), c)
  }
  for (const x of raws) {
    const name = x.name?.join(' ')
    if (!name || !x.d.body || x.d.body.country || x.d.country || known.has(name)) continue
    const others = new Set(
      raws.filter((y) => y.s === x.s && y !== x).map((y) => known.get(y.name?.join(' ') ?? '')),
    )
    others.delete(undefined)
    if (!others.size) for (const c of known.values()) others.add(c)
    const [other] = [...others]
    if (others.size !== 1 || !other) continue
    const side = [r.home, r.other].find((c) => c && c !== other)
    if (side && (other === r.home || other === r.other)) {
      settle(x.d.body, side)
      x.d.country = side
      known.set(name, side)
    }
  }
}

/** Ends as the nominative of a foreign name does. */
const plainEnd = (x: Raw): boolean =>
  /[бвгджзйклмнпрстфхцчшщь]$/.test(x.parts.at(-1) ?? '') && !/(?:ом|ем|ым)$/.test(x.parts.at(-1) ?? '')

export function settleNames(raws: Raw[]): void {
  const full = raws.filter((x) => x.parts.length)
  const guess = new Map(full.map((x) => [x, nominativeName(x.parts, x.inCase)]))
  const order = [...full].sort((a, b) => {
    const [x, y] = [guess.get(a), guess.get(b)]
    return (
      Number(y?.sure) - Number(x?.sure) ||
      Number(plainEnd(b)) - Number(plainEnd(a)) ||
      b.parts.length - a.parts.length ||
      a.nameFrom - b.nameFrom
    )
  })
  const known: string[][] = []
  for (const x of order) {
    const g = guess.get(x) as { name: string[]; sure: boolean }
    const as =
      known.find((n) => sameFullName(x.parts, n)) ??
      known.find((n) => n.length > 1 && sameFullName(n, x.parts))
    if (!as) known.push(g.name)
    x.name =
      as && as.length >= x.parts.length
        ? as
        : as
          ? g.name.map((w) => as.find((n) => sameFullName([w], [n])) ?? w)
          : g.name
    if (!x.inCase && x.name.length === x.parts.length)
      x.inCase =
        caseOf(x.parts[0] as string, x.name[0] as string) === 'nominative'
          ? caseOf(x.parts.at(-1) as string, x.name.at(-1) as string)
          : caseOf(x.parts[0] as string, x.name[0] as string)
  }
}
