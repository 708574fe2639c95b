/** Names with a description before or behind them: "Minister X", "X, Minister of …", "X of Guyana (L)". */
import { countryAt } from '../../places.ts'
import type { Reading, Sentence } from '../../reading.ts'
import { afterBrackets } from './bodies.ts'
import type { Draft } from './cast.ts'
import { bodyNamed, type Description, describe } from './describing.ts'
import { nameRun } from './names.ts'
import { saysAfter } from './said.ts'
import { setOf, words } from './words.ts'

export function named(r: Reading, s: Sentence): Draft[] {
  const out: Draft[] = []
  for (let i = s.from; i < s.to; ) {
    const d = describe(r, i, s.to)
    const start = d ? afterComma(r, d, s.to) : i
    const run = d || startsName(r, i) ? nameRun(r, start, s.to) : start
    if (run > start && (d || run - start > 1)) {
      const m: Draft = { from: d?.from ?? i, to: run, nameFrom: start, nameTo: run, of: d }
      takeBehind(r, m, s.to)
      if (m.of && !m.of.country && !m.of.bodies.some((b) => b.sure)) m.of.country = delegationOf(r, s, m.from)
      if (m.of) {
        out.push(m)
        i = m.to
        continue
      }
    } else if (
      d &&
      (d.determined || d.country || d.bodies.length || saysAfter(r, d.to, s.to)) &&
      d.titles.length
    )
      out.push({ from: d.from, to: d.to, nameFrom: d.to, nameTo: d.to, of: d })
    i = Math.max(i + 1, d?.to ?? run)
  }
  return out
}

/** "with the Minister of the Interior, X Y, in …": a comma between the post and the name. */
function afterComma(r: Reading, d: Description, end: number): number {
  if (!d.determined || !d.titles.length || r.tokens[d.to]?.key !== ',') return d.to
  const run = nameRun(r, d.to + 1, end)
  const closed = [',', '.', 'and', 'on', 'in', 'at', 'to'].includes(r.tokens[run]?.key ?? '')
  return run - d.to > 2 && closed && !describe(r, d.to + 1, end) ? d.to + 1 : d.to
}

/** "The American delegation was led by | X": the country stands with the delegation. */
function delegationOf(r: Reading, s: Sentence, at: number): string | null {
  const led = setOf(words.files.engagements.ledBy as string[])
    .findAll(r.tokens, Math.max(s.from, at - 6), at + 1)
    .at(-1)
  if (!led) return null
  const place = r.places.findLast(
    (p) => !p.city && p.to <= led.from && p.from >= Math.max(s.from, led.from - 8),
  )
  return place?.country ?? null
}

const startsName = (r: Reading, i: number): boolean =>
  r.tokens[i]?.capital === true && !r.tokens[i - 1]?.capital

/** "X of Guyana", "X (L)", "X, Chairman of the Commission", "X, 45, Deputy Minister". */
function takeBehind(r: Reading, m: Draft, end: number): void {
  m.to = afterBrackets(r, m.to)
  const from = r.tokens[m.to]?.key === 'of' ? countryAt(r, m.to + 1) : null
  if (from && !from.city && m.of) {
    m.of.country ??= from.country
    for (const b of m.of.bodies) if (!b.sure) Object.assign(b, bodyNamed(b.name, from.country, b.from, b.to))
    m.to = from.to
  }
  for (let turns = 0; turns < 4 && r.tokens[m.to]?.key === ','; turns++) {
    const d = describe(r, m.to + 1, end)
    if (!d || d.counterpart || d.addressed || (!d.titles.length && !d.party.length && !d.rank)) return
    if (
      nameRun(r, d.to, end) > d.to ||
      (d.determined && saysAfter(r, d.to, end) && r.tokens[d.to]?.key !== ',')
    )
      return
    const was = m.of
    m.of = was
      ? {
          ...was,
          rank: was.rank ?? d.rank,
          party: [...was.party, ...d.party],
          titles: [...was.titles, ...d.titles],
          bodies: [...was.bodies, ...d.bodies],
          country: was.country ?? d.country,
        }
      : d
    m.to = d.to
  }
}
