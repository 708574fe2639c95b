/** "中方", "日本": a country that speaks or is asked is the body that the report has it speak through. */
import { personSide } from '../../actors.ts'
import type { Actor } from '../../language-rules.ts'
import type { Reading } from '../../reading.ts'

export function leadOf(r: Reading, a: Actor): Actor {
  if (a.kind !== 'country' || !a.country || a.more) return a
  const people = r.persons.filter((p) => p.country === a.country && p.body?.id)
  const best = people.reduce<(typeof people)[number] | null>(
    (x, p) => (x && x.mentions.length >= p.mentions.length ? x : p),
    null,
  )
  const id = best ? personSide(r, best) : null
  return { ...a, id: id ?? `${a.country}:*agencies` }
}
