/** Runs of capitalised words that may be a person's name. */
import { bodyAt } from '../../bodies.ts'
import { countryAt } from '../../places.ts'
import type { Reading } from '../../reading.ts'
import { setOf, titles } from './words.ts'

/** Words of English that are also names: names only before another capitalised word. */
const alsoNames = setOf([
  'To',
  'An',
  'Do',
  'So',
  'No',
  'May',
  'Will',
  'Mark',
  'Chase',
  'Grant',
  'Van',
  'Long',
  'Son',
  'Minh',
  'Bo',
  'In',
  'On',
  'June',
  'April',
  'August',
  'Park',
  'Law',
  'Day',
])
const stops = setOf([...titles.notNames, ...titles.ranks, ...titles.honorifics])
const joiners = setOf(titles.nameJoiners)

export const fold = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()

/** Where the name that begins at token i ends; i when there is none. */
export function nameRun(r: Reading, i: number, end: number): number {
  const t = r.tokens
  let k = i
  while (k < end && k - i < 6) {
    const token = t[k]
    if (!token || (k > i && token.newLine)) break
    if (
      k > i &&
      token.key === '-' &&
      t[k + 1]?.kind === 'word' &&
      t[k - 1]?.end === token.start &&
      t[k + 1]?.start === token.end
    ) {
      k += 2
      continue
    }
    if (
      token.key === '.' &&
      k > i &&
      (t[k - 1]?.end ?? 0) - (t[k - 1]?.start ?? 0) === 1 &&
      t[k + 1]?.capital &&
      !t[k + 1]?.newLine
    ) {
      k++
      continue
    }
    if (
      token.key === "'" &&
      k > i &&
      t[k - 1]?.end === token.start &&
      t[k + 1]?.capital &&
      t[k + 1]?.start === token.end
    ) {
      k += 2
      continue
    }
    const joined = k > i && !token.capital && joiners.longestAt(t, k, k + 1) && t[k + 1]?.capital
    if (!token.capital && !joined) break
    if (token.capital && isStop(r, i, k, end)) break
    k++
  }
  return k
}

function isStop(r: Reading, i: number, k: number, end: number): boolean {
  const t = r.tokens
  const place = countryAt(r, k)
  // "Vuong Dinh Hue": a third word that is also a city.
  if (place?.city && place.to - k === 1 && k - i === 2 && t[k - 1]?.capital) return false
  if (bodyAt(r, k) || (place && (k === i || place.to - k > 1 || !t[k + 1]?.capital || t[k + 1]?.key === 's')))
    return true
  if (alsoNames.longestAt(t, k, k + 1))
    return !(t[k + 1]?.capital && !t[k + 1]?.newLine && !stops.longestAt(t, k + 1, end)) && k === i
  const stop = stops.longestAt(t, k, end)
  return stop !== null && (stop.to - k === 1 || k > i || stop.to - k > 1)
}
