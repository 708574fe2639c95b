/** Events to protect, anniversaries that set dates, and the name of the partnership. */

import type { DraftEvent, DraftPartnership } from './draft.ts'
import { stemmed } from './inflection.ts'
import { bodySentences, type Lists, nameUntil, place, sides, years } from './named-things.ts'
import { type Range, type Reading, type Sentence, textOf, within } from './reading.ts'

export function findEvents(r: Reading): DraftEvent[] {
  const f = r.words.files.events as unknown as Lists
  const named = r.words.set(f.named)
  const anniversary = r.words.set(f.anniversary)
  const out: DraftEvent[] = []
  const seen = new Map<string, DraftEvent>()
  const add = (
    s: Sentence,
    span: Range,
    name: Range,
    year: number | null,
    where: string | null,
    why: string,
  ): void => {
    const key = stemmed(textOf(r, name.from, name.to))
    const protect =
      r.words.set(f.protect).findAll(r.tokens, Math.max(s.from, span.from - 30), span.from).length > 0
    const known = seen.get(key)
    if (known) {
      if (protect) known.protect = true
      known.year ??= year
      return
    }
    const item: DraftEvent = {
      name: textOf(r, name.from, name.to),
      year,
      place: where,
      ...(protect ? { protect } : {}),
      ...place(r, span),
      confidence: year ? 0.85 : 0.6,
      why: [why],
    }
    seen.set(key, item)
    out.push(item)
  }
  for (const s of bodySentences(r)) {
    for (const hit of named.findAll(r.tokens, s.from, s.to)) {
      if (r.rules.placesNeedCapital && !r.tokens[hit.from]?.capital) continue
      const next = r.tokens[hit.to]?.key ?? ''
      const year = years.test(next) ? Number(next) : null
      const to = year ? hit.to + 1 : hit.to
      const at = r.words.set(f.place).longestAt(r.tokens, to, s.to)
      const city = at ? within(r.places, { from: at.to, to: Math.min(s.to, at.to + 5) })[0] : undefined
      const there = city && at && city.from === at.to ? city : undefined
      add(
        s,
        { from: hit.from, to: there?.to ?? to },
        { from: hit.from, to },
        year,
        there ? textOf(r, there.from, there.to) : null,
        'event.named',
      )
    }
    for (const hit of anniversary.findAll(r.tokens, s.from, s.to)) {
      const n = f.anniversaryBefore ? null : r.tokens[hit.to]
      const of =
        n?.kind === 'number' ? r.words.set(f.anniversaryOf).longestAt(r.tokens, hit.to + 2, s.to) : null
      const before = f.anniversaryBefore ? r.tokens[hit.from - 2] : null
      if (before?.kind === 'number') {
        const from = r.tokens[hit.from - 3]?.key === 'the' ? hit.from - 3 : hit.from - 2
        const to = Math.max(hit.to, nameUntil(r, from, hit.to, s, f.titleStops ?? [], 18))
        add(
          s,
          { from, to },
          { from: hit.from - 2, to },
          r.year?.basis === 'year.event-ahead' ? null : (r.year?.year ?? null),
          null,
          'event.anniversary',
        )
      }
      if (!of) continue
      let to = nameUntil(r, hit.from, of.to, s, f.titleStops ?? [], 16)
      if (to < of.to) to = of.to
      add(
        s,
        { from: hit.from, to },
        { from: hit.from, to },
        r.year?.basis === 'year.event-ahead' ? null : (r.year?.year ?? null),
        null,
        'event.anniversary',
      )
    }
  }
  return out
}

export function findPartnerships(r: Reading): DraftPartnership[] {
  const names = r.words.set(r.words.files.partnerships.names)
  let best: DraftPartnership | null = null
  for (const s of r.sentences) {
    if (s.evidenceOnly) continue
    for (const hit of names.findAll(r.tokens, s.from, s.to)) {
      const text = textOf(r, hit.from, hit.to)
      if (!best || text.length > best.name.length)
        best = {
          name: text,
          parties: sides(r),
          since: null,
          ...place(r, hit),
          confidence: 0.7,
          why: ['partnership.named'],
        }
    }
  }
  return best ? [best] : []
}
