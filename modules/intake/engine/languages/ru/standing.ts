/** Who is meant by a surname or a post that stands alone. */
import { bodyAt } from '../../bodies.ts'
import { countryAt } from '../../places.ts'
import { fresh } from '../../posts.ts'
import type { PersonMention, Reading, Sentence } from '../../reading.ts'
import { type Description, samePost, sameWords } from './describing.ts'
import { countryOf, type Raw } from './joining.ts'
import { caseOf, sameFullName, written } from './names.ts'

export const partsOf = (r: Reading, from: number, to: number): string[] => {
  const out: string[] = []
  for (let k = from; k < to; k++) {
    const t = r.tokens[k]
    if (!t || t.kind === 'mark') continue
    const text = r.flat.slice(t.start, t.end)
    if (r.tokens[k - 1]?.key === '-' && k > from && out.length) out[out.length - 1] += `-${text}`
    else out.push(text)
  }
  return out
}

export const raw = (r: Reading, s: Sentence, d: Description, nameFrom: number, nameTo: number): Raw => {
  const inCase = d.inCase
  const copy = { ...d, to: Math.max(d.to, nameTo) }
  return { s, d: copy, nameFrom, nameTo, parts: partsOf(r, nameFrom, nameTo), inCase, name: null }
}

/** A surname alone, of somebody named in full elsewhere. */
export function surnamesAlone(r: Reading, s: Sentence, named: readonly Raw[], raws: readonly Raw[]): Raw[] {
  const out: Raw[] = []
  const inside = raws.filter((x) => x.s === s)
  const full = named.filter((x) => (x.name?.length ?? 0) > 1)
  for (let i = s.from; i < s.to; i++) {
    const t = r.tokens[i]
    if (!t?.capital || t.end - t.start < 3 || inside.some((x) => x.d.from <= i && i < x.d.to)) continue
    if (bodyAt(r, i) || countryAt(r, i)) continue
    const word = r.flat.slice(t.start, t.end)
    const next = r.tokens[i + 1]?.capital ? r.flat.slice(r.tokens[i + 1]?.start, r.tokens[i + 1]?.end) : null
    const two = next
      ? full.find(
          (x) => (x.name?.length ?? 0) > 2 && sameFullName([word, next], (x.name as string[]).slice(-2)),
        )
      : undefined
    const owner = two ?? full.find((x) => sameFullName([word], [(x.name as string[]).at(-1) as string]))
    if (!owner?.name) continue
    const to = two ? i + 2 : i + 1
    const x = raw(r, s, { ...fresh(i), to, inCase: null, head: null, many: false }, i, to)
    x.name = owner.name
    x.inCase = caseOf(two ? (next as string) : word, owner.name.at(-1) as string)
    out.push(x)
    i = to - 1
  }
  return out
}

export function toMention(x: Raw, name: string, nameFrom = x.nameFrom, nameTo = x.nameTo): PersonMention {
  return {
    from: x.d.from,
    to: x.d.to,
    nameFrom,
    nameTo,
    name,
    rank: x.d.rank,
    party: x.d.party,
    titles: x.d.titles,
    former: x.d.former,
    body: x.d.body,
    bodies: x.d.bodies,
    country: x.d.country,
    person: null,
    evidenceOnly: x.s.evidenceOnly,
  }
}

/** "Министр", "глава российского МВД": the last person named who holds such a post. */
export function standsFor(x: Raw, before: readonly Raw[]): PersonMention | null {
  if (
    !x.d.head ||
    x.d.many ||
    /^(?:посол|президент|член|представитель|официальный представитель|советник|коллега)/i.test(x.d.head)
  ) {
    if (!x.d.head || !/^(?:посол|президент)/i.test(x.d.head)) return null
  }
  const country = countryOf(x)
  const holders = before.filter((b) => b.name && b.d.titles.some((t) => samePost(t, x.d.titles[0] as string)))
  const fits = holders.filter((b) => {
    const home =
      countryOf(b) ??
      holders.map((h) => (h.name?.join(' ') === b.name?.join(' ') ? countryOf(h) : null)).find((c) => c)
    if (country && home && country !== home) return false
    return !(
      x.d.body?.suffix &&
      b.d.body?.suffix &&
      x.d.body.id &&
      b.d.body.id &&
      x.d.body.id !== b.d.body.id
    )
  })
  const exactly = fits.filter((b) => b.d.titles.some((t) => sameWords(t, x.d.titles[0] as string)))
  const chosen = exactly.length && / /.test(x.d.titles[0] as string) ? exactly : fits
  const names = new Set(chosen.map((b) => b.name?.join(' ')))
  const holder = chosen.at(-1)
  if (!holder?.name) return null
  const spoken = before.filter((b) => b.name && names.has(b.name.join(' ')))
  const name = written(
    (spoken.findLast((b) => b.inCase === 'nominative') ?? spoken.at(-1) ?? holder).name ?? [],
  )
  return {
    ...toMention(x, name, x.d.from, x.d.to),
    titles: [],
    body: null,
    bodies: [],
    country: null,
    rank: null,
    party: [],
  }
}
