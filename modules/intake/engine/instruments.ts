/** Treaties, agreements, programmes, plans: title, kind, where in its life it stands, period. */

import type { DraftInstrument } from './draft.ts'
import { stemmed } from './inflection.ts'
import {
  bodySentences,
  kindsOf,
  type Lists,
  nameUntil,
  period,
  place,
  type Section,
  sides,
} from './named-things.ts'
import { type Range, type Reading, type Sentence, textOf } from './reading.ts'
import { endsWithPhrase } from './words.ts'

export function findInstruments(r: Reading): DraftInstrument[] {
  const f = r.words.files.instruments as unknown as Lists & {
    kinds: Section
    statusBefore: Section
    statusAfter: Section
  }
  const index = kindsOf(f.kinds, f.not)
  const out: DraftInstrument[] = []
  const seen = new Map<string, DraftInstrument>()
  for (const s of bodySentences(r)) {
    let last = s.from
    for (const found of index.findAll(r.tokens, s.from, s.to)) {
      if (found.value === null || found.from < last) continue
      const around = r.rules.nameAround?.(r, s, found)
      const hit = { ...found, ...around, value: found.value }
      const end = around?.to ?? nameUntil(r, hit.from, hit.to, s, f.titleStops ?? [])
      for (const part of parts(r, hit, end, s, f)) {
        const span = { from: part.from, to: part.to }
        const opened = endsWithPhrase(r.words.set(f.generic), r.tokens, hit.from, s.from, 2)
        const told =
          r.words.set(f.topics).findAll(r.tokens, hit.from, end).length > 0 ||
          hit.to - hit.from > 2 ||
          part.own ||
          r.words.set(f.known).longestAt(r.tokens, hit.from, s.to) !== null
        const vague = endsWithPhrase(r.words.set(f.vague), r.tokens, hit.from, s.from, 2) !== null
        const generic = !told || vague || (opened !== null && hit.value === 'unspecified')
        const status = statusOf(r, hit, span.to, s, f)
        const [from, to] = period(
          r,
          f.yearBefore ? { from: Math.max(s.from, span.from - 1), to: span.to } : span,
        )
        const title = part.own
          ? textOf(r, span.from, span.to)
          : textOf(r, opened ?? span.from, generic ? Math.max(span.to, hit.to) : span.to)
        const key = stemmed(part.title)
        const known = seen.get(key)
        if (known) {
          if (known.status === 'unspecified' || status === 'signed') known.status = status
          continue
        }
        const item: DraftInstrument = {
          id: `i${out.length + 1}`,
          title: part.own ? part.title : title,
          kind: hit.value,
          status,
          ...(generic ? { generic: true } : {}),
          parties: sides(r),
          periodStart: from,
          periodEnd: to,
          ...place(r, opened !== null && generic ? { from: opened, to: span.to } : span),
          confidence: generic ? 0.4 : 0.8,
          why: [`instrument.${hit.value}`, `status.${status}`],
        }
        seen.set(key, item)
        out.push(item)
      }
      last = end
    }
  }
  return out
}

/** "các Hiệp định A và B" is two instruments: the second borrows the noun. */
function parts(
  r: Reading,
  hit: Range,
  end: number,
  s: Sentence,
  f: Lists,
): { from: number; to: number; title: string; own: boolean }[] {
  const noun = textOf(r, hit.from, hit.to)
  const plural = endsWithPhrase(r.words.set(f.plural), r.tokens, hit.from, s.from, 2) !== null
  const topic = r.words.set(f.elliptic)
  if (plural)
    for (let i = hit.to; i < end - 1; i++) {
      const and = r.words.set(r.words.files.grammar.and).longestAt(r.tokens, i, end)
      const second = and ? topic.longestAt(r.tokens, and.to, end) : null
      if (and && second && topic.findAll(r.tokens, hit.from, i).length)
        return [
          { from: hit.from, to: i, title: textOf(r, hit.from, i), own: true },
          {
            from: and.to,
            to: end,
            title: `${noun.split(' ').slice(0, 2).join(' ')} ${textOf(r, and.to, end)}`,
            own: true,
          },
        ]
    }
  return [{ from: hit.from, to: end, title: textOf(r, hit.from, end), own: false }]
}

function statusOf(
  r: Reading,
  hit: Range,
  end: number,
  s: Sentence,
  f: { statusBefore: Section; statusAfter: Section },
): string {
  const after = r.words.index(f.statusAfter)
  for (let i = hit.to; i <= Math.min(end, s.to - 1); i++) {
    const a = after.longestAt(r.tokens, i, s.to)
    if (a) return a.value[0] ?? 'unspecified'
  }
  const found = r.words.index(f.statusBefore).findAll(r.tokens, Math.max(s.from, hit.from - 14), hit.from)
  return found.at(-1)?.value ?? 'unspecified'
}
