/** Who stands as the subject of an English verb, and whom a request is put to. */
import { findActors, isBoth, personSide } from '../../actors.ts'
import type { Actor, Discourse } from '../../language-rules.ts'
import { countryAt } from '../../places.ts'
import { type Reading, type Sentence, within } from '../../reading.ts'
import { endsWithPhrase } from '../../words.ts'
import { afterBrackets, afterPossessive } from './bodies.ts'
import { grammar, setOf } from './words.ts'

const adverbs = setOf(grammar.adverbs)
const before = setOf(grammar.possessive)
const articles = setOf(['the', 'both', 'all', 'its', 'their', 'his', 'her', 'relevant', 'that', 'competent'])

/** Actors, with "the Japanese side", "Vietnamese police" and "the ministry" read as one actor each. */
export function actorsIn(r: Reading, s: Sentence, said: Discourse): Actor[] {
  const out: Actor[] = []
  const found = [...findActors(r, s), ...ownBodies(r, s, said)].sort((a, b) => a.from - b.from)
  for (const a of found) {
    const last = out.at(-1)
    if (last && a.from < last.to) continue
    if (
      last?.kind === 'country' &&
      !last.more &&
      afterPossessive(r, last.to) === a.from &&
      countryAt(r, last.from)
    ) {
      const merged = join(r, last, a)
      if (merged) {
        out[out.length - 1] = merged
        continue
      }
    }
    out.push(
      a.kind === 'group' && a.id?.endsWith('*side') ? sideOf(r, a) : { ...a, to: afterBrackets(r, a.to) },
    )
  }
  return joinPairs(r, out)
}

const glue = setOf([
  'and',
  'and the',
  'and its',
  'and his',
  'and her',
  'as well as',
  'as well as the',
  ',',
  ', and',
  ', and the',
  'and both',
])

/** "the AFP and the INP", "Vietnam and Japan": two that act as one. */
function joinPairs(r: Reading, list: readonly Actor[]): Actor[] {
  const out: Actor[] = []
  for (const a of list) {
    const last = out.at(-1)
    const pair =
      last &&
      last.kind !== 'both' &&
      a.kind !== 'both' &&
      a.from > last.to &&
      glue.longestAt(r.tokens, last.to, a.from)?.to === a.from
    const comma = pair && r.tokens[last.to]?.key === ',' && r.tokens[last.to + 1]?.key !== 'and'
    if (last && pair && !comma) {
      last.more = [...(last.more ?? []), a, ...(a.more ?? [])]
      last.to = a.to
    } else out.push({ ...a })
  }
  return out
}

function join(r: Reading, country: Actor, a: Actor): Actor | null {
  if (a.kind === 'group') {
    const whole: Actor = {
      ...a,
      from: country.from,
      country: country.country,
      id: `${country.country}${a.id?.slice(a.id.indexOf(':'))}`,
    }
    return whole.id?.endsWith('*side') ? sideOf(r, whole) : whole
  }
  if (a.kind === 'body' && a.country === country.country) return { ...a, from: country.from }
  return a.kind === 'person' ? { ...a, from: country.from } : null
}

/** A side is the body of whoever speaks for it. */
function sideOf(r: Reading, a: Actor): Actor {
  const p =
    r.persons.find((x) => x.country === a.country && x.body?.id && !x.former) ??
    r.persons.find((x) => x.country === a.country && x.body)
  return { ...a, kind: 'country', id: p ? personSide(r, p) : a.country }
}

/** "his ministry | and its Lao counterpart": both sides; where the pair ends. */
function withCounterpart(r: Reading, at: number, s: Sentence): number | null {
  const and = setOf(['and its', 'and the', 'and his', 'and her']).longestAt(r.tokens, at, s.to)
  const place = and ? countryAt(r, and.to) : null
  const noun = and
    ? setOf(['counterpart', 'counterparts', 'side', 'partner', 'ministry']).longestAt(
        r.tokens,
        place?.to ?? and.to,
        s.to,
      )
    : null
  return noun?.to ?? null
}

