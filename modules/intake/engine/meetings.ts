/** One sentence's meeting: who met whom, and whether it was told before. */
import { bodyPair, counterpartBodies, isUnnamed, near, speakersIn } from './counterparts.ts'
import type { EngagementKind } from './draft.ts'
import {
  type BodyMention,
  type DateMention,
  holds,
  type Person,
  type PersonMention,
  type PlaceMention,
  type Range,
  type Reading,
  type Sentence,
  within,
} from './reading.ts'
import { blank, type Hit, listsOf, type Meeting, type Scene } from './scene.ts'
import { endsWithPhrase } from './words.ts'

export function readMeeting(
  scene: Scene,
  s: Sentence,
  h: Hit,
  next: Hit | null,
  people: PersonMention[],
  date: DateMention | null,
  nth: number,
  first: Hit | undefined,
): void {
  const { r } = scene
  const end = next?.from ?? s.to
  const told = r.rules.findParties?.(r, s, h, end) ?? null
  if (told === 'reference' || (!told && isReference(r, s, h))) {
    refer(scene, s, h, date)
    return
  }
  const fronted = h.from - s.from <= 8
  const speakers = new Set(speakersIn(r, s, people, h))
  const after =
    told?.others ??
    people.filter(
      (p) => p.from >= h.to && p.to <= end && p.person && !speakers.has(p) && near(r, h, p, people),
    )
  const before = people.filter((p) => p.to <= (first?.from ?? h.from) && p.person)
  const between =
    after.length > 1 && r.words.set(listsOf(r).betweenParties).longestAt(r.tokens, h.to) !== null
  let subject = told?.subject
    ? told.subject.person
    : between
      ? (after[0]?.person ?? null)
      : (subjectBefore(r, before) ?? [...speakers][0]?.person ?? null)
  let others = [...new Set((between ? after.slice(1) : after).map((p) => p.person as Person))]
  if (!told && !others.length && before.length > 1 && !nth) others = pairBefore(before, subject)
  const own = others[0]
  if (!told && !after.length && own && subject && own.country === r.home && subject.country !== r.home) {
    others = [subject]
    subject = own
  }
  if (subject && others.includes(subject)) subject = null
  subject ??= oppositeOf(scene, others)
  others = others.filter((p) => p !== subject)
  const bodies = told?.bodies ?? (others.length ? [] : (bodyPair(r, s, h) ?? counterpartBodies(r, h, end)))
  const resultOf =
    h.from > s.from &&
    r.words.set(listsOf(r).resultOf).findAll(r.tokens, Math.max(s.from, h.from - 4), h.from).length > 0
  if (!others.length && !bodies.length && !isUnnamed(r, h, end) && h.kind !== 'embassy-visit') {
    refer(scene, s, h, date)
    return
  }
  const many =
    /* one sentence, several meetings */ r.words
      .set(listsOf(r).series)
      .findAll(r.tokens, Math.max(s.from, h.from - 1), h.to).length > 0 ||
    separated(r, after) ||
    told?.apart === true ||
    (listsOf(r).apartByBody !== undefined && byBody(after))
  const groups: Person[][] = many && others.length > 1 ? others.map((p) => [p]) : [others]
  for (const group of groups) {
    const key = keyOf(h.kind, group, bodies)
    const met = scene.byKey.get(key) ?? sameMeeting(scene, h.kind, group)
    const known = met && otherHost(met, before, subject) ? null : met
    if (known) {
      if (!known.date && date && !fronted) known.date = date
      for (const b of bodies) if (!known.bodies.some((x) => x.name === b.name)) known.bodies.push(b)
      scene.current = known
      scene.several = false
      continue
    }
    const m = blank(h.kind, {
      from: h.from,
      to: Math.max(
        h.to,
        ...(group.length
          ? after.filter((p) => group.includes(p.person as Person)).map((p) => p.to)
          : bodies.map((b) => b.to)),
      ),
    })
    m.subject = subject
    m.others = group
    m.bodies = [...bodies]
    m.date = date
    m.series = many && group.length === 0
    m.mentionedOnly = resultOf
    const city = cityOf(r, s, h)
    m.city = city?.city ?? null
    m.host = city?.country ?? null
    m.why.push(`engagement.${h.kind}`)
    if (groups.length > 1) m.why.push('engagement.several')
    scene.meetings.push(m)
    scene.byKey.set(key, m)
    if (!resultOf) {
      scene.current = m
      scene.several = groups.length > 1
    }
  }
}

