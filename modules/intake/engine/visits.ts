/** The visit that the meetings belong to, and who leads it. */
import {
  type DateMention,
  type Person,
  type PersonMention,
  type Sentence,
  textOf,
  within,
} from './reading.ts'
import { blank, type Hit, listsOf, type Scene } from './scene.ts'

export function readVisit(scene: Scene, s: Sentence, h: Hit, dates: DateMention[], alone: boolean): void {
  const { r } = scene
  const place =
    (r.rules.findParties
      ? within(r.places, { from: Math.max(s.from, h.from - 8), to: h.from + 1 }).find(
          (p) => h.from - p.to <= 1,
        )
      : null) ??
    within(r.places, { from: h.from, to: Math.min(s.to, h.to + 9) }).find((p) => p.from - h.to < 8) ??
    (r.rules.findParties
      ? within(r.places, { from: Math.max(s.from, h.from - 8), to: h.from }).at(-1)
      : null) ??
    null
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
  const head = leader(scene, s, h, people, place.country)
  const delegation = within(r.bodies, s).find((b) => b.to <= h.from && b.country !== place.country) ?? null
  if (!head && !delegation) return
  const visit = blank('visit', { from: Math.min(h.from, place.from), to: Math.max(h.to, place.to) })
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

function leader(scene: Scene, s: Sentence, h: Hit, people: PersonMention[], host: string): Person | null {
  const { r } = scene
  const by = r.words.set(listsOf(r).ledBy)
  const leads = r.words.set(listsOf(r).leads)
  for (const lead of leads.findAll(r.tokens, s.from, s.to)) {
    const m = people.findLast((p) => p.to <= lead.from && lead.from - p.to < 8)
    if (m?.person && by.findAll(r.tokens, Math.max(s.from, m.from - 12), m.from + 1).length) return m.person
  }
  const owner = people.findLast((p) => p.to <= h.from && h.from - p.to < 5 && r.tokens[p.to]?.key === "'")
  if (owner?.person && owner.person.country !== host) return owner.person
  return (
    people.find((p) => p.person?.country && p.person.country !== host)?.person ??
    (scene.principal?.country !== host ? scene.principal : null)
  )
}
