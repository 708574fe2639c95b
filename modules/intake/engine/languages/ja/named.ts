/** The noun of a name stands last: "刑事共助条約", "「…に関する条約」". */
import type { Range, Reading, Sentence } from '../../reading.ts'
import { firstFrom } from '../../reading.ts'
import { markedAround } from '../han/marks.ts'
import { grammar, setOf } from './words.ts'

const openers = setOf(grammar.nameOpeners)

export function nameAround(r: Reading, s: Sentence, noun: Range): Range {
  const marked = markedAround(r, s, noun)
  if (marked) return marked
  let from = noun.from
  while (from > s.from && noun.from - from < 36) {
    const t = r.tokens[from - 1]
    if (
      !t ||
      (t.kind === 'mark' && t.key !== '-' && t.key !== '・') ||
      opensName(r, from, s) ||
      endsDate(r, from)
    )
      break
    if (
      firstFrom(r.people, from - 1)?.from === from - 1 ||
      r.people.some((p) => p.from < from && from <= p.to)
    )
      break
    from--
  }
  while (from < noun.from && r.tokens[from]?.kind === 'mark') from++
  return { from, to: noun.to }
}

/** "2024年 | 合作计划" keeps its year, "3月6日" is no part of a name. */
const endsDate = (r: Reading, k: number): boolean =>
  ['月', '日'].includes(r.tokens[k - 1]?.key ?? '') && r.tokens[k - 2]?.kind === 'number'

/** Does a word that is not part of a name end at token k? */
const opensName = (r: Reading, k: number, s: Sentence): boolean => {
  for (let i = Math.max(s.from, k - 4); i < k; i++)
    if (openers.longestAt(r.tokens, i, k)?.to === k) return true
  return false
}
