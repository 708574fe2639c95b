/** Who met whom. The case tells: the subject is in the nominative, the one met stands behind "с" or is the object of "принял". */
import type { Parties } from '../../language-rules.ts'
import {
  type BodyMention,
  type PersonMention,
  type Range,
  type Reading,
  type Sentence,
  textOf,
  within,
} from '../../reading.ts'
import { caseOfMention } from './people.ts'
import { anyForm, words } from './words.ts'

const receives = /^(?:приня|приним|прием)/
const led = anyForm([
  'на', 'в ходе', 'в рамках', 'по итогам', 'во время', 'в завершение', 'после', 'перед началом', 'участники', 'перед',
  'по результатам', 'в начале', 'в преддверии', 'накануне', 'на этой', 'на данной', 'в ходе этой', 'в ходе состоявшейся', 'на состоявшейся', 'итоги', 'результаты', 'открывая', 'начало', 'в ходе данной',
]) // biome-ignore format: a list
const clauseEnd = /^(?:котор|где$|сообщ|передае|говор)/

function boundary(r: Reading, from: number, to: number): number {
  for (let k = from; k < to; k++) {
    if (clauseEnd.test(r.tokens[k]?.key ?? '')) return k
    const hit = words.stance.longestAt(r.tokens, k, to)
    if (hit?.value[0]) return k
  }
  return to
}

const withBefore = (r: Reading, at: number): boolean => ['с', 'со'].includes(r.tokens[at - 1]?.key ?? '')

/** People joined to the one before by a comma or "и". */
function listFrom(r: Reading, people: readonly PersonMention[], first: PersonMention): PersonMention[] {
  const out = [first]
  for (const p of people) {
    const last = out.at(-1) as PersonMention
    if (p.from <= last.from) continue
    const gap = r.tokens.slice(last.to, p.from).map((t) => t.key)
    if (gap.length > 4 || !gap.every((g) => [',', 'и', 'а', 'также', 'с', 'со'].includes(g)) || !gap.length)
      break
    if (caseOfMention(p) === 'nominative' && caseOfMention(first) !== 'nominative') break
    out.push(p)
  }
  return out
}

export function findParties(r: Reading, s: Sentence, h: Range, next: number): Parties | 'reference' | null {
  const people = within(r.people, s).filter((p) => p.person)
  const first = r.tokens[h.from]?.key ?? ''
  const word = textOf(r, h.from, h.to).toLowerCase()
  if (/заседан|конференц|форум|саммит|сесси|круглый стол|церемони|совещан/.test(word) && !/рабоч/.test(word))
    return [1, 2, 3].some((n) => /^(?:состоя|прош|пров|прох)/.test(r.tokens[h.from - n]?.key ?? ''))
      ? null
      : 'reference'
  const nominative = people.filter((p) => caseOfMention(p) === 'nominative' && !withBefore(r, p.from))
  const end = boundary(r, h.to, Math.max(next, h.to))
  const behind = people.filter((p) => p.from >= h.to && p.from < end)
  const subjectOf = (others: readonly PersonMention[]): PersonMention | null =>
    nominative.findLast((p) => p.to <= h.from && !others.some((o) => o.person === p.person)) ??
    nominative.find((p) => !others.some((o) => o.person === p.person)) ??
    null
  if (/^прием/.test(first) && !/^(?:состоя|прош|пров|прох)/.test(r.tokens[h.from - 1]?.key ?? ''))
    return 'reference'
  if (/^(?:был|была|были)$/.test(first)) {
    const host = behind.find((p) => caseOfMention(p) === 'instrumental' && p.from - h.to < 4)
    const guest = nominative.findLast((p) => p.to <= h.from)
    return host && guest ? give(host, [guest], []) : 'reference'
  }
  if (/^прием/.test(first) && r.tokens[h.to]?.key === 'у') return 'reference'
  if (receives.test(first)) {
    const object = behind.find((p) => p.from - h.to < 14 && caseOfMention(p) !== 'nominative')
    if (object) return give(subjectOf([object]), listFrom(r, behind, object), [])
    const bodies = bodiesBehind(r, s, h, end)
    return bodies.length ? give(subjectOf([]), [], bodies) : 'reference'
  }
  const met = behind.find((p) => withBefore(r, p.from))
  if (met) {
    const others = listFrom(r, behind, met)
    const owner = people.find(
      (p) => p.from >= h.to && p.from - h.to <= 2 && p.to <= met.from && !withBefore(r, p.from),
    )
    return give(owner ?? subjectOf(others), others, [])
  }
  const pair = behind[0] && behind[0].from - h.to <= 5 ? listFrom(r, behind, behind[0]) : []
  if (pair.length > 1 && pair[0]) return give(pair[0], pair.slice(1), [])
  const before = nominative.filter((p) => p.to <= h.from)
  const two = before.length > 1 && before[0] ? listFrom(r, before, before.at(-2) as PersonMention) : []
  if (two.length > 1 && two[0] && two[0].person !== two[1]?.person) return give(two[0], two.slice(1), [])
  const referred = [1, 2, 3].some((n) => led.longestAt(r.tokens, h.from - n, h.from)?.to === h.from)
  const bodies = referred ? [] : bodiesBehind(r, s, h, end)
  if (bodies.length) return give(subjectOf([]), [], bodies)
  const object = behind[0]
  const subject = object && behind.length === 1 && object.from - h.to <= 4 && !referred ? object : null
  if (subject && nominative[0] && nominative[0].person !== subject.person)
    return give(nominative[0], [subject], [])
  return 'reference'
}

function give(subject: PersonMention | null, others: PersonMention[], bodies: BodyMention[]): Parties {
  const list = others.filter(
    (o, i) => o.person !== subject?.person && others.findIndex((x) => x.person === o.person) === i,
  )
  const own = new Set(list.map((o) => o.person?.body?.id ?? o.person?.body?.name ?? null))
  return {
    subject,
    others: list,
    bodies,
    apart: list.length > 1 && own.size === list.length && !own.has(null),
  }
}

/** "с делегацией МВД …", "делегацию Министерства …". */
function bodiesBehind(r: Reading, s: Sentence, h: Range, end: number): BodyMention[] {
  const out: BodyMention[] = []
  let k = h.to
  for (const b of within(r.bodies, { from: h.to, to: Math.min(end, s.to) })) {
    const between = r.tokens.slice(k, b.from).map((t) => t.key)
    if (
      between.length > (out.length ? 3 : 8) ||
      between.some((w) => ['в', 'во', 'о', 'об', 'по', 'на', 'от'].includes(w))
    )
      break
    out.push(b)
    k = b.to
  }
  const sides = new Set(out.map((b) => b.country))
  return sides.size > 1 ? out.slice(1) : out
}
