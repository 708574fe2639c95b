import { foldedParts, foldName, sameName, scriptOf } from '@comity/names'
import type { SameCandidate } from '../contract/officials.ts'

export { foldName, sameName, scriptOf }

/** A name with the script its letters are in, where it was not said. */
export const withScript = <N extends { text: string; script?: string | undefined }>(name: N): N =>
  name.script === undefined ? { ...name, script: scriptOf(name.text) } : name

/** What a name is found by. A name without spaces in another script is one part and found by any stretch of it. */
export function nameKeys(names: readonly { text: string }[]): { text: string; folded: string }[] {
  const keys = new Map<string, string>()
  for (const { text } of names) {
    const folded = foldName(text)
    if (folded !== '' && !keys.has(folded)) keys.set(folded, text)
  }
  return [...keys].map(([folded, text]) => ({ text, folded }))
}

/** The parts of a search text, each of which a name must hold somewhere. */
export const searchParts = (text: string | undefined): string[] => [...new Set(foldedParts(text ?? ''))]

/**
 * Whether two wordings of a title can mean one post of one authority: they agree folded, or one goes on with the
 * authority's name where the other stops (`Bộ trưởng`, `Bộ trưởng Bộ Công an`).
 */
export function sameTitle(a: readonly { text: string }[], b: readonly { text: string }[]): boolean {
  const others = b.map(({ text }) => foldName(text))
  return a.some(({ text }) => {
    const title = foldName(text)
    return others.some(
      (other) => title === other || title.startsWith(`${other} `) || other.startsWith(`${title} `),
    )
  })
}

/** Letters that must be changed, added or taken away to make one text of the other; stops counting above `most`. */
export function editDistance(a: string, b: string, most = 2): number {
  const [short, long] = [[...a], [...b]].sort((x, y) => x.length - y.length) as [string[], string[]]
  if (long.length - short.length > most) return most + 1
  let row = short.map((_, at) => at + 1)
  for (const [at, letter] of long.entries()) {
    const next: number[] = []
    for (const [n, other] of short.entries()) {
      const above = row[n]!
      const aside = n === 0 ? at + 1 : next[n - 1]!
      const corner = n === 0 ? at : row[n - 1]!
      next.push(Math.min(above + 1, aside + 1, corner + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? long.length
}

type Reason = SameCandidate['reasons'][number]
const weights: Readonly<Record<Reason, number>> = {
  'same-name': 1,
  'same-spelling-without-marks': 0.9,
  'same-name-other-order': 0.9,
  'similar-spelling': 0.6,
  'part-of-name': 0.4,
  'same-post': 0.2,
}

const plain = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** How two spellings agree; null when they do not. Nothing is compared across scripts. */
export function nameReason(asked: string, known: string): Reason | null {
  if (plain(asked) === plain(known)) return 'same-name'
  const a = foldName(asked)
  const b = foldName(known)
  if (a === '' || b === '') return null
  if (a === b) return 'same-spelling-without-marks'
  if (sameName(asked, known)) return 'same-name-other-order'
  if (similar(foldedParts(asked), foldedParts(known))) return 'similar-spelling'
  const parts = new Set(foldedParts(known))
  const shared = foldedParts(asked).filter((part) => parts.has(part))
  return shared.some((part) => [...part].length > 1) && (shared.length > 1 || a.split(' ').length === 1)
    ? 'part-of-name'
    : null
}

/** As many parts, and no part differs by more than one letter in four: Kuryu and Kuriu, Yunichi and Junichi. */
function similar(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  const left = [...b]
  return a.every((part) => {
    const allowed = Math.min(2, Math.floor([...part].length / 4))
    const at = left.findIndex((other) => editDistance(part, other, allowed) <= allowed)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** The strongest agreement of a name with any name of a person. */
export function bestMatch(
  asked: string,
  names: readonly string[],
): { matched: string; reason: Reason } | null {
  let best: { matched: string; reason: Reason } | null = null
  for (const matched of names) {
    const reason = nameReason(asked, matched)
    if (reason !== null && (best === null || weights[reason] > weights[best.reason]))
      best = { matched, reason }
  }
  return best
}

/** For ordering candidates: the name weighs most, the post tips the scale. */
export const scoreOf = (reasons: readonly Reason[]): number =>
  Math.min(
    1,
    reasons.reduce((sum, reason) => sum + weights[reason], 0),
  )
