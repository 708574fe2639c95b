/** Who is met: the people or bodies behind the verb, not those who speak next. */
import { type BodyMention, type PersonMention, type Reading, type Sentence, within } from './reading.ts'
import { type Hit, listsOf } from './scene.ts'

/** People right before a verb of saying speak; they are not the ones being met. */
export function speakersIn(r: Reading, s: Sentence, people: PersonMention[], h: Hit): PersonMention[] {
  const out: PersonMention[] = []
  for (const hit of r.words.stance.findAll(r.tokens, h.to, s.to)) {
    if (hit.value === null) continue
    const m = people.find((p) => p.to <= hit.from && hit.from - p.to <= 3 && p.from > h.to)
    if (m && h.from - s.from <= 8 && r.tokens[m.from - 1]?.key === ',') out.push(m)
  }
  return out
}

/** Objects follow each other closely; a person far behind belongs to something else. */
export function near(r: Reading, h: Hit, p: PersonMention, people: PersonMention[]): boolean {
  let k = h.to
  for (const q of people) {
    if (q.from < h.to) continue
    const led = r.words.set(listsOf(r).ledBy).findAll(r.tokens, k, q.from).length > 0
    if (
      q.from - k > (led ? 28 : 16) ||
      (q.from - k > 2 && r.tokens.slice(k, q.from).some((t) => t.key === ';'))
    )
      return false
    for (let i = k; i < q.from; i++)
      if (r.words.set(listsOf(r).objectStops).longestAt(r.tokens, i, q.from)) return false
    if (q === p) return true
    k = q.to
  }
  return false
}

export function counterpartBodies(r: Reading, h: Hit, end: number): BodyMention[] {
  const out: BodyMention[] = []
  let k = h.to
  for (const b of within(r.bodies, { from: h.to, to: end })) {
    if (b.from - k > (out.length ? 4 : 16)) break
    if (!out.length && h.kind !== 'embassy-visit' && r.tokens.slice(k, b.from).some((t) => t.key === ','))
      break
    for (let i = k; i < b.from; i++)
      if (!out.length && r.words.set(listsOf(r).objectStops).longestAt(r.tokens, i, b.from)) return out
    out.push(b)
    k = b.to
  }
  return out
}

/** "The delegation of A and the delegation of B held talks." */
export function bodyPair(r: Reading, s: Sentence, h: Hit): BodyMention[] | null {
  const before = within(r.bodies, { from: Math.max(s.from, h.from - 40), to: h.from })
  const b = before.at(-1)
  const a = before.findLast((x) => x.country !== b?.country)
  return a && b && h.from - b.to < 6 && b.from - a.to < 8 ? [b] : null
}

export const isUnnamed = (r: Reading, h: Hit, end: number): boolean => {
  const hit = r.words.set(r.words.files.titles.unnamed).longestAt(r.tokens, h.to, end)
  return hit !== null && h.kind !== 'conference'
}
