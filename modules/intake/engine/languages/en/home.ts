/** Whose office tells an English report: the agency or paper it names, else Vietnam where it is one of the sides. */
import { type Reading, textOf } from '../../reading.ts'
import { places, words } from './words.ts'

const narrators = words.index(places.narrators)

export function findHome(r: Reading): string | null {
  // Agencies sign at the top and at the very end.
  const head = Math.min(r.tokens.length, 160)
  for (let i = 0; i < r.tokens.length; i++) {
    if (i === head) i = Math.max(head, r.tokens.length - 30)
    const hit = narrators.longestAt(r.tokens, i)
    const written = hit ? textOf(r, hit.from, hit.to) : ''
    if (hit && /\p{Lu}/u.test(written[0] ?? '')) return hit.value[0] ?? null
  }
  return r.places.some((p) => p.country === 'VN') || r.bodies.some((b) => b.sure && b.country === 'VN')
    ? 'VN'
    : null
}
