/** Visits, talks, receptions: one record for each counterpart met, the visit as their parent. */
import type { DraftEngagement, EngagementKind, Role } from './draft.ts'
import { draftOrganisation, draftParticipant } from './people-draft.ts'
import type { BodyMention, DateMention, Person, PersonMention, Range, Reading, Sentence } from './reading.ts'
import { textOf, within } from './reading.ts'
import { isAhead, type SessionTold, sessionIn } from './sessions.ts'
import { endsWithPhrase, indexWithout } from './words.ts'
import { withYear } from './years.ts'

export interface Meeting {
  kind: EngagementKind
  subject: Person | null
  others: Person[]
  bodies: BodyMention[]
  place: string | null
  city: string | null
  host: string | null
  date: DateMention | null
  span: Range
  series: boolean
  mentionedOnly: boolean
  official: boolean
  parent: Meeting | null
  session: number | null
  why: string[]
  id: string
}

export interface Engagements {
  meetings: Meeting[]
  /** The meeting that each sentence is about. */
  at: (Meeting | null)[]
  /** Meetings told in one breath and none singled out yet: what follows is said to all. */
  several: boolean[]
}

interface Hit extends Range {
  kind: EngagementKind
}
interface Scene {
  r: Reading
  meetings: Meeting[]
  byKey: Map<string, Meeting>
  visit: Meeting | null
  current: Meeting | null
  several: boolean
  lastDate: DateMention | null
  principal: Person | null
  open: { hit: Hit; sentence: Sentence }[]
}

type Lists = Record<string, string[]>
const listsOf = (r: Reading): Lists => r.words.files.engagements as unknown as Lists
const kindIndexes = new WeakMap<object, ReturnType<typeof indexWithout<EngagementKind>>>()

function hitsIn(r: Reading, s: Sentence): Hit[] {
  const files = r.words.files.engagements
  let index = kindIndexes.get(files)
  if (!index) {
    index = indexWithout<EngagementKind>(files.kinds, listsOf(r).not ?? [])
    kindIndexes.set(files, index)
  }
  const people = within(r.people, s)
  const embassy = r.words.set(listsOf(r).embassy)
  const out: Hit[] = []
  for (const h of index.findAll(r.tokens, s.from, s.to)) {
    if (people.some((p) => p.from <= h.from && h.to <= p.to)) continue
    const grown = grow(r, h, embassy, s)
    const last = out.at(-1)
    if (h.value === null && !grown) continue
    if (last && last.to > h.from) continue
    out.push(
      grown
        ? { ...grown, kind: 'embassy-visit' }
        : { from: h.from, to: h.to, kind: h.value as EngagementKind },
    )
  }
  for (const h of embassy.findAll(r.tokens, s.from, s.to))
    if (!out.some((o) => o.from < h.to + 2 && h.from < o.to + 2))
      out.push({ from: h.from, to: h.to, kind: 'embassy-visit' })
  return out.sort((a, b) => a.from - b.from)
}

function grow(r: Reading, h: Range, embassy: ReturnType<Reading['words']['set']>, s: Sentence): Range | null {
  for (let i = Math.max(s.from, h.from - 3); i <= h.to; i++) {
    const e = embassy.longestAt(r.tokens, i, s.to)
    if (e && e.to > h.from && e.from < h.to) return { from: Math.min(e.from, h.from), to: e.to }
  }
  return null
}

export function findEngagements(r: Reading, dates: DateMention[][]): Engagements {
  const scene: Scene = {
    r,
    meetings: [],
    byKey: new Map(),
    visit: null,
    current: null,
    several: false,
    lastDate: null,
    principal: principalOf(r),
    open: [],
  }
  const at: (Meeting | null)[] = []
  const several: boolean[] = []
  for (const s of r.sentences) {
    if (!s.evidenceOnly) readSentence(scene, s, dates[s.index] ?? [])
    at.push(scene.current)
    several.push(scene.several)
  }
  if (!scene.meetings.some((m) => m.kind !== 'visit') && scene.open[0]) addOpen(scene, at)
  for (const m of scene.meetings)
    if (m.why.includes('engagement.session') && !m.others.length) fillSession(scene, m, at)
  scene.meetings.forEach((m, i) => {
    m.id = `e${i + 1}`
    if (m !== scene.visit && m.kind !== 'visit') m.parent = scene.visit
  })
  return { meetings: scene.meetings, at, several }
}

