/** Fields of cooperation named in a clause: a closed list, cues as data. */
import type { Range, Reading } from './reading.ts'
import { areaYields } from './words.ts'

export function findAreas(r: Reading, clause: Range): string[] {
  const found = new Set<string>()
  const firm = new Set<string>()
  const silent = r.words.areasSilent.findAll(r.tokens, clause.from, clause.to)
  for (const hit of r.words.areas.findAllValues(r.tokens, clause.from, clause.to)) {
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
  return found.size ? [...found] : ['law-enforcement-general']
}
