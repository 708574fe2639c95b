/** Finds the Russian words that carry a stance, and whose they are: the subject before or behind, the main one, both. */
import type { Actor, Discourse } from '../../language-rules.ts'
import { holds, type Range, type Reading, type Sentence, within } from '../../reading.ts'
import { endsWithPhrase } from '../../words.ts'
import { isSpokesman } from './quotes.ts'
import { nominative } from './subjects.ts'
import { exact, grammar, stance as lists, words } from './words.ts'

export interface Cue extends Range {
  stance: string
  subject: Actor | null
  /** The subject stands behind the verb, as behind a quotation. */
  behind: boolean
  /** A word such as "готов", "намерены", "необходимо": inside another's speech it takes the stance over. */
  inner: boolean
  gerund: boolean
}

/** Verbs that say little by themselves, and the nouns that tell what is meant: "выразил … благодарность". */
const carrier =
  /^(?:выраз|высказ|подтверд|обознач|прояв|переда|направ|заяв|подчерк|отме[тч]|указ|засвидетельств|сообщ|да[лв]|озвуч)/
const meant: [RegExp, string, RegExp | null][] = [
  [/^надежд/, 'hoped', null],
  [/^(?:пожелани|желани|стремлени)/, 'hoped', /^(?:выраз|высказ)/],
  [/^(?:готовност)/, 'offered', null],
  [/^(?:заинтересованност)/, 'offered', /^(?:выраз|высказ|подтв|обозн|прояв)/],
  [/^(?:благодарност|признательност)/, 'thanked', /^(?:выраз|высказ|переда)/],
  [/^(?:удовлетворени|восхищени)/, 'praised', /^(?:выраз|высказ)/],
  [/^(?:уверенност|убежд)/, 'affirmed', null],
  [
    /^(?:соболезновани|сочувстви|поздравлени|привет|приветстви|пожелани)/,
    'congratulated',
    /^(?:выраз|высказ|переда|направ)/,
  ],
  [/^(?:намерени|решимост|приверженност|нацеленност)/, 'pledged', /^(?:выраз|подтв|заяв|обозн|высказ)/],
  [/^согласи[еяю]$/, 'agreed', /^(?:выраз|высказ)/],
  [/^(?:необходимост|целесообразност)/, 'proposed', null],
]

/** What a verb of little meaning says by its object, at most seven words on. */
function meaning(r: Reading, hit: Range, end: number): { stance: string; to: number } | null {
  const verb = r.tokens[hit.from]?.key ?? ''
  if (!carrier.test(verb)) return null
  for (let k = hit.from + 1; k < Math.min(end, hit.from + 9); k++) {
    const t = r.tokens[k]
    if (!t || t.key === ',' || t.key === ';' || t.key === '.' || t.key === 'что') return null
    for (const [noun, stance, only] of meant)
      if (noun.test(t.key) && (!only || only.test(verb))) return { stance, to: k + 1 }
  }
  return null
}

const adverbs = exact(grammar.adverbs)
const innerWords = exact(lists.inner)
const gerund = /(?:ив|ав|яв|ев|ув|увши|авши|ивши|ая|яя|вая)$/
export const passive = /(?:ны|на|но|ен|ан|он|ты|та|то|лись|лось|лась|лся)$/

/** "будет подписан": not done yet. */
const ahead = /^(?:будет|будут|планируется|предстоит|намечено|ожидается)$/

export const bothOf = (at: Range): Actor => ({
  kind: 'both',
  from: at.from,
  to: at.to,
  country: null,
  id: 'both',
})

export function stanceHits(r: Reading, s: Sentence): (Range & { value: string })[] {
  const out: (Range & { value: string })[] = []
  for (let i = s.from; i < s.to; ) {
    const hit = words.stance.longestAt(r.tokens, i, s.to)
    const value = hit?.value[0]
    const told = hit && value === null ? null : meaning(r, { from: i, to: i + 1 }, s.to)
    if (told && isVerb(r.tokens[i]?.key ?? '') && told.to > (hit?.to ?? 0)) {
      out.push({ from: i, to: told.to, value: told.stance })
      i = told.to
    } else if (hit) {
      if (value) out.push({ from: hit.from, to: hit.to, value })
      i = hit.to
    } else i++
  }
  return out
}
const isVerb = (key: string): boolean => /(?:л|ла|ли|ло|в|ая|яя|ет|ют|ает|ена|ены|ено|ано|аны|ана)$/.test(key)

