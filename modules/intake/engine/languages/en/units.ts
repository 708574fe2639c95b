/** Where the name of a unit that no register lists ends and the person's name begins. */
import type { Reading } from '../../reading.ts'
import { fieldEnd } from './bodies.ts'
import { setOf } from './words.ts'

const unitNouns = setOf([
  'Department',
  'Agency',
  'Office',
  'Bureau',
  'Commission',
  'Committee',
  'Division',
  'Council',
  'Centre',
  'Center',
  'Police',
  'Organisation',
  'Organization',
  'Academy',
  'Authority',
  'Service',
  'Affairs',
  'Relations',
  'Board',
  'Unit',
  'Force',
  'Cooperation',
  'Enforcement',
  'Security',
  'Terrorism',
  'Counterterrorism',
  'Issues',
  'Tourism',
  'Communications',
  'Development',
  'Administration',
  'Program',
  'Programme',
])

/** A field or unit that no register lists ends at a noun of such units, or leaves two words for the name. */
export function unlistedOwner(r: Reading, from: number, end: number): number {
  const limit = Math.min(end, from + 14)
  const listed = fieldEnd(r, from, limit)
  let noun = -1
  for (
    let k = from;
    k < limit &&
    (r.tokens[k]?.capital || ['and', 'of', 'for', 'the', ',', '-', '&'].includes(r.tokens[k]?.key ?? ''));
    k++
  )
    if (unitNouns.longestAt(r.tokens, k, limit) && k < listed + 4) noun = k + 1
  if (noun > 0) return noun
  return listed
}
