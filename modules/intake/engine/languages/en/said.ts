/** Does the person or body before token `at` speak or act next? */
import type { Reading } from '../../reading.ts'
import { afterBrackets } from './bodies.ts'
import { grammar, setOf, words } from './words.ts'

const light = setOf([...grammar.adverbs, ',', ...grammar.asides])
const acts = setOf([
  'held',
  'met',
  'hosted',
  'received',
  'had',
  'paid',
  'led',
  'visited',
  'arrived',
  'co -? chaired',
  'chaired',
  'signed',
  'attended',
  'is',
  'was',
  'briefed',
  'handed',
  'presented',
  'made',
])

export function saysAfter(r: Reading, at: number, end: number): boolean {
  let k = afterBrackets(r, at)
  for (let turns = 0; turns < 4; turns++) {
    const hit = words.stance.longestAt(r.tokens, k, end)
    if (hit?.value[0] || acts.longestAt(r.tokens, k, end)) return true
    const skip = light.longestAt(r.tokens, k, end)
    if (!skip) return false
    k = skip.to
  }
  return false
}
