/** Visits, talks, receptions: one record for each counterpart met, the visit as their parent. */
import type { EngagementKind } from './draft.ts'
import { readMeeting } from './meetings.ts'
import {
  type DateMention,
  holds,
  type Person,
  type PersonMention,
  type Range,
  type Reading,
  type Sentence,
  within,
} from './reading.ts'
import { blank, type Engagements, type Hit, listsOf, type Meeting, type Scene } from './scene.ts'
import { isAhead, type SessionTold, sessionIn } from './sessions.ts'
import { readVisit } from './visits.ts'
import { indexWithout } from './words.ts'

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
    if (holds(people, h)) continue
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
  if (!scene.meetings.some((m) => m.kind !== 'visit') && scene.open[0]) addOpen(scene, at, dates)
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
  if (told) readSession(scene, told, date ?? dates.find((d) => d.end) ?? null)
  if (!meetingHits.length && !told) followSpeaker(scene, s, people)
  const own = dates.findLast((d) => !d.sameDay && !d.end)
  if (own && (meetingHits.length || told)) scene.lastDate = own
}

export function sameDay(scene: Scene, dates: DateMention[]): DateMention | null {
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
  m.host ??= told.country
  m.date ??= date
  scene.current = m
  scene.several = false
}

/** "các đồng chí A, B, C": those met speak as one. */
const speaksForSeveral = (r: Reading, s: Sentence, people: PersonMention[]): boolean =>
  people.length > 1 &&
  r.words.set(r.words.files.titles.pluralHonorifics).findAll(r.tokens, s.from, s.to).length > 0

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
function addOpen(scene: Scene, at: (Meeting | null)[], dates: DateMention[][]): void {
  const { r } = scene
  const { hit, sentence } = scene.open[0] as { hit: Hit; sentence: Sentence }
  const speakers = r.persons.filter((p) => p.mentions.some((m) => !m.evidenceOnly))
  const m = blank(hit.kind, { from: Math.max(sentence.from, hit.from - 1), to: hit.to })
  m.subject = speakers.find((p) => p.country === r.home) ?? scene.principal
  m.others = speakers.filter((p) => p !== m.subject).slice(0, 4)
  m.date = dates[sentence.index]?.find((d) => !d.sameDay) ?? null
  m.why.push('engagement.opening-lost')
  scene.meetings.push(m)
  for (let i = 0; i < at.length; i++) at[i] ??= m
}