export function cuesIn(
  r: Reading,
  s: Sentence,
  actors: readonly Actor[],
  said: Discourse,
  quote: Range | null,
): Cue[] {
  const people = within(r.people, s)
  const byEnd = new Map(actors.map((a) => [a.to, a]))
  const byStart = new Map(actors.map((a) => [a.from, a]))
  const out: Cue[] = []
  let main: Actor | null = null
  for (const hit of stanceHits(r, s)) {
    if (holds(people, hit)) continue
    if (quote && hit.from >= quote.from && hit.to <= quote.to) continue
    const key = r.tokens[hit.from]?.key ?? ''
    // A neuter verb has a thing for its subject: it stands inside what somebody tells.
    if (/^[а-я]+(?:ло|лось)$/.test(key) && hit.value !== 'agreed' && hit.value !== 'discussed') continue
    const isInner = innerWords.longestAt(r.tokens, hit.from, hit.to) !== null
    const isGerund = gerund.test(key) && !isInner
    const back = skipBack(r, hit.from, s.from)
    const before = byEnd.get(back) ?? wide(r, actors, back, s)
    const after = byStart.get(skipOn(r, hit.to, s.to))
    const told = quote !== null && hit.from >= quote.to
    let subject: Actor | null = null
    let behind = false
    if (before && nominative(r, before) && !isGerund) subject = before
    else if (!isInner && !isGerund && after && nominative(r, after) && speaksBehind(r, after)) {
      subject = after
      behind = told || ['-', ',', '»', '"'].includes(r.tokens[hit.from - 1]?.key ?? '')
    } else if (isGerund) subject = main ?? nextSubject(r, actors, hit.to) ?? said.speaker
    else if (
      passive.test(r.tokens[hit.to - 1]?.key ?? '') &&
      !isInner &&
      (hit.value === 'discussed' ||
        hit.value === 'agreed' ||
        hit.value === 'affirmed' ||
        hit.value === 'proposed' ||
        hit.value === 'offered')
    )
      subject =
        /(?:лись|лось|лась|лся)$/.test(key) && main && hit.value === 'agreed'
          ? main
          : (agentOf(actors, hit) ?? bothOf(hit))
    else if (main) subject = main
    else if (told || hit.from - s.from < 3) {
      subject = said.speaker
      behind = told
    } else if (/(?:ли|лись)$/.test(key) && (hit.value === 'discussed' || hit.value === 'agreed'))
      subject = bothOf(hit)
    else subject = isInner ? null : (nearest(r, actors, hit.from) ?? said.speaker)
    if (isInner && !subject && !out.length) continue
    if (!subject && !isInner) continue
    if (subject && isSpokesman(subject)) continue
    if (ahead.test(r.tokens[hit.from - 1]?.key ?? '') && !isInner) continue
    if (!isInner || before) main = subject && !isInner ? subject : main
    out.push({
      from: hit.from,
      to: hit.to,
      stance: hit.value,
      subject,
      behind,
      inner: isInner,
      gerund: isGerund,
    })
  }
  return out
}

/** "X, находящийся во Вьетнаме с визитом, отметил": the subject stands before a clause between commas. */
function wide(r: Reading, actors: readonly Actor[], at: number, s: Sentence): Actor | undefined {
  if (r.tokens[at - 1]?.key !== ',') return undefined
  for (let k = at - 2; k > Math.max(s.from, at - 40); k--) {
    if (r.tokens[k]?.key !== ',') continue
    const a = actors.find((x) => x.to === k)
    if (a && nominative(r, a)) return a
  }
  return undefined
}

/** "Выразив …, | министр предложил": the subject opens the clause behind the gerund's own. */
const nextSubject = (r: Reading, actors: readonly Actor[], from: number): Actor | null =>
  actors.find(
    (a) => a.from >= from && r.tokens[a.from - 1]?.key === ',' && nominative(r, a) && a.kind !== 'country',
  ) ?? null
const nearest = (r: Reading, actors: readonly Actor[], to: number): Actor | null =>
  actors.findLast((a) => a.to <= to && nominative(r, a) && (a.kind === 'person' || a.kind === 'both')) ?? null

/** "министрами обсуждены": those who acted stand before the verb. */
const agentOf = (actors: readonly Actor[], hit: Range): Actor | null =>
  actors.find((a) => a.kind === 'both' && a.from >= hit.from - 6 && a.to <= hit.from) ?? null

/** "заявил Колокольцев": a person, or both sides. */
const speaksBehind = (r: Reading, a: Actor): boolean =>
  (a.kind === 'person' && a.person !== undefined) || (a.kind === 'both' && nominative(r, a))

function skipBack(r: Reading, from: number, floor: number): number {
  let k = from
  for (let turns = 0; turns < 6 && k > floor; turns++) {
    const before = endsWithPhrase(adverbs, r.tokens, k, floor, 5)
    if (before !== null) k = before
    else if (r.tokens[k - 1]?.key === ',' && endsWithPhrase(adverbs, r.tokens, k - 1, floor, 5) !== null) k--
    else if (r.tokens[k - 1]?.key === ')') {
      let open = k - 1
      while (open > floor && r.tokens[open]?.key !== '(' && k - open < 12) open--
      if (r.tokens[open]?.key !== '(') break
      k = open
    } else break
  }
  return k
}

export function skipOn(r: Reading, from: number, end: number): number {
  let k = from
  for (let turns = 0; turns < 4; turns++) {
    const hit = adverbs.longestAt(r.tokens, k, end)
    if (!hit) break
    k = hit.to
  }
  return k
}
