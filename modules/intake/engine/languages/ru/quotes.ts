/** Direct speech: where it stands in a sentence, whose it is, and what its first person says. */

import { personSide } from '../../actors.ts'
import type { Actor } from '../../language-rules.ts'
import { type Range, type Reading, type Sentence, within } from '../../reading.ts'
import { caseOfMention } from './people.ts'
import { exact, stance as lists, words } from './words.ts'

const opens = new Set(['«', '“', '"', '„'])
const closes = new Set(['»', '”', '"', '“'])

/** Is a quotation still open where the token stands? Looks back within the paragraph and the one before. */
function openBefore(r: Reading, s: Sentence): boolean {
  let depth = 0
  let floor = s.index
  while (
    floor > 0 &&
    s.index - floor < 6 &&
    (r.sentences[floor - 1] as Sentence).to === (r.sentences[floor] as Sentence).from
  )
    floor--
  const from = (r.sentences[floor] as Sentence).from
  let straight = 0
  for (let k = from; k < s.from; k++) {
    const t = r.tokens[k]
    if (t?.newLine && !opens.has(t.key)) {
      straight = 0
      depth = 0
    }
    if (t?.key === '«') depth++
    if (t?.key === '»') depth = Math.max(0, depth - 1)
    if (t?.key === '"') straight ^= 1
    if (t?.key === '“') straight ^= 1
    if (t?.key === '”') straight = 0
  }
  return depth > 0 || straight === 1
}

/** The quotation of at least six words that the sentence holds or continues. */
export function quoted(r: Reading, s: Sentence): Range | null {
  const inside = openBefore(r, s)
  let from = inside ? s.from : -1
  for (let k = s.from; k < s.to; k++) {
    const key = r.tokens[k]?.key ?? ''
    if (from >= 0 && closes.has(key)) {
      if (k - from >= 7 && (inside || k - from > 8)) return { from, to: k + 1 }
      from = -1
    } else if (from < 0 && opens.has(key)) from = k
  }
  return from >= 0 && s.to - from >= 6 ? { from, to: s.to } : null
}

/** "… », - сказал министр": the speaker named at the end of the quotation. */
export function speakerBehind(r: Reading, s: Sentence): Actor | null {
  for (let n = s.index; n < Math.min(r.sentences.length, s.index + 5); n++) {
    const x = r.sentences[n] as Sentence
    for (const hit of words.stance.findAll(r.tokens, x.from, x.to)) {
      if (hit.value === null) continue
      const before = r.tokens[hit.from - 1]?.key ?? ''
      if (before !== '-' && before !== ',') continue
      const m = within(r.people, x).find(
        (p) => p.from >= hit.to && p.from - hit.to <= 3 && caseOfMention(p) !== 'instrumental',
      )
      if (m)
        return {
          kind: 'person',
          from: m.from,
          to: m.to,
          person: m,
          country: m.person?.country ?? null,
          id: personSide(r, m.person),
        }
    }
  }
  return null
}

const firstPerson: [string, string[]][] = [
  ['thanked', lists.quoteThanks],
  ['congratulated', lists.quoteCongratulate],
  ['requested', lists.quoteRequest],
  ['offered', lists.quoteOffer],
  ['pledged', lists.quotePledge],
  ['hoped', lists.quoteHope],
  ['praised', lists.quotePraise],
  ['proposed', lists.quotePropose],
]

/** "Мы готовы …", "благодарим": the stance that the speaker's own words take. */
export function stanceOfQuote(r: Reading, range: Range): string | null {
  let best: { at: number; stance: string } | null = null
  for (const [stance, list] of firstPerson) {
    const hit = exact(list).findAll(r.tokens, range.from, range.to)[0]
    if (hit && (!best || hit.from < best.at)) best = { at: hit.from, stance }
  }
  return best?.stance ?? null
}

/** "официальный представитель МВД": tells what others did. */
export const isSpokesman = (a: Actor): boolean =>
  a.person?.titles.some((t) => /представитель|пресс/i.test(t)) === true ||
  a.person?.person?.mentions.some((m) =>
    m.titles.some((t) => /^официальн\S+ представитель|пресс-/i.test(t)),
  ) === true

/** The words are a spokesman's: what stands in them is the report itself. */
export function toldBySpokesman(r: Reading, s: Sentence): boolean {
  const a = speakerBehind(r, s)
  return a !== null && isSpokesman(a)
}
