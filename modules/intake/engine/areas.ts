/** Fields of cooperation named in a clause: a closed list, cues as data. */

import type { Hit } from './phrases.ts'
import type { Range, Reading } from './reading.ts'
import { type AreaCue, areaYields } from './words.ts'

/**
 * Longest cues from the left; a cue that begins inside one and reaches further counts too ("đấu tranh với tội phạm" |
 * "tội phạm ma túy"), and takes the place of one that yields to others.
 */
function cuesIn(r: Reading, clause: Range): Hit<(AreaCue | null)[]>[] {
  const out: Hit<(AreaCue | null)[]>[] = []
  for (let i = clause.from; i < clause.to; ) {
    const hit = r.words.areas.longestAt(r.tokens, i, clause.to)
    if (!hit) {
      i++
      continue
    }
    let further: Hit<(AreaCue | null)[]> | null = null
    for (let k = i + 1; k < hit.to && !further; k++) {
      const inner = r.words.areas.longestAt(r.tokens, k, clause.to)
      if (inner && inner.to > hit.to) further = inner
    }
    if (!further || !hit.value.every((v) => v && v.area in areaYields && !v.firm)) out.push(hit)
    i = further ? further.from : hit.to
  }
  return out
}

/** Areas of a clause; a ceremonial stance that names no field of work is 'other'. */
export function findAreas(r: Reading, clause: Range, stance?: string): string[] {
  const found = new Set<string>()
  const firm = new Set<string>()
  const silent = r.words.areasSilent.findAll(r.tokens, clause.from, clause.to)
  for (const hit of cuesIn(r, clause)) {
    if (silent.some((x) => x.from <= hit.from && hit.to <= x.to)) continue
    for (const cue of hit.value) {
      if (!cue) continue
      found.add(cue.area)
      if (cue.firm) firm.add(cue.area)
    }
  }
  for (const under of r.words.areasUnder) {
    const context = under.context.findAll(r.tokens, clause.from, clause.to)[0]
    if (!context) continue
    for (const hit of under.cues.findAllValues(r.tokens, context.to, clause.to))
      for (const area of hit.value) if (area) found.add(area)
  }
  for (const [area, stronger] of Object.entries(areaYields)) {
    if (!found.has(area) || firm.has(area)) continue
    if (stronger[0] === '*' ? found.size > 1 : stronger.some((x) => found.has(x))) found.delete(area)
  }
  if (!found.size) return [stance === 'congratulated' ? 'other' : 'law-enforcement-general']
  if (stance === 'congratulated' && found.size === 1 && found.has('law-enforcement-general')) return ['other']
  return [...found]
}
