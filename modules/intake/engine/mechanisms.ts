/** Standing dialogues, conferences, working groups, channels; how many sessions they have held. */

import type { DraftMechanism } from './draft.ts'
import { stemmed } from './inflection.ts'
import { bodySentences, kindsOf, type Lists, place, type Section, sides, years } from './named-things.ts'
import { type Range, type Reading, type Sentence, textOf, within } from './reading.ts'
import { endsWithPhrase } from './words.ts'

export function findMechanisms(r: Reading): DraftMechanism[] {
  const f = r.words.files.mechanisms as unknown as Lists & {
    named: Section
    generic: Section
    levels: Section
    cadence: Section
    defaultLevel: Record<string, string>
  }
  const out: DraftMechanism[] = []
  const seen = new Map<string, DraftMechanism>()
  const named = kindsOf(f.named, f.not)
  const general = kindsOf(f.generic, f.not)
  for (const s of bodySentences(r)) {
    let done = s.from
    for (let i = s.from; i < s.to; i++) {
      const a = named.longestAt(r.tokens, i, s.to)
      const b = general.longestAt(r.tokens, i, s.to)
      const hit = b && b.to > (a?.to ?? 0) ? b : a
      if (!hit || hit.value[0] === null || i < done) continue
      const kind = hit.value[0] as string
      const plural = endsWithPhrase(r.words.set(f.generalWords), r.tokens, hit.from, s.from, 2)
      const generic =
        hit === b ||
        plural !== null ||
        (endsWithPhrase(r.words.set(f.genericHead), r.tokens, hit.from, s.from, 3) !== null &&
          plural !== null)
      const around = r.rules.nameAround?.(r, s, hit)
      const end = around?.to ?? mechanismEnd(r, hit, s, f)
      const whole = { from: plural ?? around?.from ?? hit.from, to: end }
      const level =
        r.words.index(f.levels).findAll(r.tokens, whole.from, end)[0]?.value ?? f.defaultLevel[kind] ?? null
      const session = countBefore(r, hit.from, s, f)
      const cadence =
        r.words.index(f.cadence).findAll(r.tokens, hit.from, Math.min(s.to, end + 3))[0]?.value ?? null
      const since =
        r.words
          .set(f.since)
          .findAll(r.tokens, s.from, hit.from)
          .map((x) => r.tokens[x.to]?.key)
          .find((y) => y && years.test(y)) ?? null
      const known = generic ? undefined : seen.get(`${kind} ${stemmed(textOf(r, hit.from, hit.from + 3))}`)
      done = end
      if (known) {
        known.sessionsHeld ??= session
        known.cadence ??= cadence
        known.level ??= level
        known.since ??= session ? since : null
        continue
      }
      const item: DraftMechanism = {
        name:
          kind === 'channel' && !generic
            ? (within(r.bodies, whole)[0]?.name ?? textOf(r, whole.from, whole.to))
            : textOf(r, whole.from, whole.to),
        level,
        ...(generic ? { generic: true } : {}),
        parties: mechanismParties(r),
        sessionsHeld: session,
        since: session ? since : null,
        cadence,
        ...place(r, whole),
        confidence: generic ? 0.4 : 0.8,
        why: [`mechanism.${kind}`],
      }
      if (!generic) seen.set(`${kind} ${stemmed(textOf(r, hit.from, hit.from + 3))}`, item)
      out.push(item)
    }
  }
  return out
}

function mechanismParties(r: Reading): string[] {
  const ids = r.persons.map((p) => p.body?.id).filter((x) => x !== undefined && x !== null)
  const mine = ids.find((id) => id.startsWith(`${r.home}:`))
  const theirs = ids.find((id) => id.startsWith(`${r.other}:`))
  return mine && theirs ? [mine, theirs] : sides(r)
}

function mechanismEnd(r: Reading, hit: Range, s: Sentence, f: Lists): number {
  const goes = r.words.set(f.titleGoesOn)
  let k = hit.to
  while (k < s.to && k - hit.from < 24) {
    const more = goes.longestAt(r.tokens, k, s.to)
    const country = within(r.places, { from: k, to: Math.min(s.to, k + 4) })[0]
    const body = within(r.bodies, { from: k, to: Math.min(s.to, k + 9) })[0]
    if (body?.from === k) k = body.to
    else if (country?.from === k) k = country.to
    else if (r.tokens[k]?.key === '-' && within(r.places, { from: k + 1, to: k + 5 })[0]?.from === k + 1) k++
    else if (r.tokens[k]?.kind === 'number' || /^[ivxl]+$/.test(r.tokens[k]?.key ?? '')) k++
    else if (more) k = r.words.set(f.levelWords).longestAt(r.tokens, more.to, s.to)?.to ?? more.to
    else break
  }
  while (
    k > hit.to &&
    r.words.set(f.titleGoesOn).longestAt(r.tokens, k - 1, k) &&
    !r.words.set(f.mayEnd).longestAt(r.tokens, k - 1, k)
  )
    k--
  return k
}

/** "7 kỳ | Đối thoại": how many were held. */
function countBefore(r: Reading, at: number, s: Sentence, f: Lists): number | null {
  const unit = endsWithPhrase(r.words.set(f.counted), r.tokens, at, s.from, 2)
  const n = unit === null ? null : r.tokens[unit - 1]
  if (n) return n.kind === 'number' && /^\d{1,3}$/.test(n.key) ? Number(n.key) : null
  const word = f.countWords
    ? r.words.index(f.countWords as unknown as Section).longestAt(r.tokens, at - 1, at)
    : null
  return word ? Number(word.value[0]) : null
}
