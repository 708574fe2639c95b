/**
 * People in a Russian text. Names stand in any case: all mentions are read first, then each gets its nominative, and
 * surnames and posts that stand alone are joined to the person they mean.
 */
import { bodyAt } from '../../bodies.ts'
import { countryAt } from '../../places.ts'
import { fresh } from '../../posts.ts'
import type { PersonMention, Reading, Sentence } from '../../reading.ts'
import { describeAt } from './describing.ts'
import { lendMinistry, type Raw, settleNames, settleSides } from './joining.ts'
import { type Case, givenName, isFamilyName, written } from './names.ts'
import { partsOf, raw, standsFor, surnamesAlone, toMention } from './standing.ts'
import { exact, posts, titles, words } from './words.ts'

const notNames = exact(titles.notNames)
const joiners = exact(titles.nameJoiners)
const acronym = /^\p{Lu}{2,}$/u
const cases = new WeakMap<PersonMention, Case>()
/** The case that a mention stands in, as far as the text shows it. */
export const caseOfMention = (m: PersonMention): Case => cases.get(m) ?? null

const books = new WeakMap<Reading, Map<number, PersonMention[]>>()

export function findPeople(r: Reading, s: Sentence): PersonMention[] {
  let book = books.get(r)
  if (!book) {
    book = readBook(r)
    books.set(r, book)
  }
  return book.get(s.index) ?? []
}

/** Where the name that begins at token i ends; i when none begins there. */
function nameEnd(r: Reading, i: number, end: number): number {
  const t = r.tokens
  let k = i
  while (k < end && k - i < 8) {
    const token = t[k]
    if (!token || (k > i && token.newLine)) break
    const text = r.flat.slice(token.start, token.end)
    if (
      token.key === '.' &&
      k > i &&
      (t[k - 1]?.end ?? 0) - (t[k - 1]?.start ?? 0) === 1 &&
      t[k + 1]?.capital
    ) {
      k++
      continue
    }
    if (
      token.key === '-' &&
      k > i &&
      t[k - 1]?.end === token.start &&
      t[k + 1]?.start === token.end &&
      t[k + 1]?.kind === 'word'
    ) {
      k += 2
      continue
    }
    const joins = k > i && !token.capital && joiners.longestAt(t, k, k + 1) && t[k + 1]?.capital
    if ((!token.capital && !joins) || (acronym.test(text) && text.length > 1)) break
    if (bodyAt(r, k) || (countryAt(r, k) && !isFamilyName(text))) break
    if (k === i && notNames.longestAt(t, k, end) && !isFamilyName(text)) break
    if (k > i && posts.longestAt(t, k, end)) break
    k++
  }
  return k
}

function readBook(r: Reading): Map<number, PersonMention[]> {
  const raws = r.sentences.flatMap((s) => readSentence(r, s))
  settleNames(raws)
  settleSides(r, raws)
  lendMinistry(r, raws)
  const named = raws.filter((x) => x.name)
  const alone = r.sentences.flatMap((s) => surnamesAlone(r, s, named, raws))
  const all = [...raws, ...alone].sort((a, b) => a.d.from - b.d.from)
  const out = new Map<number, PersonMention[]>()
  all.forEach((x, i) => {
    const m = x.name ? toMention(x, written(x.name)) : standsFor(x, all.slice(0, i))
    if (!m) return
    cases.set(m, x.inCase)
    const list = out.get(x.s.index)
    if (list) list.push(m)
    else out.set(x.s.index, [m])
  })
  return out
}

function readSentence(r: Reading, s: Sentence): Raw[] {
  const out: Raw[] = []
  const t = r.tokens
  for (let i = s.from; i < s.to; ) {
    const d = describeAt(r, i, s.to)
    if (!d) {
      const to = untitled(r, i, s.to)
      if (to > i) {
        const x = raw(r, s, { ...fresh(i), to: i, inCase: null, head: null, many: false }, i, to)
        apposition(r, x, s.to)
        out.push(x)
      }
      i = Math.max(to, i + 1)
      continue
    }
    const to = nameEnd(r, d.to, s.to)
    if (to === d.to) {
      if (d.titles.length) out.push(raw(r, s, d, d.to, d.to))
      i = Math.max(d.to, i + 1)
      continue
    }
    const x = raw(r, s, d, d.to, to)
    if (!d.many) apposition(r, x, s.to)
    out.push(x)
    i = x.d.to
    if (d.many) i = listed(r, s, x, out)
    while (i < s.to && t[i]?.key === ')') i++
  }
  return out
}

/** A name without a post: a known given name and a surname, or an Asian family name with what follows it. */
function untitled(r: Reading, i: number, end: number): number {
  const token = r.tokens[i]
  if (
    !token?.capital ||
    bodyAt(r, i) ||
    (countryAt(r, i) && !isFamilyName(r.flat.slice(token.start, token.end)))
  )
    return i
  const to = nameEnd(r, i, end)
  const parts = partsOf(r, i, to)
  if (parts.length < 2) return i
  const initial = parts[0]?.length === 1 && (parts.at(-1)?.length ?? 0) > 2
  return initial ||
    givenName(parts[0] as string) ||
    givenName(parts[1] as string) ||
    (isFamilyName(parts[0] as string) && parts.length <= 4)
    ? to
    : i
}

/** ", министр общественной безопасности," behind a name. */
function apposition(r: Reading, x: Raw, end: number): void {
  for (let turns = 0; turns < 3; turns++) {
    const k = x.d.to
    const mark = r.tokens[k]?.key
    if (mark !== ',' && mark !== '(' && mark !== '-') return
    const more = describeAt(r, k + 1, end)
    if (!more || more.addressed || nameEnd(r, more.to, end) > more.to) return
    if (words.stance.longestAt(r.tokens, more.to)?.value[0]) return
    if (x.inCase && more.inCase && more.inCase !== x.inCase) return
    x.d.rank ??= more.rank
    x.d.party.push(...more.party)
    x.d.titles.push(...more.titles)
    x.d.head ??= more.head
    x.d.body ??= more.body
    x.d.bodies.push(...more.bodies)
    x.d.country ??= more.country
    x.inCase ??= more.inCase
    x.d.to = more.to + (mark === '(' && r.tokens[more.to]?.key === ')' ? 1 : 0)
  }
}

/** "министры … A и B", "главы МВД X и Y": one post for several names. */
function listed(r: Reading, s: Sentence, first: Raw, out: Raw[]): number {
  let k = first.nameTo
  for (let turns = 0; turns < 8; turns++) {
    const glue = r.tokens[k]?.key
    if (glue !== ',' && glue !== 'и') break
    const to = nameEnd(r, k + 1, s.to)
    if (to - k - 1 < 2) break
    const x = raw(
      r,
      s,
      { ...first.d, from: k + 1, to: k + 1, body: null, bodies: [], country: null },
      k + 1,
      to,
    )
    out.push(x)
    k = to
  }
  return Math.max(k, first.d.to)
}
