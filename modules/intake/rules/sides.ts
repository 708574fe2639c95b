import type { SideRecord } from '../carriers.ts'

/** Ids that the confirmed items of this reading became, by body code and by person's name. */
export interface Resolved {
  authorityByCode(code: string): string | null
  officialByName(name: string): string | null
}

/**
 * The sides a promise names: `CC:ORG` (a body), `CC:*words` (an unnamed group of bodies), `CC:Name` (a person),
 * `CC` (the state). `both` stands for every side of the meeting; see `bothSides`.
 */
export function sideOf(text: string, person: string | null, resolved: Resolved): SideRecord {
  const [state = '', named = ''] = text.split(/:(.*)/s)
  const officialId = person === null ? null : resolved.officialByName(person)
  const authorityId = named === '' || named.startsWith('*') ? null : resolved.authorityByCode(text)
  const known = authorityId !== null || officialId !== null || named === ''
  const words = named.startsWith('*') ? named.slice(1) : known ? null : named
  return { state, authorityId, officialId, words }
}

/** `meeting`: the sides present when both act together. Empty when the text does not say. */
export function sidesOf(
  text: string | null,
  person: string | null,
  resolved: Resolved,
  meeting: readonly SideRecord[],
): SideRecord[] {
  if (text === null) return []
  return text === 'both' ? [...meeting] : [sideOf(text, person, resolved)]
}