const own = setOf([
  'the ministry',
  'his ministry',
  'her ministry',
  'their ministry',
  'the agency',
  'his agency',
  'the force',
  'his side',
  'her agency',
  'his country',
  'her country',
  'his government',
  'we',
  'i',
])

function ownBodies(r: Reading, s: Sentence, said: Discourse): Actor[] {
  const people = within(r.people, s)
  const here = people.find((p) => p.person?.country)?.person
  const speaker = here ? { country: here.country, id: personSide(r, here) } : said.speaker
  if (!speaker || (said.speaker === speaker && isBoth(said.speaker))) return []
  return own
    .findAll(r.tokens, s.from, s.to)
    .filter(
      (h) =>
        !people.some((p) => p.from <= h.from && h.from < p.to) &&
        r.tokens[h.to]?.key !== 'of' &&
        r.tokens[h.to]?.key !== "'",
    )
    .map((h) => {
      const both = withCounterpart(r, h.to, s)
      if (both) return { kind: 'both', from: h.from, to: both, country: null, id: 'both' }
      return { kind: 'body', from: h.from, to: h.to, country: speaker.country, id: speaker.id }
    })
}

/** Back over adverbs, dates, places and asides that stand between a subject and its verb. */
export function backTo(r: Reading, s: Sentence, at: number, actors: readonly Actor[]): number {
  const dates = r.rules.findDates(r, s)
  let k = at
  for (let turns = 0; turns < 8 && k > s.from; turns++) {
    if (actors.some((a) => a.to === k)) return k
    const adverb = endsWithPhrase(adverbs, r.tokens, k, s.from, 5)
    const date = dates.find((d) => d.to === k)
    const place = within(r.places, { from: k - 4, to: k }).find(
      (p) => p.to === k && r.tokens[p.from - 1]?.key === 'in',
    )
    const clause = r.tokens[k - 1]?.key === ',' ? relative(r, k - 1, actors, s) : null
    if (adverb !== null) k = adverb
    else if (date) k = r.tokens[date.from - 1]?.key === 'on' ? date.from - 1 : date.from
    else if (place) k = place.from - 1
    else if (clause !== null) k = clause
    else if (r.tokens[k - 1]?.key === ',' && endsWithPhrase(adverbs, r.tokens, k - 1, s.from, 5) !== null) k--
    else if (r.tokens[k - 1]?.key === ',' && (turns > 0 || actors.some((a) => a.to === k - 1))) k--
    else break
  }
  return k
}

/** ", who was on a visit to Japan, | said": the relative clause belongs to the subject. */
function relative(r: Reading, comma: number, actors: readonly Actor[], s: Sentence): number | null {
  for (let k = comma - 1; k > Math.max(s.from, comma - 30); k--) {
    if (
      !['who', 'which', 'accompanied', 'now', 'currently'].includes(r.tokens[k]?.key ?? '') ||
      r.tokens[k - 1]?.key !== ','
    )
      continue
    return actors.some((a) => a.to === k - 1) ? k - 1 : null
  }
  return null
}

/** "with the minister", "between the two sides": not a subject. */
export function isObject(r: Reading, a: Actor, s: Sentence): boolean {
  let k = a.from
  while (k > s.from && articles.longestAt(r.tokens, k - 1, k)) k--
  return k > s.from && before.longestAt(r.tokens, k - 1, k) !== null
}

/** The actor right behind a verb: "asked | the Japanese side | to …", "suggested (that) | both sides | …". */
export function askedAfter(r: Reading, at: number, end: number, actors: readonly Actor[]): Actor | null {
  let k = at
  const light = setOf([
    'that',
    'the',
    'on',
    'upon',
    'for',
    'relevant',
    ',',
    'in the coming time',
    'in the time ahead',
    'in the future',
    'with',
  ])
  for (let hit = light.longestAt(r.tokens, k, end); hit; hit = light.longestAt(r.tokens, k, end)) k = hit.to
  const a =
    actors.find((x) => x.from <= k + 0 && x.to > k && x.from >= at) ?? actors.find((x) => x.from === k)
  if (!a || a.to > end) return null
  return r.tokens[a.to]?.key === "'" ? null : a
}