/** The person of the teller's side who is named most. */
function principalOf(r: Reading): Person | null {
  let best: Person | null = null
  for (const p of r.persons)
    if (p.country === r.home && p.mentions.length > (best?.mentions.length ?? 0)) best = p
  return best ?? r.persons[0] ?? null
}

function readSentence(scene: Scene, s: Sentence, dates: DateMention[]): void {
  const { r } = scene
  const hits = hitsIn(r, s)
  const people = within(r.people, s)
  const date =
    dates.find((d) => !d.end && !d.sameDay) ?? (dates.some((d) => d.sameDay) ? sameDay(scene, dates) : null)
  const told = sessionIn(r, s, people)
  const meetingHits = hits.filter(
    (h) => h.kind !== 'visit' && !(told && h.kind === told.kind) && !isAhead(r, s, h.from),
  )
  for (const h of hits) if (h.kind === 'visit') readVisit(scene, s, h, dates, meetingHits.length === 0)
  for (const [k, h] of meetingHits.entries())
    readMeeting(scene, s, h, meetingHits[k + 1] ?? null, people, date, k, meetingHits[0])
  if (told) readSession(scene, told, date)
  if (!meetingHits.length && !told) followSpeaker(scene, s, people)
  const own = dates.findLast((d) => !d.sameDay && !d.end)
  if (own && (meetingHits.length || told)) scene.lastDate = own
}

function sameDay(scene: Scene, dates: DateMention[]): DateMention | null {
  const d = dates.find((x) => x.sameDay)
  return d && scene.lastDate ? { ...scene.lastDate, timeOfDay: d.timeOfDay } : null
}

/** A counterpart who speaks without a new meeting being named is still at the meeting he was met at. */
function followSpeaker(scene: Scene, s: Sentence, people: PersonMention[]): void {
  const first = people.find((p) => p.from - s.from < 14 && p.person && p.person !== scene.principal)
  if (!first?.person || scene.current?.others.includes(first.person)) return
  const met = scene.meetings.find((m) => m.others.includes(first.person as Person) && m.kind !== 'visit')
  if (met) {
    scene.current = met
    scene.several =
      scene.several && met.why.includes('engagement.several') && speaksForSeveral(scene.r, s, people)
  }
}

/** A session is told over several sentences: where and when, then who chaired. */
function readSession(scene: Scene, told: SessionTold, date: DateMention | null): void {
  const { r } = scene
  const chairs = [...new Set(told.chairs.map((m) => m.person as Person))]
  const subject = chairs.find((p) => p.country === r.home) ?? chairs[0] ?? null
  const others = chairs.filter((p) => p !== subject)
  let m = scene.meetings.find(
    (x) =>
      x.kind === told.kind &&
      (x.why.includes('engagement.session') || others.some((p) => x.others.includes(p))),
  )
  if (!m) {
    m = blank(told.kind, { from: told.from, to: told.to })
    m.why.push('engagement.session')
    scene.meetings.push(m)
  }
  m.subject ??= subject
  if (!m.others.length) m.others = others
  if (chairs.length) m.why.push('engagement.co-chairs')
  m.session ??= told.number
  m.city ??= told.city
  m.date ??= date
  scene.current = m
  scene.several = false
}

/** "các đồng chí A, B, C": those met speak as one. */
const speaksForSeveral = (r: Reading, s: Sentence, people: PersonMention[]): boolean =>
  people.length > 1 &&
  r.words.set(r.words.files.titles.pluralHonorifics).findAll(r.tokens, s.from, s.to).length > 0

