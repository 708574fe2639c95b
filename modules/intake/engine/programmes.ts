/** Aid, training, equipment, campaigns, contests. */

import type { DraftProgramme } from './draft.ts'
import { stemmed } from './inflection.ts'
import { bodySentences, kindsOf, type Lists, nameUntil, period, place, type Section } from './named-things.ts'
import { type Reading, type Sentence, textOf } from './reading.ts'
import { endsWithPhrase } from './words.ts'

export function findProgrammes(r: Reading): DraftProgramme[] {
  const f = r.words.files.programmes as unknown as Lists & { kinds: Section; goesOn: Section }
  const index = kindsOf(f.kinds, f.not)
  const out: DraftProgramme[] = []
  const seen = new Set<string>()
  for (const s of bodySentences(r)) {
    let last = s.from
    for (const found of index.findAll(r.tokens, s.from, s.to)) {
      if (found.value === null || found.from < last) continue
      const around = found.value === 'aid' ? undefined : r.rules.nameAround?.(r, s, found)
      const hit = { ...found, ...around, value: found.value }
      const opened = endsWithPhrase(r.words.set(f.generic), r.tokens, hit.from, s.from, 2)
      const quoted = r.tokens.slice(hit.to, hit.to + 12).findIndex((t) => t.key === '“' || t.key === '"')
      const end =
        hit.value === 'aid'
          ? (r.words.set(f.goesOn?.aid).longestAt(r.tokens, hit.to, s.to)?.to ?? hit.to)
          : quoted >= 0 && quoted < 6
            ? closeQuote(r, hit.to + quoted, s)
            : (around?.to ?? nameUntil(r, hit.from, hit.to, s, f.titleStops ?? [], 24))
      const generic = f.genericKinds?.includes(hit.value) === true && !properName(r, hit.to, end)
      const key = `${hit.value}:${hit.value === 'aid' ? '' : stemmed(textOf(r, hit.from, end))}`
      last = end
      if (seen.has(key)) continue
      seen.add(key)
      const [a, b] = period(r, { from: hit.from, to: Math.min(s.to, end + 6) })
      const status = r.words.set(f.past).findAll(r.tokens, Math.max(s.from, hit.from - 20), hit.from).length
        ? 'past'
        : 'unspecified'
      out.push({
        name: textOf(r, hit.from, end),
        kind: hit.value,
        period: a ? (a === b ? a : `${a}-${b}`) : null,
        status,
        ...(generic ? { generic: true } : {}),
        ...place(r, { from: opened ?? hit.from, to: end }),
        confidence: generic ? 0.45 : 0.7,
        why: [`programme.${hit.value}`],
      })
    }
  }
  return out
}

function closeQuote(r: Reading, open: number, s: Sentence): number {
  for (let k = open + 1; k < Math.min(s.to, open + 30); k++)
    if (r.tokens[k]?.key === '”' || r.tokens[k]?.key === '"') return k + 1
  return open
}

const properName = (r: Reading, from: number, to: number): boolean =>
  r.tokens.slice(from, to).filter((t) => t.capital).length >= 2