/** "After the welcome ceremony, …", "At the conference …": points at a meeting and does not tell a new one. */
function isReference(r: Reading, s: Sentence, h: Hit): boolean {
  if (h.kind === 'conference' || h.kind === 'dialogue-session') return true
  const led = endsWithPhrase(r.words.set(listsOf(r).reference), r.tokens, h.from, s.from, 5) !== null
  return led && (r.tokens[h.to]?.key === ',' || h.kind === 'event' || h.kind === 'welcome-ceremony')
}

/** The nearest person before the verb who is not the leader named in passing ("led by X", "of X"). */
function subjectBefore(r: Reading, before: PersonMention[]): Person | null {
  const aside = r.words.set(r.words.files.grammar.possessive)
  const own = before.filter((p) => !aside.longestAt(r.tokens, p.from - 1, p.from))
  return (own.at(-1) ?? before.at(-1))?.person ?? null
}

/** The city where the reporter sits is not where the meeting is. */
function dateline(r: Reading, p: Range, s: Sentence): boolean {
  return r.words.set(listsOf(r).dateline).findAll(r.tokens, s.from, p.from).length > 0 && p.from - s.from < 9
}

/** The city named before the verb, or behind it where the language puts it there; not one inside a person's post. */
function cityOf(r: Reading, s: Sentence, h: Range): PlaceMention | null {
  const people = within(r.people, s)
  const cities = within(r.places, s).filter((p) => p.city && !dateline(r, p, s))
  const before = cities.find((p) => p.to < h.from) ?? null
  if (!r.rules.cityBehind) return before
  const at = r.words.set(r.words.files.grammar.at)
  const there = (p: Range): boolean =>
    at.longestAt(r.tokens, p.from - 1, p.from) !== null && !holds(people, p)
  return (
    cities.find((p) => p.from >= h.from && there(p)) ??
    cities.findLast((p) => p.to < h.from && there(p)) ??
    null
  )
}

/** "A and B met": the two before the verb are the parties. */
function pairBefore(before: PersonMention[], subject: Person | null): Person[] {
  const other = before.find((p) => p.person && p.person !== subject && p.person.country !== subject?.country)
  return other?.person ? [other.person] : []
}

/** "a meeting with the minister of A, and the minister of B": each was met by himself. */
const byBody = (list: PersonMention[]): boolean =>
  list.length > 1 &&
  new Set(list.map((p) => p.person?.body?.suffix ?? p.person?.title)).size === list.length &&
  list.every((p) => p.person?.title)

const separated = (r: Reading, list: PersonMention[]): boolean =>
  list.some((p, k) => k > 0 && r.tokens[p.from - 1]?.key === ';')

function oppositeOf(scene: Scene, others: Person[]): Person | null {
  const side = others[0]?.country
  if (scene.principal && scene.principal.country !== side) return scene.principal
  return scene.r.persons.find((p) => p.country !== side) ?? scene.principal
}

const keyOf = (kind: EngagementKind, people: Person[], bodies: BodyMention[]): string => {
  if (people.length)
    return `${kind === 'banquet' ? 'banquet:' : ''}${people
      .map((p) => p.name)
      .sort()
      .join('|')}`
  if (kind === 'embassy-visit') return kind
  return bodies.length
    ? `${kind}:${bodies
        .map((b) => b.id ?? b.name)
        .sort()
        .join('|')}`
    : `${kind}:unnamed`
}

/** "The prime minister received X" is not the president's reception of X told before. */
const otherHost = (met: Meeting, before: readonly PersonMention[], subject: Person | null): boolean =>
  subject !== null &&
  met.subject !== null &&
  met.subject !== subject &&
  !met.others.includes(subject) &&
  met.subject.country === subject.country &&
  before.some((p) => p.person === subject)

function sameMeeting(scene: Scene, kind: EngagementKind, group: Person[]): Meeting | null {
  if (!group.length)
    return kind === 'reception'
      ? (scene.meetings.find((m) => m.kind === kind && !m.others.length) ?? null)
      : null
  return (
    scene.meetings.find(
      (m) =>
        m.kind !== 'visit' &&
        (m.kind === 'banquet') === (kind === 'banquet') &&
        !m.mentionedOnly &&
        group.every((p) => m.others.includes(p) || m.subject === p) &&
        group.some((p) => m.others.includes(p)),
    ) ?? null
  )
}

/** "At the talks, …": the meeting told last, of that kind if there is one. */
function refer(scene: Scene, s: Sentence, h: Hit, date: DateMention | null): void {
  const same =
    scene.meetings.findLast((m) => m.kind === h.kind) ??
    scene.meetings.findLast((m) => m.kind !== 'visit' && !m.mentionedOnly)
  if (same) {
    if (scene.current?.kind !== h.kind) scene.current = same
  } else if (h.kind !== 'conference' || s.index < 2) scene.open.push({ hit: h, sentence: s })
  if (date && same && !same.date && h.from - s.from > 6) same.date = date
}