function readVisit(scene: Scene, s: Sentence, h: Hit, dates: DateMention[], alone: boolean): void {
  const { r } = scene
  const place =
    within(r.places, { from: h.from, to: Math.min(s.to, h.to + 9) }).find((p) => p.from - h.to < 8) ?? null
  const invited = r.words.set(listsOf(r).invite)
  for (let i = Math.max(s.from, h.from - 8); i < h.from; i++)
    if (invited.longestAt(r.tokens, i, h.from)) return
  const range = dates.find((d) => d.end) ?? null
  if (scene.visit) {
    if (range && !scene.visit.date) scene.visit.date = range
    return
  }
  if (!place || s.index > r.sentences.length * 0.6 + 2) return
  const people = within(r.people, s)
  const head = leader(scene, s, people, place.country)
  const delegation = within(r.bodies, s).find((b) => b.to <= h.from && b.country !== place.country) ?? null
  if (!head && !delegation) return
  const visit = blank('visit', { from: h.from, to: Math.max(h.to, place.to) })
  visit.subject = head
  if (head?.body) visit.bodies.push(head.body)
  else if (delegation) visit.bodies.push(delegation)
  visit.place = textOf(r, place.from, place.to)
  visit.host = place.country
  visit.official = r.words.set(listsOf(r).official).findAll(r.tokens, h.from, h.to + 3).length > 0
  visit.date = range ?? (alone ? (dates.find((d) => !d.sameDay) ?? null) : null)
  if (
    scene.principal &&
    head &&
    scene.principal !== head &&
    scene.principal.country === head.country &&
    scene.principal.country !== place.country
  )
    visit.others.push(scene.principal)
  visit.why.push('engagement.visit')
  scene.meetings.push(visit)
  scene.visit = visit
}

function leader(scene: Scene, s: Sentence, people: PersonMention[], host: string): Person | null {
  const { r } = scene
  const by = r.words.set(listsOf(r).ledBy)
  const leads = r.words.set(listsOf(r).leads)
  for (const lead of leads.findAll(r.tokens, s.from, s.to)) {
    const m = people.findLast((p) => p.to <= lead.from && lead.from - p.to < 8)
    if (m?.person && by.findAll(r.tokens, Math.max(s.from, m.from - 12), m.from + 1).length) return m.person
  }
  return (
    people.find((p) => p.person?.country && p.person.country !== host)?.person ??
    (scene.principal?.country !== host ? scene.principal : null)
  )
}

const blank = (kind: EngagementKind, span: Range): Meeting => ({
  kind,
  subject: null,
  others: [],
  bodies: [],
  place: null,
  city: null,
  host: null,
  date: null,
  span,
  series: false,
  mentionedOnly: false,
  official: false,
  parent: null,
  session: null,
  why: [],
  id: '',
})

