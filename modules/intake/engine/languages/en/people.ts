/**
 * People of an English report. Full names are gathered from the whole text first; then "Minister Lam", "Lam",
 * "the minister", "he" are read as the person they stand for, so that the rest of the engine meets people only.
 */
import type { PersonMention, Reading, Sentence } from '../../reading.ts'
import { textOf } from '../../reading.ts'
import { bare } from './anaphora.ts'
import { byPost, type Cast, type Draft, type Known, knownBy, mention, wordsIn } from './cast.ts'
import { bodyNamed, type Description } from './describing.ts'
import { named } from './named.ts'
import { fold } from './names.ts'
import { saysAfter } from './said.ts'
import { grammar, setOf, titles } from './words.ts'

const told = new WeakMap<Reading, Map<number, PersonMention[]>>()

export function findPeople(r: Reading, s: Sentence): PersonMention[] {
  const all = told.get(r) ?? readAll(r)
  told.set(r, all)
  return all.get(s.index) ?? []
}

function readAll(r: Reading): Map<number, PersonMention[]> {
  const cast: Cast = { known: [], recent: [], speaker: null }
  const drafts = r.sentences.map((s) => named(r, s))
  for (const evidence of [false, true])
    for (const s of r.sentences)
      if (s.evidenceOnly === evidence) for (const d of drafts[s.index] ?? []) gather(r, cast, d)
  const out = new Map<number, PersonMention[]>()
  for (const s of r.sentences) out.set(s.index, readSentence(r, s, drafts[s.index] ?? [], cast))
  return out
}

function gather(r: Reading, cast: Cast, d: Draft): void {
  const words = wordsIn(r, d)
  if (!words.length) return
  let k = cast.known.find((x) => words.every((w) => x.words.has(w)))
  if (!k && words.length > 1) {
    k = {
      name: textOf(r, d.nameFrom, d.nameTo).replace(/\s+/g, ' '),
      words: new Set(words),
      titles: [],
      bodies: [],
      country: null,
    }
    cast.known.push(k)
  }
  if (!k || !d.of) return
  k.titles.push(...d.of.titles)
  k.bodies.push(...d.of.bodies)
  k.country ??= d.of.country ?? homeOf(r, k)
}

const families = new Set(titles.vietnameseFamilies.map(fold))
/** A Vietnamese name is known by its form. */
function homeOf(r: Reading, k: Known): string | null {
  const first = [...k.words][0] ?? ''
  const strong =
    k.words.size > 2 &&
    [
      'nguyen',
      'tran',
      'pham',
      'hoang',
      'phan',
      'dang',
      'bui',
      'ngo',
      'dinh',
      'trinh',
      'luong',
      'huynh',
    ].includes(first)
  const here = strong || r.home === 'VN' || r.other === 'VN' || r.places.some((p) => p.country === 'VN')
  return here && families.has(first) && (k.words.size > 2 || k.name.split(' ').length === 2) ? 'VN' : null
}

function readSentence(r: Reading, s: Sentence, drafts: readonly Draft[], cast: Cast): PersonMention[] {
  const out: PersonMention[] = []
  let first: Known | null = null
  let spoke: Known | null = null
  let opened = false
  let n = 0
  const keep = (m: PersonMention, k: Known | null): void => {
    out.push(m)
    if (!k) return
    cast.recent.push(k)
    if (!first && !setOf(grammar.possessive).longestAt(r.tokens, m.from - 1, m.from)) {
      first = k
      opened = m.from - s.from < 3
    }
    if (saysAfter(r, m.to, s.to)) cast.speaker = spoke = k
  }
  for (let i = s.from; i < s.to; ) {
    const d = drafts[n]
    if (d && d.from <= i) {
      n++
      const [m, k] = fromDraft(r, s, d, cast)
      if (m) keep(m, k)
      i = Math.max(d.to, i + 1)
      continue
    }
    const found = bare(r, s, i, cast, first)
    if (found) keep(found[0], found[1])
    i = found ? Math.max(found[0].to, i + 1) : i + 1
  }
  if (!spoke && first && opened && !s.evidenceOnly) cast.speaker = first
  return out
}

function fromDraft(r: Reading, s: Sentence, d: Draft, cast: Cast): [PersonMention | null, Known | null] {
  const words = wordsIn(r, d)
  if (!words.length) {
    const k = d.of ? byPost(cast, d.of) : null
    return k ? [{ ...mention(r, s, { ...d, of: null }, k.name) }, k] : [null, null]
  }
  const k = knownBy(cast, words) ?? null
  if (d.of?.counterpart && k && !k.titles.length) borrowPost(d.of, cast, k)
  if (d.of && k && !d.of.bodies.length) ownMinistry(r, d.of, k)
  const m = mention(r, s, d, k?.name ?? '')
  m.country ??= k?.country ?? null
  return [m, k]
}

/** "Deputy Minister X" with no ministry named: the ministry of his country that the report speaks of. */
function ownMinistry(r: Reading, d: Description, k: Known): void {
  if (k.bodies.length || !d.titles.some((t) => /^(?:deputy |vice |first deputy )?minister$/i.test(t))) return
  const country = d.country ?? k.country
  const body = r.bodies.find((b) => b.kind === 'ministry' && b.country === country && b.id)
  if (!country || !body) return
  d.bodies.push(body)
  k.bodies.push(body)
}

/** "his Chinese counterpart X" holds the speaker's post on the other side. */
function borrowPost(d: Description, cast: Cast, k: Known): void {
  const model = cast.recent.findLast((x) => x !== k && x.titles.length)
  const title = model?.titles[0]
  if (!title || d.titles.length) return
  d.titles.push(title)
  k.titles.push(title)
  const body = model?.bodies[0]
  if (body && d.country) d.bodies.push(bodyNamed(body.name, d.country, d.from, d.to))
  k.country ??= d.country
}
