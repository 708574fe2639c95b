/** Who acts in a Russian sentence: people, bodies and countries, both sides, one side, "он". */
import { findActors, personSide } from '../../actors.ts'
import type { Actor, Discourse } from '../../language-rules.ts'
import { countryAt } from '../../places.ts'
import type { Range, Reading, Sentence } from '../../reading.ts'
import { caseOfMention } from './people.ts'
import { exact, grammar } from './words.ts'

const both = exact(grammar.bothWords)
const pronouns = exact(['он', 'она'])
const plural =
  /(?:ли|лись|ят|ут|ют|ат|ятся|утся|ются|атся)$|^(?:готовы|намерены|должны|едины|нацелены|настроены|заинтересованы|открыты|убеждены|уверены)$/
const preposition = new Set([
  'с',
  'со',
  'от',
  'для',
  'у',
  'из',
  'между',
  'к',
  'ко',
  'на',
  'в',
  'во',
  'о',
  'об',
  'по',
  'за',
  'при',
  'без',
  'до',
  'под',
  'над',
  'через',
  'против',
])

export const afterPreposition = (r: Reading, at: number): boolean =>
  preposition.has(r.tokens[at - 1]?.key ?? '')

/** "стороны" is also a genitive: as a subject it opens its clause and a plural verb follows. */
function bothAt(r: Reading, i: number, s: Range): Actor | null {
  const hit = both.longestAt(r.tokens, i, s.to)
  if (!hit || afterPreposition(r, i)) return null
  const before = r.tokens[i - 1]
  if (
    i > s.from &&
    /(?:ой|ей|ого|его|ых|их|ими|ыми|ему|ому)$/.test(before?.key ?? '') &&
    before?.kind === 'word' &&
    !/^(?:этой|своей|встреч|бесед)/.test(before.key) &&
    hit.to - hit.from === 1
  )
    return null
  const far = Math.min(s.to, hit.to + 9)
  for (let k = hit.to; k < far; k++) {
    const t = r.tokens[k]
    if (!t || t.key === ';' || t.key === '.') break
    if (t.kind === 'word' && plural.test(t.key))
      return { kind: 'both', from: i, to: hit.to, country: null, id: 'both' }
  }
  // Behind the verb: "обсудили стороны", "договорились участники".
  const last = r.tokens[i - 1]
  return last && /(?:ли|лись)$/.test(last.key)
    ? { kind: 'both', from: i, to: hit.to, country: null, id: 'both' }
    : null
}

/** "вьетнамская сторона", "китайской стороне": the body that speaks for the country. */
function sideAt(r: Reading, i: number): Actor | null {
  const c = countryAt(r, i)
  if (!c || c.city || (r.tokens[i]?.capital && i > 0 && !/ск/.test(r.tokens[i]?.key ?? ''))) return null
  const noun = r.tokens[c.to]?.key ?? ''
  if (
    !/^(?:сторон(?:а|ы|е|у|ой)|коллег(?:и|ам|ами|у|а|ой)?|партнер(?:ы|ам|ами|у|а|ом)?|ведомств(?:о|а|у|ом)|делегаци(?:я|и|ю|ей)|министерств(?:о|а|у|ом))$/.test(
      noun,
    )
  )
    return null
  const body =
    r.persons.find((p) => p.country === c.country && p.body?.id && p.body.kind !== 'embassy')?.body ??
    r.bodies.find((b) => b.country === c.country && b.id && b.kind !== 'embassy')
  return { kind: 'body', from: i, to: c.to + 1, country: c.country, id: body?.id ?? `${c.country}:*agencies` }
}

export function actorsIn(r: Reading, s: Sentence, said: Discourse): Actor[] {
  const out: Actor[] = []
  const found = findActors(r, s)
  let n = 0
  for (let i = s.from; i < s.to; ) {
    while (n < found.length && (found[n] as Actor).from < i) n++
    const own = sideAt(r, i) ?? bothAt(r, i, s) ?? pronounAt(r, i, s, said)
    const a =
      found[n]?.from === i && (found[n] as Actor).kind !== 'country'
        ? (found[n] as Actor)
        : (own ?? (found[n]?.from === i ? (found[n] as Actor) : null))
    if (a) out.push(a)
    i = a ? Math.max(a.to, i + 1) : i + 1
  }
  return out
}

function pronounAt(r: Reading, i: number, s: Range, said: Discourse): Actor | null {
  const hit = pronouns.longestAt(r.tokens, i, s.to)
  return hit && said.speaker ? { ...said.speaker, from: i, to: hit.to } : null
}

/** May the actor be the subject where it stands? */
export function nominative(r: Reading, a: Actor): boolean {
  if (afterPreposition(r, a.from)) return false
  if (a.kind === 'person' && a.person) {
    const c = caseOfMention(a.person)
    return c === 'nominative' || c === null
  }
  if (a.kind === 'body' || a.kind === 'group') {
    const first = r.tokens[a.from]?.key ?? ''
    return !/(?:ого|ому|ым|им|ой|ую|ей|ом|ем|у|ю|ами|ях|ам)$/.test(first)
  }
  return true
}

/** May the actor be the one addressed, thanked, asked: not the subject. */
export const oblique = (r: Reading, a: Actor): boolean =>
  a.kind === 'both' ||
  a.kind === 'country' ||
  (a.kind === 'person' && a.person ? caseOfMention(a.person) !== 'nominative' : true) ||
  !nominative(r, a)

export const sideOf = (r: Reading, a: Actor): string | null =>
  a.person?.person ? personSide(r, a.person.person) : a.id