function readMeeting(
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
  if (isReference(r, s, h)) {
    refer(scene, s, h, date)
    return
  }
  const fronted = h.from - s.from <= 8
  const speakers = new Set(speakersIn(r, s, people, h))
  const after = people.filter(
    (p) => p.from >= h.to && p.to <= end && p.person && !speakers.has(p) && near(r, h, p, people),
  )
  const before = people.filter((p) => p.to <= (first?.from ?? h.from) && p.person)
  const between =
    after.length > 1 && r.words.set(listsOf(r).betweenParties).longestAt(r.tokens, h.to) !== null
  let subject = between
    ? (after[0]?.person ?? null)
    : (subjectBefore(r, before) ?? [...speakers][0]?.person ?? null)
  let others = [...new Set((between ? after.slice(1) : after).map((p) => p.person as Person))]
  if (!others.length && before.length > 1 && !nth) others = pairBefore(before, subject)
  if (subject && others.includes(subject)) subject = null
  subject ??= oppositeOf(scene, others)
  others = others.filter((p) => p !== subject)
  const bodies = others.length ? [] : (bodyPair(r, s, h) ?? counterpartBodies(r, h, end))
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
      .findAll(r.tokens, Math.max(s.from, h.from - 1), h.to).length > 0 || separated(r, after)
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
    m.city = within(r.places, s).find((p) => p.city && p.to < h.from && !dateline(r, p, s))?.city ?? null
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

/** People right before a verb of saying speak; they are not the ones being met. */
function speakersIn(r: Reading, s: Sentence, people: PersonMention[], h: Hit): PersonMention[] {
  const out: PersonMention[] = []
  for (const hit of r.words.stance.findAll(r.tokens, h.to, s.to)) {
    if (hit.value === null) continue
    const m = people.find((p) => p.to <= hit.from && hit.from - p.to <= 3 && p.from > h.to)
    if (m && h.from - s.from <= 8 && r.tokens[m.from - 1]?.key === ',') out.push(m)
  }
  return out
}

/** Objects follow each other closely; a person far behind belongs to something else. */
function near(r: Reading, h: Hit, p: PersonMention, people: PersonMention[]): boolean {
  let k = h.to
  for (const q of people) {
    if (q.from < h.to) continue
    if (q.from - k > 16 || (q.from - k > 2 && r.tokens.slice(k, q.from).some((t) => t.key === ';')))
      return false
    for (let i = k; i < q.from; i++)
      if (r.words.set(listsOf(r).objectStops).longestAt(r.tokens, i, q.from)) return false
    if (q === p) return true
    k = q.to
  }
  return false
}

/** "A and B met": the two before the verb are the parties. */
function pairBefore(before: PersonMention[], subject: Person | null): Person[] {
  const other = before.find((p) => p.person && p.person !== subject && p.person.country !== subject?.country)
  return other?.person ? [other.person] : []
}

const separated = (r: Reading, list: PersonMention[]): boolean =>
  list.some((p, k) => k > 0 && r.tokens[p.from - 1]?.key === ';')

function oppositeOf(scene: Scene, others: Person[]): Person | null {
  const side = others[0]?.country
  if (scene.principal && scene.principal.country !== side) return scene.principal
  return scene.r.persons.find((p) => p.country !== side) ?? scene.principal
}

function counterpartBodies(r: Reading, h: Hit, end: number): BodyMention[] {
  const out: BodyMention[] = []
  let k = h.to
  for (const b of within(r.bodies, { from: h.to, to: end })) {
    if (b.from - k > (out.length ? 4 : 16)) break
    if (!out.length && h.kind !== 'embassy-visit' && r.tokens.slice(k, b.from).some((t) => t.key === ','))
      break
    for (let i = k; i < b.from; i++)
      if (!out.length && r.words.set(listsOf(r).objectStops).longestAt(r.tokens, i, b.from)) return out
    out.push(b)
    k = b.to
  }
  return out
}

/** "The delegation of A and the delegation of B held talks." */
function bodyPair(r: Reading, s: Sentence, h: Hit): BodyMention[] | null {
  const before = within(r.bodies, { from: Math.max(s.from, h.from - 40), to: h.from })
  const b = before.at(-1)
  const a = before.findLast((x) => x.country !== b?.country)
  return a && b && h.from - b.to < 6 && b.from - a.to < 8 ? [b] : null
}

const isUnnamed = (r: Reading, h: Hit, end: number): boolean => {
  const hit = r.words.set(r.words.files.titles.unnamed).longestAt(r.tokens, h.to, end)
  return hit !== null && h.kind !== 'conference'
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

/** A session whose chairs are not told: those who speak or sign there. */
function fillSession(scene: Scene, m: Meeting, at: (Meeting | null)[]): void {
  const { r } = scene
  const there = r.sentences.filter((s) => !s.evidenceOnly && at[s.index] === m)
  const present = [...new Set(there.flatMap((s) => within(r.people, s)).map((x) => x.person))].filter(
    (p) => p?.title && p.inBody,
  ) as Person[]
  m.subject ??= present.find((p) => p.country === r.home) ?? null
  const other = present.find((p) => p.country !== m.subject?.country)
  if (other) m.others = [other]
  m.why.push('engagement.session-by-speakers')
}

/** The page lost the sentence that names the meeting: those who speak are those who met. */
function addOpen(scene: Scene, at: (Meeting | null)[]): void {
  const { r } = scene
  const { hit, sentence } = scene.open[0] as { hit: Hit; sentence: Sentence }
  const speakers = r.persons.filter((p) => p.mentions.some((m) => !m.evidenceOnly))
  const m = blank(hit.kind, { from: Math.max(sentence.from, hit.from - 1), to: hit.to })
  m.subject = speakers.find((p) => p.country === r.home) ?? scene.principal
  m.others = speakers.filter((p) => p !== m.subject).slice(0, 4)
  m.why.push('engagement.opening-lost')
  scene.meetings.push(m)
  for (let i = 0; i < at.length; i++) at[i] ??= m
}

const roles: Partial<Record<EngagementKind, [Role, Role]>> = {
  visit: ['head-of-delegation', 'member'],
  reception: ['receiver', 'counterpart'],
  banquet: ['guest', 'host'],
  'courtesy-call': ['visitor', 'receiver'],
  'welcome-ceremony': ['host', 'visitor'],
}

export function draftEngagements(r: Reading, found: Engagements): DraftEngagement[] {
  return found.meetings.map((m) => {
    const [mine, theirs] = m.why.includes('engagement.co-chairs')
      ? (['co-chair', 'co-chair'] as const)
      : (roles[m.kind] ?? ['visitor', 'counterpart'])
    const host = m.host ?? m.parent?.host ?? null
    const people = [
      ...(m.subject
        ? [
            {
              p: m.subject,
              role:
                m.kind === 'embassy-visit' ||
                m.subject.country !== host ||
                m.kind === 'reception' ||
                m.kind === 'visit'
                  ? mine
                  : ('host' as Role),
            },
          ]
        : []),
      ...m.others.map((p) => ({ p, role: theirs })),
    ]
    const bodies = [
      ...people.flatMap((x) => (x.p.body && !x.p.bodies.length ? [x.p.body] : x.p.bodies)),
      ...m.bodies,
    ]
    const unique = [...new Map(bodies.map((b) => [b.id ?? b.name, b])).values()]
    const dateStart = withYear(r, m.date?.start ?? null)
    const a = r.tokens[m.span.from]
    const b = r.tokens[m.span.to - 1]
    const place = m.city ?? m.place ?? m.parent?.place ?? null
    return {
      id: m.id,
      ...(m.parent ? { parent: m.parent.id } : {}),
      kind: m.kind,
      dateStart,
      dateEnd: withYear(r, m.date?.end ?? null),
      ...(!dateStart && r.docDate && m.kind !== 'visit' ? { dateNotAfter: r.docDate } : {}),
      ...(dateStart ? { yearInText: m.date?.yearInText ?? false } : {}),
      ...(dateStart && !m.date?.yearInText && r.year ? { yearBasis: r.year.basis } : {}),
      ...(m.date?.timeOfDay ? { timeOfDay: m.date.timeOfDay } : {}),
      place,
      city: m.city,
      hostCountry: host,
      ...(m.official ? { official: true } : {}),
      ...(m.series ? { series: true } : {}),
      ...(m.mentionedOnly ? { mentionedOnly: true } : {}),
      session: m.session,
      participants: people.map((x) => draftParticipant(r, x.p, x.role)),
      organisations: unique.map((x) => draftOrganisation(r, x)),
      textStart: a?.start ?? null,
      textEnd: b?.end ?? null,
      text: textOf(r, m.span.from, m.span.to),
      confidence:
        m.others.length || m.bodies.length
          ? dateStart && !m.date?.yearInText && !r.year?.sure
            ? 0.6
            : 0.85
          : 0.55,
      why: m.why,
    }
  })
}
